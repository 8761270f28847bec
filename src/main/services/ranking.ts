import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { CouncilOrder, FrozenRanking } from '#domain/office/records'
import { rankCampaign } from '#domain/scoring/ranking'
import { inputsOf } from '#domain/scoring/ranking-inputs'
import type { CampaignRanking, RankedUnit, RankingInput } from '#domain/scoring/ranking-result'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { RankedUnitView, RankingView } from '#shared/ipc/views'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign, newestCriteria } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { clustersInOrder, unitsInOrder } from './units'

function inputOf(state: OfficeState, campaign: string): RankingInput | null {
  const stored = newestCriteria(state, campaign)
  if (stored === null) return null
  const inCampaign = state.campaign(campaign)
  return {
    set: stored.set,
    units: unitsInOrder(state).map(({ code, name, cluster }) => ({ code, name, cluster })),
    scores: inCampaign.all('scores'),
    councilOrders: inCampaign.all('councilOrders'),
  }
}

/** The last ranking of each campaign: units whose scores are the same are not scored again. */
const lastRankings = new WeakMap<OfficeState, Map<string, CampaignRanking>>()

/** The ranking as the scores stand now; null while the campaign has no criteria. */
export function rankingOf(state: OfficeState, campaign: string): CampaignRanking | null {
  const input = inputOf(state, campaign)
  if (input === null) return null
  const last = lastRankings.get(state) ?? new Map<string, CampaignRanking>()
  lastRankings.set(state, last)
  const ranking = rankCampaign(input, last.get(campaign))
  last.set(campaign, ranking)
  return ranking
}

/** The newest frozen ranking; null when none was frozen. */
export const frozenRankingOf = (state: OfficeState, campaign: string): FrozenRanking | null =>
  state
    .campaign(campaign)
    .all('rankings')
    .reduce<FrozenRanking | null>(
      (newest, one) => (newest === null || one.version > newest.version ? one : newest),
      null,
    )

const hashOf = (input: RankingInput): string => createHash('sha256').update(inputsOf(input)).digest('hex')

/** True when scores, criteria or council orders have changed since the ranking was frozen. */
export function isRankingStale(state: OfficeState, frozen: FrozenRanking): boolean {
  const input = inputOf(state, frozen.campaign)
  return input === null || hashOf(input) !== frozen.inputsHash
}

const unitView = (unit: RankedUnit): RankedUnitView => ({
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
  notes: unit.notes,
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
  const placeOf = ({ cluster }: { readonly cluster: string }): number => places.get(cluster) ?? places.size
  return ok({
    campaign,
    criteriaSet: stored.set.id,
    criteriaStatus: stored.set.status,
    frozen:
      frozen === null
        ? null
        : { version: frozen.version, code: frozen.code, at: frozen.at, stale: isRankingStale(state, frozen) },
    findings: [...ranking.findings, ...ranking.clusters.flatMap(({ findings }) => findings)],
    clusters: ranking.clusters
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map(({ cluster, units, ties, tieBoards, quota }) => ({
        cluster,
        name: nameOf(cluster),
        units: units.map(unitView),
        ties,
        tieBoards,
        quota,
      })),
  })
}

/** What a frozen ranking keeps: the whole set, every total with its steps and scores, and who led what. */
function frozenContent(input: RankingInput, ranking: CampaignRanking): unknown {
  const clusters = ranking.clusters.map(({ scores: _scores, ...cluster }) => cluster)
  return { set: input.set, units: input.units, scores: input.scores, councilOrders: input.councilOrders, clusters }
}

/** Freezes the ranking (chốt xếp hạng) as a new version; a tie across a quota or limit blocks until it is settled. */
export async function freezeRanking(
  context: ServiceContext,
  campaign: string,
): Promise<Result<FrozenRanking, AppError>> {
  let frozen: FrozenRanking | null = null
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const input = inputOf(state, campaign)
    const stored = newestCriteria(state, campaign)
    if (input === null || stored === null) return err({ code: 'CRITERIA_MISSING' })
    const ranking = rankCampaign(input)
    const findings = [...ranking.findings, ...ranking.clusters.flatMap((cluster) => cluster.findings)]
    const blocking = findings.filter(({ severity }) => severity === 'error')
    if (blocking.length > 0) return err({ code: 'RANKING_BLOCKED', findings: blocking })
    const content = frozenContent(input, ranking)
    const version = (frozenRankingOf(state, campaign)?.version ?? 0) + 1
    frozen = {
      id: `${campaign}@${version}`,
      campaign,
      version,
      code: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8).toUpperCase(),
      at: context.actor.now(),
      who: context.actor.who,
      criteriaSet: stored.id,
      inputsHash: hashOf(input),
      content,
    }
    const action: Action = 'ranking.freeze'
    return ok({ action, records: [campaignChange(campaign, 'rankings', null, frozen)] })
  })
  if (!done.ok) return err(done.error)
  if (frozen === null) throw new Error('The ranking was committed without having been made')
  return ok(frozen)
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
