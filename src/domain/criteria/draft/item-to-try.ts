import type { Criterion, DeductionItem } from '../criteria-set'
import { parseCriterion, parseDeduction } from '../parse-items'
import type { CriteriaDraft, DraftKey } from './criteria-draft'
import { lineJson } from './draft-json'
import { placeOf } from './draft-tree'

/** The criterion that a line of the draft makes on its own; null while it cannot be read. */
export function itemToTry(draft: CriteriaDraft, key: DraftKey): Criterion | DeductionItem | null {
  const place = placeOf(draft, key)
  if (place === null || place.line.kind !== 'item') return null
  let isRead = true
  const report = (_code: string, severity: string): void => {
    if (severity === 'error') isRead = false
  }
  const json = lineJson(draft, place.line, place.part)
  const item = place.part === 'deductions' ? parseDeduction(json, key, report) : parseCriterion(json, key, report)
  return isRead ? item : null
}
