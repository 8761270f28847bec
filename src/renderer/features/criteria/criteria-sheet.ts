import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { childrenOf } from '#domain/criteria/walk-criteria'
import { formatDecimal } from '../../messages/format'
import { isDeduction, typeWords } from './criteria-words'

/** Headings that the reading of an office's table knows, so that the sheet can be changed in Excel and read in again. */
export const sheetColumns = [
  'Mã',
  'Nội dung tiêu chí',
  'Điểm tối đa',
  'Kiểu chấm',
  'Điểm mỗi lần',
  'Các mức',
  'Đơn vị tính',
  'Minh chứng',
  'Không phát sinh',
  'Ghi chú',
] as const

type SheetRow = readonly (string | number | null)[]

const headRow = (code: string, title: string, max: string | null): SheetRow => [
  code,
  title,
  max === null ? null : Number(max),
  ...Array<null>(sheetColumns.length - 3).fill(null),
]

function itemRow(item: Criterion | DeductionItem): SheetRow {
  const max = isDeduction(item) ? item.cap : item.max
  return [
    item.code,
    item.title,
    max === null ? null : Number(max),
    isDeduction(item) ? null : typeWords[item.type],
    'per' in item ? Number(item.per) : null,
    item.type === 'choice'
      ? item.options.map(({ label, points }) => `${label}: ${formatDecimal(points)}`).join('; ')
      : null,
    item.unit ?? null,
    item.evidenceRequired === true ? 'Có' : null,
    item.mayBeNotApplicable === true ? 'Có' : null,
    item.note ?? null,
  ]
}

const groupRows = (group: CriteriaGroup): readonly SheetRow[] => [
  headRow(group.code, group.title, group.max),
  ...childrenOf(group).flatMap((child) => ('type' in child ? [itemRow(child)] : groupRows(child))),
]

/** The lines of a set as a sheet of an office's own kind. */
export const sheetRows = (set: CriteriaSet): readonly SheetRow[] => [
  ...set.groups.flatMap(groupRows),
  ...[set.bonus, set.deductions].flatMap((extra) =>
    extra === undefined ? [] : [headRow(extra.code, extra.title, extra.max), ...extra.items.map(itemRow)],
  ),
]
