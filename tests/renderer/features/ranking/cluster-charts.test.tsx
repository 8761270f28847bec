import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { ok } from '#domain/core/result'
import type { GivenPoints } from '#domain/scoring/score'
import type { ClusterSeries } from '#shared/ipc/views'
import type { Question } from '../../../../src/renderer/explanation/explanation-place'
import { ClusterChart, type ClusterChartKind } from '../../../../src/renderer/features/ranking/cluster-charts'
import { showScreen } from '../../support/show-screen'

// jsdom lays nothing out: the chart is told that it has room
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const decimal = (text: string) => text as Decimal
const bar = (unit: string, name: string, rank: number | null, total: string | null) => ({
  unit,
  name,
  rank,
  band: rank === null ? null : 'Tốt',
  total: total === null ? null : decimal(total),
  length: Number(total ?? 0),
  official: rank !== null,
})
const spread = (code: string, points: readonly (readonly [GivenPoints, number | null])[]) => ({
  code,
  title: `Tiêu chí ${code}`,
  max: decimal('10'),
  cells: points.map(([given, share], index) => ({ unit: `P0${index + 1}`, points: given, share })),
})
const series: ClusterSeries = {
  bars: [
    bar('P01', 'Phường Bắc Sơn', 1, '18.5'),
    bar('P02', 'Phường Lãm Hà', null, '9'),
    bar('P03', 'Xã A', null, null),
  ],
  cutOffs: [{ band: 'Tốt', at: decimal('15') }],
  claims: [
    {
      unit: 'P01',
      name: 'Phường Bắc Sơn',
      claimed: decimal('19.25'),
      official: decimal('18.5'),
      difference: decimal('0.75'),
      overclaimed: ['A.1'],
    },
  ],
  groups: [
    spread('A', [
      [decimal('9.5'), 0.95],
      ['N/A', null],
      [null, null],
    ]),
  ],
  criteria: [
    spread('A.1', [
      [decimal('9.5'), 0.95],
      ['N/A', null],
      [null, null],
    ]),
  ],
}

function show(kind: ClusterChartKind, answer: ClusterSeries = series) {
  const asked: Question[] = []
  const cluster = { cluster: 'khoi-1', name: 'Khối phường' }
  const { bridge } = showScreen(
    <ClusterChart
      campaign="dot"
      cluster={cluster}
      kind={kind}
      source="Số liệu chưa chốt."
      onAsk={(one) => asked.push(one)}
    />,
    { 'ranking.charts': async () => ok(answer) },
  )
  return { asked, bridge }
}

const firstBar = (): Element => {
  const found = document.querySelector('.recharts-bar-rectangle')
  if (found === null) throw new Error('No bar was drawn')
  return found
}

it('draws totals with their grade, tells unscored from zero, and answers a click on a bar', async () => {
  const { asked, bridge } = show('bars')
  expect(await screen.findByText('18,5 – Tốt')).toBeTruthy()
  expect(screen.getByText('9 – tạm tính')).toBeTruthy()
  expect(screen.getByText('chưa chấm')).toBeTruthy()
  expect(screen.getByText('Tốt ≥ 15')).toBeTruthy()
  expect(screen.getByText(/Số liệu chưa chốt/)).toBeTruthy()
  fireEvent.click(firstBar())
  expect(asked).toEqual([{ unit: 'P01', place: null }])
  expect(bridge.inputsOf('ranking.charts')).toEqual([{ campaign: 'dot', cluster: 'khoi-1' }])
})

it('sets claims beside appraisals with what was taken away, and says whom it leaves out', async () => {
  const { asked } = show('claims')
  expect(await screen.findByText('18,5 (−0,75)')).toBeTruthy()
  expect(screen.getByText(/2 đơn vị chưa có/)).toBeTruthy()
  fireEvent.click(firstBar())
  expect(asked).toEqual([{ unit: 'P01', place: null }])
})

it('keeps blank, KPS and points apart on the heat map, and asks about the cell that is clicked', async () => {
  const user = userEvent.setup({ delay: null })
  const { asked } = show('heat')
  const cells = (await screen.findAllByRole('cell')).map(({ textContent }) => textContent)
  expect(cells).toEqual(['9,5', 'KPS', ''])
  await user.click(screen.getByRole('button', { name: '9,5' }))
  await user.click(screen.getByText('Nhóm tiêu chí'))
  await user.click(screen.getByRole('button', { name: '9,5' }))
  expect(asked).toEqual([
    { unit: 'P01', place: { kind: 'criterion', criterion: 'A.1' } },
    { unit: 'P01', place: null },
  ])
})

it('sets a unit beside the mean with bars where two groups would make no surface', async () => {
  show('radar')
  const table = await screen.findByRole('table', { name: 'Điểm theo nhóm' })
  const cells = within(table)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
  expect(cells).toEqual(['10', '9,5', '9,5'])
  expect(firstBar()).toBeTruthy()
})

it('says that there is nothing to draw before the first points', async () => {
  show('bars', { ...series, bars: [bar('P03', 'Xã A', null, null)] })
  expect(await screen.findByText('Chưa có điểm để vẽ biểu đồ')).toBeTruthy()
})
