import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import { packCells } from '#shared/ipc/packed-cells'
import type { ExplanationView, PackedRow, ScoreCell, ScoreSheetView } from '#shared/ipc/views'
import { ScoreScreen } from '../../../../src/renderer/features/scores/score-screen'
import { clusters, criteriaSet, units } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const cluster = 'Khối phường'
const cell = (points: string): ScoreCell => ({
  points: points as Decimal,
  value: null,
  evidence: 'Báo cáo số 12/BC-UBND',
  who: 'Hoa',
  at: '2023-06-01T08:00:00Z',
  reason: null,
})
const row = (unit: string, name: string, official: boolean): PackedRow => ({
  unit,
  name,
  cells: packCells({ 'A.1': { self: cell('9') } }),
  total: '9',
  band: null,
  rank: null,
  official,
})
const sheet: ScoreSheetView<PackedRow> = {
  asOf: 7,
  cluster,
  set: criteriaSet,
  rows: [row('P01', 'Phường Bắc Sơn', false), row('P02', 'Phường Đồng Hòa', true)],
  twoPersons: false,
}
const answers = {
  'units.list': async () => ok({ units, clusters: clusters.filter(({ name }) => name === cluster) }),
  'scores.sheet': async () => ok(sheet),
  'scores.set': async () => ok({ kind: 'rows' as const, asOf: 8, rows: [row('P01', 'Phường Bắc Sơn', true)] }),
  'scores.acceptSelf': async () => ok({ units: 1, scores: 1 }),
}
const clusterId = clusters.find(({ name }) => name === cluster)?.id ?? ''

async function cellOf(rowIndex: number, column: string): Promise<HTMLElement> {
  const found = await waitFor(() => {
    const element = document.querySelector<HTMLElement>(`[row-index="${rowIndex}"] [col-id="${column}"]`)
    if (element === null) throw new Error('The cell is not drawn yet')
    return element
  })
  return found
}

it('stores a pasted block after one question, and shows what is known of the cell', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<ScoreScreen campaign={campaign} />, answers)
  const target = await cellOf(0, 'A.1|appraisal')
  await user.click(target)
  await screen.findByRole('region', { name: 'Chi tiết ô đang chọn' })
  fireEvent.paste(target, { clipboardData: { getData: () => '8,5\r\n9\r\n' } })
  const dialog = await screen.findByRole('dialog', { name: 'Điểm khác với vòng trước' })
  expect(within(dialog).getByText('Phường Bắc Sơn – A.1: thẩm định 8,5')).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText('Lý do'), { target: { value: 'Chưa đủ minh chứng' } })
  await user.click(within(dialog).getByRole('button', { name: 'Lưu điểm' }))
  await waitFor(() => expect(bridge.inputsOf('scores.set')).toHaveLength(1))
  expect(bridge.inputsOf('scores.set')).toEqual([
    {
      campaign,
      cluster: clusterId,
      known: 7,
      round: 'appraisal',
      scorer: null,
      reason: 'Chưa đủ minh chứng',
      cells: [
        { unit: 'P01', criterion: 'A.1', points: '8.5', value: null },
        { unit: 'P02', criterion: 'A.1', points: '9', value: null },
      ],
    },
  ])
  const panel = screen.getByRole('region', { name: 'Chi tiết ô đang chọn' })
  expect(within(panel).getByText('Báo cáo số 12/BC-UBND')).toBeTruthy()
  // Main's own notice of the edit comes later; what the answer brought is not asked again.
  act(() => bridge.send('state.changed', { action: 'scores.set', campaigns: [campaign], sequence: 8 }))
  await new Promise((done) => setTimeout(done, 20))
  expect(bridge.inputsOf('scores.sheet')).toHaveLength(1)
  act(() => bridge.send('state.changed', { action: 'undo', campaigns: [campaign], sequence: 9 }))
  await waitFor(() => expect(bridge.inputsOf('scores.sheet')).toHaveLength(2))
})

const explanation: ExplanationView = {
  unit: 'P01',
  name: 'Phường Bắc Sơn',
  total: '9',
  band: null,
  rank: null,
  tree: {
    code: 'mau',
    title: 'Bảng tiêu chí',
    kind: 'set',
    points: '9',
    self: '9',
    review: null,
    appraisal: null,
    formula: '9 + thưởng 0 − trừ 0',
    reason: 'chưa thẩm định xong, còn 20 tiêu chí',
    children: [
      {
        code: 'A.1',
        title: 'Thu ngân sách',
        kind: 'ratio',
        max: '10',
        points: '9',
        self: '9',
        review: null,
        appraisal: null,
        formula: '1890/2100 × 10',
        rounding: 'làm tròn đến 0,01',
        reason: 'đơn vị giải trình (Hoa ghi): mưa bão',
        scores: [
          {
            id: 'P01|A.1|self',
            campaign,
            unit: 'P01',
            criterion: 'A.1',
            round: 'self',
            points: null,
            value: { actual: '1890' as Decimal, target: '2100' as Decimal },
            evidence: 'Báo cáo số 12/BC-UBND',
            who: 'Hoa',
            at: '2023-06-01T08:00:00Z',
            reason: 'theo hồ sơ',
          },
        ],
      },
    ],
  },
  steps: [],
}

it('says why a cell has its points, from its panel or by F8, and how the whole unit came about', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<ScoreScreen campaign={campaign} />, {
    ...answers,
    'ranking.explain': async () => ok(explanation),
  })
  await user.click(await cellOf(0, 'A.1|appraisal'))
  const panel = await screen.findByRole('region', { name: 'Chi tiết ô đang chọn' })
  await user.click(within(panel).getByRole('button', { name: 'Vì sao điểm này?' }))
  const drawer = await screen.findByRole('dialog')
  const rounds = await within(drawer).findByRole('table', { name: 'Điểm từng vòng của tiêu chí này' })
  expect(bridge.inputsOf('ranking.explain')).toEqual([{ campaign, unit: 'P01' }])
  expect(
    ['1890/2100 × 10', 'làm tròn đến 0,01', 'đơn vị giải trình (Hoa ghi): mưa bão'].map(
      (text) => within(drawer).queryByText(text) !== null,
    ),
  ).toEqual([true, true, true])
  expect(
    within(rounds)
      .getAllByRole('cell')
      .slice(0, 4)
      .map(({ textContent }) => textContent),
  ).toEqual(['theo số liệu', '1890/2100', 'Báo cáo số 12/BC-UBND', 'theo hồ sơ'])
  await user.click(within(drawer).getByRole('button', { name: 'Xem cả đơn vị' }))
  expect(within(drawer).getByRole('region', { name: 'Vì sao hạng này?' }).textContent).toContain(
    'Chưa xếp hạng (chưa thẩm định xong, còn 20 tiêu chí).',
  )
})

it('asks about the total, grade or rank in focus by F8', async () => {
  const user = userEvent.setup({ delay: null })
  showScreen(<ScoreScreen campaign={campaign} />, { ...answers, 'ranking.explain': async () => ok(explanation) })
  await user.click(await cellOf(0, 'total'))
  const panel = await screen.findByRole('region', { name: 'Kết quả của đơn vị đang chọn' })
  expect(panel.textContent).toContain('9 điểm (tạm tính); chưa xếp loại; chưa xếp hạng')
  fireEvent.keyDown(await cellOf(0, 'total'), { key: 'F8' })
  const drawer = await screen.findByRole('dialog')
  const part = await within(drawer).findByRole('region', { name: 'Vì sao tổng điểm này?' })
  expect(part.getAttribute('aria-current')).toBe('true')
})

it('accepts self-scores of the units not yet appraised, with a reason', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<ScoreScreen campaign={campaign} />, answers)
  await user.click(await screen.findByRole('button', { name: /^Việc của cụm/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Chấp nhận điểm tự chấm…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Chấp nhận điểm tự chấm' })
  const accept = within(dialog).getByRole('button', { name: 'Chấp nhận cho 1 đơn vị' })
  await user.click(accept)
  expect(within(dialog).getByText(/Cần ghi lý do/)).toBeTruthy()
  expect(bridge.inputsOf('scores.acceptSelf')).toEqual([])
  fireEvent.change(within(dialog).getByLabelText('Lý do'), { target: { value: 'Số liệu khớp hồ sơ' } })
  await user.click(accept)
  expect(bridge.inputsOf('scores.acceptSelf')).toEqual([{ campaign, reason: 'Số liệu khớp hồ sơ', units: ['P01'] }])
})
