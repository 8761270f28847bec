import { expect, it } from 'vitest'
import { overallRanking } from '#domain/scoring/overall-ranking'
import { rankCampaign } from '#domain/scoring/ranking'
import { block, criteria, scoresOf } from './small-campaign'

const set = criteria({
  scale: 20,
  groups: [block('A', 10), block('B', 10)],
  bands: [
    { name: 'Tốt', atLeast: 10 },
    { name: 'Khá', atLeast: null },
  ],
  tieBreak: ['group:A', 'councilVote'],
})
const row = (a: string, b: string) => ({ 'A.1': a, 'B.1': b })
const unit = (code: string, cluster: string) => ({ code, name: code.toUpperCase(), cluster })

it('puts all units in one order by total and the declared tie-breaks, beside the rank in the cluster', () => {
  const units = [unit('p1', 'p'), unit('p2', 'p'), unit('k1', 'k'), unit('k2', 'k'), unit('k3', 'k')]
  const scores = scoresOf({
    p1: row('5', '5'),
    p2: row('4', '6'),
    k1: row('6', '4'),
    k2: row('5', '5'),
    k3: { 'A.1': '9' },
  })
  const ranking = rankCampaign({ set, units, scores, councilOrders: [] })
  expect(
    overallRanking(ranking, []).map((one) => [
      one.unit,
      one.rank,
      one.shared,
      one.clusterRank,
      one.cluster,
      one.official,
    ]),
  ).toEqual([
    ['k1', 1, false, 1, 'k', true],
    ['k2', 2, true, 2, 'k', true],
    ['p1', 2, true, 1, 'p', true],
    ['p2', 4, false, 2, 'p', true],
    ['k3', null, false, null, 'k', false],
  ])
})

it('is empty without units', () => {
  expect(overallRanking(rankCampaign({ set, units: [], scores: [], councilOrders: [] }), [])).toEqual([])
})
