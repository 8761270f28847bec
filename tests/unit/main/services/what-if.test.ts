import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import type { DraftChange } from '#domain/what-if/draft'
import { legalData } from '#main/documents/legal-data'
import { officePreset } from '#main/resources'
import { draftList } from '#main/services/commendation-list'
import type { ServiceContext } from '#main/services/context'
import { freezeRanking } from '#main/services/frozen-rankings'
import { undo } from '#main/services/history'
import { saveNominee } from '#main/services/nominees'
import { initialiseOffice } from '#main/services/office'
import { paperOf } from '#main/services/papers'
import { rankingView } from '#main/services/ranking'
import {
  changeDraft,
  createDraft,
  draftsOf,
  duplicateDraft,
  removeDraft,
  renameDraft,
  resetDraft,
} from '#main/services/what-if'
import { draftCell, draftsView, draftView } from '#main/services/what-if-view'
import { appraise, campaign, smallOffice, smallSet } from './small-office'

const decimal = (text: string) => text as Decimal
const units = { 'Khối phường': { a: ['9', '9'], b: ['8', '8'], c: ['5', '5'] } } as const
const current = { kind: 'current' } as const
const upToTen: DraftChange = { kind: 'score', unit: 'c', criterion: 'A.1', points: decimal('10'), value: null }

async function made(context: ServiceContext, name = 'Nâng mốc', base: Parameters<typeof createDraft>[3] = current) {
  const draft = await createDraft(context, campaign, name, base)
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  return draft.value
}
const seen = (context: ServiceContext, id: string) => {
  const view = draftView(context.store.state, campaign, id)
  if (!view.ok) throw new Error(JSON.stringify(view.error))
  return view.value
}
const names = (context: ServiceContext) => draftsOf(context.store.state, campaign).map(({ name }) => name)

describe('a draft', () => {
  it('tries changes and tells them in words beside what stands officially', async () => {
    const context = await smallOffice(units)
    const { id } = await made(context)
    const changes: readonly DraftChange[] = [
      upToTen,
      { kind: 'band', band: 'Tốt', atLeast: decimal('16.5') },
      { kind: 'quota', quota: { band: 'Xuất sắc', share: decimal('0.25'), mode: 'down', overflowTo: 'Tốt' } },
    ]
    expect((await changeDraft(context, campaign, id, changes)).ok).toBe(true)
    const view = seen(context, id)
    expect(view.list.map(({ words, lapsed }) => [words, lapsed])).toEqual([
      ['Điểm của Đơn vị c, tiêu chí A.1 “Tiêu chí A.1”: 5 điểm → 10 điểm', false],
      ['Mốc xếp loại “Tốt”: từ 15 → từ 16,5 điểm', false],
      [
        'Hạn mức: không hạn mức → “Xuất sắc” không quá 25% số đơn vị của cụm, khối (bỏ phần lẻ), phần vượt xếp “Tốt”',
        false,
      ],
    ])
    expect(
      view.clusters.map(({ name, rows }) => [
        name,
        rows.map(({ unit, now, draft }) => [unit, now.total, now.band, draft.total, draft.band]),
      ]),
    ).toEqual([
      [
        'Khối phường',
        [
          ['a', '18', 'Xuất sắc', '18', 'Tốt'],
          ['b', '16', 'Tốt', '16', 'Khá'],
          ['c', '10', 'Khá', '15', 'Khá'],
        ],
      ],
    ])
  })

  it('follows the scores of today, or stays with the frozen version it was made on', async () => {
    const context = await smallOffice(units)
    await freezeRanking(context, campaign)
    const today = await made(context, 'Hôm nay')
    const then = await made(context, 'Theo bản chốt', { kind: 'frozen', version: 1 })
    await appraise(context, 'a', ['1', '1'])
    const totalOfA = (id: string) => seen(context, id).clusters[0]?.rows.find(({ unit }) => unit === 'a')?.now.total
    expect([totalOfA(today.id), totalOfA(then.id)]).toEqual(['2', '18'])
    const missing = await createDraft(context, campaign, 'Khác', { kind: 'frozen', version: 9 })
    expect(missing.ok ? null : missing.error).toEqual({ code: 'FROZEN_VERSION_UNKNOWN', version: 9 })
  })

  it('is renamed, duplicated, reset and deleted, each with undo', async () => {
    const context = await smallOffice(units)
    const { id } = await made(context)
    await changeDraft(context, campaign, id, [upToTen, { kind: 'band', band: 'Tốt', atLeast: decimal('16') }])
    await renameDraft(context, campaign, id, ' Phương án 1 ')
    const copy = await duplicateDraft(context, campaign, id, 'Phương án 2')
    expect(copy.ok && copy.value.changes.length).toBe(2)
    expect(names(context)).toEqual(['Phương án 1', 'Phương án 2'])
    const target = seen(context, id).list[0]?.target ?? ''
    await resetDraft(context, campaign, id, [target])
    expect(seen(context, id).list.map(({ change }) => change.kind)).toEqual(['band'])
    await resetDraft(context, campaign, id, null)
    expect(seen(context, id).list).toEqual([])
    await removeDraft(context, campaign, id)
    expect(names(context)).toEqual(['Phương án 2'])
    expect(await undo(context, 0)).toMatchObject({ ok: true })
    expect(names(context)).toEqual(['Phương án 1', 'Phương án 2'])
    expect(draftsView(context.store.state, campaign)).toMatchObject({
      ok: true,
      value: { drafts: [{ changes: 0 }, { changes: 2 }] },
    })
  })

  it('keeps no change that asks for what stands anyway', async () => {
    const context = await smallOffice(units)
    const { id } = await made(context)
    await changeDraft(context, campaign, id, [upToTen, { kind: 'band', band: 'Tốt', atLeast: decimal('16') }])
    await changeDraft(context, campaign, id, [
      { ...upToTen, points: decimal('5') },
      { kind: 'band', band: 'Tốt', atLeast: decimal('15') },
      { kind: 'quota', quota: null },
    ])
    expect(seen(context, id).list).toEqual([])
  })

  it('shows one cell officially and as tried, with the way to its points', async () => {
    const context = await smallOffice(units)
    const { id } = await made(context)
    await changeDraft(context, campaign, id, [upToTen])
    expect(draftCell(context.store.state, campaign, id, 'c', 'A.1')).toEqual({
      ok: true,
      value: {
        now: { points: '5', formula: 'Điểm thẩm định: 5' },
        draft: { points: '10', formula: 'Điểm thẩm định: 10' },
        scorers: [],
        value: null,
      },
    })
    const unknown = draftCell(context.store.state, campaign, id, 'c', 'Z')
    expect(unknown.ok ? null : unknown.error.code).toBe('DRAFT_CHANGE_UNFIT')
  })

  it('refuses a name that is empty or taken, and keeps the draft as it was', async () => {
    const context = await smallOffice(units)
    const { id } = await made(context, 'Một')
    await made(context, 'Hai')
    const codes = [
      await createDraft(context, campaign, ' ', current),
      await renameDraft(context, campaign, id, 'HAI'),
      await duplicateDraft(context, campaign, 'không có', 'Ba'),
    ].map((done) => (done.ok ? null : done.error.code))
    expect(codes).toEqual(['DRAFT_NAME_MISSING', 'DRAFT_NAME_TAKEN', 'DRAFT_UNKNOWN'])
    expect(names(context)).toEqual(['Hai', 'Một'])
  })

  it('refuses what would be no criteria set, points above the maximum, a negative target, and what the base does not have', async () => {
    const context = await smallOffice(units)
    const { id } = await made(context)
    const refused = async (change: DraftChange) => {
      const done = await changeDraft(context, campaign, id, [change])
      return done.ok
        ? null
        : [done.error.code, ...('findings' in done.error ? done.error.findings.map(({ code }) => code) : [])]
    }
    expect(await refused({ kind: 'band', band: 'Tốt', atLeast: decimal('19') })).toEqual([
      'DRAFT_CHANGE_INVALID',
      'CRITERIA_BANDS_NOT_DESCENDING',
    ])
    expect(await refused({ ...upToTen, points: decimal('11') })).toEqual([
      'DRAFT_CHANGE_INVALID',
      'POINTS_OUT_OF_RANGE',
    ])
    expect(await refused({ ...upToTen, points: null, value: { target: decimal('-1') } })).toEqual([
      'DRAFT_CHANGE_INVALID',
      'VALUE_NEGATIVE',
    ])
    expect(await refused({ ...upToTen, unit: 'x' })).toEqual(['DRAFT_CHANGE_UNFIT'])
    expect(seen(context, id).list).toEqual([])
  })
})

describe('nothing official', () => {
  const day = '2023-06-09' as LocalDate

  async function officialOutput(withDrafts: boolean) {
    const context = await smallOffice(units, smallSet())
    const preset = officePreset('kien-an-2023')
    await initialiseOffice(context, preset === null ? null : { ...preset, units: [], clusters: [] })
    await saveNominee(context, campaign, null, {
      kind: 'collective',
      title: null,
      name: 'Đơn vị a',
      sex: null,
      dob: null,
      position: '',
      unit: 'a',
      workplace: '',
      achievement: 'dẫn đầu khối',
      award: 'Giấy khen',
    })
    if (withDrafts) {
      const { id } = await made(context)
      const wild: readonly DraftChange[] = [
        upToTen,
        { kind: 'score', unit: 'a', criterion: 'A.1', points: decimal('0'), value: null },
        { kind: 'maximum', criterion: 'B.1', max: decimal('40') },
        { kind: 'band', band: 'Xuất sắc', atLeast: decimal('50') },
      ]
      const changed = await changeDraft(context, campaign, id, wild)
      expect(changed.ok).toBe(true)
      expect(seen(context, id).clusters[0]?.rows[0]?.unit).not.toBe('a')
    }
    const list = draftList(context.store.state, campaign, legalData, day)
    const frozen = await freezeRanking(context, campaign)
    const paper = paperOf(context.store.state, campaign, 'ranking', { number: null, date: day })
    const view = rankingView(context.store.state, campaign)
    if (!list.ok || !frozen.ok || !paper.ok || !view.ok) throw new Error(JSON.stringify([list, frozen, paper, view]))
    const entries = list.value.list.entries.map(({ nominee: _id, ...entry }) => entry)
    const findings = list.value.findings.map(({ code }) => code)
    return { entries, findings, frozen: frozen.value, paper: paper.value, view: view.value }
  }

  it('comes from a draft: list, frozen ranking and papers are the same with and without drafts', async () => {
    expect(await officialOutput(true)).toEqual(await officialOutput(false))
  })
})
