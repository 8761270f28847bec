import type { RankingBar, Spread, SpreadCell } from '#domain/statistics/cluster-series'
import { formatDecimal } from '../../messages/format'
import { barName } from './bar-series'
import { nameLines } from './name-tick'

const shade = (share: number | null): React.CSSProperties => {
  if (share === null) return {}
  // squared, since most scores lie near the maximum and must still be told apart
  const strength = Math.round(Math.min(Math.max(share, 0), 1) ** 2 * 80)
  return {
    background: `color-mix(in srgb, #1d4e89 ${strength}%, white)`,
    color: strength > 62 ? '#ffffff' : '#101828',
  }
}

const textOf = ({ points }: SpreadCell): string =>
  points === null ? '' : points === 'N/A' ? 'KPS' : formatDecimal(points)

export interface HeatMapProps {
  readonly spreads: readonly Spread[]
  /** In the order of the spreads' cells. */
  readonly units: readonly Pick<RankingBar, 'unit' | 'name' | 'rank'>[]
  readonly onUnit: (unit: string) => void
  readonly onCell: (unit: string, code: string) => void
}

/** Points of every unit and criterion; the darker the cell, the nearer to the maximum. The figure stands in each. */
export const HeatMap = ({ spreads, units, onUnit, onCell }: HeatMapProps) => (
  <div className="chart-heat">
    <table>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {spreads.map(({ code, title, max }) => (
            <th scope="col" key={code} title={title}>
              {code}
              <small>{max === null ? '' : formatDecimal(max)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit, index) => (
          <tr key={unit.unit}>
            <th scope="row">
              <button type="button" title={unit.name} onClick={() => onUnit(unit.unit)}>
                {nameLines(barName(unit)).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </button>
            </th>
            {spreads.map(({ code, title, cells }) => {
              const cell = cells[index]
              return cell === undefined ? null : (
                <td key={code} style={shade(cell.share)} title={`${unit.name}, ${code} ${title}`}>
                  <button type="button" onClick={() => onCell(unit.unit, code)}>
                    {textOf(cell)}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
