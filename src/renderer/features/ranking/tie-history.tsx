import type { TieBoard } from '#domain/scoring/ranking-result'
import { tieBreakText } from '#shared/messages/scoring-sentences'
import { formatDecimal } from '../../messages/format'
import './tie-history.css'

export interface TieHistoryProps {
  readonly board: TieBoard
  readonly nameOf: (unit: string) => string
}

/** How units with the same total were told apart: each declared tie-break in turn, and what it left equal. */
export function TieHistory({ board, nameOf }: TieHistoryProps) {
  const title = `${board.units.length} đơn vị cùng ${formatDecimal(board.total)} điểm`
  const left = (equal: TieBoard['equal']): string =>
    equal.length === 0 ? 'đã phân định hết' : equal.map((units) => units.map(nameOf).join(', ')).join('; ')
  return (
    <section className="panel tie-history">
      <table aria-label={title}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí phụ, theo thứ tự</th>
            {board.units.map((unit) => (
              <th scope="col" key={unit}>
                {nameOf(unit)}
              </th>
            ))}
            <th scope="col">Còn bằng nhau</th>
          </tr>
        </thead>
        <tbody>
          {board.lines.map((line, index) => (
            <tr key={line.entry}>
              <th scope="row">
                {index + 1}. {tieBreakText(line.entry)}
              </th>
              {board.units.map((unit) => (
                <td key={unit}>{line.values[unit] == null ? '–' : formatDecimal(line.values[unit])}</td>
              ))}
              <td>{left(line.equal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
