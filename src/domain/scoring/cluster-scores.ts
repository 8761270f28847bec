import type { CompiledSet } from './compiled-criteria'
import type { UnitToRank } from './ranking-result'
import type { Score } from './score'
import { type ScoreRow, type ScoreTable, type Standings, standingsOf, tabulate } from './score-table'
import { aggregationOf, type Cell, unitCells } from './unit-marks'
import { type UnitTotal, unitTotal } from './unit-total'

/** What a ranking was made from, kept so that any unit of it can be explained without scoring again. */
export interface ClusterScores {
  readonly compiled: CompiledSet
  readonly table: ScoreTable
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
}

/** Scores every unit of a cluster; units of no cluster are given as a cluster of their own. */
export function scoreCluster(
  compiled: CompiledSet,
  units: readonly UnitToRank[],
  scores: readonly Score[],
): ClusterScores {
  const table = tabulate(compiled, units, scores)
  const standings = standingsOf(compiled, units, table)
  const aggregation = aggregationOf(compiled)
  const scored = units.map((unit): [string, ScoredUnit] => {
    const row = table.rows.get(unit.code) ?? []
    const cells = unitCells(compiled, row, standings, aggregation)
    const total = unitTotal(
      compiled,
      cells.map(({ mark }) => mark),
    )
    const missing = compiled.items.flatMap(({ item, index }) =>
      (cells[index]?.appraisal?.mark ?? null) === null ? [item.code] : [],
    )
    return [unit.code, { unit, row, cells, total, missing }]
  })
  return { compiled, table, standings, units: new Map(scored) }
}
