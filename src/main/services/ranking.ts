import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { CouncilOrder } from '#domain/office/records'
import { overallRanking } from '#domain/scoring/overall-ranking'
import { rankCampaign } from '#domain/scoring/ranking'
import type { CampaignRanking, RankedUnit, RankingNote } from '#domain/scoring/ranking-result'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { RankedUnitView, RankingView } from '#shared/ipc/views'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign, newestCriteria } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { frozenRankingOf, isRankingStale } from './frozen-rankings'
import { rankingFindings } from './ranking-findings'
import { madeOnce } from './ranking-input'
import { clustersInOrder } from './units'

/** The ranking as the scores stand now; null while the campaign has no criteria. Units whose scores are the same are not scored again. */
export const rankingOf = madeOnce<CampaignRanking>(rankCampaign)

const unitView = (unit: RankedUnit, isUnconfirmed: boolean): RankedUnitView => ({
  unit: unit.unit,
  name: unit.name,
  rank: unit.rank,
  shared: unit.shared,
  official: unit.official,
  base: unit.base,
  bonus: unit.bonus,
  deductions: unit.deductions,
  total: unit.total,
  band: unit.band,
  groups: unit.groups,
  notes: isUnconfirmed ? [...unit.notes, 'NOT_CONFIRMED' satisfies RankingNote] : unit.notes,
})

/** The ranking as it stands now with what was frozen before. */
export function rankingView(state: OfficeState, campaign: string): Result<RankingView, ServiceError> {
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const stored = newestCriteria(state, campaign)
  const ranking = rankingOf(state, campaign)
  if (stored === null || ranking === null) return err({ code: 'CRITERIA_MISSING' })
  const frozen = frozenRankingOf(state, campaign)
  const nameOf = (cluster: string): string => state.get('clusters', cluster)?.name ?? cluster
  const places = new Map(clustersInOrder(state).map(({ id }, index) => [id, index]))
  const findings = rankingFindings(state, campaign, ranking)
  const unconfirmed = new Set(findings.flatMap(({ code, unit }) => (code === 'SCORES_UNCONFIRMED' ? [unit] : [])))
  const placeOf = ({ cluster }: { readonly cluster: string }): number => places.get(cluster) ?? places.size
  return ok({
    campaign,
    criteriaSet: stored.set.id,
    criteriaStatus: stored.set.status,
    frozen:
      frozen === null
        ? null
        : { version: frozen.version, code: frozen.code, at: frozen.at, stale: isRankingStale(state, frozen) },
    findings,
    clusters: ranking.clusters
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map(({ cluster, units, ties, tieBoards, quota, awards }) => ({
        cluster,
        name: nameOf(cluster),
        units: units.map((unit) => unitView(unit, unconfirmed.has(unit.unit))),
        ties,
        tieBoards,
        quota,
        awards,
      })),
    overall: overallRanking(ranking, state.campaign(campaign).all('councilOrders')).map((place) => ({
      ...place,
      clusterName: nameOf(place.cluster),
    })),
    awardLimits: state.campaign(campaign).get('awardLimits', 'award-limits')?.lines ?? [],
  })
}

/** Records the council's order among units that the tie-breaks leave equal. */
export async function recordCouncilOrder(
  context: ServiceContext,
  campaign: string,
  cluster: string,
  units: readonly string[],
  reason: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const unknown = units.find((unit) => state.get('units', unit)?.cluster !== cluster)
    if (unknown !== undefined) return err({ code: 'UNIT_NOT_FOUND', unit: unknown })
    const id = `${cluster}|${[...units].sort().join('|')}`
    const after: CouncilOrder = { id, campaign, cluster, units, reason }
    const before = state.campaign(campaign).get('councilOrders', id)
    const action: Action = 'ranking.councilOrder'
    return ok({ action, reason, records: [campaignChange(campaign, 'councilOrders', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** The official grade of each unit, and the grades that mean failing: "Không đạt" and the set's lowest. */
export function bandsOfUnits(
  state: OfficeState,
  campaign: string,
): { readonly of: ReadonlyMap<string, string | null>; readonly failing: ReadonlySet<string> } {
  const ranking = rankingOf(state, campaign)
  const units = ranking?.clusters.flatMap((cluster) => cluster.units) ?? []
  const lowest = ranking?.set.bands.at(-1)?.name
  const failed = units.flatMap(({ failed: isFailed, band }) => (isFailed && band !== null ? [band] : []))
  return {
    of: new Map(units.map(({ unit, band }) => [unit, band])),
    failing: new Set([...failed, ...(lowest === undefined ? [] : [lowest])]),
  }
}

export interface AppraisalProgress {
  readonly done: number
  readonly of: number
  readonly unfinished: readonly { readonly unit: string; readonly name: string; readonly left: number }[]
}

/** How many units are appraised whole, and what is left of the others. */
export function appraisalProgress(state: OfficeState, campaign: string): AppraisalProgress {
  const units = rankingOf(state, campaign)?.clusters.flatMap((cluster) => cluster.units) ?? []
  const unfinished = units.filter(({ official }) => !official)
  return {
    done: units.length - unfinished.length,
    of: units.length,
    unfinished: unfinished.map(({ unit, name, missing }) => ({ unit, name, left: missing.length })),
  }
}
