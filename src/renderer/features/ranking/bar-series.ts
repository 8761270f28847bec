import type { RankingBar } from '#domain/statistics/cluster-series'
import { formatDecimal } from '../../messages/format'

/** "1. Phường Bắc Sơn"; without an official rank the name alone. */
export const barName = ({ rank, name }: Pick<RankingBar, 'rank' | 'name'>): string =>
  rank === null ? name : `${rank}. ${name}`

/** What stands beside a bar: the exact total with its grade, or that it is provisional. */
export const barLabel = ({ total, band, official }: Pick<RankingBar, 'total' | 'band' | 'official'>): string =>
  total === null
    ? 'chưa chấm'
    : [formatDecimal(total), official ? band : 'tạm tính'].filter((part) => part !== null).join(' – ')

/** Round numbers for the axis, not more than the eye needs. */
export function axisTicks(from: number, to: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((one) => (to - from) / one <= 8) ?? 500
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}

/** The axis leaves out what no bar needs, so that near totals can be told apart; it always says where it begins. */
export function axisFrom(lengths: readonly number[]): number {
  const least = Math.min(...lengths)
  return least < 20 ? Math.min(0, Math.floor(least)) : Math.max(0, Math.floor((least - 10) / 10) * 10)
}

/** Room for a row of bars: with very many units their names have one line each. */
export const rowHeight = (rows: number, bars: 1 | 2): number => (rows > 60 ? 24 : 38) + (bars - 1) * 14

export const linesOfNames = (rows: number): 1 | 2 => (rows > 60 ? 1 : 2)
