import type { Finding } from '../core/finding'
import type { CompiledSet } from './compiled-criteria'
import type { UnitToRank } from './ranking-input'
import { scoreFindings } from './score-findings'
import { type Rows, type ScoreRow, type Standings, sameStandings, standingsOf } from './score-table'
import type { ScoringFindingCode } from './scoring-findings'
import { aggregationOf, type Cell, unitCells } from './unit-marks'
import { type UnitTotal, unitTotal } from './unit-total'

/** What a ranking was made from, kept so that any unit of it can be explained without scoring again. */
export interface ClusterScores {
  readonly compiled: CompiledSet
  readonly standings: Standings
  readonly units: ReadonlyMap<string, ScoredUnit>
}

/** One unit's cells by the index of their criterion, and what they add up to. */
export interface ScoredUnit {
  readonly unit: UnitToRank
  readonly row: ScoreRow
  readonly cells: readonly Cell[]
  readonly total: UnitTotal
  /** Codes of the criteria that are neither appraised nor N/A. */
  readonly missing: readonly string[]
  readonly findings: readonly Finding<ScoringFindingCode>[]
}

/** What a unit of the cluster is called; its code when it is not of the cluster. */
export const unitName = ({ units }: ClusterScores, code: string): string => units.get(code)?.unit.name ?? code

/**
 * Scores every unit of a cluster. A unit whose scores are the very same records as in `previous`, in a cluster that
 * stands as it stood, is taken over as it was scored.
 */
export function scoreCluster(
  compiled: CompiledSet,
  units: readonly UnitToRank[],
  table: Rows,
  previous: ClusterScores | null,
): ClusterScores {
  const standings = standingsOf(compiled, units, table)
  const aggregation = aggregationOf(compiled.set)
  const isComparable =
    previous !== null && previous.compiled === compiled && sameStandings(standings, previous.standings)
  const scored = units.map((unit): [string, ScoredUnit] => {
    const row = table.rows.get(unit.code) ?? []
    const before = isComparable ? previous.units.get(unit.code) : undefined
    if (before !== undefined && before.unit.name === unit.name && sameRow(row, before.row)) return [unit.code, before]
    const cells = unitCells(compiled, row, standings, aggregation)
    const total = unitTotal(
      compiled,
      cells.map(({ mark }) => mark),
    )
    const missing = compiled.items
      .filter(({ index }) => (cells[index]?.appraisal?.mark ?? null) === null)
      .map(({ item }) => item.code)
    return [unit.code, { unit, row, cells, total, missing, findings: scoreFindings(compiled, unit.code, row, cells) }]
  })
  return { compiled, standings, units: new Map(scored) }
}

const sameRow = (row: ScoreRow, other: ScoreRow): boolean =>
  row === other || (row.length === other.length && row.every((scores, slot) => sameScores(scores, other[slot])))

const sameScores = (scores: ScoreRow[number], other: ScoreRow[number]): boolean =>
  scores?.length === other?.length && (scores === undefined || scores.every((score, at) => score === other?.[at]))
