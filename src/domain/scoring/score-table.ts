import type { CompiledSet } from './compiled-criteria'
import { compare, type Exact } from './exact'
import { type LeaderStanding, leaderStanding } from './leader-relative'
import type { UnitToRank } from './ranking-input'
import { type ReportedValue, type Round, rounds, type Score } from './score'

/** Scores of some units laid out by unit, criterion and round. */
export interface ScoreTable {
  /** A unit's cells by slot; a cell holds one score, or one per scorer in the order of their names. */
  readonly rows: ReadonlyMap<string, ScoreRow>
  /** Criteria that the set does not have, with how many scores they have. */
  readonly unknown: ReadonlyMap<string, number>
}

/** The part of a table that scoring reads. */
export type Rows = Pick<ScoreTable, 'rows'>

export type ScoreRow = readonly (readonly Score[] | undefined)[]

const roundIndex: Readonly<Record<Round, number>> = { self: 0, review: 1, appraisal: 2 }
const none: readonly Score[] = []

/** Where a criterion's round stands in a row. */
export const slotOf = (item: number, round: Round): number => item * 3 + roundIndex[round]

const byScorer = (left: Score, right: Score): number => {
  const [a, b] = [left.scorer ?? '', right.scorer ?? '']
  return a < b ? -1 : a > b ? 1 : left.id < right.id ? -1 : 1
}

/** Rows as they were laid out: the very same list of a unit's scores has the very same row. */
const laidOut = new WeakMap<readonly Score[], { readonly compiled: CompiledSet; readonly row: ScoreRow }>()

/** Lays each unit's own scores out; a unit of which no score has changed costs nothing. */
export function tabulateUnits(
  compiled: CompiledSet,
  units: readonly UnitToRank[],
  scoresOf: (unit: string) => readonly Score[],
): Rows {
  const rowOf = (unit: UnitToRank): ScoreRow => {
    const scores = scoresOf(unit.code)
    const known = laidOut.get(scores)
    if (known?.compiled === compiled) return known.row
    const row = tabulate(compiled, [unit], scores).rows.get(unit.code) ?? []
    laidOut.set(scores, { compiled, row })
    return row
  }
  return { rows: new Map(units.map((unit) => [unit.code, rowOf(unit)])) }
}

/** Lays scores out for quick access; scores of other units are left out, those of unknown criteria counted. */
export function tabulate(compiled: CompiledSet, units: readonly UnitToRank[], scores: readonly Score[]): ScoreTable {
  const rows = new Map<string, (Score[] | undefined)[]>()
  for (const { code } of units) rows.set(code, new Array(compiled.items.length * rounds.length).fill(undefined))
  const crowded: Score[][] = []
  const unknown = new Map<string, number>()
  for (const score of scores) {
    const item = compiled.indexByCode.get(score.criterion)
    const row = rows.get(score.unit)
    if (row === undefined) continue
    if (item === undefined) {
      unknown.set(score.criterion, (unknown.get(score.criterion) ?? 0) + 1)
      continue
    }
    const slot = slotOf(item, score.round)
    const present = row[slot]
    if (present === undefined) row[slot] = [score]
    else if (present.push(score) === 2) crowded.push(present)
  }
  for (const together of crowded) together.sort(byScorer)
  return { rows, unknown }
}

/** How the cluster stands at each `leaderRelative` criterion, by slot. */
export type Standings = ReadonlyMap<number, LeaderStanding>

/** Compares the cluster's units at every `leaderRelative` criterion, each round on its own. */
export function standingsOf(compiled: CompiledSet, units: readonly UnitToRank[], table: Rows): Standings {
  const standings = new Map<number, LeaderStanding>()
  for (const { item, index } of compiled.items) {
    if (item.type !== 'leaderRelative') continue
    for (const round of rounds) {
      const slot = slotOf(index, round)
      const reported: { readonly unit: string; readonly value: ReportedValue }[] = []
      for (const { code } of units) {
        const value = reportedAt(table.rows.get(code)?.[slot])
        if (value !== null) reported.push({ unit: code, value })
      }
      standings.set(slot, leaderStanding(reported))
    }
  }
  return standings
}

const reportedAt = (scores: ScoreRow[number]): ReportedValue | null => {
  for (const { value } of scores ?? none) if (value !== null) return value
  return null
}

/** True when nobody's points at a `leaderRelative` criterion can have moved by what others reported. */
export const sameStandings = (standings: Standings, others: Standings): boolean =>
  [...standings].every(([slot, standing]) => {
    const other = others.get(slot)
    return (
      other !== undefined &&
      sameExact(standing.best, other.best) &&
      sameExact(standing.bestWithoutTarget, other.bestWithoutTarget)
    )
  })

const sameExact = (left: Exact | null, right: Exact | null): boolean =>
  left === null || right === null ? left === right : compare(left, right) === 0
