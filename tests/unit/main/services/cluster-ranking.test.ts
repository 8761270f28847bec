import { expect, it } from 'vitest'
import { rankCampaign } from '#domain/scoring/ranking'
import { saveAwardLimits } from '#main/services/award-limits'
import { clusterRankingOf } from '#main/services/cluster-ranking'
import type { ServiceContext } from '#main/services/context'
import { redo, undo } from '#main/services/history'
import { recordCouncilOrder } from '#main/services/ranking'
import { currentInput } from '#main/services/ranking-input'
import { setScores } from '#main/services/scores'
import { appraise, campaign, smallOffice } from './small-office'

const places = (context: ServiceContext, cluster: string) => {
  const { units, findings, awards } = clusterRankingOf(context.store.state, campaign, cluster) ?? { units: [] }
  return { units, findings, awards }
}
const anew = (context: ServiceContext, cluster: string) => {
  const input = currentInput(context.store.state, campaign)
  const found = input === null ? null : rankCampaign(input).clusters.find((one) => one.cluster === cluster)
  return { units: found?.units, findings: found?.findings, awards: found?.awards }
}

it('is the ranking made anew, whatever was changed in between', async () => {
  const [cluster, other] = ['Khối phường', 'Khối trường']
  const context = await smallOffice({
    [cluster]: { a: ['9', '9'], b: ['8', '8'], c: ['8', '8'] },
    [other]: { x: ['1', '1'] },
  })
  const steps = [
    () => appraise(context, 'b', ['9.5', '9']),
    () => saveAwardLimits(context, campaign, [{ from: 1, to: 3, award: 'Giấy khen', limit: 1 }]),
    () => appraise(context, 'c', ['9', '9']),
    () => recordCouncilOrder(context, campaign, cluster, ['c', 'a'], 'Biên bản'),
    () => setScores(context, campaign, [{ unit: 'a', criterion: 'A.1', round: 'appraisal', points: null }], 'rút'),
    () => undo(context, 0),
    () => undo(context, 0),
    () => redo(context, 0),
    () => redo(context, 0),
  ]
  expect(places(context, cluster)).toEqual(anew(context, cluster))
  for (const step of steps) {
    await step()
    expect(places(context, cluster)).toEqual(anew(context, cluster))
  }
})

it('does not rank a cluster again when another one was scored', async () => {
  const context = await smallOffice({ 'Khối phường': { a: ['9', '9'] }, 'Khối trường': { x: ['1', '1'] } })
  const before = clusterRankingOf(context.store.state, campaign, 'Khối phường')
  await appraise(context, 'x', ['2', '2'])
  expect(clusterRankingOf(context.store.state, campaign, 'Khối phường')).toBe(before)
})
