import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import type { GivenPoints } from '#domain/scoring/score'
import type {
  ActivityReading,
  CollectiveReading,
  CriterionReading,
  ExemplarReading,
  HouseholdReading,
  IndividualReading,
} from '#domain/workbook/file-reading'
import { DataTable } from '../../components/data-table'
import { StatusLight } from '../../components/status-light'
import type { TableColumn } from '../../components/table-rows'
import { formatDate, formatDecimal } from '../../messages/format'
import { reportedWords } from '../../messages/workbook-words'

interface Placed {
  readonly sheet: string
  readonly row: number
}

const place: TableColumn<Placed> = {
  key: 'place',
  title: 'Dòng',
  width: 80,
  text: ({ row }) => row,
  align: 'right',
}
const points = (given: GivenPoints): string => (given === null ? '' : given === 'N/A' ? 'N/A' : formatDecimal(given))
const keyOf = ({ sheet, row }: Placed): string => `${sheet}|${row}`

/** Both numbers are given and they are not the same. */
export const isMismatch = ({ claimed, computed }: CriterionReading): boolean =>
  claimed !== null && computed !== null && claimed !== computed

export function CriterionRows({
  rows,
  set,
}: {
  readonly rows: readonly CriterionReading[]
  readonly set: CriteriaSet | null
}) {
  const columns: readonly TableColumn<CriterionReading>[] = [
    { key: 'code', title: 'Mã', text: ({ code }) => code, width: 70 },
    {
      key: 'title',
      title: 'Tiêu chí',
      text: ({ code }) => (set === null ? '' : (findCriterion(set, code)?.title ?? '')),
    },
    { key: 'value', title: 'Số liệu báo cáo', text: ({ value }) => reportedWords(value), width: 190 },
    { key: 'claimed', title: 'Tự chấm', text: ({ claimed }) => points(claimed), align: 'right', width: 84 },
    { key: 'computed', title: 'Tính ra', text: ({ computed }) => points(computed), align: 'right', width: 84 },
    {
      key: 'compare',
      title: 'So sánh',
      width: 96,
      text: (row) => (isMismatch(row) ? 'Khác' : ''),
      render: (row) => isMismatch(row) && <StatusLight light="attention">Khác</StatusLight>,
    },
    { key: 'evidence', title: 'Minh chứng', text: ({ evidence }) => evidence ?? '', width: 150 },
    place,
  ]
  return <DataTable label="Tiêu chí đã đọc" rows={rows} columns={columns} rowKey={keyOf} />
}

export const CollectiveRows = ({ rows }: { readonly rows: readonly CollectiveReading[] }) => (
  <DataTable
    label="Tập thể đã đọc"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'name', title: 'Tên tập thể', text: ({ name }) => name, width: 240 },
      { key: 'achievement', title: 'Thành tích', text: ({ achievement }) => achievement },
      { key: 'award', title: 'Hình thức khen', text: ({ award }) => award, width: 140 },
      place,
    ]}
  />
)

export const IndividualRows = ({ rows }: { readonly rows: readonly IndividualReading[] }) => (
  <DataTable
    label="Cá nhân đã đọc"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'title', title: 'Ông/Bà', text: ({ title }) => title ?? '', width: 80 },
      { key: 'name', title: 'Họ và tên', text: ({ name }) => name, sort: 'person', width: 170 },
      { key: 'dob', title: 'Ngày sinh', text: ({ dob }) => formatDate(dob), width: 110 },
      { key: 'position', title: 'Chức vụ, đơn vị', text: ({ position, unit }) => joined(position, unit), width: 200 },
      { key: 'achievement', title: 'Thành tích', text: ({ achievement }) => achievement },
      { key: 'award', title: 'Hình thức khen', text: ({ award }) => award, width: 120 },
      place,
    ]}
  />
)

export const HouseholdRows = ({ rows }: { readonly rows: readonly HouseholdReading[] }) => (
  <DataTable
    label="Hộ gia đình đã đọc"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'name', title: 'Hộ', text: ({ name }) => name, sort: 'person', width: 200 },
      { key: 'address', title: 'Địa chỉ', text: ({ address }) => address, width: 200 },
      { key: 'achievement', title: 'Thành tích', text: ({ achievement }) => achievement },
      { key: 'award', title: 'Hình thức khen', text: ({ award }) => award, width: 140 },
      place,
    ]}
  />
)

export const ExemplarRows = ({ rows }: { readonly rows: readonly ExemplarReading[] }) => (
  <DataTable
    label="Điển hình, mô hình đã đọc"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'name', title: 'Tên', text: ({ name }) => name, width: 260 },
      { key: 'content', title: 'Nội dung', text: ({ content }) => content },
      place,
    ]}
  />
)

export const ActivityRows = ({ rows }: { readonly rows: readonly ActivityReading[] }) => (
  <DataTable
    label="Hoạt động đã đọc"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'content', title: 'Hoạt động, công trình', text: ({ content }) => content },
      { key: 'time', title: 'Thời gian', text: ({ time }) => time, width: 130 },
      { key: 'place', title: 'Địa điểm', text: ({ place: where }) => where, width: 170 },
      { key: 'people', title: 'Số người', text: ({ people }) => people, width: 110 },
      { key: 'result', title: 'Kết quả', text: ({ result }) => result, width: 190 },
      place,
    ]}
  />
)

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')
