import { err, ok, type Result } from '#domain/core/result'
import { explainUnit } from '#domain/scoring/explanation'
import { givenPoints } from '#domain/scoring/points'
import type { ClusterRanking } from '#domain/scoring/ranking-result'
import type { RoundMark } from '#domain/scoring/round-mark'
import type { GivenPoints, ReportedValue, Round, Score } from '#domain/scoring/score'
import { saveAwardLimits } from '#main/services/award-limits'
import { findCampaign, newestCriteria } from '#main/services/campaign-lookup'
import { compareRankings, freezeRanking, frozenVersions } from '#main/services/frozen-rankings'
import { rankingOf, rankingView, recordCouncilOrder } from '#main/services/ranking'
import { acceptSelfScores, setScores } from '#main/services/scores'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import type { ScoreCell, ScoreSheetRow, ScoreSheetView } from '#shared/ipc/views'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import type { DesktopContext } from './desktop-context'

type Calls =
  | 'scores.sheet'
  | 'scores.set'
  | 'scores.acceptSelf'
  | 'ranking.get'
  | 'ranking.freeze'
  | 'ranking.explain'
  | 'ranking.councilOrder'
  | 'ranking.versions'
  | 'ranking.compare'
  | 'ranking.saveAwardLimits'

type Cells = Record<string, Partial<Record<Round, ScoreCell>>>

const cellOf = ({ points, value, evidence, who, at, reason }: Score, mark: RoundMark | null): ScoreCell => ({
  points,
  value,
  evidence,
  who,
  at,
  reason,
  ...(mark === null ? {} : { computed: givenPoints(mark.computed), counted: givenPoints(mark.mark) }),
})

/** What each round of a criterion came to when the cluster was scored. */
function marksOf(ranked: ClusterRanking | undefined): (score: Score) => RoundMark | null {
  const scores = ranked?.scores
  const indexOf = new Map(scores?.compiled.items.map(({ item, index }) => [item.code, index]))
  return ({ unit, criterion, round }) => scores?.units.get(unit)?.cells[indexOf.get(criterion) ?? -1]?.[round] ?? null
}

/** Calls about scores, ranking and their explanation. */
export function scoringCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state

  const sheet = (campaign: string, cluster: string): Result<ScoreSheetView, AppError> => {
    const found = findCampaign(state(), campaign)
    if (!found.ok) return found
    if (state().get('clusters', cluster) === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster })
    const ranked = rankingOf(state(), campaign)?.clusters.find((one) => one.cluster === cluster)
    const markOf = marksOf(ranked)
    const cells = new Map<string, Cells>()
    for (const score of state().campaign(campaign).all('scores')) {
      const row = cells.get(score.unit) ?? {}
      row[score.criterion] = { ...row[score.criterion], [score.round]: cellOf(score, markOf(score)) }
      cells.set(score.unit, row)
    }
    const ranks = new Map((ranked?.units ?? []).map((unit) => [unit.unit, unit]))
    const units = state()
      .all('units')
      .filter((unit) => unit.cluster === cluster)
    const rows = units.map(({ code, name }): ScoreSheetRow => {
      const rank = ranks.get(code)
      return {
        unit: code,
        name,
        cells: cells.get(code) ?? {},
        total: rank?.total ?? null,
        band: rank?.band ?? null,
        rank: rank?.rank ?? null,
        official: rank?.official ?? false,
      }
    })
    const set = newestCriteria(state(), campaign)?.set ?? null
    return ok({ cluster, set, rows, findings: ranked?.findings ?? [] })
  }

  return {
    'scores.sheet': async ({ campaign, cluster }) => sheet(campaign, cluster),
    'scores.set': async ({ campaign, cluster, round, reason, cells }) => {
      const inputs = cells.map(({ unit, criterion, points, value, evidence }) => ({
        unit,
        criterion,
        round,
        ...(points === undefined ? {} : { points: points as GivenPoints }),
        ...(value === undefined ? {} : { value: value as ReportedValue | null }),
        ...(evidence === undefined ? {} : { evidence }),
      }))
      const done = await setScores(desktop.services(), campaign, inputs, reason)
      return done.ok ? sheet(campaign, cluster) : done
    },
    'scores.acceptSelf': async ({ campaign, reason, units }) =>
      acceptSelfScores(desktop.services(), campaign, reason, units === undefined ? null : new Set(units)),
    'ranking.get': async ({ campaign }) => rankingView(state(), campaign),
    'ranking.freeze': async ({ campaign }) => {
      const frozen = await freezeRanking(desktop.services(), campaign)
      return frozen.ok ? rankingView(state(), campaign) : frozen
    },
    'ranking.explain': async ({ campaign, unit }) => {
      const ranked = rankingOf(state(), campaign)
      if (ranked === null) return err({ code: 'CRITERIA_MISSING' })
      const explained = explainUnit(ranked, unit)
      return explained === null ? err({ code: 'UNIT_NOT_FOUND', unit }) : ok(explanationInWords(explained))
    },
    'ranking.councilOrder': async ({ campaign, cluster, units, reason }) => {
      const saved = await recordCouncilOrder(desktop.services(), campaign, cluster, units, reason)
      return saved.ok ? rankingView(state(), campaign) : saved
    },
    'ranking.versions': async ({ campaign }) => frozenVersions(state(), campaign),
    'ranking.compare': async ({ campaign, from, to }) => compareRankings(state(), campaign, from, to),
    'ranking.saveAwardLimits': async ({ campaign, lines }) => {
      const saved = await saveAwardLimits(desktop.services(), campaign, lines)
      return saved.ok ? rankingView(state(), campaign) : saved
    },
  }
}
