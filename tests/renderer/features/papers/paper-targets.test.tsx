import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { err, ok } from '#domain/core/result'
import type { RankedCluster, RankedUnitView, RankingView } from '#shared/ipc/views'
import { PapersScreen } from '../../../../src/renderer/features/papers/papers-screen'
import { showScreen } from '../../support/show-screen'

vi.mock('../../../../src/renderer/features/papers/pdf-engine', () => ({
  openPdf: () => ({ pages: new Promise(() => undefined), close: () => undefined }),
}))

afterEach(cleanup)

const campaign = 'dot-75-nam'
const noStamp = { campaign, number: null, date: null }
const unit = (code: string, name: string, rank: number) => ({ unit: code, name, rank }) as RankedUnitView
const cluster = (id: string, name: string, units: readonly RankedUnitView[]): RankedCluster => ({
  cluster: id,
  name,
  units,
  ties: [],
})
const ranking = {
  clusters: [
    cluster('khoi-1', 'Khối phường', [unit('P05', 'Phường Ngọc Sơn', 1), unit('P01', 'Phường Bắc Sơn', 2)]),
    cluster('khoi-2', 'Khối phòng, ban', [unit('PB01', 'Văn phòng', 1)]),
  ],
} as unknown as RankingView
const paper = { title: 'Văn bản', pdf: new Uint8Array([37]), pages: 1, findings: [] }

const choose = async (user: ReturnType<typeof userEvent.setup>, label: string, option: string): Promise<void> => {
  fireEvent.mouseDown(screen.getByLabelText(label))
  await user.click(await screen.findByTitle(option))
}

it('makes papers of the cluster and the unit that are chosen, or of all units of the cluster', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<PapersScreen campaign={campaign} />, {
    'papers.preview': async () => ok(paper),
    'ranking.get': async () => ok(ranking),
  })
  await user.click(screen.getByRole('button', { name: /^Phiếu chấm điểm/ }))
  await screen.findByText('Tất cả đơn vị của cụm, khối')
  await choose(user, 'Đơn vị', 'Phường Bắc Sơn')
  await user.click(screen.getByRole('button', { name: /^Bảng tổng hợp điểm/ }))
  await choose(user, 'Cụm, khối', 'Khối phòng, ban')
  await user.click(screen.getByRole('button', { name: /^Vì sao điểm này/ }))
  await waitFor(() =>
    expect(bridge.inputsOf('papers.preview').slice(1)).toEqual([
      { ...noStamp, kind: 'scoreSheet', cluster: 'khoi-1' },
      { ...noStamp, kind: 'scoreSheet', unit: 'P01' },
      { ...noStamp, kind: 'clusterScores', cluster: 'khoi-1' },
      { ...noStamp, kind: 'clusterScores', cluster: 'khoi-2' },
      { ...noStamp, kind: 'explanation', unit: 'PB01' },
    ]),
  )
})

it('records the meeting that minutes need, and keeps what was typed when it is refused', async () => {
  const user = userEvent.setup({ delay: null })
  let refusals = 1
  const { bridge } = showScreen(<PapersScreen campaign={campaign} />, {
    'papers.preview': async () => err({ code: 'PAPER_EMPTY', kind: 'clusterMinutes' }),
    'ranking.get': async () => ok(ranking),
    'clusterMeetings.list': async () => ok([]),
    'clusterMeetings.save': async () => {
      refusals -= 1
      return refusals >= 0 ? err({ code: 'MEETING_NUMBERS_WRONG', problem: 'UNIT_TWICE', unit: 'x' }) : ok([])
    },
  })
  await user.click(screen.getByRole('button', { name: /^Biên bản họp cụm/ }))
  await user.click(await screen.findByRole('button', { name: 'Ghi cuộc họp Khối phường…' }))
  await user.click(await screen.findByRole('button', { name: 'Lưu cuộc họp' }))
  expect(await screen.findByText('Chọn ngày họp.')).toBeTruthy()
  expect(bridge.inputsOf('clusterMeetings.save')).toEqual([])
  const date = screen.getByLabelText('Ngày họp')
  fireEvent.mouseDown(date)
  fireEvent.change(date, { target: { value: '07/06/2023' } })
  fireEvent.keyDown(date, { key: 'Enter', code: 'Enter', keyCode: 13 })
  fireEvent.change(screen.getByLabelText('Chủ trì'), { target: { value: 'Ông Đỗ Văn Ổn' } })
  fireEvent.change(screen.getByLabelText('Phiếu suy tôn Phường Ngọc Sơn'), { target: { value: '2' } })
  await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }))
  expect(await screen.findByText(/hai lần. Chưa lưu gì/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Chủ trì').value).toBe('Ông Đỗ Văn Ổn')
  await user.click(screen.getByRole('button', { name: 'Lưu cuộc họp' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Lưu cuộc họp' })).toBeNull())
  expect(bridge.inputsOf('clusterMeetings.save')[1]).toEqual({
    campaign,
    cluster: 'khoi-1',
    meeting: {
      date: '2023-06-07',
      place: '',
      startedAt: '08 giờ 00',
      endedAt: '',
      chair: 'Ông Đỗ Văn Ổn',
      secretary: '',
      members: 2,
      present: 2,
      absent: '',
      method: 'phiếu kín',
      endorsements: [{ unit: 'P05', votes: 2 }],
      opinions: '',
    },
  })
})
