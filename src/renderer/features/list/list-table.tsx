import type { ListEntry } from '#domain/office/records'
import { formatMoney, formatNumber } from '../../messages/format'
import { listRows } from './list-rows'
import './list-table.css'

export interface ListTableProps {
  readonly entries: readonly ListEntry[]
  readonly total: number
  readonly totalInWords: string
  readonly unitName: (code: string) => string
}

/** The commendation list as it is printed: numbered, by kind, with money, sums and the total in words. */
export function ListTable({ entries, total, totalInWords, unitName }: ListTableProps) {
  return (
    <table className="list-table" aria-label="Danh sách khen thưởng">
      <thead>
        <tr>
          <th scope="col">STT</th>
          <th scope="col">Tập thể, cá nhân</th>
          <th scope="col">Chức vụ, nơi công tác</th>
          <th scope="col">Thành tích</th>
          <th scope="col">Hình thức</th>
          <th scope="col" className="money">
            Tiền thưởng (đồng)
          </th>
        </tr>
      </thead>
      <tbody>
        {listRows(entries).map((row) =>
          row.kind === 'heading' ? (
            <tr key={row.key} className="heading">
              <th scope="rowgroup" colSpan={5}>
                {row.title} ({row.count})
              </th>
              <td className="money">{formatNumber(row.sum)}</td>
            </tr>
          ) : (
            <tr key={row.key}>
              <td className="number">{row.entry.no}</td>
              <td>
                <b>{[row.entry.title, row.entry.name].filter((part) => part !== null).join(' ')}</b>
              </td>
              <td>
                {[row.entry.position, row.entry.workplace || unitName(row.entry.unit)]
                  .filter((part) => part !== '')
                  .join(', ')}
              </td>
              <td>{row.entry.achievement}</td>
              <td>{row.entry.award}</td>
              <td
                className="money"
                title={
                  row.entry.amount === row.entry.amountUnrounded
                    ? undefined
                    : `Trước khi làm tròn: ${formatMoney(row.entry.amountUnrounded)}`
                }
              >
                {formatNumber(row.entry.amount)}
              </td>
            </tr>
          ),
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            Tổng cộng
          </th>
          <td className="money">{formatNumber(total)}</td>
        </tr>
        <tr>
          <td colSpan={6}>
            Bằng chữ: <i>{totalInWords}</i>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
