import { err, ok, type Result } from '#domain/core/result'
import type { ScoredUnit } from '#domain/scoring/cluster-scores'
import type { CompiledSet } from '#domain/scoring/compiled-criteria'
import { givenPoints } from '#domain/scoring/points'
import type { RoundMark } from '#domain/scoring/round-mark'
import { type Round, rounds, type Score } from '#domain/scoring/score'
import { slotOf } from '#domain/scoring/score-table'
import { findCampaign, newestCriteria } from '#main/services/campaign-lookup'
import { clusterRankingOf } from '#main/services/cluster-ranking'
import { needsTwoPersons } from '#main/services/scoring-rules'
import type { Store } from '#main/storage/store'
import type { AppError } from '#shared/errors/app-error'
import { packCells } from '#shared/ipc/packed-cells'
import type { NamedScore, PackedRow, ScoreCell, ScoreSheetView } from '#shared/ipc/views'

type Cells = Record<string, Partial<Record<Round, ScoreCell>>>

const markShown = (mark: RoundMark | null) =>
  mark === null ? {} : { computed: givenPoints(mark.computed), counted: givenPoints(mark.mark) }

const namedScore = ({ scorer, points, value, who, at, reason, confirmed }: Score): NamedScore => ({
  scorer: scorer ?? '',
  points,
  value,
  who,
  at,
  reason,
  ...(confirmed === undefined ? {} : { confirmed }),
})

/** One score as it stands; several as what they come to, with each beside it. */
function cellOf(scores: readonly [Score, ...Score[]], mark: RoundMark | null): ScoreCell {
  const [first, ...others] = scores
  const { points, value, evidence, who, at, reason, confirmed } = first
  if (others.length === 0 && first.scorer === undefined)
    return {
      points,
      value,
      evidence,
      who,
      at,
      reason,
      ...(confirmed === undefined ? {} : { confirmed }),
      ...markShown(mark),
    }
  const latest = scores.reduce((newest, one) => (one.at > newest.at ? one : newest))
  const reasons = [...new Set(scores.flatMap((one) => (one.reason === null ? [] : [one.reason])))]
  const isConfirmed = scores.every((one) => one.confirmed !== undefined)
  return {
    points: givenPoints(mark?.mark ?? null),
    value: null,
    evidence: scores.find((one) => one.evidence !== null)?.evidence ?? null,
    who: scores.map(({ scorer }) => scorer ?? '').join(', '),
    at: latest.at,
    reason: reasons.length === 0 ? null : reasons.join('; '),
    ...(isConfirmed && confirmed !== undefined ? { confirmed } : {}),
    ...markShown(mark),
    each: scores.map(namedScore),
  }
}

/** Cells of units as they were last shown: a unit that was not scored again has the same cells. */
const shownCells = new WeakMap<ScoredUnit, string>()

/** A unit's scores by criterion and round, packed; those of one cell together, in the order of their scorers. */
function cellsOf(scored: ScoredUnit, { items }: CompiledSet): string {
  const shown = shownCells.get(scored)
  if (shown !== undefined) return shown
  const cells: Cells = {}
  for (const { item, index } of items) {
    const ofCriterion: Cells[string] = {}
    for (const round of rounds) {
      const [first, ...others] = scored.row[slotOf(index, round)] ?? []
      if (first !== undefined) ofCriterion[round] = cellOf([first, ...others], scored.cells[index]?.[round] ?? null)
    }
    if (Object.keys(ofCriterion).length > 0) cells[item.code] = ofCriterion
  }
  const packed = packCells(cells)
  shownCells.set(scored, packed)
  return packed
}

/** The sheet of a cluster: units × criteria × rounds, with totals, bands and ranks as they stand. */
export function scoreSheet(
  { state, sequence }: Pick<Store, 'state' | 'sequence'>,
  campaign: string,
  cluster: string,
): Result<ScoreSheetView<PackedRow>, AppError> {
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  if (state.get('clusters', cluster) === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster })
  const ranked = clusterRankingOf(state, campaign, cluster)
  const units = state.all('units').filter((unit) => unit.cluster === cluster)
  const ranks = new Map((ranked?.units ?? []).map((unit) => [unit.unit, unit]))
  const explanations = state.campaign(campaign).all('explanations')
  const returned = state
    .campaign(campaign)
    .all('returns')
    .filter(({ status }) => status === 'open')
  const rows = units.map(({ code, name }): PackedRow => {
    const rank = ranks.get(code)
    const scored = ranked?.scores.units.get(code)
    return {
      unit: code,
      name,
      cells: scored === undefined || ranked === null ? packCells({}) : cellsOf(scored, ranked.scores.compiled),
      explanations: Object.fromEntries(
        explanations.filter(({ unit }) => unit === code).map((one) => [one.criterion, one]),
      ),
      returned: Object.fromEntries(
        returned
          .filter(({ unit }) => unit === code)
          .flatMap(({ items, note }) => items.map((item) => [item.criterion, item.note || note])),
      ),
      total: rank?.total ?? null,
      band: rank?.band ?? null,
      rank: rank?.rank ?? null,
      official: rank?.official ?? false,
    }
  })
  return ok({
    asOf: sequence,
    cluster,
    set: newestCriteria(state, campaign)?.set ?? null,
    twoPersons: needsTwoPersons(state, campaign),
    rows,
  })
}
