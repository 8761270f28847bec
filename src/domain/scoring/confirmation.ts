import type { Finding } from '../core/finding'
import type { Score } from './score'
import { isSamePerson } from './scorers'
import type { ScoringFindingCode } from './scoring-findings'

/** True for an appraisal that a second person has not confirmed as it stands. */
export const awaitsConfirmation = ({ round, confirmed }: Score): boolean =>
  round === 'appraisal' && confirmed === undefined

/** True unless the person entered the score, or is the one in whose name it was given. */
export const mayConfirm = ({ who, scorer }: Score, person: string): boolean =>
  person.trim() !== '' && !isSamePerson(who, person) && (scorer === undefined || !isSamePerson(scorer, person))

/** The finding of each unit that has appraisals which nobody has confirmed; each of them blocks freezing. */
export function unconfirmedFindings(
  units: readonly { readonly code: string; readonly name: string }[],
  scores: readonly Score[],
): readonly Finding<ScoringFindingCode>[] {
  const counts = new Map<string, number>()
  for (const score of scores) if (awaitsConfirmation(score)) counts.set(score.unit, (counts.get(score.unit) ?? 0) + 1)
  return units.flatMap(({ code, name }) => {
    const count = counts.get(code)
    if (count === undefined) return []
    return [{ code: 'SCORES_UNCONFIRMED', severity: 'error', unit: code, facts: { name, count } } as const]
  })
}
