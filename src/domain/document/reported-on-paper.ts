import type { ReportedValue, Round, Score } from '../scoring/score'
import { decimalComma } from './phrases'
import { fill, type PaperWording } from './wording'

/** What was reported for a criterion, in words; empty when only points were given. */
export function reportedOnPaper(value: ReportedValue | null, wording: PaperWording): string {
  const words = wording.scoreSheet
  if (value === null) return ''
  if (value.notApplicable === true) return words.na
  if (value.actual !== undefined)
    return value.target === undefined
      ? fill(words.actual, { actual: decimalComma(value.actual) })
      : fill(words.target, { actual: decimalComma(value.actual), target: decimalComma(value.target) })
  if (value.option !== undefined) return value.option
  if (value.yes !== undefined) return value.yes ? words.yes : words.no
  if (value.count === undefined) return ''
  const count = fill(words.count, { count: decimalComma(value.count) })
  return value.repeat === true ? `${count}, ${words.repeat}` : count
}

/** The unit's report and evidence, and the appraiser's own figures where they differ. */
export function reportOf(scores: readonly Score[], wording: PaperWording): string {
  const words = wording.scoreSheet
  const said = (round: Round): string =>
    reportedOnPaper(scores.find((one) => one.round === round && one.value !== null)?.value ?? null, wording)
  const [self, appraised] = [said('self'), said('appraisal')]
  const evidence = [...new Set(scores.map((one) => one.evidence?.trim() ?? '').filter(Boolean))]
  return [
    self,
    ...(appraised !== '' && appraised !== self
      ? [self === '' ? appraised : fill(words.appraised, { value: appraised })]
      : []),
    ...evidence.map((text) => fill(words.evidence, { evidence: text })),
  ]
    .filter(Boolean)
    .join('; ')
}
