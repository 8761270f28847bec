import { describe, expect, it } from 'vitest'
import { claimComparisons } from '#domain/statistics/claims'
import { criterionSpreads, groupSpreads, rankingBars, unitProfile } from '#domain/statistics/cluster-series'
import { rankTrend } from '#domain/statistics/rank-trend'
import { rankingChanges } from '#domain/statistics/ranking-changes'
import { leniencies, raterRows } from '#domain/statistics/rater-series'
import { block, clusterOf, criteria, rank, score, scoresOf, value } from '../scoring/small-campaign'

const set = criteria({
  scale: 20,
  groups: [block('A', 10), block('B', 10)],
  deductions: { code: 'P', max: null, items: [{ code: 'P.1', type: 'count', per: 1, cap: 4 }] },
  bands: [
    { name: 'Tốt', atLeast: 15 },
    { name: 'Khá', atLeast: null },
  ],
})
const none = value({ count: 0 })
const appraised = scoresOf({
  a: { 'A.1': '8', 'B.1': '9', 'P.1': none },
  b: { 'A.1': '4', 'B.1': 'N/A', 'P.1': value({ count: 2 }) },
})
const claimed = [score('a', 'A.1', '10', 'self'), score('a', 'B.1', '9', 'self'), score('b', 'P.1', none, 'self')]
const ranking = rank(set, [...appraised, ...claimed], ['a', 'b', 'c'])
const cluster = clusterOf(ranking)

describe('series for charts', () => {
  it('draws a bar per unit, without length before its first points, and a line where each band begins', () => {
    expect(rankingBars(cluster)).toEqual({
      bars: [
        { unit: 'a', name: 'a', rank: 1, band: 'Tốt', total: '17', length: 17, official: true },
        { unit: 'b', name: 'b', rank: 2, band: 'Khá', total: '2', length: 2, official: true },
        { unit: 'c', name: 'c', rank: null, band: null, total: null, length: 0, official: false },
      ],
      cutOffs: [{ band: 'Tốt', at: '15' }],
    })
  })

  it('spreads each top group over the units, unscored and N/A without a share', () => {
    expect(groupSpreads(cluster)).toEqual([
      {
        code: 'A',
        title: 'Nhóm A',
        max: '10',
        cells: [
          { unit: 'a', points: '8', share: 0.8 },
          { unit: 'b', points: '4', share: 0.4 },
          { unit: 'c', points: null, share: null },
        ],
      },
      {
        code: 'B',
        title: 'Nhóm B',
        max: '10',
        cells: [
          { unit: 'a', points: '9', share: 0.9 },
          { unit: 'b', points: 'N/A', share: null },
          { unit: 'c', points: null, share: null },
        ],
      },
    ])
  })

  it('spreads each criterion by its own maximum, a deduction by its cap', () => {
    expect(criterionSpreads(cluster).map(({ code, max }) => [code, max])).toEqual([
      ['A.1', '10'],
      ['B.1', '10'],
      ['P.1', '4'],
    ])
    expect(criterionSpreads(cluster)[2]?.cells).toEqual([
      { unit: 'a', points: '0', share: 0 },
      { unit: 'b', points: '2', share: 0.5 },
      { unit: 'c', points: null, share: null },
    ])
  })

  it('sets a unit beside the mean of its cluster, N/A and unscored left out', () => {
    const profile = unitProfile(groupSpreads(cluster), 'b')
    expect(profile.map(({ cluster: mean, ...spoke }) => ({ ...spoke, share: mean?.toFixed(2) }))).toEqual([
      { code: 'A', title: 'Nhóm A', max: '10', points: '4', unit: 0.4, mean: '6', share: '0.60' },
      { code: 'B', title: 'Nhóm B', max: '10', points: 'N/A', unit: null, mean: '9', share: '0.90' },
    ])
    expect(unitProfile(groupSpreads(cluster), 'c').map(({ points, unit }) => [points, unit])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('compares claims with the appraisal over the criteria that have both', () => {
    expect(claimComparisons(cluster)).toEqual([
      { unit: 'a', name: 'a', claimed: '19', official: '17', difference: '2', overclaimed: ['A.1'] },
      { unit: 'b', name: 'b', claimed: '0', official: '-2', difference: '2', overclaimed: ['P.1'] },
    ])
  })

  it('measures how lenient each scorer is beside the self-scores', () => {
    expect(
      leniencies([cluster]).map(({ meanDifference, ...rest }) => ({ ...rest, mean: meanDifference.toFixed(3) })),
    ).toEqual([{ scorer: 'Nguyễn Văn A', round: 'appraisal', criteria: 3, mean: '0.100' }])
  })

  it('lists who comes out otherwise in another ranking, and a unit’s way through campaigns', () => {
    const other = rank(
      set,
      scoresOf({ a: { 'A.1': '8', 'B.1': '9', 'P.1': none }, b: { 'A.1': '10', 'B.1': '10', 'P.1': none } }),
      ['a', 'b', 'c'],
    )
    expect(rankingChanges(ranking, other)).toEqual([
      {
        cluster: 'cum-1',
        unit: 'b',
        name: 'b',
        total: { from: '2', to: '20' },
        rank: { from: 2, to: 1 },
        band: { from: 'Khá', to: 'Tốt' },
      },
      {
        cluster: 'cum-1',
        unit: 'a',
        name: 'a',
        total: { from: '17', to: '17' },
        rank: { from: 1, to: 2 },
        band: { from: 'Tốt', to: 'Tốt' },
      },
    ])
    const campaigns = [
      { campaign: '2022', ranking },
      { campaign: '2023', ranking: other },
    ]
    expect(rankTrend(campaigns, 'b')).toEqual([
      { campaign: '2022', total: '2', scale: '20', share: 0.1, rank: 2, of: 3 },
      { campaign: '2023', total: '20', scale: '20', share: 1, rank: 1, of: 3 },
    ])
    expect(rankTrend(campaigns, 'x')).toEqual([])
  })

  it('lists the scores behind a leniency that differ from the self-scores', () => {
    expect(raterRows([cluster])).toEqual([
      {
        scorer: 'Nguyễn Văn A',
        round: 'appraisal',
        unit: 'a',
        name: 'a',
        criterion: 'A.1',
        title: 'A.1',
        self: '10',
        given: '8',
      },
      {
        scorer: 'Nguyễn Văn A',
        round: 'appraisal',
        unit: 'b',
        name: 'b',
        criterion: 'P.1',
        title: expect.anything(),
        self: '0',
        given: '2',
      },
    ])
  })
})
