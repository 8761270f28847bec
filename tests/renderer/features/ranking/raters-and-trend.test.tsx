import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import type { RankedCluster, RankedUnitView, TrendPoint } from '#shared/ipc/views'
import { RatersView } from '../../../../src/renderer/features/ranking/raters-view'
import { TrendView } from '../../../../src/renderer/features/ranking/trend-view'
import { showScreen } from '../../support/show-screen'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const points = (text: string) => text as Decimal
const campaign = 'dot-75-nam'
const cluster: RankedCluster = {
  cluster: 'khoi-1',
  name: 'Khối phường',
  units: [{ unit: 'P01', name: 'Phường Bắc Sơn' } as RankedUnitView],
  ties: [],
}

/** jsdom lays nothing out: the chart is told that it has room. */
const withRoom = (): void => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
}

it('shows how much more or less each person gives, and the scores behind a bar, with a way to the grid', async () => {
  withRoom()
  const user = userEvent.setup({ delay: null })
  const row = { scorer: 'Vũ Thị Hoa', round: 'appraisal', unit: 'P01', name: 'Phường Bắc Sơn' } as const
  const { visited } = showScreen(<RatersView campaign={campaign} />, {
    'ranking.raters': async () =>
      ok({
        leniencies: [{ scorer: 'Vũ Thị Hoa', round: 'appraisal', criteria: 20, meanDifference: -0.025 }],
        rows: [
          { ...row, criterion: 'A.1', title: 'Thu ngân sách', self: points('10'), given: points('9.5') },
          { ...row, scorer: 'Người khác', criterion: 'A.2', title: 'Thủ tục', self: points('5'), given: points('4') },
        ],
      }),
  })
  expect(await screen.findByText('−2,5% (20 điểm)')).toBeTruthy()
  const bar = document.querySelector('.recharts-bar-rectangle')
  if (bar === null) throw new Error('No bar was drawn')
  fireEvent.click(bar)
  const table = await screen.findByRole('region', { name: 'Các điểm chấm khác điểm tự chấm' })
  const cells = within(table)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
  expect(cells.slice(-4)).toEqual(['Phường Bắc Sơn', 'A.1 Thu ngân sách', '10', '9,5'])
  await user.click(screen.getByRole('button', { name: 'Đến bảng chấm điểm' }))
  expect(visited).toEqual([{ kind: 'campaign', campaign, place: 'scores' }])
})

it('follows a unit over campaigns by its share of each scale', async () => {
  withRoom()
  const point = (short: string, total: string, scale: string, share: number, rank: number): TrendPoint => ({
    campaign: short,
    title: `Phong trào ${short}`,
    short,
    total: points(total),
    scale: points(scale),
    share,
    rank,
    of: 10,
  })
  const { bridge } = showScreen(<TrendView cluster={cluster} />, {
    'ranking.trend': async () => ok([point('Đợt 1', '80', '100', 0.8, 4), point('Đợt 2', '905.5', '1000', 0.9055, 1)]),
  })
  expect(await screen.findByText('90,6%')).toBeTruthy()
  const table = screen.getByRole('table', { name: 'Điểm qua các đợt' })
  const cells = within(table)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
  expect(cells).toEqual(['80 / 100', '4 / 10', '905,5 / 1.000', '1 / 10'])
  expect(bridge.inputsOf('ranking.trend')).toEqual([{ unit: 'P01' }])
  const [, second] = document.querySelectorAll('.trend-dot')
  if (second === undefined) throw new Error('No dot was drawn')
  fireEvent.click(second)
  await waitFor(() => expect(bridge.inputsOf('ranking.explain')).toEqual([{ campaign: 'Đợt 2', unit: 'P01' }]))
  await userEvent.click(within(table).getByRole('button', { name: 'Đợt 1' }))
  await waitFor(() => expect(bridge.inputsOf('ranking.explain').at(-1)).toEqual({ campaign: 'Đợt 1', unit: 'P01' }))
})

it('says that one campaign cannot be compared', async () => {
  showScreen(<TrendView cluster={cluster} />, { 'ranking.trend': async () => ok([]) })
  expect(await screen.findByText('Chưa so được giữa các đợt')).toBeTruthy()
})
