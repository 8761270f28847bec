import { describe, expect, it } from 'vitest'
import { rankCampaign, rankCluster } from '#domain/scoring/ranking'
import { inputsOf } from '#domain/scoring/ranking-inputs'
import type { CampaignRanking, ClusterRanking } from '#domain/scoring/ranking-result'
import { block, clusterOf, criteria, rank, score, scoresOf, unitOf } from './small-campaign'

const set = (tieBreak: readonly string[], more: object = {}) =>
  criteria({
    scale: 20,
    groups: [block('A', 10), block('B', 10)],
    bonus: { code: 'T', max: 5, items: [{ code: 'T.1', type: 'manual', max: 5 }] },
    deductions: { code: 'P', max: null, items: [{ code: 'P.1', type: 'count', per: 1, cap: null }] },
    tieBreak,
    ...more,
  })
const row = (a: string, b: string, bonus = '0', deduction = '0') => ({
  'A.1': a,
  'B.1': b,
  'T.1': bonus,
  'P.1': deduction,
})
const places = (ranking: ReturnType<typeof rank>) =>
  clusterOf(ranking).units.map(({ unit, rank: place, shared }) => [unit, place, shared])

describe('rank', () => {
  it('shares a place and skips the next: 1, 2, 2, 4', () => {
    const ranking = rank(set([]), scoresOf({ d: row('1', '1'), c: row('5', '5'), b: row('5', '5'), a: row('9', '9') }))
    expect(places(ranking)).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 2, true],
      ['d', 4, false],
    ])
    expect(clusterOf(ranking).ties).toEqual([['b', 'c']])
    expect(unitOf(ranking, 'b').notes).toEqual(['RANK_SHARED'])
  })

  it('goes through the declared tie-breaks in their order', () => {
    const table = {
      a: row('6', '4'),
      b: row('5', '5'),
      c: row('5', '3', '2'),
      d: row('7', '5', '0', '2'),
      e: row('6', '5', '0', '1'),
    }
    const order = (...tieBreak: string[]) =>
      clusterOf(rank(set(tieBreak), scoresOf(table))).units.map(({ unit, rank: place }) => `${unit}${place}`)
    expect(order('bonus', 'group:A', 'deductions')).toEqual(['c1', 'd2', 'a3', 'e4', 'b5'])
    expect(order('deductions', 'item:B.1')).toEqual(['b1', 'a2', 'c3', 'e4', 'd5'])
    expect(order('bonus')).toEqual(['c1', 'a2', 'b2', 'd2', 'e2'])
    expect(order('group:T')).toEqual(['c1', 'a2', 'b2', 'd2', 'e2'])
    expect(order()).toEqual(['a1', 'b1', 'c1', 'd1', 'e1'])
  })

  it('uses the council’s recorded order only where the set asks for it and it names every tied unit', () => {
    const scores = scoresOf({ a: row('5', '5'), b: row('5', '5'), c: row('5', '5'), d: row('9', '9') })
    const order = (units: string[], tieBreak = ['bonus', 'councilVote']) =>
      places(rank(set(tieBreak), scores, ['a', 'b', 'c', 'd'], [{ cluster: 'cum-1', units }]))
    expect(order(['c', 'd', 'a', 'b'])).toEqual([
      ['d', 1, false],
      ['c', 2, false],
      ['a', 3, false],
      ['b', 4, false],
    ])
    const tied = [
      ['d', 1, false],
      ['a', 2, true],
      ['b', 2, true],
      ['c', 2, true],
    ]
    expect(order(['c', 'a'])).toEqual(tied)
    expect(order(['c', 'a', 'b'], ['bonus'])).toEqual(tied)
  })

  it('shows equals by name in Vietnamese order and units without an official score last', () => {
    const units = [
      { code: '1', name: 'Phường Đồng Hòa', cluster: 'x' },
      { code: '2', name: 'Phường Bắc Sơn', cluster: 'x' },
      { code: '3', name: 'Phường Âu Cơ', cluster: 'x' },
      { code: '4', name: 'Phường An Bình', cluster: 'x' },
      { code: '5', name: 'Phường Ái Mộ', cluster: 'x' },
    ]
    const scores = scoresOf({ 1: row('5', '5'), 2: row('5', '5'), 3: row('5', '5'), 4: row('1', '1') })
    const ranking = rankCampaign({ set: set([]), units, scores, councilOrders: [] })
    expect(ranking.clusters[0]?.units.map(({ name, rank: place }) => [name, place])).toEqual([
      ['Phường Âu Cơ', 1],
      ['Phường Bắc Sơn', 1],
      ['Phường Đồng Hòa', 1],
      ['Phường An Bình', 4],
      ['Phường Ái Mộ', null],
    ])
  })

  it('says what each tie-break gave and what is still equal', () => {
    const ranking = rank(
      set(['bonus', 'group:A', 'councilVote']),
      scoresOf({ a: row('5', '4', '1'), b: row('6', '4'), c: row('6', '4') }),
    )
    expect(clusterOf(ranking).tieBoards).toEqual([
      {
        total: '10',
        units: ['a', 'b', 'c'],
        lines: [
          { entry: 'bonus', values: { a: '1', b: '0', c: '0' }, equal: [['b', 'c']] },
          { entry: 'group:A', values: { b: '6', c: '6' }, equal: [['b', 'c']] },
          { entry: 'councilVote', values: { b: null, c: null }, equal: [['b', 'c']] },
        ],
        equal: [['b', 'c']],
      },
    ])
  })
})

describe('a tie across a limit', () => {
  const limited = set([], {
    bands: [
      { name: 'Giỏi', atLeast: 5 },
      { name: 'Khá', atLeast: null },
    ],
    quota: { band: 'Giỏi', share: 0.5, mode: 'down', overflowTo: 'Khá' },
  })
  const scores = scoresOf({ a: row('9', '9'), b: row('5', '5'), c: row('5', '5'), d: row('4', '4') })
  const bands = (...orders: string[][]) => {
    const ranking = rank(
      limited,
      scores,
      ['a', 'b', 'c', 'd'],
      orders.map((units) => ({ cluster: 'cum-1', units })),
    )
    return {
      bands: clusterOf(ranking).units.map(({ unit, band }) => `${unit} ${band}`),
      findings: clusterOf(ranking).findings.map(({ code }) => code),
    }
  }

  it('keeps the quota unfilled until the council has said who keeps the band', () => {
    expect(bands()).toEqual({ bands: ['a Giỏi', 'b Khá', 'c Khá', 'd Khá'], findings: ['QUOTA_TIE'] })
    expect(bands(['c', 'b'])).toEqual({ bands: ['a Giỏi', 'b Khá', 'c Giỏi', 'd Khá'], findings: [] })
    expect(bands(['c', 'b'], ['b', 'c'])).toEqual({ bands: ['a Giỏi', 'b Giỏi', 'c Khá', 'd Khá'], findings: [] })
  })
})

describe('a campaign', () => {
  const units = [
    { code: 'p1', name: 'P1', cluster: 'phường' },
    { code: 'k1', name: 'K1', cluster: 'khối' },
    { code: 'x', name: 'X', cluster: null },
    { code: 'p2', name: 'P2', cluster: 'phường' },
  ]
  const scores = scoresOf({ p1: row('5', '5'), p2: row('6', '6'), k1: row('1', '1'), x: row('2', '2') })
  const input = { set: set(['bonus']), units, scores, councilOrders: [] }

  it('ranks each cluster on its own, units of no cluster last', () => {
    expect(
      rankCampaign(input).clusters.map(({ cluster, units: ranked }) => [cluster, ranked.map(({ unit }) => unit)]),
    ).toEqual([
      ['khối', ['k1']],
      ['phường', ['p2', 'p1']],
      ['', ['x']],
    ])
  })

  it('ranked again after an edit equals ranking everything again, other units taken over as they were', () => {
    const edited = scores.map((one) => (one.unit === 'p1' && one.criterion === 'A.1' ? score('p1', 'A.1', '10') : one))
    const before = rankCampaign(input)
    const after = rankCampaign({ ...input, scores: edited }, before)
    const inCluster = { ...input, cluster: 'phường', units: units.filter(({ cluster }) => cluster === 'phường') }
    const shown = ({ scores: _, ...one }: ClusterRanking) => one
    const anew = rankCampaign({ ...input, scores: edited })
    expect(after.clusters.map(shown)).toEqual(anew.clusters.map(shown))
    const byUnit = new Map(units.map(({ code }) => [code, edited.filter(({ unit }) => unit === code)]))
    const again = () =>
      rankCluster({ ...inCluster, scoresOf: (code) => byUnit.get(code) ?? [] }, before.clusters[1]).units
    expect(again()).toEqual(anew.clusters[1]?.units)
    byUnit.set(
      'p1',
      scores.filter(({ unit: code }) => code === 'p1'),
    )
    expect(again()).toEqual(before.clusters[1]?.units)
    const unit = (ranking: CampaignRanking, code: string) => ranking.clusters[1]?.scores.units.get(code)
    expect(unit(after, 'p2')).toBe(unit(before, 'p2'))
    expect(unit(after, 'p1')).not.toBe(unit(before, 'p1'))
  })

  it('says which scores belong to no criterion of the set', () => {
    const ranking = rankCampaign({ ...input, scores: [...scores, score('p1', 'Z', '1'), score('p2', 'Z', '1')] })
    expect(ranking.findings).toEqual([
      { code: 'SCORES_LEFT_ASIDE', severity: 'warning', criterion: 'Z', facts: { count: 2 } },
    ])
  })

  it('has the same inputs in any order, other inputs once a number changes', () => {
    const turned = {
      ...input,
      units: units.toReversed(),
      scores: scores.toReversed().map((one) => ({ ...one, who: 'ai khác', at: '' })),
    }
    expect(inputsOf(turned)).toBe(inputsOf(input))
    expect(inputsOf({ ...input, scores: scores.slice(1) })).not.toBe(inputsOf(input))
    expect(inputsOf({ ...input, set: set(['deductions']) })).not.toBe(inputsOf(input))
    expect(inputsOf({ ...input, councilOrders: [{ cluster: 'phường', units: ['p1', 'p2'] }] })).not.toBe(
      inputsOf(input),
    )
  })
})
