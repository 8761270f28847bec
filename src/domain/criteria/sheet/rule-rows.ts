import type { CriteriaSet, Criterion, DeductionItem, Rounding, Sanction } from '../criteria-set'
import { allGroups, allItems } from '../walk-criteria'
import {
  aggregateWords,
  modeWords,
  policyWords,
  type RuleName,
  type RuleRow,
  ruleNames,
  sanctionKindWords,
  statusWords,
  tieBreakWords,
} from './rule-labels'

const rule = (name: RuleName, about: string, ...values: readonly (string | undefined)[]): RuleRow => [
  ruleNames[name],
  about,
  ...values.map((value) => value ?? ''),
]

/** A rule only where the set has it. */
const optional = (name: RuleName, about: string, value: string | undefined | null): readonly RuleRow[] =>
  value === undefined || value === null || value === '' ? [] : [rule(name, about, value)]

/** Numbers as a Vietnamese Excel types them. */
const comma = (decimal: string): string => decimal.replace('.', ',')

const optionalNumber = (name: RuleName, about: string, value: string | undefined | null): readonly RuleRow[] =>
  optional(name, about, value === undefined || value === null ? value : comma(value))

const rounding = (name: RuleName, about: string, { step, mode }: Rounding): RuleRow =>
  rule(name, about, comma(step), modeWords[mode])

const sanctionRule = (code: string, sanction: Sanction): RuleRow => {
  const kind = sanctionKindWords[sanction.kind]
  if (sanction.kind === 'lowest') return rule('sanction', code, kind)
  return rule('sanction', code, kind, sanction.kind === 'downBands' ? String(sanction.count) : sanction.band)
}

const itemRules = (item: Criterion | DeductionItem): readonly RuleRow[] => [
  ...(item.type === 'ratio' && item.cap !== '1' ? [rule('cap', item.code, comma(item.cap))] : []),
  ...(item.type === 'ratio' && item.mayExceedMax ? [rule('mayExceedMax', item.code, 'Có')] : []),
  ...(item.rounding === undefined ? [] : [rounding('rounding', item.code, item.rounding)]),
  ...(item.sanction === undefined ? [] : [sanctionRule(item.code, item.sanction)]),
]

function tieBreakRule(entry: string): RuleRow {
  const colon = entry.indexOf(':')
  const [kind, code] = colon === -1 ? [entry, ''] : [entry.slice(0, colon), entry.slice(colon + 1)]
  return rule('tieBreak', code, tieBreakWords[kind] ?? entry)
}

/** Every rule of a set that its table of lines does not hold, one to a row. */
export const ruleRows = (set: CriteriaSet): readonly RuleRow[] => [
  rule('title', '', set.title),
  rule('id', '', set.id),
  rule('status', '', statusWords[set.status]),
  ...optional('source', '', set.source),
  rule('scale', '', comma(set.scale)),
  rule('notApplicable', '', policyWords[set.notApplicable]),
  rounding('criterionRounding', '', set.rounding.criterion),
  rounding('totalRounding', '', set.rounding.total),
  ...optionalNumber('totalMin', '', set.total.min),
  ...optionalNumber('totalMax', '', set.total.max),
  ...(set.bonus === undefined ? [] : [rule('bonus', set.bonus.code)]),
  ...(set.deductions === undefined ? [] : [rule('deductions', set.deductions.code)]),
  ...set.bands.map(({ name, atLeast }) => rule('band', name, atLeast === null ? '' : comma(atLeast))),
  ...set.bandConditions.map(({ band, group, minShare, item, minCount }) =>
    rule(
      'bandCondition',
      band,
      group,
      minShare === undefined ? '' : comma(minShare),
      item,
      minCount === undefined ? '' : comma(minCount),
    ),
  ),
  ...(set.quota === undefined
    ? []
    : [rule('quota', set.quota.band, comma(set.quota.share), modeWords[set.quota.mode], set.quota.overflowTo)]),
  ...set.tieBreak.map(tieBreakRule),
  ...(set.aggregate === undefined ? [] : [rule('aggregate', '', aggregateWords[set.aggregate])]),
  ...Object.entries(set.scorerWeights ?? {}).map(([scorer, weight]) => rule('scorerWeight', scorer, comma(weight))),
  ...allGroups(set).flatMap(({ code, floorShare }) => optionalNumber('floorShare', code, floorShare)),
  ...allItems(set).flatMap(({ item }) => itemRules(item)),
]
