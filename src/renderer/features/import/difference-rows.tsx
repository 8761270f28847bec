import type { DifferenceNote, RowDifference } from '#domain/submission/differences'
import { DataTable } from '../../components/data-table'
import { StatusLight } from '../../components/status-light'
import { differenceInWords } from './difference-words'

const kinds: Readonly<Record<RowDifference['what'], string>> = {
  criterion: 'Tiêu chí',
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
}

const noteWords: Readonly<Record<DifferenceNote, string>> = {
  TYPED_OVER: 'Thay chỗ cán bộ đã sửa tay',
  DECIDED: 'Đề nghị này đã xét; cần xem lại',
  KEPT: 'Đã xét nên vẫn giữ; bỏ ở Đề nghị khen nếu cần',
  NOT_ASKED: 'Không yêu cầu bổ sung: giữ như đã gửi',
  APPRAISED: 'Đã chấm, thẩm định; cần xem lại',
}

const change = ({ before, after }: RowDifference): 'Thêm' | 'Bỏ' | 'Sửa' =>
  before === null ? 'Thêm' : after === null ? 'Bỏ' : 'Sửa'

/** What storing this file would change in what the unit sent before, row by row. */
export const DifferenceRows = ({ rows }: { readonly rows: readonly RowDifference[] }) => (
  <DataTable
    label="Khác lần gửi trước"
    rows={rows}
    rowKey={(row) => `${row.what}|${row.key}|${rows.indexOf(row)}`}
    emptyText="Không khác gì lần gửi trước."
    columns={[
      {
        key: 'change',
        title: 'Thay đổi',
        width: 100,
        text: change,
        render: (row) => (
          <StatusLight light={change(row) === 'Bỏ' ? 'wrong' : change(row) === 'Thêm' ? 'done' : 'attention'}>
            {change(row)}
          </StatusLight>
        ),
      },
      { key: 'what', title: 'Loại', text: ({ what }) => kinds[what], width: 110 },
      { key: 'key', title: 'Tên, mã', text: ({ key }) => key, width: 170 },
      { key: 'before', title: 'Lần trước', text: ({ before }) => differenceInWords(before) },
      { key: 'after', title: 'Lần này', text: ({ after }) => differenceInWords(after) },
      {
        key: 'notes',
        title: 'Lưu ý',
        width: 170,
        text: ({ notes = [] }) => notes.map((note) => noteWords[note]).join('. '),
      },
    ]}
  />
)
