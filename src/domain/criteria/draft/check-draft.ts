import type { Finding } from '../../core/finding'
import { checkCriteriaSet } from '../check-criteria-set'
import type { CriteriaFindingCode } from '../criteria-findings'
import type { CriteriaSet } from '../criteria-set'
import { parseCriteriaSet } from '../parse-criteria-set'
import type { CriteriaDraft, DraftKey } from './criteria-draft'
import { draftJson } from './draft-json'
import { allLines } from './draft-tree'

/** A finding about a draft with the line it is about; null: about the rules or the set as a whole. */
export interface DraftFinding extends Finding<CriteriaFindingCode> {
  readonly line: DraftKey | null
}

export interface CheckedDraft {
  /** null while something typed cannot be read. */
  readonly set: CriteriaSet | null
  readonly findings: readonly DraftFinding[]
}

/** Reads a draft as a set and checks it as the set would be checked when stored. */
export function checkDraft(draft: CriteriaDraft): CheckedDraft {
  const lines = allLines(draft)
  const byCode = new Map<string, DraftKey>()
  // The later of two lines with one code is the one to look at.
  for (const { code, key } of lines) byCode.set(code.trim(), key)
  const placed = (finding: Finding<CriteriaFindingCode>): DraftFinding => {
    const name = finding.criterion ?? (finding.code.endsWith('_UNKNOWN') ? '' : String(finding.facts?.name ?? ''))
    return { ...finding, line: byCode.get(name) ?? null }
  }
  const parsed = parseCriteriaSet(draftJson(draft, 'strict'))
  const rest = parsed.set === null ? parseCriteriaSet(draftJson(draft, 'lenient')).set : null
  const later = rest === null ? [] : checkCriteriaSet(rest)
  const blank = lines.flatMap((line): readonly DraftFinding[] =>
    (['code', 'title'] as const)
      .filter((field) => line[field].trim() === '')
      .map((field) => ({
        code: 'CRITERIA_FIELD_MISSING',
        severity: 'error',
        line: line.key,
        facts: { name: line.code.trim() || line.title.trim() || '?', field, value: '' },
      })),
  )
  const found = [...blank, ...[...parsed.findings, ...later].map(placed)]
  const isFit = found.every(({ severity }) => severity !== 'error')
  return { set: isFit ? parsed.set : null, findings: found }
}
