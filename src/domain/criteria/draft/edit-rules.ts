import type {
  CriteriaDraft,
  DraftCondition,
  DraftGroup,
  DraftKey,
  DraftLine,
  DraftReference,
  DraftSanction,
} from './criteria-draft'
import { allLines } from './draft-tree'

/** The draft with one more record in a list of its rules, under a key of its own. */
const withNew = <F extends 'bands' | 'conditions' | 'weights'>(
  draft: CriteriaDraft,
  list: F,
  fields: Omit<CriteriaDraft[F][number], 'key'>,
): CriteriaDraft => ({
  ...draft,
  [list]: [...draft[list], { key: `k${draft.nextKey}`, ...fields }],
  nextKey: draft.nextKey + 1,
})

/** The grade at a place, or the last there is. */
export const bandAt = (draft: CriteriaDraft, at: number): DraftReference => {
  const band = draft.bands[Math.min(at, draft.bands.length - 1)]
  return band === undefined ? { name: '' } : { key: band.key }
}

/** The draft with another grade, last, to be written. */
export const withNewBand = (draft: CriteriaDraft): CriteriaDraft => withNew(draft, 'bands', { name: '', atLeast: '' })

/** The draft with such grades in place of its own, best first; the last without a total takes what is left. */
export const withBands = (
  draft: CriteriaDraft,
  bands: readonly { readonly name: string; readonly atLeast: string }[],
): CriteriaDraft =>
  bands.reduce<CriteriaDraft>((filled, band) => withNew(filled, 'bands', band), { ...draft, bands: [] })

/** Groups that a grade can ask a share of: bonus and deductions have none. */
export const groupsToAsk = (draft: CriteriaDraft): readonly DraftGroup[] =>
  allLines(draft).filter(
    (line): line is DraftGroup =>
      line.kind === 'group' && line.key !== draft.bonus?.key && line.key !== draft.deductions?.key,
  )

/** The draft with another condition: the best grade asks 80% of the first group. */
export function withNewCondition(draft: CriteriaDraft): CriteriaDraft {
  const [group] = groupsToAsk(draft)
  return withNew(draft, 'conditions', {
    band: bandAt(draft, 0),
    group: group === undefined ? null : { key: group.key },
    minPercent: '80',
    item: null,
    minCount: '1',
  })
}

/** The draft with some fields of a condition changed. */
export const withCondition = (
  draft: CriteriaDraft,
  key: DraftKey,
  fields: Partial<Omit<DraftCondition, 'key'>>,
): CriteriaDraft => ({
  ...draft,
  conditions: draft.conditions.map((condition) => (condition.key === key ? { ...condition, ...fields } : condition)),
})

/** The draft with another department that scores, weighing 1. */
export const withNewWeight = (draft: CriteriaDraft): CriteriaDraft =>
  withNew(draft, 'weights', { scorer: '', weight: '1' })

/** The draft without a band; what named it keeps the name. */
export function withoutBand(draft: CriteriaDraft, key: DraftKey): CriteriaDraft {
  const name = draft.bands.find((band) => band.key === key)?.name.trim() ?? ''
  const loosened = (reference: DraftReference): DraftReference =>
    'key' in reference && reference.key === key ? { name } : reference
  const freed = (sanction: DraftSanction | null): DraftSanction | null =>
    sanction !== null && 'band' in sanction ? { ...sanction, band: loosened(sanction.band) } : sanction
  const line = (one: DraftLine): DraftLine =>
    one.kind === 'item' ? { ...one, sanction: freed(one.sanction) } : { ...one, children: one.children.map(line) }
  const group = (one: DraftGroup): DraftGroup => line(one) as DraftGroup
  return {
    ...draft,
    groups: draft.groups.map(group),
    bonus: draft.bonus === null ? null : group(draft.bonus),
    deductions: draft.deductions === null ? null : group(draft.deductions),
    bands: draft.bands.filter((band) => band.key !== key),
    conditions: draft.conditions.map((condition) => ({ ...condition, band: loosened(condition.band) })),
    quota:
      draft.quota === null
        ? null
        : { ...draft.quota, band: loosened(draft.quota.band), overflowTo: loosened(draft.quota.overflowTo) },
  }
}
