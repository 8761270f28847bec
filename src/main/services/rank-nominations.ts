import { err, ok, type Result } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import type { Nominee } from '#domain/office/records'
import { rankCampaign } from '#domain/scoring/ranking'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { rankAchievement } from '#shared/messages/scoring-words'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { frozenRankingOf, isRankingStale } from './frozen-rankings'
import { currentInput } from './ranking-input'

/** A unit chosen for an award by its rank. */
export interface ChosenUnit {
  readonly unit: string
  readonly award: string
}

/**
 * Makes collective nominations of units that the officer chose among those within an award limit of the frozen ranking.
 * A unit already nominated for the award is left as it is.
 */
export async function nominateByRank(
  context: ServiceContext,
  campaign: string,
  chosen: readonly ChosenUnit[],
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const input = currentInput(state, campaign)
    if (input === null) return err({ code: 'CRITERIA_MISSING' })
    const frozen = frozenRankingOf(state, campaign)
    if (frozen === null || isRankingStale(state, frozen)) return err({ code: 'RANKING_NOT_SETTLED' })
    const inCampaign = state.campaign(campaign)
    const { clusters } = rankCampaign(input)
    let order = inCampaign.lastOrder()
    const records = []
    for (const { unit, award } of chosen) {
      const cluster = clusters.find(({ awards }) =>
        awards.some((one) => one.award === award && one.within.includes(unit)),
      )
      const ranked = cluster?.units.find((one) => one.unit === unit)
      if (cluster === undefined || ranked === undefined) return err({ code: 'UNIT_BEYOND_AWARD', unit, award })
      const id = `${unit}|TT|${ranked.name}`
      if (inCampaign.all('nominees').some((one) => isSame(one, unit, ranked.name, award))) continue
      order += 1
      const after: Nominee = {
        id: inCampaign.get('nominees', id) === null ? id : `${id}|${award}`,
        campaign,
        kind: 'collective',
        title: null,
        name: ranked.name,
        sex: null,
        dob: null,
        position: '',
        unit,
        workplace: '',
        achievement: rankAchievement(
          ranked.rank ?? 0,
          state.get('clusters', cluster.cluster)?.name ?? cluster.cluster,
          ranked.total ?? '',
        ),
        award,
        status: 'proposed',
        reason: null,
        order,
      }
      records.push(campaignChange(campaign, 'nominees', null, after))
    }
    const action: Action = 'ranking.nominate'
    return ok({ action, records })
  })
  return done.ok ? ok(null) : err(done.error)
}

const isSame = (nominee: Nominee, unit: string, name: string, award: string): boolean =>
  nominee.kind === 'collective' && nominee.unit === unit && nominee.name === name && nominee.award === award
