import type { Decimal } from '../core/decimal'
import { type ClusterScores, type ScoredUnit, unitName } from './cluster-scores'
import type { CompiledGroup } from './compiled-criteria'
import { explainItem, shownSelf } from './explain-item'
import type { ExplainedNode, Formula, NodeReason } from './explained-node'
import { givenPoints, type Mark, pointsText } from './points'
import type { CampaignRanking, ClusterRanking, RankedUnit, TieBoard } from './ranking-result'
import type { RankingStep } from './ranking-step'
import type { GivenPoints } from './score'
import { type UnitTotal, unitTotal } from './unit-total'

/** Why a unit has its total, grade and rank. */
export interface Explanation {
  readonly unit: string
  readonly name: string
  readonly total: Decimal | null
  readonly band: string | null
  readonly rank: number | null
  readonly tree: ExplainedNode
  readonly steps: readonly RankingStep[]
  /** How the unit was told apart from others with the same total; null when there were none. */
  readonly tie: TieBoard | null
}

/** A unit's sums in each round beside those that count. */
interface Sums {
  readonly counted: UnitTotal
  readonly self: UnitTotal
  readonly review: UnitTotal
  readonly appraisal: UnitTotal
}

/** Explains a unit's total, grade and rank; null when the unit is not in the ranking. */
export function explainUnit(ranking: CampaignRanking, unit: string): Explanation | null {
  for (const cluster of ranking.clusters) {
    const scored = cluster.scores.units.get(unit)
    const ranked = scored === undefined ? undefined : cluster.units.find((one) => one.unit === unit)
    if (ranked !== undefined && scored !== undefined) return explained(cluster, ranked, scored)
  }
  return null
}

function explained(cluster: ClusterRanking, ranked: RankedUnit, scored: ScoredUnit): Explanation {
  const tie = cluster.tieBoards.find(({ units }) => units.includes(ranked.unit)) ?? null
  return {
    unit: ranked.unit,
    name: ranked.name,
    total: ranked.total,
    band: ranked.band,
    rank: ranked.rank,
    tree: totalNode(ranked, scored, cluster.scores),
    steps: [...ranked.steps, ...tieSteps(ranked, tie, cluster.scores)],
    tie,
  }
}

/** What decided the rank among units with the same total. */
function tieSteps(
  { unit, rank, total }: RankedUnit,
  tie: TieBoard | null,
  scores: ClusterScores,
): readonly RankingStep[] {
  if (tie === null || rank === null) return []
  const to = String(rank)
  const equal = tie.equal.find((codes) => codes.includes(unit))
  if (equal !== undefined) {
    const others = equal.filter((code) => code !== unit).map((code) => unitName(scores, code))
    return [{ code: 'RANK_SHARED', from: total, to, facts: { units: others.join(', ') } }]
  }
  const decisive = tie.lines.find(({ equal: left }) => !left.some((codes) => codes.includes(unit)))
  return [{ code: 'RANK_TIE_BROKEN', from: total, to, facts: { entry: decisive?.entry ?? '' } }]
}

function totalNode(ranked: RankedUnit, scored: ScoredUnit, scores: ClusterScores): ExplainedNode {
  const { compiled } = scores
  const { set } = compiled
  const roundTotal = (marks: readonly Mark[]): UnitTotal => unitTotal(compiled, marks)
  const sums: Sums = {
    counted: scored.total,
    self: roundTotal(scored.cells.map(shownSelf)),
    review: roundTotal(scored.cells.map(({ review }) => review?.mark ?? null)),
    appraisal: roundTotal(scored.cells.map(({ appraisal }) => appraisal?.mark ?? null)),
  }
  const extras = (['bonus', 'deductions'] as const).flatMap((part) => {
    const node = extraNode(part, sums, scored, scores)
    return node === null ? [] : [node]
  })
  const groups = compiled.groups.map((group) => groupNode(group, sums, scored, scores))
  const text = (mark: Mark): string => givenPoints(mark) ?? ''
  const isRounded = scored.total.steps.some(({ code }) => code === 'TOTAL_ROUNDED')
  return {
    code: set.id,
    title: set.title,
    kind: 'set',
    max: set.scale,
    ...columns(sums, ({ total }) => total),
    formula: {
      kind: 'total',
      facts: {
        base: text(scored.total.base),
        bonus: text(scored.total.bonus),
        deductions: text(scored.total.deductions),
        groups: compiled.groups.map(({ code }) => text(scored.total.groups.get(code) ?? null)).join(' + '),
      },
    },
    ...(isRounded ? { rounding: set.rounding.total } : {}),
    reasons: ranked.official ? [] : [{ kind: 'PROVISIONAL', facts: { left: String(ranked.missing.length) } }],
    children: [...groups, ...extras],
  }
}

type Columns = { readonly [Round in 'points' | 'self' | 'review' | 'appraisal']: GivenPoints }

const columns = (sums: Sums, pick: (total: UnitTotal) => Mark): Columns => ({
  points: givenPoints(pick(sums.counted)),
  self: givenPoints(pick(sums.self)),
  review: givenPoints(pick(sums.review)),
  appraisal: givenPoints(pick(sums.appraisal)),
})

const sumText = (nodes: readonly ExplainedNode[]): string => {
  const terms: string[] = []
  for (const { points } of nodes) if (points !== null && points !== 'N/A') terms.push(points)
  return terms.join(' + ')
}

function groupNode(group: CompiledGroup, sums: Sums, scored: ScoredUnit, scores: ClusterScores): ExplainedNode {
  const { code } = group
  const children = [
    ...itemNodes(group.items, scored, scores),
    ...group.groups.map((child) => groupNode(child, sums, scored, scores)),
  ]
  const scaled = scored.total.steps.find((step) => step.code === 'NA_RESCALED' && step.facts.group === code)
  const isAbsent = scored.total.groups.get(code) === 'N/A'
  const formula: Formula = isAbsent
    ? { kind: 'notApplicable', facts: {} }
    : scaled === undefined
      ? { kind: 'sum', facts: { sum: sumText(children) } }
      : {
          kind: 'sumRescaled',
          facts: { sum: sumText(children), max: String(scaled.facts.max), left: String(scaled.facts.left) },
        }
  const reasons: readonly NodeReason[] = isAbsent ? [{ kind: 'NA_LEFT_OUT', facts: {} }] : []
  return {
    code,
    title: group.group.title,
    kind: 'group',
    max: pointsText(group.max),
    ...columns(sums, ({ groups }) => groups.get(code) ?? null),
    formula,
    ...(scaled === undefined ? {} : { rounding: scores.compiled.set.rounding.criterion }),
    reasons,
    children,
  }
}

function itemNodes(indexes: readonly number[], scored: ScoredUnit, scores: ClusterScores): readonly ExplainedNode[] {
  const nodes: ExplainedNode[] = []
  for (const index of indexes) {
    const item = scores.compiled.items[index]
    if (item !== undefined) nodes.push(explainItem(item, scored, scores))
  }
  return nodes
}

function extraNode(
  part: 'bonus' | 'deductions',
  sums: Sums,
  scored: ScoredUnit,
  scores: ClusterScores,
): ExplainedNode | null {
  const { set, bonus, deductions } = scores.compiled
  const group = set[part]
  if (group === undefined) return null
  const children = itemNodes(part === 'bonus' ? bonus : deductions, scored, scores)
  const isCut = scored.total.steps.some(({ code }) => code === (part === 'bonus' ? 'BONUS_CUT' : 'DEDUCTIONS_CUT'))
  return {
    code: group.code,
    title: group.title,
    kind: part,
    max: group.max,
    ...columns(sums, (total) => total[part]),
    formula: { kind: isCut ? 'sumCut' : 'sum', facts: { sum: sumText(children), max: group.max ?? '' } },
    reasons: [],
    children,
  }
}

/** The node of one criterion of a unit ("Vì sao điểm này?" of a cell); null when either is unknown. */
export function explainCriterion(cluster: ClusterRanking, unit: string, criterion: string): ExplainedNode | null {
  const scored = cluster.scores.units.get(unit)
  const index = cluster.scores.compiled.indexByCode.get(criterion)
  if (scored === undefined || index === undefined) return null
  return itemNodes([index], scored, cluster.scores)[0] ?? null
}
