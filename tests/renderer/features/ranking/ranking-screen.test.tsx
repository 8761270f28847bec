import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import type { ExplanationView, RankedUnitView, RankingView } from '#shared/ipc/views'
import { RankingScreen } from '../../../../src/renderer/features/ranking/ranking-screen'
import { criteriaSet } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const unit = (code: string, name: string, part: Partial<RankedUnitView>): RankedUnitView => ({
  unit: code,
  name,
  rank: 1,
  shared: false,
  official: true,
  base: '90',
  bonus: '3',
  deductions: '0',
  total: '93',
  band: 'Tốt',
  groups: {},
  notes: [],
  ...part,
})
const view = (part: Partial<RankingView> = {}): RankingView => ({
  campaign,
  criteriaSet: 'mau-dot-75-nam',
  criteriaStatus: 'official',
  frozen: null,
  findings: [],
  clusters: [
    {
      cluster: 'Khối phường',
      name: 'Khối phường',
      ties: [['P01', 'P02']],
      tieBoards: [
        {
          total: '93' as Decimal,
          units: ['P01', 'P02'],
          lines: [
            { entry: 'bonus', values: { P01: '3' as Decimal, P02: '3' as Decimal }, equal: [['P01', 'P02']] },
            { entry: 'councilVote', values: { P01: null, P02: null }, equal: [['P01', 'P02']] },
          ],
          equal: [['P01', 'P02']],
        },
      ],
      quota: { band: 'Xuất sắc', limit: 1, candidates: 2, kept: ['P03'], overflowed: ['P01'], tied: [] },
      units: [
        unit('P03', 'Phường Lãm Hà', { total: '96.85', band: 'Xuất sắc' }),
        unit('P01', 'Phường Bắc Sơn', { rank: 2, shared: true, notes: ['RANK_SHARED', 'QUOTA_OVERFLOW'] }),
        unit('P02', 'Phường Đồng Hòa', { rank: 2, shared: true }),
        unit('P04', 'Phường Nam Sơn', { rank: null, official: false, total: '80.5', band: null }),
      ],
    },
  ],
  ...part,
})
const explanation: ExplanationView = {
  unit: 'P03',
  name: 'Phường Lãm Hà',
  total: '96.85',
  band: 'Xuất sắc',
  rank: 1,
  tree: {
    code: 'mau',
    title: 'Bảng tiêu chí',
    kind: 'set',
    points: '96.85',
    self: '97',
    review: null,
    appraisal: '96.85',
    formula: '93,85 + thưởng 3 − trừ 0',
    children: [
      {
        code: 'A.1',
        title: 'Thu ngân sách',
        kind: 'ratio',
        max: '10',
        points: '9.6',
        self: '10',
        review: null,
        appraisal: '9.6',
        formula: '2016/2100 × 10',
        reason: 'lý do: Đối chiếu hồ sơ',
      },
    ],
  },
  steps: [{ code: 'BAND_BY_TOTAL', message: 'Tổng điểm 96,85 thuộc mức “Xuất sắc”.', from: '96.85', to: 'Xuất sắc' }],
}
const criteria = { set: criteriaSet, version: 1, used: true, scored: [], findings: [] }

it('shows ranks, shared ranks and provisional totals, and explains a unit', async () => {
  const user = userEvent.setup({ delay: null })
  showScreen(<RankingScreen campaign={campaign} />, {
    'ranking.get': async () => ok(view()),
    'criteria.get': async () => ok(criteria),
    'ranking.explain': async () => ok(explanation),
  })
  const table = await screen.findByRole('region', { name: 'Xếp hạng Khối phường' })
  const lines = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    )
  expect(lines).toEqual([
    ['1', 'Phường Lãm Hà', '96,85', '90', '3', '0', 'Xuất sắc', ''],
    ['2đồng hạng', 'Phường Bắc Sơn', '93', '90', '3', '0', 'Tốt', 'Vượt tỷ lệ khống chế'],
    ['2đồng hạng', 'Phường Đồng Hòa', '93', '90', '3', '0', 'Tốt', ''],
    ['–', 'Phường Nam Sơn', '80,5tạm tính', '90', '3', '0', '', ''],
  ])
  expect(screen.getByText(/được nhiều nhất 1 đơn vị; 2 đơn vị đủ điểm/).textContent).toBe(
    'Mức “Xuất sắc” được nhiều nhất 1 đơn vị; 2 đơn vị đủ điểm. Giữ mức: Phường Lãm Hà. Chuyển xuống mức sau: Phường Bắc Sơn.',
  )
  await user.click(within(table).getByRole('button', { name: 'Phường Lãm Hà' }))
  const drawer = await screen.findByRole('dialog')
  expect(await within(drawer).findByText('2016/2100 × 10')).toBeTruthy()
  expect(within(drawer).getByText('lý do: Đối chiếu hồ sơ')).toBeTruthy()
  expect(within(drawer).getByText(/Tổng điểm 96,85 thuộc mức “Xuất sắc”/)).toBeTruthy()
})

it('opens what made a rank, a total or a grade from its cell, by keyboard too', async () => {
  const user = userEvent.setup({ delay: null })
  showScreen(<RankingScreen campaign={campaign} />, {
    'ranking.get': async () => ok(view()),
    'criteria.get': async () => ok(criteria),
    'ranking.explain': async () => ok(explanation),
  })
  const table = await screen.findByRole('region', { name: 'Xếp hạng Khối phường' })
  const asked = async (cell: string): Promise<string | null> => {
    within(table).getByRole('button', { name: cell }).focus()
    await user.keyboard('{Enter}')
    const drawer = await screen.findByRole('dialog')
    const parts = await within(drawer).findAllByRole('region')
    const marked = parts.find((part) => part.getAttribute('aria-current') === 'true')?.textContent ?? null
    await user.click(within(drawer).getByRole('button', { name: /Close|Đóng/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    return marked
  }
  expect(await asked('96,85')).toBe('Vì sao tổng điểm này?93,85 + thưởng 3 − trừ 0. Tổng điểm: 96,85.')
  expect(await asked('Xuất sắc')).toBe('Vì sao xếp loại này?Xếp loại: Xuất sắc.Tổng điểm 96,85 thuộc mức “Xuất sắc”.')
  expect(await asked('1')).toBe('Vì sao hạng này?Hạng 1 trong cụm, khối, xếp theo tổng điểm từ cao xuống thấp.')
})

it('records the council order of a tie only with its reason', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<RankingScreen campaign={campaign} />, {
    'ranking.get': async () => ok(view()),
    'criteria.get': async () => ok(criteria),
    'ranking.councilOrder': async () => ok(view()),
  })
  await user.click(await screen.findByRole('tab', { name: 'Đồng hạng (1)' }))
  const board = screen.getByRole('table', { name: '2 đơn vị cùng 93 điểm' })
  expect(
    within(board)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Tiêu chí phụ, theo thứ tựPhường Bắc SơnPhường Đồng HòaCòn bằng nhau',
    '1. điểm thưởng33Phường Bắc Sơn, Phường Đồng Hòa',
    '2. thứ tự do Hội đồng quyết định––Phường Bắc Sơn, Phường Đồng Hòa',
  ])
  await user.click(screen.getByRole('button', { name: 'Đưa Phường Đồng Hòa lên trên' }))
  const order = within(screen.getByRole('list', { name: 'Thứ tự do Hội đồng quyết định' }))
  expect(order.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Phường Đồng Hòa',
    'Phường Bắc Sơn',
  ])
  await user.click(screen.getByRole('button', { name: 'Ghi thứ tự của Hội đồng' }))
  expect(screen.getByText(/Ghi căn cứ, ví dụ/)).toBeTruthy()
  expect(bridge.inputsOf('ranking.councilOrder')).toEqual([])
  await user.type(screen.getByLabelText('Căn cứ, lý do'), 'Biên bản ngày 10/6/2023')
  await user.click(screen.getByRole('button', { name: 'Ghi thứ tự của Hội đồng' }))
  expect(bridge.inputsOf('ranking.councilOrder')).toEqual([
    { campaign, cluster: 'Khối phường', units: ['P02', 'P01'], reason: 'Biên bản ngày 10/6/2023' },
  ])
})

it('freezes after a question that says who has no rank yet, and warns when scores changed since', async () => {
  const user = userEvent.setup({ delay: null })
  let now = view()
  const { bridge } = showScreen(<RankingScreen campaign={campaign} />, {
    'ranking.get': async () => ok(now),
    'criteria.get': async () => ok(criteria),
    'ranking.freeze': async () => {
      now = view({ frozen: { version: 1, code: 'AB12CD34', at: '2023-06-06T02:00:00.000Z', stale: true } })
      return ok(now)
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Chốt xếp hạng' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('1 đơn vị chưa thẩm định xong')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Chốt xếp hạng' }))
  await waitFor(() => expect(bridge.inputsOf('ranking.freeze')).toEqual([{ campaign }]))
  expect(await screen.findByText(/Đã chốt lần 1, mã AB12CD34, lúc/)).toBeTruthy()
  expect(screen.getByText('Điểm, tiêu chí hoặc mức khen đã thay đổi sau khi chốt lần 1.')).toBeTruthy()
})
