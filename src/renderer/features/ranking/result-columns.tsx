import type { TableColumn } from '../../components/table-rows'
import type { ResultKind } from '../../explanation/explanation-place'
import { WhyLink } from '../../explanation/why-link'
import { formatDecimal } from '../../messages/format'

/** What tables of the ranking show of a unit; decimals as stored, null: not known yet. */
interface UnitResult {
  readonly unit: string
  readonly total: string | null
  readonly official: boolean
  readonly band: string | null
}

export type AskResult = (unit: string, about: ResultKind) => void

/** "97.25" → "97,25"; nothing while there is none. */
export const pointsOrNothing = (value: string | null): string => (value === null ? '' : formatDecimal(value))

/** By rank, the units without one last. */
export const byRank = (a: number | null, b: number | null): number => (a ?? 1e9) - (b ?? 1e9)

/** By points, the units without any first. */
export const byPoints = (a: string | null, b: string | null): number => Number(a ?? -1e9) - Number(b ?? -1e9)

/** The total, which opens the steps that made it. */
export const totalColumn = <R extends UnitResult>(onAsk: AskResult, width: number): TableColumn<R> => ({
  key: 'total',
  title: 'Tổng điểm',
  width,
  align: 'right',
  text: ({ total }) => pointsOrNothing(total),
  sort: (a, b) => byPoints(a.total, b.total),
  render: ({ unit, total, official }) =>
    total === null ? null : (
      <WhyLink about="total" onAsk={() => onAsk(unit, 'total')}>
        <b>{pointsOrNothing(total)}</b>
        {!official && <div className="quiet">tạm tính</div>}
      </WhyLink>
    ),
})

/** The grade, which opens why it is so. */
export const bandColumn = <R extends UnitResult>(onAsk: AskResult, width: number): TableColumn<R> => ({
  key: 'band',
  title: 'Xếp loại',
  width,
  text: ({ band }) => band ?? '',
  render: ({ unit, band }) =>
    band === null ? null : (
      <WhyLink about="band" onAsk={() => onAsk(unit, 'band')}>
        {band}
      </WhyLink>
    ),
})
