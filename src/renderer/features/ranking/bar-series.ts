import type { Band } from '#domain/criteria/criteria-set'
import type { RankedCluster } from '#shared/ipc/views'

/** A bar of the chart; the number is for its length only, the label is the exact total. */
export interface ScoreBar {
  readonly unit: string
  readonly name: string
  readonly rank: number | null
  readonly length: number
  readonly label: string
  /** Place of its band in the criteria set, best first; -1 without a band. */
  readonly band: number
  readonly bandName: string | null
}

export interface CutOff {
  readonly at: number
  readonly label: string
}

const withComma = (decimal: string): string => decimal.replace('.', ',')

/** Bars in order of rank; units without an official rank last, as the ranking gives them. */
export const barsOf = (cluster: RankedCluster, bands: readonly Band[]): readonly ScoreBar[] =>
  cluster.units.flatMap((unit) =>
    unit.total === null
      ? []
      : [
          {
            unit: unit.unit,
            name: unit.rank === null ? unit.name : `${unit.rank}. ${unit.name}`,
            rank: unit.rank,
            length: Number(unit.total),
            label: [withComma(unit.total), unit.official ? unit.band : 'tạm tính']
              .filter((part) => part !== null)
              .join(' – '),
            band: bands.findIndex(({ name }) => name === unit.band),
            bandName: unit.band,
          },
        ],
  )

/** Where the bands begin, for lines across the bars. */
export const cutOffsOf = (bands: readonly Band[]): readonly CutOff[] =>
  bands.flatMap(({ name, atLeast }) =>
    atLeast === null ? [] : [{ at: Number(atLeast), label: `${name} ≥ ${withComma(atLeast)}` }],
  )

/** Round numbers for the axis, not more than the eye needs. */
export function axisTicks(from: number, to: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((one) => (to - from) / one <= 8) ?? 500
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}

/** The axis leaves out what no bar needs, so that near totals can be told apart; it always says where it begins. */
export function axisFrom(bars: readonly ScoreBar[]): number {
  const least = Math.min(...bars.map(({ length }) => length))
  return least < 20 ? Math.min(0, Math.floor(least)) : Math.max(0, Math.floor((least - 10) / 10) * 10)
}
