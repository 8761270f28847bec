import type { CriteriaDraft, DraftKey, DraftLine } from './criteria-draft'
import { sumOfPoints, typedDecimal, typedText } from './draft-numbers'
import { childrenOf } from './draft-tree'
import { withFields } from './edit-lines'

/** What the lines right under a group add up to; null while one of them has no readable maximum. */
export function childrenSum(children: readonly DraftLine[]): string | null {
  const maxima = children.map(({ max }) => typedDecimal(max))
  const read = maxima.filter((max) => max !== null)
  return read.length < maxima.length ? null : typedText(sumOfPoints(read))
}

/** True when a group's maximum differs from what its children add up to. */
export function isOffSum(max: string, children: readonly DraftLine[]): boolean {
  const [typed, sum] = [typedDecimal(max), childrenSum(children)]
  return children.length > 0 && sum !== null && (typed === null || typedText(typed) !== sum)
}

/** The draft with a group's maximum set to the sum of what stands right under it. */
export function withFittedMax(draft: CriteriaDraft, key: DraftKey): CriteriaDraft {
  const sum = childrenSum(childrenOf(draft, key))
  return sum === null ? draft : withFields(draft, key, { max: sum })
}

/** The draft with its scale set to the sum of its groups. */
export function withFittedScale(draft: CriteriaDraft): CriteriaDraft {
  const sum = childrenSum(draft.groups)
  return sum === null ? draft : { ...draft, scale: sum }
}
