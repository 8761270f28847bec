import { err, ok, type Result } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import { givenPoints } from '#domain/scoring/points'
import type { ClusterRanking } from '#domain/scoring/ranking-result'
import type { RoundMark } from '#domain/scoring/round-mark'
import type { Round, Score } from '#domain/scoring/score'
import { findCampaign, newestCriteria } from '#main/services/campaign-lookup'
import { rankingOf } from '#main/services/ranking'
import { needsTwoPersons } from '#main/services/scoring-rules'
import type { AppError } from '#shared/errors/app-error'
import type { NamedScore, ScoreCell, ScoreSheetRow, ScoreSheetView } from '#shared/ipc/views'

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

/** What each round of a criterion came to when the cluster was scored. */
function marksOf(ranked: ClusterRanking | undefined): (score: Score) => RoundMark | null {
  const scores = ranked?.scores
  const indexOf = new Map(scores?.compiled.items.map(({ item, index }) => [item.code, index]))
  return ({ unit, criterion, round }) => scores?.units.get(unit)?.cells[indexOf.get(criterion) ?? -1]?.[round] ?? null
}

/** Scores of some units by unit, criterion and round; those of one cell together, in the order of their scorers. */
function cellsOf(units: ReadonlySet<string>, scores: readonly Score[], ranked: ClusterRanking | undefined) {
  const markOf = marksOf(ranked)
  const together = new Map<string, [Score, ...Score[]]>()
  for (const score of scores) {
    if (!units.has(score.unit)) continue
    const key = `${score.unit}|${score.criterion}|${score.round}`
    const present = together.get(key)
    if (present === undefined) together.set(key, [score])
    else present.push(score)
  }
  const cells = new Map<string, Cells>()
  for (const ofCell of together.values()) {
    const [first] = ofCell
    if (ofCell.length > 1) ofCell.sort((a, b) => ((a.scorer ?? '') < (b.scorer ?? '') ? -1 : 1))
    const row = cells.get(first.unit) ?? {}
    row[first.criterion] = { ...row[first.criterion], [first.round]: cellOf(ofCell, markOf(first)) }
    cells.set(first.unit, row)
  }
  return cells
}

/** The sheet of a cluster: units × criteria × rounds, with totals, bands and ranks as they stand. */
export function scoreSheet(state: OfficeState, campaign: string, cluster: string): Result<ScoreSheetView, AppError> {
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  if (state.get('clusters', cluster) === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster })
  const ranked = rankingOf(state, campaign)?.clusters.find((one) => one.cluster === cluster)
  const units = state.all('units').filter((unit) => unit.cluster === cluster)
  const cells = cellsOf(new Set(units.map(({ code }) => code)), state.campaign(campaign).all('scores'), ranked)
  const ranks = new Map((ranked?.units ?? []).map((unit) => [unit.unit, unit]))
  const explanations = state.campaign(campaign).all('explanations')
  const returned = state
    .campaign(campaign)
    .all('returns')
    .filter(({ status }) => status === 'open')
  const rows = units.map(({ code, name }): ScoreSheetRow => {
    const rank = ranks.get(code)
    return {
      unit: code,
      name,
      cells: cells.get(code) ?? {},
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
    cluster,
    set: newestCriteria(state, campaign)?.set ?? null,
    twoPersons: needsTwoPersons(state, campaign),
    rows,
    findings: ranked?.findings ?? [],
  })
}
