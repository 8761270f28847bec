import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { campaignChange, officeChange } from '#domain/office/change'
import type { Campaign, StoredCriteriaSet } from '#domain/office/records'
import type { GivenPoints, Round } from '#domain/scoring/score'
import type { ServiceContext } from '#main/services/context'
import { setScores } from '#main/services/scores'
import { importUnits, saveCluster, unitsInOrder } from '#main/services/units'
import { block, criteria } from '../../domain/scoring/small-campaign'
import { memoryContext } from './memory-context'

export const campaign = 'dot'

/** The same office with another name at the top right. */
export const as = (context: ServiceContext, who: string): ServiceContext => ({
  ...context,
  actor: { ...context.actor, who },
})

/** Three units of a cluster (lead P01, deputy P02), criteria A.1 (10) and B.1 (20), nothing scored. */
export async function smallCluster(more: object = {}): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext()
  const row = (code: string, name: string) => ({ code, name, kind: 'phường', cluster: 'Cụm 1', aliases: [] })
  await importUnits(context, [
    row('P01', 'Phường Bắc Sơn'),
    row('P02', 'Phường Nam Sơn'),
    row('P03', 'Phường Đồng Hòa'),
  ])
  const cluster = unitsInOrder(context.store.state)[0]?.cluster ?? ''
  await saveCluster(context, { id: cluster, name: 'Cụm 1', kind: 'cụm', lead: 'P01', deputy: 'P02', order: 1 })
  const set = criteria({
    scale: 30,
    groups: [block('A', 10), block('B', 20)],
    bands: [
      { name: 'Tốt', atLeast: 20 },
      { name: 'Khá', atLeast: 0 },
    ],
    ...more,
  })
  const stored: StoredCriteriaSet = { id: `${campaign}@1`, campaign, version: 1, set }
  const opened = { id: campaign, title: 'Đợt thi đua', status: 'open', legalProfile: 'R1' } as unknown as Campaign
  await context.store.commit(context.actor, () =>
    ok({
      action: 'campaign.create',
      records: [officeChange('campaigns', null, opened), campaignChange(campaign, 'criteriaSets', null, stored)],
    }),
  )
  return context
}

/** Gives points, "unit criterion" → points, with a reason. */
export const give = (
  context: ServiceContext,
  round: Round,
  points: Readonly<Record<string, string | null>>,
  more: { readonly scorer?: string; readonly reason?: string } = {},
) =>
  setScores(
    context,
    campaign,
    Object.entries(points).map(([cell, given]) => {
      const [unit = '', criterion = ''] = cell.split(' ')
      const scorer = more.scorer === undefined ? {} : { scorer: more.scorer }
      return { unit, criterion, round, points: given as GivenPoints | Decimal, ...scorer }
    }),
    more.reason ?? 'đã đối chiếu',
  )

/** Every criterion of the three units appraised, in the name at the top right. */
export const appraiseAll = (context: ServiceContext) =>
  give(context, 'appraisal', {
    'P01 A.1': '9',
    'P01 B.1': '18',
    'P02 A.1': '8',
    'P02 B.1': '17',
    'P03 A.1': '7',
    'P03 B.1': '16',
  })
