import type { Finding } from '#domain/core/finding'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import type { PrintedRanking } from '#domain/document/printed-ranking'
import type { FrozenPlaces } from '#domain/document/ranking-paper-checks'
import type { OfficeState } from '#domain/office/change'
import type { FrozenRanking } from '#domain/office/records'
import { type FrozenContent, readFrozenContent } from '#domain/scoring/frozen-content'
import { pointsText } from '#domain/scoring/points'
import { rankCampaign } from '#domain/scoring/ranking'
import type { CouncilOrdering } from '#domain/scoring/ranking-input'
import type { CampaignRanking } from '#domain/scoring/ranking-result'
import { paperWording } from '#main/documents/paper-wording'
import type { ServiceError } from '#shared/errors/app-error'
import { findCampaign, officeOf } from './campaign-lookup'
import { frozenRankingOf, isRankingStale } from './frozen-rankings'
import { rankingOf } from './ranking'
import { clustersInOrder } from './units'

/** The ranking that papers print, what was frozen of it, and what an officer should know about it. */
export interface RankingToPrint {
  readonly printed: PrintedRanking
  /** null for a draft. */
  readonly places: FrozenPlaces | null
  /** Orders among tied units, with why where it was written down. */
  readonly councilOrders: readonly (CouncilOrdering & { readonly reason?: string })[]
  readonly findings: readonly Finding[]
}

/** A frozen ranking never changes, so what its scores explain is worked out once for all papers of it. */
const explained = new WeakMap<FrozenRanking, CampaignRanking>()

/** Places as they were frozen, with the scores behind them for the way they came about. */
function fromFrozen(frozen: FrozenRanking, content: FrozenContent): CampaignRanking {
  const known = explained.get(frozen)
  if (known !== undefined) return known
  const again = rankCampaign(content)
  const scoresOf = new Map(again.clusters.map(({ cluster, scores }) => [cluster, scores]))
  const clusters = content.clusters.flatMap((cluster) => {
    const scores = scoresOf.get(cluster.cluster)
    return scores === undefined ? [] : [{ ...cluster, scores }]
  })
  const ranking = { ...again, clusters }
  explained.set(frozen, ranking)
  return ranking
}

/** Units whose scores add up to something else today than when they were frozen, by an older program. */
const countedOtherwise = (ranking: CampaignRanking): readonly Finding[] =>
  ranking.clusters.flatMap(({ units, scores }) =>
    units.flatMap(({ unit, name, total }): readonly Finding[] => {
      const now = scores.units.get(unit)?.total.total ?? null
      const today = now === null ? null : pointsText(now)
      if (today === total) return []
      const facts = { name, frozen: total ?? '', today: today ?? '' }
      return [{ code: 'FROZEN_COUNTED_OTHERWISE', severity: 'warning', unit, facts }]
    }),
  )

/** The newest frozen ranking with its content, or the present scores as a draft. */
export function rankingToPrint(
  state: OfficeState,
  campaignId: string,
  date: LocalDate | null,
): Result<RankingToPrint, ServiceError> {
  const campaign = findCampaign(state, campaignId)
  if (!campaign.ok) return campaign
  const office = officeOf(state, campaign.value)
  if (!office.ok) return office
  const places = new Map(clustersInOrder(state).map(({ id }, index) => [id, index]))
  const placeOf = ({ cluster }: { readonly cluster: string }): number => places.get(cluster) ?? places.size
  const printed = (ranking: CampaignRanking, frozen: FrozenRanking | null): PrintedRanking => ({
    wording: paperWording,
    office: office.value,
    campaign: campaign.value,
    ranking: { ...ranking, clusters: ranking.clusters.toSorted((a, b) => placeOf(a) - placeOf(b)) },
    clusterName: (cluster) => state.get('clusters', cluster)?.name ?? cluster,
    frozen: frozen === null ? null : { code: frozen.code, version: frozen.version },
    date,
    year: Number((campaign.value.to ?? campaign.value.from ?? '0').slice(0, 4)) || null,
  })
  const frozen = frozenRankingOf(state, campaignId)
  if (frozen === null) {
    const ranking = rankingOf(state, campaignId)
    if (ranking === null) return err({ code: 'PAPER_EMPTY', kind: 'ranking' })
    return ok({
      printed: printed(ranking, null),
      places: null,
      councilOrders: state.campaign(campaignId).all('councilOrders'),
      findings: [{ code: 'RANKING_NOT_FROZEN', severity: 'warning' }],
    })
  }
  const { content, code, version } = frozen
  const kept = readFrozenContent(content)
  if (kept === null) return err({ code: 'FROZEN_VERSION_UNKNOWN', version })
  const ranking = fromFrozen(frozen, kept)
  return ok({
    printed: printed(ranking, frozen),
    places: { code, version, clusters: kept.clusters },
    councilOrders: kept.councilOrders,
    findings: [
      ...(isRankingStale(state, frozen)
        ? [{ code: 'RANKING_STALE', severity: 'warning' as const, facts: { version } }]
        : []),
      ...countedOtherwise(ranking),
    ],
  })
}
