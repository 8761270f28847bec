import type { ClusterScores } from '../scoring/cluster-scores'
import type { CompiledGroup } from '../scoring/compiled-criteria'
import { givenPoints, type Mark } from '../scoring/points'
import { pointsOnPaper } from './printed-ranking'
import { fill, type PaperWording } from './wording'

/** A column of points: a criterion, or the sum of a group. */
export interface PointsColumn {
  readonly code: string
  readonly title: string
  readonly isSum: boolean
  readonly of: (unit: string) => string
}

/** Columns that had better stay in one part: the criteria of a group, and its sum. */
type Together = readonly PointsColumn[]

function columnsOfSet(scores: ClusterScores, wording: PaperWording): readonly Together[] {
  const { compiled, units } = scores
  const shown = (mark: Mark | undefined): string => pointsOnPaper(givenPoints(mark ?? null), wording)
  const item = (index: number): PointsColumn => ({
    code: compiled.items[index]?.item.code ?? '',
    title: compiled.items[index]?.item.code ?? '',
    isSum: false,
    of: (unit) => shown(units.get(unit)?.cells[index]?.mark),
  })
  const sum = (code: string, of: (unit: string) => Mark | undefined): PointsColumn => ({
    code,
    title: fill(wording.clusterScores.sum, { code }),
    isSum: true,
    of: (unit) => shown(of(unit)),
  })
  const ofGroup = ({ code, items, groups }: CompiledGroup): readonly Together[] => {
    const own = items.map(item)
    const total = sum(code, (unit) => units.get(unit)?.total.groups.get(code))
    return groups.length === 0 ? [[...own, total]] : [own, ...groups.flatMap(ofGroup), [total]]
  }
  const extra = (
    code: string | undefined,
    items: readonly number[],
    of: 'bonus' | 'deductions',
  ): readonly Together[] =>
    code === undefined ? [] : [[...items.map(item), sum(code, (unit) => units.get(unit)?.total[of])]]
  return [
    ...compiled.groups.flatMap(ofGroup),
    ...extra(compiled.set.bonus?.code, compiled.bonus, 'bonus'),
    ...extra(compiled.set.deductions?.code, compiled.deductions, 'deductions'),
  ].filter((columns) => columns.length > 0)
}

/** Every criterion and group sum of a set in parts that fit across a page; a group is parted only when it must be. */
export function scoreParts(scores: ClusterScores, wording: PaperWording, room: number): readonly Together[] {
  const parts: PointsColumn[][] = []
  for (const together of columnsOfSet(scores, wording)) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + together.length <= room) {
      last.push(...together)
      continue
    }
    const pieces = Math.ceil(together.length / room)
    const size = Math.ceil(together.length / pieces)
    for (let from = 0; from < together.length; from += size) parts.push(together.slice(from, from + size))
  }
  return parts
}
