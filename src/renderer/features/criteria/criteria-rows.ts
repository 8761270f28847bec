import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { childrenOf } from '#domain/criteria/walk-criteria'
import { formatDecimal } from '../../messages/format'
import { groupNote, isDeduction, noteWords, ruleWords, typeWords } from './criteria-words'

/** A line of the criteria table: a group, or a criterion, as deep as it stands. */
export interface CriteriaRow {
  readonly code: string
  readonly title: string
  readonly depth: number
  readonly isGroup: boolean
  readonly type: string
  readonly rule: string
  readonly max: string
  readonly note: string
}

const itemRow = (item: Criterion | DeductionItem, depth: number): CriteriaRow => ({
  code: item.code,
  title: item.title,
  depth,
  isGroup: false,
  type: isDeduction(item) ? 'Điểm trừ' : typeWords[item.type],
  rule: ruleWords(item),
  max: isDeduction(item) ? (item.cap === null ? '' : `−${formatDecimal(item.cap)}`) : formatDecimal(item.max),
  note: noteWords(item),
})

const groupRows = (group: CriteriaGroup, depth: number): readonly CriteriaRow[] => [
  {
    code: group.code,
    title: group.title,
    depth,
    isGroup: true,
    type: '',
    rule: '',
    max: formatDecimal(group.max),
    note: groupNote(group),
  },
  ...childrenOf(group).flatMap((child) =>
    'type' in child ? [itemRow(child, depth + 1)] : groupRows(child, depth + 1),
  ),
]

const extraGroup = (
  group: { readonly code: string; readonly title: string; readonly max: string | null },
  items: readonly (Criterion | DeductionItem)[],
  sign: string,
): readonly CriteriaRow[] => [
  {
    code: group.code,
    title: group.title,
    depth: 0,
    isGroup: true,
    type: '',
    rule: '',
    max: group.max === null ? 'không giới hạn' : `${sign}${formatDecimal(group.max)}`,
    note: '',
  },
  ...items.map((item) => itemRow(item, 1)),
]

/** The whole set in the order of the table: groups with what stands in them, then bonus and deductions. */
export const criteriaRows = (set: CriteriaSet): readonly CriteriaRow[] => [
  ...set.groups.flatMap((group) => groupRows(group, 0)),
  ...(set.bonus === undefined ? [] : extraGroup(set.bonus, set.bonus.items, '+')),
  ...(set.deductions === undefined ? [] : extraGroup(set.deductions, set.deductions.items, '−')),
]
