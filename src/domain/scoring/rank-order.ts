import type { CompiledSet } from './compiled-criteria'
import { type Mark, pointsText } from './points'
import type { CouncilOrdering } from './ranking-input'
import type { TieBoard, TieBoardLine } from './ranking-result'

/** What ranking compares of a unit, in hundredths. */
export interface RankKeys {
  readonly unit: string
  readonly total: number
  readonly bonus: number
  readonly deductions: number
  readonly groups: ReadonlyMap<string, Mark>
  readonly item: (code: string) => Mark
}

/** Units in order of rank: each class holds units that stay equal (đồng hạng). */
export interface RankOrder {
  readonly classes: readonly (readonly RankKeys[])[]
  readonly tieBoards: readonly TieBoard[]
}

const counted = (mark: Mark | undefined): number => (typeof mark === 'number' ? mark : 0)

/** What a tie-break entry gives a unit, more first; N/A counts 0. */
function entryValue(entry: string, keys: RankKeys, { indexByCode, items, set }: CompiledSet): number {
  const code = entry.slice(entry.indexOf(':') + 1)
  if (entry === 'bonus' || entry === `group:${set.bonus?.code}`) return keys.bonus
  if (entry === 'deductions' || entry === `group:${set.deductions?.code}`) return -keys.deductions
  if (entry.startsWith('group:')) return counted(keys.groups.get(code))
  const points = counted(keys.item(code))
  const isDeduction = items[indexByCode.get(code) ?? -1]?.part === 'deductions'
  return isDeduction ? -points : points
}

function classesBy<T>(members: readonly T[], rateOf: (member: T) => number): readonly (readonly T[])[] {
  const byValue = new Map<number, T[]>()
  for (const member of members) {
    const value = rateOf(member)
    const same = byValue.get(value)
    if (same === undefined) byValue.set(value, [member])
    else same.push(member)
  }
  return [...byValue].sort(([left], [right]) => right - left).map(([, same]) => same)
}

/** The council's order among exactly these units; null when no single recorded order names them all. The last one counts. */
export function councilPositions(
  units: readonly string[],
  orders: readonly CouncilOrdering[],
): ReadonlyMap<string, number> | null {
  const order = orders.findLast(({ units: ordered }) => units.every((unit) => ordered.includes(unit)))
  return order === undefined ? null : new Map(order.units.map((unit, position) => [unit, position]))
}

/** Orders units by total and the declared tie-breaks; neither input order nor names decide (spec of scoring §6). */
export function rankOrder(
  units: readonly RankKeys[],
  compiled: CompiledSet,
  orders: readonly CouncilOrdering[],
): RankOrder {
  const tieBoards: TieBoard[] = []
  const classes = classesBy(units, ({ total }) => total).flatMap((tied) => {
    if (tied.length === 1) return [tied]
    const inOrder = tied.toSorted(({ unit: a }, { unit: b }) => (a < b ? -1 : 1))
    const { classes: settled, board } = breakTie(inOrder, compiled, orders)
    tieBoards.push(board)
    return settled
  })
  return { classes, tieBoards }
}

function breakTie(tied: readonly RankKeys[], compiled: CompiledSet, orders: readonly CouncilOrdering[]) {
  const lines: TieBoardLine[] = []
  let classes: readonly (readonly RankKeys[])[] = [tied]
  for (const entry of compiled.set.tieBreak) {
    if (classes.every(({ length }) => length === 1)) break
    const values: Record<string, TieBoardLine['values'][string]> = {}
    classes = classes.flatMap((equal) => {
      if (equal.length === 1) return [equal]
      const positions = entry === 'councilVote' ? councilPositions(codesOf(equal), orders) : null
      for (const keys of equal)
        values[keys.unit] =
          entry === 'councilVote'
            ? councilText(positions, keys.unit)
            : pointsText(Math.abs(entryValue(entry, keys, compiled)))
      if (entry !== 'councilVote') return classesBy(equal, (keys) => entryValue(entry, keys, compiled))
      return positions === null ? [equal] : classesBy(equal, ({ unit }) => -(positions.get(unit) ?? 0))
    })
    lines.push({ entry, values, equal: equalCodes(classes) })
  }
  const board: TieBoard = {
    total: pointsText(tied[0]?.total ?? 0),
    units: codesOf(tied),
    lines,
    equal: equalCodes(classes),
  }
  return { classes, board }
}

const councilText = (positions: ReadonlyMap<string, number> | null, unit: string) => {
  const position = positions?.get(unit)
  return position === undefined ? null : pointsText((position + 1) * 100)
}

const codesOf = (units: readonly RankKeys[]): readonly string[] => units.map(({ unit }) => unit).sort()
const equalCodes = (classes: readonly (readonly RankKeys[])[]): readonly (readonly string[])[] =>
  classes.filter(({ length }) => length > 1).map(codesOf)
