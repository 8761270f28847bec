import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import type { ScoreCell, ScoreSheetRow, ScoreSheetView } from '#shared/ipc/views'
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
const row = (unit: string, name: string, official: boolean): ScoreSheetRow => ({
  unit,
  name,
  cells: { 'A.1': { self: cell('9') } },
  total: '9',
  band: null,
  rank: null,
  official,
})
const sheet: ScoreSheetView = {
  cluster,
  set: criteriaSet,
  rows: [row('P01', 'Phường Bắc Sơn', false), row('P02', 'Phường Đồng Hòa', true)],
  twoPersons: false,
  findings: [],
}
const answers = {
  'units.list': async () => ok({ units, clusters: clusters.filter(({ name }) => name === cluster) }),
  'scores.sheet': async () => ok(sheet),
  'scores.set': async () => ok(sheet),
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
