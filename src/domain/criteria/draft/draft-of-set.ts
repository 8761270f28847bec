import type { BandCondition, CriteriaGroup, CriteriaSet, Criterion, DeductionItem, Sanction } from '../criteria-set'
import { allGroups, allItems, childrenOf } from '../walk-criteria'
import type {
  CriteriaDraft,
  DraftBand,
  DraftGroup,
  DraftItem,
  DraftKey,
  DraftReference,
  DraftSanction,
  DraftTieBreak,
} from './criteria-draft'
import { percentText, typedText } from './draft-numbers'

interface Naming {
  readonly newKey: () => DraftKey
  readonly band: (name: string) => DraftReference
  readonly line: (kind: 'group' | 'item', code: string) => DraftReference
}

function sanctionOf(sanction: Sanction, naming: Naming): DraftSanction {
  if (sanction.kind === 'lowest') return sanction
  if (sanction.kind === 'downBands') return { kind: 'downBands', count: String(sanction.count) }
  return { kind: sanction.kind, band: naming.band(sanction.band) }
}

const itemOf = (item: Criterion | DeductionItem, key: DraftKey, naming: Naming): DraftItem => ({
  kind: 'item',
  key,
  code: item.code,
  title: item.title,
  type: item.type,
  max: typedText('max' in item ? item.max : item.cap),
  per: 'per' in item ? typedText(item.per) : '',
  capPercent: item.type === 'ratio' ? percentText(item.cap) : '100',
  mayExceedMax: item.type === 'ratio' && item.mayExceedMax,
  options:
    item.type === 'choice' ? item.options.map(({ label, points }) => ({ label, points: typedText(points) })) : [],
  unit: item.unit ?? '',
  evidenceRequired: item.evidenceRequired === true,
  mayBeNotApplicable: item.mayBeNotApplicable === true,
  rounding: item.rounding ?? null,
  sanction: item.sanction === undefined ? null : sanctionOf(item.sanction, naming),
  note: item.note ?? '',
})

function tieBreakOf(text: string, naming: Naming): DraftTieBreak {
  if (text === 'bonus' || text === 'deductions' || text === 'councilVote') return { kind: text }
  const [kind, ...rest] = text.split(':')
  if (kind === 'group' || kind === 'item') return { kind, of: naming.line(kind, rest.join(':')) }
  return { kind: 'unread', text }
}

const conditionOf = (condition: BandCondition, naming: Naming): CriteriaDraft['conditions'][number] => ({
  key: naming.newKey(),
  band: naming.band(condition.band),
  group: condition.group === undefined ? null : naming.line('group', condition.group),
  minPercent: percentText(condition.minShare),
  item: condition.item === undefined ? null : naming.line('item', condition.item),
  minCount: typedText(condition.minCount),
})

/** A set opened for editing. */
export function draftOf(set: CriteriaSet): CriteriaDraft {
  let nextKey = 1
  const newKey = (): DraftKey => `k${nextKey++}`
  const bands: readonly DraftBand[] = set.bands.map(({ name, atLeast }) => ({
    key: newKey(),
    name,
    atLeast: typedText(atLeast),
  }))
  const keyed = new Map<object, DraftKey>()
  const byCode = { group: new Map<string, DraftKey>(), item: new Map<string, DraftKey>() }
  const name = (kind: 'group' | 'item', line: { readonly code: string }): void => {
    const key = newKey()
    keyed.set(line, key)
    if (!byCode[kind].has(line.code)) byCode[kind].set(line.code, key)
  }
  for (const group of allGroups(set)) name('group', group)
  for (const { item } of allItems(set)) name('item', item)
  for (const extra of [set.bonus, set.deductions]) if (extra !== undefined) name('group', extra)
  const keyOf = (line: object): DraftKey => keyed.get(line) ?? newKey()
  const naming: Naming = {
    newKey,
    band: (band) => {
      const key = bands.find((one) => one.name === band)?.key
      return key === undefined ? { name: band } : { key }
    },
    line: (kind, code) => {
      const key = byCode[kind].get(code)
      return key === undefined ? { name: code } : { key }
    },
  }
  const groupOf = (group: CriteriaGroup): DraftGroup => ({
    kind: 'group',
    key: keyOf(group),
    code: group.code,
    title: group.title,
    max: typedText(group.max),
    floorPercent: percentText(group.floorShare),
    children: childrenOf(group).map((child) =>
      'type' in child ? itemOf(child, keyOf(child), naming) : groupOf(child),
    ),
  })
  const extraOf = (extra: NonNullable<CriteriaSet['bonus'] | CriteriaSet['deductions']>): DraftGroup => ({
    kind: 'group',
    key: keyOf(extra),
    code: extra.code,
    title: extra.title,
    max: typedText(extra.max),
    floorPercent: '',
    children: extra.items.map((item) => itemOf(item, keyOf(item), naming)),
  })
  const draft = {
    id: set.id,
    title: set.title,
    status: set.status,
    source: set.source,
    scale: typedText(set.scale),
    notApplicable: set.notApplicable,
    groups: set.groups.map(groupOf),
    bonus: set.bonus === undefined ? null : extraOf(set.bonus),
    deductions: set.deductions === undefined ? null : extraOf(set.deductions),
    totalMin: typedText(set.total.min),
    totalMax: typedText(set.total.max),
    rounding: set.rounding,
    bands,
    conditions: set.bandConditions.map((condition) => conditionOf(condition, naming)),
    quota:
      set.quota === undefined
        ? null
        : {
            band: naming.band(set.quota.band),
            percent: percentText(set.quota.share),
            mode: set.quota.mode,
            overflowTo: naming.band(set.quota.overflowTo),
          },
    tieBreak: set.tieBreak.map((text) => tieBreakOf(text, naming)),
    aggregate: set.aggregate ?? null,
    weights: Object.entries(set.scorerWeights ?? {}).map(([scorer, weight]) => ({
      key: newKey(),
      scorer,
      weight: typedText(weight),
    })),
  }
  return { ...draft, nextKey }
}
