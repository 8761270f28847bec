import { describe, expect, it } from 'vitest'
import { newestCriteria } from '#main/services/campaign-lookup'
import { criteriaVersions, makeCriteriaOfficial, saveCriteria, scoredCriteria } from '#main/services/criteria'
import { undo } from '#main/services/history'
import { campaign, smallOffice, smallSet } from './small-office'

const scored = () => smallOffice({ 'Khối 1': { P01: ['9', '8'] } })
const unscored = () => smallOffice({}, smallSet({ status: 'illustrative' }))

describe('saving an edited set', () => {
  it('replaces a version that nothing stands on, and leaves one with scores as it was', async () => {
    const fresh = await unscored()
    expect(await saveCriteria(fresh, campaign, smallSet({ title: 'Sửa' }), null)).toMatchObject({
      ok: true,
      value: { version: 1, set: { title: 'Sửa' } },
    })
    const used = await scored()
    expect(await saveCriteria(used, campaign, smallSet({ title: 'Sửa' }), null)).toMatchObject({
      ok: true,
      value: { version: 2 },
    })
    expect(
      used.store.state
        .campaign(campaign)
        .all('criteriaSets')
        .map(({ version, set }) => [version, set.title]),
    ).toEqual([
      [1, 'Bộ tiêu chí nhỏ'],
      [2, 'Sửa'],
    ])
  })

  it('is official only on the basis given with the edit, whatever the set says of itself', async () => {
    const context = await scored()
    await saveCriteria(context, campaign, smallSet({ title: 'Không căn cứ' }), ' ')
    expect(newestCriteria(context.store.state, campaign)?.set.status).toBe('illustrative')
    await saveCriteria(context, campaign, smallSet({ title: 'Có căn cứ', status: 'illustrative' }), 'Quyết định 15')
    expect(newestCriteria(context.store.state, campaign)?.set.status).toBe('official')
    const [newest] = await context.store.entries(1).then((entries) => (entries.ok ? entries.value : []))
    expect(newest?.change).toMatchObject({ action: 'criteria.saveOfficial', reason: 'Quyết định 15' })
  })

  it('refuses a set with errors and keeps the one in force', async () => {
    const context = await scored()
    const dangling = smallSet({ tieBreak: ['group:Z'] })
    expect(await saveCriteria(context, campaign, dangling, null)).toMatchObject({
      ok: false,
      error: { code: 'CRITERIA_INVALID', findings: [{ code: 'CRITERIA_NAME_UNKNOWN' }] },
    })
    expect(newestCriteria(context.store.state, campaign)?.version).toBe(1)
  })

  it('is taken back by the journal', async () => {
    const context = await scored()
    await saveCriteria(context, campaign, smallSet({ title: 'Sửa' }), null)
    await undo(context, 0)
    expect(newestCriteria(context.store.state, campaign)).toMatchObject({
      version: 1,
      set: { title: 'Bộ tiêu chí nhỏ' },
    })
  })
})

describe('versions', () => {
  it('are listed newest first, each with who saved or approved it and why', async () => {
    const context = await scored()
    await saveCriteria(context, campaign, smallSet({ title: 'Sửa' }), null)
    await makeCriteriaOfficial(context, campaign, 'Quyết định 12')
    const versions = await criteriaVersions(context, campaign)
    if (!versions.ok) throw new Error(versions.error.code)
    expect(
      versions.value.versions.map(({ version, set, saved }) => [
        version,
        set.status,
        saved.map(({ who, action, reason }) => [who, action, reason]),
      ]),
    ).toEqual([
      [
        2,
        'official',
        [
          ['Nguyễn Thị Hoa', 'criteria.official', 'Quyết định 12'],
          ['Nguyễn Thị Hoa', 'criteria.save', null],
        ],
      ],
      [1, 'official', [['Nguyễn Thị Hoa', 'criteria.import', null]]],
    ])
  })

  it('leave scores under codes that are gone where they are', async () => {
    const context = await scored()
    const other = smallSet({
      groups: [{ code: 'C', title: 'Nhóm C', max: 20, items: [{ code: 'C.1', type: 'manual', max: 20 }] }],
      tieBreak: [],
    })
    await saveCriteria(context, campaign, other, null)
    expect([...scoredCriteria(context.store.state, campaign)].sort()).toEqual(['A.1', 'B.1'])
  })
})
