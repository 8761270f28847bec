import type {
  CriteriaGroup,
  CriteriaSet,
  Criterion,
  CriterionOption,
  DeductionItem,
} from '#domain/criteria/criteria-set'
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
  'Thuộc nhóm',
] as const

type SheetRow = readonly (string | number | null)[]

const headRow = (code: string, title: string, max: string | null, parent: string | null): SheetRow => [
  code,
  title,
  max === null ? null : Number(max),
  'Nhóm',
  ...Array<null>(sheetColumns.length - 5).fill(null),
  parent,
]

/** One to a line where a label holds what would part them. */
const levels = (options: readonly CriterionOption[]): string =>
  options
    .map(({ label, points }) => `${label}: ${formatDecimal(points)}`)
    .join(options.some(({ label }) => label.includes(';')) ? '\n' : '; ')

function itemRow(item: Criterion | DeductionItem, parent: string): SheetRow {
  const max = isDeduction(item) ? item.cap : item.max
  return [
    item.code,
    item.title,
    max === null ? null : Number(max),
    isDeduction(item) ? null : typeWords[item.type],
    'per' in item ? Number(item.per) : null,
    item.type === 'choice' ? levels(item.options) : null,
    item.unit ?? null,
    item.evidenceRequired === true ? 'Có' : null,
    item.mayBeNotApplicable === true ? 'Có' : null,
    item.note ?? null,
    parent,
  ]
}

const groupRows = (group: CriteriaGroup, parent: string | null): readonly SheetRow[] => [
  headRow(group.code, group.title, group.max, parent),
  ...childrenOf(group).flatMap((child) =>
    'type' in child ? [itemRow(child, group.code)] : groupRows(child, group.code),
  ),
]

/** The lines of a set as a sheet of an office's own kind. */
export const sheetRows = (set: CriteriaSet): readonly SheetRow[] => [
  ...set.groups.flatMap((group) => groupRows(group, null)),
  ...[set.bonus, set.deductions].flatMap((extra) =>
    extra === undefined
      ? []
      : [headRow(extra.code, extra.title, extra.max, null), ...extra.items.map((item) => itemRow(item, extra.code))],
  ),
]
