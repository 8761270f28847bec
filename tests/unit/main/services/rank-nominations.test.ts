import { describe, expect, it } from 'vitest'
import { saveAwardLimits } from '#main/services/award-limits'
import { freezeRanking } from '#main/services/frozen-rankings'
import { undo } from '#main/services/history'
import { nominateByRank } from '#main/services/rank-nominations'
import { appraise, campaign, smallOffice } from './small-office'

const units = { 'Khối phường': { a: ['9', '9'], b: ['8', '8'], c: ['5', '5'] } } as const
const award = 'Giấy khen'

async function settled() {
  const context = await smallOffice(units)
  await saveAwardLimits(context, campaign, [{ from: 1, to: 2, award, limit: 2 }])
  await freezeRanking(context, campaign)
  const nominees = () => context.store.state.campaign(campaign).all('nominees')
  return { context, nominees }
}

describe('nominateByRank', () => {
  it('makes collective nominations of the chosen units in one step that can be undone, and none by itself', async () => {
    const { context, nominees } = await settled()
    expect(nominees()).toEqual([])
    const chosen = [
      { unit: 'b', award },
      { unit: 'a', award },
    ]
    expect((await nominateByRank(context, campaign, chosen)).ok).toBe(true)
    expect(
      nominees().map(({ kind, name, unit, achievement, status }) => ({ kind, name, unit, achievement, status })),
    ).toEqual([
      {
        kind: 'collective',
        name: 'Đơn vị b',
        unit: 'b',
        achievement: 'Xếp hạng 2 Khối phường với 16 điểm',
        status: 'proposed',
      },
      {
        kind: 'collective',
        name: 'Đơn vị a',
        unit: 'a',
        achievement: 'Xếp hạng 1 Khối phường với 18 điểm',
        status: 'proposed',
      },
    ])
    await nominateByRank(context, campaign, chosen)
    expect(nominees().length).toBe(2)
    await undo(context, 0)
    expect(nominees()).toEqual([])
  })

  it('refuses a unit beyond the limit, and any unit while the ranking is not frozen as it stands', async () => {
    const { context, nominees } = await settled()
    const beyond = await nominateByRank(context, campaign, [
      { unit: 'a', award },
      { unit: 'c', award },
    ])
    expect(beyond.ok ? null : beyond.error).toEqual({ code: 'UNIT_BEYOND_AWARD', unit: 'c', award })
    await appraise(context, 'c', ['6', '6'])
    const stale = await nominateByRank(context, campaign, [{ unit: 'a', award }])
    expect(stale.ok ? null : stale.error).toEqual({ code: 'RANKING_NOT_SETTLED' })
    expect(nominees()).toEqual([])
  })
})
