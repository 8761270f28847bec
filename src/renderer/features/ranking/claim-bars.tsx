import type { ClaimComparison } from '#domain/statistics/claims'
import { formatDecimal } from '../../messages/format'
import { PairBars } from './pair-bars'

export interface ClaimBarsProps {
  readonly claims: readonly ClaimComparison[]
  readonly width: number
  readonly onUnit: (unit: string) => void
}

/** What the appraisal took away or added: "(−0,75)". */
const changeText = (difference: string): string => {
  const size = formatDecimal(difference.replace('-', ''))
  return difference === '0' ? '(0)' : `(${difference.startsWith('-') ? '+' : '−'}${size})`
}

/** What each unit claimed beside what it was given, and the difference. */
export const ClaimBars = ({ claims, width, onUnit }: ClaimBarsProps) => (
  <PairBars
    title="Điểm tự chấm và điểm thẩm định"
    keys={['Tự chấm', 'Thẩm định']}
    pairs={claims.map(({ unit, name, claimed, official, difference }) => ({
      key: unit,
      name,
      first: Number(claimed),
      second: Number(official),
      labels: [formatDecimal(claimed), `${formatDecimal(official)} ${changeText(difference)}`],
    }))}
    width={width}
    axisText={(value) => formatDecimal(String(value))}
    onRow={onUnit}
  />
)
