import { describe, expect, it } from 'vitest'
import { saveAwardLimits } from '#main/services/award-limits'
import {
  compareRankings,
  freezeRanking,
  frozenRankingOf,
  frozenVersions,
  isRankingStale,
} from '#main/services/frozen-rankings'
import { undo } from '#main/services/history'
import { rankingView, recordCouncilOrder } from '#main/services/ranking'
import { saveUnit } from '#main/services/units'
import { appraise, campaign, smallOffice } from './small-office'

const two = { 'Khối phường': { a: ['9', '9'], b: ['8', '8'], c: ['8', '8'] } } as const

describe('award limits', () => {
  it('block freezing while equal ranks stand on both sides, until the council’s order is recorded or the limit raised', async () => {
    const context = await smallOffice(two)
    const limit = { from: 1, to: 2, award: 'Giấy khen', limit: 2 }
    expect(await saveAwardLimits(context, campaign, [limit])).toEqual({ ok: true, value: null })
    const refused = await freezeRanking(context, campaign)
    expect(refused.ok ? null : refused.error).toMatchObject({
      code: 'RANKING_BLOCKED',
      findings: [{ code: 'AWARD_LIMIT_TIE', facts: { award: 'Giấy khen', limit: 2, units: 'Đơn vị b, Đơn vị c' } }],
    })
    await recordCouncilOrder(context, campaign, 'Khối phường', ['c', 'b'], 'Biên bản họp ngày 01/6/2023')
    expect((await freezeRanking(context, campaign)).ok).toBe(true)
    const view = rankingView(context.store.state, campaign)
    expect(view.ok && view.value.clusters[0]?.awards).toEqual([
      { ...limit, within: ['a', 'c'], beyond: ['b'], tied: [] },
    ])
  })

  it('make a frozen ranking stale when they change, and are kept out of its code while there are none', async () => {
    const context = await smallOffice(two)
    await freezeRanking(context, campaign)
    const stale = () => {
      const frozen = frozenRankingOf(context.store.state, campaign)
      return frozen === null ? null : isRankingStale(context.store.state, frozen)
    }
    expect(stale()).toBe(false)
    await saveAwardLimits(context, campaign, [{ from: 1, to: 1, award: 'Giấy khen', limit: null }])
    expect(stale()).toBe(true)
    await saveAwardLimits(context, campaign, [])
    expect(stale()).toBe(false)
  })

  it('are not the only thing that makes it stale: so do scores and units, and taking them back makes it hold again', async () => {
    const context = await smallOffice(two)
    await freezeRanking(context, campaign)
    const stale = () => {
      const frozen = frozenRankingOf(context.store.state, campaign)
      return frozen === null ? null : isRankingStale(context.store.state, frozen)
    }
    const unit = context.store.state.get('units', 'a')
    if (unit === null) throw new Error('there is no unit a')
    expect(stale()).toBe(false)
    for (const change of [
      () => appraise(context, 'b', ['9', '8']),
      () => saveUnit(context, 'a', { ...unit, name: 'Tên mới' }),
    ]) {
      await change()
      expect(stale()).toBe(true)
      await undo(context, 0)
      expect(stale()).toBe(false)
    }
  })

  it('are refused with the line that is wrong', async () => {
    const context = await smallOffice(two)
    const refused = await saveAwardLimits(context, campaign, [{ from: 2, to: 1, award: 'Giấy khen', limit: null }])
    expect(refused.ok ? null : refused.error).toEqual({ code: 'AWARD_LIMITS_INVALID', line: 1, problem: 'RANKS_WRONG' })
  })
})

describe('freezing', () => {
  it('is refused while no unit has an official score, and done as soon as one has', async () => {
    const context = await smallOffice({ 'Khối phường': { a: null, b: null } })
    expect(await freezeRanking(context, campaign)).toEqual({
      ok: false,
      error: { code: 'RANKING_BLOCKED', findings: [{ code: 'NOTHING_OFFICIAL', severity: 'error' }] },
    })
    expect(frozenRankingOf(context.store.state, campaign)).toBe(null)
    await appraise(context, 'a', ['9', '8'])
    expect((await freezeRanking(context, campaign)).ok).toBe(true)
  })
})

describe('frozen versions', () => {
  it('are listed newest first, and what changed between two of them or since one is told', async () => {
    const context = await smallOffice(two)
    await freezeRanking(context, campaign)
    await appraise(context, 'c', ['9.5', '9'])
    await freezeRanking(context, campaign)
    await appraise(context, 'b', ['2', '2'])
    const versions = frozenVersions(context.store.state, campaign)
    expect(
      versions.ok &&
        versions.value.map(({ version, units, ranked, criteriaVersion }) => [version, units, ranked, criteriaVersion]),
    ).toEqual([
      [2, 3, 3, 1],
      [1, 3, 3, 1],
    ])
    const between = compareRankings(context.store.state, campaign, 1, 2)
    expect(between.ok && between.value).toMatchObject({
      changes: [
        {
          unit: 'c',
          total: { from: '16', to: '18.5' },
          rank: { from: 2, to: 1 },
          band: { from: 'Tốt', to: 'Xuất sắc' },
        },
        { unit: 'a', rank: { from: 1, to: 2 } },
        { unit: 'b', rank: { from: 2, to: 3 } },
      ],
      inputs: {
        criteria: false,
        units: false,
        councilOrders: false,
        awardLimits: false,
        scores: [
          { unit: 'c', criterion: 'A.1', round: 'appraisal', from: { points: '8' }, to: { points: '9.5' } },
          { unit: 'c', criterion: 'B.1', round: 'appraisal', from: { points: '8' }, to: { points: '9' } },
        ],
      },
    })
    const since = compareRankings(context.store.state, campaign, 2, null)
    expect(since.ok && since.value.changes.map(({ unit, total }) => [unit, total.from, total.to])).toEqual([
      ['b', '16', '4'],
    ])
    expect(compareRankings(context.store.state, campaign, 7, null)).toEqual({
      ok: false,
      error: { code: 'FROZEN_VERSION_UNKNOWN', version: 7 },
    })
  })
})

it('shows all units of the campaign in one order beside their clusters', async () => {
  const context = await smallOffice({ 'Khối phường': { a: ['9', '9'] }, 'Khối trường': { b: ['9.5', '9'] } })
  const view = rankingView(context.store.state, campaign)
  expect(
    view.ok &&
      view.value.overall?.map(({ unit, rank, clusterRank, clusterName }) => [unit, rank, clusterRank, clusterName]),
  ).toEqual([
    ['b', 1, 1, 'Khối trường'],
    ['a', 2, 1, 'Khối phường'],
  ])
})
