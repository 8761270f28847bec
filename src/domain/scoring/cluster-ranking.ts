import { compareVietnamese } from '../text/vietnamese-sort'
import type { AwardLimit } from './award-limits'
import { applyAwardLimit } from './award-places'
import { type ClusterScores, type ScoredUnit, scoreCluster } from './cluster-scores'
import type { CompiledSet } from './compiled-criteria'
import { type GradingRules, gradeUnit, gradingRules } from './grading'
import { leadersOf } from './leaders'
import type { Mark } from './points'
import { applyQuota } from './quota'
import { type RankKeys, rankOrder } from './rank-order'
import { type Graded, type Place, rankedUnit } from './ranked-unit'
import type { CouncilOrdering, UnitToRank } from './ranking-input'
import type { ClusterRanking } from './ranking-result'
import type { Rows } from './score-table'
import { awardTieFindings, quotaTieFindings } from './tie-findings'
import { cellCount, isRepeated } from './unit-marks'

/** One cluster with its units, a table that holds their scores, and the council's recorded orders. */
export interface ClusterToRank {
  readonly cluster: string
  readonly units: readonly UnitToRank[]
  readonly table: Rows
  readonly councilOrders: readonly CouncilOrdering[]
  readonly awardLimits?: readonly AwardLimit[]
}

/** Scores, grades and ranks one cluster by a set that has been made ready. */
export function rankCompiled(
  compiled: CompiledSet,
  input: ClusterToRank,
  previous: ClusterScores | null,
): ClusterRanking {
  const { set } = compiled
  const scores = scoreCluster(compiled, input.units, input.table, previous)
  const rules = gradingRules(set, compiled.groups)
  const graded = [...scores.units.values()].map((scored): Graded => {
    const isOfficial = scored.missing.length === 0
    return { scored, isOfficial, grade: gradeOf(compiled, isOfficial ? rules : { ...rules, floors: [] }, scored) }
  })
  const orders = input.councilOrders.filter(({ cluster }) => cluster === input.cluster)
  const official = graded.filter(({ isOfficial }) => isOfficial)
  const { classes, tieBoards } = rankOrder(
    official.map(({ scored }) => rankKeys(compiled, scored)),
    compiled,
    orders,
  )
  const gradeByUnit = new Map(official.map(({ scored, grade }) => [scored.unit.code, grade]))
  const quota =
    set.quota === undefined
      ? null
      : applyQuota(
          set.quota,
          input.units.length,
          classes.map((equal) =>
            equal.map(({ unit }) => ({ unit, keeps: gradeByUnit.get(unit)?.band === set.quota?.band })),
          ),
          orders,
        )
  const places = placesOf(classes)
  const nameOf = (unit: string): string => scores.units.get(unit)?.unit.name ?? unit
  const byName = (left: Graded, right: Graded): number =>
    compareVietnamese(left.scored.unit.name, right.scored.unit.name) ||
    (left.scored.unit.code < right.scored.unit.code ? -1 : 1)
  const rankOf = ({ scored }: Graded): number => places.get(scored.unit.code)?.rank ?? Number.MAX_SAFE_INTEGER
  const units = graded
    .toSorted((left, right) => rankOf(left) - rankOf(right) || byName(left, right))
    .map((one) => rankedUnit(one, places.get(one.scored.unit.code) ?? null, quota, compiled))
  const limits = input.cluster === '' ? [] : (input.awardLimits ?? [])
  const awards = limits.map((line) => applyAwardLimit(line, units, orders))
  const ties = classes.filter(({ length }) => length > 1).map((equal) => equal.map(({ unit }) => unit).sort())
  return {
    cluster: input.cluster,
    units,
    ties,
    tieBoards,
    quota,
    awards,
    leaders: leadersOf(scores),
    findings: [
      ...findingsByUnit(scores),
      ...quotaTieFindings(input.cluster, quota, nameOf),
      ...awardTieFindings(input.cluster, awards, (unit) => places.get(unit)?.rank ?? null, nameOf),
    ],
    scores,
  }
}

const amount = (mark: Mark): number => (typeof mark === 'number' ? mark : 0)

/** What ranking compares of a scored unit. */
export const rankKeys = ({ indexByCode }: CompiledSet, { unit, total, cells }: ScoredUnit): RankKeys => ({
  unit: unit.code,
  total: total.total ?? 0,
  bonus: amount(total.bonus),
  deductions: amount(total.deductions),
  groups: total.groups,
  item: (code) => cells[indexByCode.get(code) ?? -1]?.mark ?? null,
})

function gradeOf({ items, indexByCode }: CompiledSet, rules: GradingRules, { cells, row, total }: ScoredUnit) {
  if (total.total === null) return null
  const find = (code: string) => {
    const index = indexByCode.get(code) ?? -1
    const [item, cell] = [items[index], cells[index]]
    return item === undefined || cell === undefined ? null : { item, cell }
  }
  return gradeUnit(rules, {
    total: total.total,
    group: (code) => total.groups.get(code) ?? null,
    count: (code) => {
      const found = find(code)
      return found === null ? null : cellCount(found.item, found.cell, row)
    },
    isRepeated: (code) => {
      const found = find(code)
      return found !== null && isRepeated(found.item, found.cell, row)
    },
  })
}

/** Ranks of classes of equals: they share a rank and the next one is skipped (1, 2, 2, 4). */
export function placesOf(classes: readonly (readonly RankKeys[])[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  let rank = 1
  for (const equal of classes) {
    for (const { unit } of equal) places.set(unit, { rank, shared: equal.length > 1 })
    rank += equal.length
  }
  return places
}

const findingsByUnit = ({ units }: ClusterScores): ClusterRanking['findings'] =>
  [...units.values()]
    .toSorted((left, right) => (left.unit.code < right.unit.code ? -1 : 1))
    .flatMap(({ findings }) => findings)
