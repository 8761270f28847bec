import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { applyReading } from '#domain/submission/apply-reading'
import { answersReturn, openReturnOf, supplementFor } from '#domain/submission/returned-criteria'
import type { FileReading } from '#domain/workbook/file-reading'
import { openReturn, withdrawReturn } from '#main/services/returns'
import { messageForReturn } from '#shared/messages/return-message'
import { campaign, smallCluster } from './small-cluster'

type Context = Awaited<ReturnType<typeof smallCluster>>

const reading = (points: Readonly<Record<string, string>>): FileReading =>
  ({
    tables: [],
    findings: [],
    aside: [],
    collectives: [],
    individuals: [],
    households: [],
    criteria: Object.entries(points).map(([code, claimed], row) => ({
      code,
      claimed: claimed as Decimal,
      computed: null,
      value: {},
      evidence: null,
      sheet: 'Chấm điểm',
      row,
    })),
  }) as unknown as FileReading

/** Stores a file of P01 as the import does: limited to what was asked while a request is open. */
async function send(context: Context, sha256: string, points: Readonly<Record<string, string>>): Promise<void> {
  await context.store.commit(context.actor, (state) => {
    const read = reading(points)
    const supplement = supplementFor(state.campaign(campaign), 'P01', read)
    const file = { name: `${sha256}.xlsx`, sha256, bytes: 1, format: 'xlsx' }
    const incoming = { unit: 'P01', file, reading: read, corrections: [], who: 'Hoa', at: '2023-06-02' }
    const more = supplement === null ? {} : { supplement }
    return ok({ action: 'import.apply', records: applyReading(state.campaign(campaign), { ...incoming, ...more }) })
  })
}
const selfScores = (context: Context) =>
  context.store.state
    .campaign(campaign)
    .all('scores')
    .map(({ criterion, points }) => `${criterion} ${points}`)

const asked = {
  unit: 'P01',
  items: [{ criterion: 'A.1', note: 'Thiếu biên bản' }],
  note: 'Gửi qua thư điện tử.',
  deadline: '2023-06-10',
}

describe('a request for more', () => {
  it('lets a new file bring the flagged criteria and leaves the others as they were', async () => {
    const context = await smallCluster()
    await send(context, 'first', { 'A.1': '10', 'B.1': '15' })
    await openReturn(context, campaign, asked)
    await send(context, 'second', { 'A.1': '8', 'B.1': '20' })
    expect(selfScores(context)).toEqual(['A.1 8', 'B.1 15'])
    const kept = context.store.state.campaign(campaign).all('submissions')
    expect(kept.map(({ id, superseded, supplement }) => ({ id, superseded, supplement }))).toEqual([
      { id: 'P01-first', superseded: false, supplement: undefined },
      { id: 'P01-second', superseded: false, supplement: { to: 'P01-first', criteria: ['A.1'] } },
    ])
  })

  it('keeps what was supplemented when the first file is read again, and lets a later whole file replace both', async () => {
    const context = await smallCluster()
    await send(context, 'first', { 'A.1': '10', 'B.1': '15' })
    const opened = await openReturn(context, campaign, asked)
    await send(context, 'second', { 'A.1': '8' })
    await withdrawReturn(context, campaign, opened.ok ? opened.value.id : '', 'đã đủ')
    await send(context, 'first', { 'A.1': '10', 'B.1': '16' })
    expect(selfScores(context)).toEqual(['A.1 8', 'B.1 16'])
    await send(context, 'third', { 'A.1': '9', 'B.1': '17' })
    expect(selfScores(context)).toEqual(['A.1 9', 'B.1 17'])
    const left = context.store.state.campaign(campaign).all('submissions')
    expect(left.filter(({ superseded }) => !superseded).map(({ id }) => id)).toEqual(['P01-third'])
  })

  it('is answered by a file with every flagged criterion, and not by one without', async () => {
    const context = await smallCluster()
    const opened = await openReturn(context, campaign, asked)
    if (!opened.ok) throw new Error(opened.error.code)
    expect(answersReturn(opened.value, reading({ 'A.1': '8' }))).toBe(true)
    expect(answersReturn(opened.value, reading({ 'B.1': '8' }))).toBe(false)
  })

  it('is one for a unit: asking again changes it', async () => {
    const context = await smallCluster()
    await openReturn(context, campaign, asked)
    await openReturn(context, campaign, { ...asked, items: [{ criterion: 'B.1', note: '' }] })
    const open = context.store.state.campaign(campaign).all('returns')
    expect(open.map(({ items, status }) => [items, status])).toEqual([[[{ criterion: 'B.1', note: '' }], 'open']])
  })

  it('ends with a reason, and a criterion that is not in the set is refused', async () => {
    const context = await smallCluster()
    const unknown = { ...asked, items: [{ criterion: 'Z.9', note: '' }] }
    expect(await openReturn(context, campaign, unknown)).toMatchObject({ error: { code: 'CRITERION_NOT_FOUND' } })
    const opened = await openReturn(context, campaign, asked)
    const id = opened.ok ? opened.value.id : ''
    expect(await withdrawReturn(context, campaign, id, '')).toMatchObject({ error: { code: 'REASON_MISSING' } })
    await withdrawReturn(context, campaign, id, 'Đã nộp bản giấy')
    expect(openReturnOf(context.store.state.campaign(campaign), 'P01')).toBeNull()
  })

  it('says to the unit what is asked, by when, and that nothing else is taken', async () => {
    const message = messageForReturn(asked as never, {
      unit: 'Phường Bắc Sơn',
      campaign: 'Đợt thi đua',
      titleOf: () => 'Vệ sinh môi trường',
    })
    expect(message.split('\n')).toEqual([
      'Kính gửi Phường Bắc Sơn,',
      '',
      'Báo cáo chấm điểm “Đợt thi đua” của đơn vị cần bổ sung 1 tiêu chí sau:',
      '',
      '1. Tiêu chí A.1 – Vệ sinh môi trường: Thiếu biên bản.',
      '',
      'Gửi qua thư điện tử.',
      '',
      'Đề nghị đơn vị sửa trên tệp gửi kèm (chỗ cần bổ sung tô đỏ) hoặc tệp đã gửi, rồi gửi lại cả tệp. Chỉ những tiêu chí nêu trên được nhận lại; các phần khác giữ như đã gửi.',
      'Hạn gửi: ngày 10/06/2023.',
      'Trân trọng cảm ơn.',
    ])
  })
})
