import { err, ok, type Result } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import { type ClusterSeries, clusterSeries } from '#domain/statistics/cluster-series'
import { rankTrend } from '#domain/statistics/rank-trend'
import { leniencies, raterRows } from '#domain/statistics/rater-series'
import type { ServiceError } from '#shared/errors/app-error'
import type { RatersView, TrendPoint } from '#shared/ipc/views'
import { findCampaign } from './campaign-lookup'
import { rankingOf } from './ranking'

/** What the charts of one cluster draw, as its scores stand now. */
export function chartsOf(state: OfficeState, campaign: string, cluster: string): Result<ClusterSeries, ServiceError> {
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const ranking = rankingOf(state, campaign)
  if (ranking === null) return err({ code: 'CRITERIA_MISSING' })
  const one = ranking.clusters.find((some) => some.cluster === cluster)
  return one === undefined ? err({ code: 'CLUSTER_NOT_FOUND', cluster }) : ok(clusterSeries(one))
}

/** How those who review and appraise score beside the self-scores, and where they differ. */
export function ratersOf(state: OfficeState, campaign: string): Result<RatersView, ServiceError> {
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const clusters = rankingOf(state, campaign)?.clusters ?? []
  return ok({ leniencies: leniencies(clusters), rows: raterRows(clusters) })
}

/** A unit, by its code, over the campaigns of the office that have its scores, the earliest first. */
export function trendOf(state: OfficeState, unit: string): readonly TrendPoint[] {
  const campaigns = state
    .all('campaigns')
    .toSorted((a, b) => ((a.from ?? a.to ?? '') < (b.from ?? b.to ?? '') ? -1 : 1))
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]))
  const ranked = campaigns.flatMap(({ id }) => {
    const ranking = rankingOf(state, id)
    return ranking === null ? [] : [{ campaign: id, ranking }]
  })
  return rankTrend(ranked, unit).map((point, index) => ({
    ...point,
    title: titles.get(point.campaign) ?? point.campaign,
    short: `Đợt ${index + 1}`,
  }))
}
