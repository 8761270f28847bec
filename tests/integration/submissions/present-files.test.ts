import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { campaignChange, type RecordChange } from '#domain/office/change'
import type { Hold } from '#domain/office/records'
import { PresentFiles } from '#main/desktop-api/present-files'
import { undo } from '#main/services/history'
import { openReturn } from '#main/services/returns'
import { setScores } from '#main/services/scores'
import { comparedAgain } from '#main/services/submissions/compare-files'
import type { ReadFile } from '#main/services/submissions/read-file'
import { campaign, office, type Rows, readFileFor, receive, workbook } from './receiving'

let context: Awaited<ReturnType<typeof office>>
beforeEach(async () => {
  context = await office()
})
afterEach(() => context.close())

const report = async (ward: string, name: string, points: string): Promise<ReadFile> =>
  readFileFor(
    context,
    await workbook(context.folder, `${ward} ${name} ${points}.xlsx`, {
      'Cá nhân': [
        [ward],
        ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
        [],
        ['STT', 'Ông/Bà', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Tóm tắt thành tích', 'Hình thức đề nghị'],
        [1, 'Bà', name, '02/03/1980', 'Công chức', ward, 'Có sáng kiến', 'Giấy khen'],
      ] satisfies Rows,
      'Tự chấm': [
        [ward],
        ['BẢNG TỰ CHẤM ĐIỂM'],
        [],
        ['Mã', 'Nội dung tiêu chí', 'Điểm tối đa', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Điểm tự chấm', 'Minh chứng'],
        ['B.4', '', 5, null, null, Number(points), 'Báo cáo'],
      ],
    }),
  )
const put = async (change: RecordChange): Promise<void> => {
  await context.store.commit<never>(context.actor, () => ok({ action: 'meetings.save', records: [change] }))
}

describe('files that were read and not yet received', () => {
  it('are compared again when something of their own unit changes, and only then', async () => {
    const files = [await report('PHƯỜNG BẮC SƠN', 'Lý Ngọc Hà', '4'), await report('PHƯỜNG NAM SƠN', 'Vũ Thị Lâm', '3')]
    await receive(context, await report('PHƯỜNG BẮC SƠN', 'Lý Ngọc Hạ', '5'))
    const [nominee] = context.store.state.campaign(campaign).all('nominees')
    const present = new PresentFiles()
    const standing = () => present.of(context.store, campaign, files)
    const afresh = () => files.map((file) => comparedAgain(context.store.state, campaign, file))
    const hold: Hold = {
      id: 'h',
      campaign,
      nominee: nominee?.id ?? '',
      cause: 'đơn thư',
      from: '2026-01-01' as Hold['from'],
      releasedOn: null,
    }
    const steps: readonly (() => Promise<unknown>)[] = [
      async () => undefined,
      () =>
        setScores(
          context,
          campaign,
          [{ unit: 'P01', criterion: 'B.4', round: 'appraisal', points: '1' as Decimal }],
          'đối chiếu',
        ),
      () => put(campaignChange(campaign, 'holds', null, hold)),
      () =>
        openReturn(context, campaign, {
          unit: 'P01',
          items: [{ criterion: 'B.4', note: 'thiếu minh chứng' }],
          note: '',
          deadline: null,
        }),
      async () => receive(context, files[0] as ReadFile),
      () => undo(context, 0),
    ]
    const seen = new Set<string>()
    const [, nam] = await standing()
    for (const step of steps) {
      await step()
      const now = await standing()
      expect(now).toEqual(afresh())
      seen.add(JSON.stringify(now[0]))
      if (step !== steps[2]) expect((await standing())[0]).toBe(now[0])
      if (step === steps[1]) expect(now[1]).toBe(nam)
    }
    // Each step showed the first ward's file in another light, but for the last, which undoes the one before.
    expect(seen.size).toBe(steps.length - 1)
  })

  it('are shown on one state, whatever is committed while they are compared', async () => {
    const file = await report('PHƯỜNG BẮC SƠN', 'Lý Ngọc Hà', '4')
    const files = Array.from({ length: 300 }, (_, index) => ({ ...file, sha256: `${index}`, name: `${index}.xlsx` }))
    const asked = new PresentFiles().of(context.store, campaign, files)
    const received = receive(context, await report('PHƯỜNG BẮC SƠN', 'Lý Ngọc Hạ', '5'))
    await received
    const shown = await asked
    expect(new Set(shown.map(({ replaces }) => replaces)).size).toBe(1)
  })
})
