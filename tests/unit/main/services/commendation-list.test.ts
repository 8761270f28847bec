import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import { officeChange } from '#domain/office/change'
import { legalData } from '#main/documents/legal-data'
import { officePreset } from '#main/resources'
import { createCampaign } from '#main/services/campaigns'
import { draftList, freezeList, isListStale } from '#main/services/commendation-list'
import { saveBallots, saveMeeting } from '#main/services/meetings'
import { saveNominee, setNomineeStatus } from '#main/services/nominees'
import { initialiseOffice } from '#main/services/office'
import { memoryContext } from './memory-context'

const day = '2023-06-09' as LocalDate

async function withNominees() {
  const context = memoryContext()
  await initialiseOffice(context, officePreset('kien-an-2023'))
  const plan = {
    title: 'Đợt 75 năm',
    slogan: '',
    theme: '',
    from: null,
    to: day,
    legalProfile: 'R1',
    legalBasis: [],
    parentPlan: '',
    purposes: [],
    requirements: [],
    contents: [],
    movements: [],
    activities: [],
    tasks: [],
    budgetNote: '',
    recipients: [],
    plan: { number: '', date: null },
  }
  const created = await createCampaign(context, plan, { id: 'c' })
  if (!created.ok) throw new Error(created.error.code)
  const nominee = (name: string, unit: string) => ({
    kind: 'individual' as const,
    title: 'Bà' as const,
    name,
    sex: 'Nữ' as const,
    dob: '1980',
    position: 'Công chức',
    unit,
    workplace: '',
    achievement: 'có sáng kiến',
    award: 'Giấy khen',
  })
  await saveNominee(context, 'c', null, nominee('Trần Thị Bình', 'P02'))
  await saveNominee(context, 'c', null, nominee('Lê Thị An', 'P01'))
  const ids = new Map(
    context.store.state
      .campaign('c')
      .all('nominees')
      .map(({ name, id }) => [name, id]),
  )
  const idOf = (name: string): string => ids.get(name) ?? ''
  return { context, idOf }
}

describe('draftList', () => {
  it('goes by the order of the units and gives the money of the decision date', async () => {
    const { context } = await withNominees()
    const draft = draftList(context.store.state, 'c', legalData, day)
    if (!draft.ok) throw new Error(draft.error.code)
    const { entries, total, totalInWords, baseSalary } = draft.value.list
    expect(entries.map(({ no, name, amount, amountUnrounded }) => ({ no, name, amount, amountUnrounded }))).toEqual([
      { no: 1, name: 'Lê Thị An', amount: 450_000, amountUnrounded: 447_000 },
      { no: 2, name: 'Trần Thị Bình', amount: 450_000, amountUnrounded: 447_000 },
    ])
    expect({ total, totalInWords, baseSalary }).toEqual({
      total: 900_000,
      totalInWords: 'Chín trăm nghìn đồng',
      baseSalary: 1_490_000,
    })
  })

  it('leaves out who is held or rejected, and is refused when nobody is left', async () => {
    const { context, idOf } = await withNominees()
    await setNomineeStatus(context, 'c', [idOf('Lê Thị An')], 'held', 'đang xem xét đơn thư')
    const draft = draftList(context.store.state, 'c', legalData, day)
    expect(draft.ok && draft.value.list.entries.map(({ name }) => name)).toEqual(['Trần Thị Bình'])
    await setNomineeStatus(context, 'c', [idOf('Trần Thị Bình')], 'rejected', 'trùng')
    expect(draftList(context.store.state, 'c', legalData, day)).toMatchObject({
      ok: false,
      error: { code: 'LIST_BLOCKED' },
    })
  })

  it('takes only who passed once the council has voted, and names who has no votes', async () => {
    const { context, idOf } = await withNominees()
    await saveMeeting(context, 'c', {
      date: day,
      place: '',
      startedAt: '',
      endedAt: '',
      chair: '',
      secretary: '',
      members: 10,
      present: 9,
      method: 'phiếu kín',
      threshold: '0.7' as Decimal,
      denominator: 'members',
    })
    await saveBallots(context, 'c', [{ nominee: idOf('Lê Thị An'), votesFor: 7, votesAgainst: 2 }])
    const draft = draftList(context.store.state, 'c', legalData, day)
    if (!draft.ok) throw new Error(draft.error.code)
    expect(draft.value.list.entries.map(({ name }) => name)).toEqual(['Lê Thị An'])
    expect(draft.value.findings.map(({ code, facts }) => `${code} ${facts?.name}`)).toEqual([
      'BALLOT_MISSING Trần Thị Bình',
    ])
    expect(await freezeList(context, 'c', legalData, day)).toMatchObject({ ok: false, error: { code: 'LIST_BLOCKED' } })
  })
})

describe('a frozen list', () => {
  it('stays as it was and is stale once a nomination changes', async () => {
    const { context, idOf } = await withNominees()
    const frozen = await freezeList(context, 'c', legalData, day)
    if (!frozen.ok) throw new Error(frozen.error.code)
    expect(isListStale(context.store.state, frozen.value, legalData)).toBe(false)
    await setNomineeStatus(context, 'c', [idOf('Lê Thị An')], 'rejected', 'xin rút')
    expect(isListStale(context.store.state, frozen.value, legalData)).toBe(true)
    expect(context.store.state.campaign('c').get('lists', 'c@1')?.entries).toHaveLength(2)
    const again = await freezeList(context, 'c', legalData, day)
    expect(again.ok && { version: again.value.version, entries: again.value.entries.length }).toEqual({
      version: 2,
      entries: 1,
    })
  })
})

it('lets nobody be commended twice for one achievement', async () => {
  const { context } = await withNominees()
  const award = {
    id: 'a',
    kind: 'individual' as const,
    name: 'Lê Thị An',
    unit: 'P01',
    award: 'Giấy khen',
    decision: '10/QĐ-UBND',
    date: day,
    achievement: 'có sáng kiến',
    campaign: 'đợt trước',
  }
  await context.store.commit(context.actor, () => ({
    ok: true,
    value: { action: 'test', records: [officeChange('awards', null, award)] },
  }))
  const frozen = await freezeList(context, 'c', legalData, day)
  expect(frozen).toMatchObject({
    ok: false,
    error: { findings: [{ code: 'NOMINEE_AWARDED_BEFORE', severity: 'error' }] },
  })
})
