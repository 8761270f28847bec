import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { FrozenRanking } from '#domain/office/records'
import { nothingOfficialFindings } from '#domain/scoring/freezing-findings'
import { type FrozenContent, frozenContent, readFrozenContent } from '#domain/scoring/frozen-content'
import { overallRanking } from '#domain/scoring/overall-ranking'
import { rankCampaign } from '#domain/scoring/ranking'
import type { RankingInput } from '#domain/scoring/ranking-input'
import { inputsOf } from '#domain/scoring/ranking-inputs'
import { inputDifferences } from '#domain/statistics/input-differences'
import { rankingChanges } from '#domain/statistics/ranking-changes'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { FrozenVersionView, RankingComparison } from '#shared/ipc/views'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign, newestCriteria } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { rankingFindings } from './ranking-findings'
import { currentInput, madeOnce } from './ranking-input'

/** Every frozen ranking, the newest first. */
const frozenRankings = (state: OfficeState, campaign: string): readonly FrozenRanking[] =>
  state
    .campaign(campaign)
    .all('rankings')
    .toSorted((a, b) => b.version - a.version)

/** The newest frozen ranking; null when none was frozen. */
export const frozenRankingOf = (state: OfficeState, campaign: string): FrozenRanking | null =>
  frozenRankings(state, campaign)[0] ?? null

const hashOf = (input: RankingInput): string => createHash('sha256').update(inputsOf(input)).digest('hex')

const currentHash = madeOnce(hashOf)

/** True when scores, criteria, council orders or award limits have changed since the ranking was frozen. */
export const isRankingStale = (state: OfficeState, { campaign, inputsHash }: FrozenRanking): boolean =>
  currentHash(state, campaign) !== inputsHash

/** Freezes the ranking (chốt xếp hạng) as a new version; a tie across a quota or limit blocks until it is settled. */
export async function freezeRanking(
  context: ServiceContext,
  campaign: string,
): Promise<Result<FrozenRanking, AppError>> {
  let frozen: FrozenRanking | null = null
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const input = currentInput(state, campaign)
    const stored = newestCriteria(state, campaign)
    if (input === null || stored === null) return err({ code: 'CRITERIA_MISSING' })
    const ranking = rankCampaign(input)
    const blocking = [
      ...rankingFindings(state, campaign, ranking),
      ...nothingOfficialFindings(ranking.clusters),
    ].filter(({ severity }) => severity === 'error')
    if (blocking.length > 0) return err({ code: 'RANKING_BLOCKED', findings: blocking })
    const content = frozenContent(input, ranking, overallRanking(ranking, input.councilOrders))
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

/** The list of frozen versions, the newest first. */
export function frozenVersions(
  state: OfficeState,
  campaign: string,
): Result<readonly FrozenVersionView[], ServiceError> {
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const names = new Map(
    state
      .campaign(campaign)
      .all('criteriaSets')
      .map(({ id, version }) => [id, version]),
  )
  return ok(
    frozenRankings(state, campaign).map(({ version, code, at, who, criteriaSet, content }) => {
      const places = readFrozenContent(content)?.clusters.flatMap(({ units }) => units) ?? []
      const ranked = places.filter(({ rank }) => rank !== null).length
      return { version, code, at, who, criteriaVersion: names.get(criteriaSet) ?? null, units: places.length, ranked }
    }),
  )
}

/** What a frozen version holds; refused when there is no such version. */
export function frozenVersion(
  state: OfficeState,
  campaign: string,
  version: number,
): Result<{ readonly frozen: FrozenRanking; readonly content: FrozenContent }, ServiceError> {
  const frozen = state.campaign(campaign).get('rankings', `${campaign}@${version}`)
  const content = frozen === null ? null : readFrozenContent(frozen.content)
  if (frozen === null || content === null) return err({ code: 'FROZEN_VERSION_UNKNOWN', version })
  return ok({ frozen, content })
}

/** What changed between a frozen version and a later one, or the ranking as it stands now (`to` null). */
export function compareRankings(
  state: OfficeState,
  campaign: string,
  from: number,
  to: number | null,
): Result<RankingComparison, ServiceError> {
  const before = frozenVersion(state, campaign, from)
  if (!before.ok) return before
  const after = to === null ? null : frozenVersion(state, campaign, to)
  if (after !== null && !after.ok) return after
  const input = after === null ? currentInput(state, campaign) : after.value.content
  if (input === null) return err({ code: 'CRITERIA_MISSING' })
  const places = after === null ? rankCampaign(input) : after.value.content
  return ok({
    from,
    to,
    changes: rankingChanges(before.value.content, places),
    inputs: inputDifferences(before.value.content, input),
  })
}
