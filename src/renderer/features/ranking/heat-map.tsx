import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { heatRows, leavesOf } from './claim-series'
import './heat-map.css'

const shade = (share: number | null): React.CSSProperties => {
  if (share === null) return {}
  // squared, since most scores lie near the maximum and must still be told apart
  const strength = Math.round(Math.min(Math.max(share, 0), 1) ** 2 * 80)
  return {
    background: `color-mix(in srgb, #1d4e89 ${strength}%, white)`,
    color: strength > 62 ? '#ffffff' : '#101828',
  }
}

export interface HeatMapProps {
  readonly set: CriteriaSet
  readonly rows: readonly ScoreSheetRow[]
  readonly onUnit: (unit: string) => void
}

/** Points of every unit and criterion; the darker the cell, the nearer to the maximum. The figure stands in each. */
export function HeatMap({ set, rows, onUnit }: HeatMapProps) {
  const leaves = leavesOf(set)
  return (
    <div className="heat-map">
      <table>
        <caption>
          Ô càng đậm, điểm càng gần mức tối đa của tiêu chí. Ô trống là chưa chấm, KPS là không phát sinh.
        </caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {leaves.map(({ code, title, max }) => (
              <th scope="col" key={code} title={title}>
                {code}
                <small>{max === null ? '' : max.replace('.', ',')}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heatRows(leaves, rows).map(({ unit, name, cells }) => (
            <tr key={unit}>
              <th scope="row">
                <button type="button" onClick={() => onUnit(unit)}>
                  {name}
                </button>
              </th>
              {cells.map(({ code, text, share }) => (
                <td key={code} style={shade(share)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
