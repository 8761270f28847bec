import { expect, it } from 'vitest'
import { rankCampaign } from '#domain/scoring/ranking'
import { undo } from '#main/services/history'
import { rankingOf } from '#main/services/ranking'
import { currentInput } from '#main/services/ranking-input'
import { campaign, give, smallCluster } from './small-cluster'

it('is made once for everyone who asks, and again when a score changed or came back', async () => {
  const context = await smallCluster()
  await give(context, 'appraisal', { 'P01 A.1': '9', 'P01 B.1': '9', 'P02 A.1': '8', 'P02 B.1': '8' })
  const { state } = context.store
  const afresh = () => {
    const input = currentInput(state, campaign)
    return input === null ? null : rankCampaign(input).clusters.map(({ units }) => units)
  }
  const now = () => rankingOf(state, campaign)?.clusters.map(({ units }) => units)
  const first = rankingOf(state, campaign)
  expect(now()).toEqual(afresh())
  expect(rankingOf(state, campaign)).toBe(first)
  await give(context, 'appraisal', { 'P02 B.1': '12' })
  expect(rankingOf(state, campaign)).not.toBe(first)
  expect(now()).toEqual(afresh())
  await undo(context, 0)
  expect(now()).toEqual(afresh())
  expect(rankingOf(state, 'another')).toBeNull()
})
