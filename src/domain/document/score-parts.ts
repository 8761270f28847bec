import type { ClusterScores } from '../scoring/cluster-scores'
import type { CompiledGroup } from '../scoring/compiled-criteria'
import { givenPoints, type Mark } from '../scoring/points'
import { pointsOnPaper } from './printed-ranking'
import { unbrokenWidth } from './text-width'
import { fill, type PaperWording } from './wording'

/** A column of points: a criterion, or the sum of a group. */
export interface PointsColumn {
  readonly code: string
  readonly title: string
  readonly isSum: boolean
  readonly of: (unit: string) => string
}

/** A column with the width in which none of its figures and no part of its code is broken. */
export interface MeasuredColumn extends PointsColumn {
  readonly widthMm: number
}

/** Columns that had better stay in one part: the criteria of a group, and its sum. */
type Together<C extends PointsColumn = PointsColumn> = readonly C[]

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

const widthOf = (columns: Together<MeasuredColumn>): number => columns.reduce((sum, { widthMm }) => sum + widthMm, 0)

/** Pieces of about the same width, none wider than the room. */
function piecesOf(columns: Together<MeasuredColumn>, room: number): readonly Together<MeasuredColumn>[] {
  const even = widthOf(columns) / Math.ceil(widthOf(columns) / room)
  const pieces: MeasuredColumn[][] = []
  for (const column of columns) {
    const last = pieces.at(-1)
    const isFull = last === undefined || widthOf(last) >= even || widthOf(last) + column.widthMm > room
    if (isFull) pieces.push([column])
    else last.push(column)
  }
  return pieces
}

/** Every criterion and group sum of a set in parts that fit across a page; a group is parted only when it must be. */
export function scoreParts(
  scores: ClusterScores,
  wording: PaperWording,
  { room, points, least }: { readonly room: number; readonly points: number; readonly least: number },
): readonly Together<MeasuredColumn>[] {
  const units = [...scores.units.keys()]
  const measured = (column: PointsColumn): MeasuredColumn => {
    const texts = [...column.title.split(/(?<=[. ])/), ...units.map(column.of)]
    return { ...column, widthMm: Math.max(least, unbrokenWidth(texts, points)) }
  }
  const parts: Together<MeasuredColumn>[] = []
  for (const together of columnsOfSet(scores, wording).map((columns) => columns.map(measured))) {
    const last = parts.at(-1)
    if (last !== undefined && widthOf(last) + widthOf(together) <= room)
      parts[parts.length - 1] = [...last, ...together]
    else parts.push(...piecesOf(together, room))
  }
  return parts
}
