import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import { ok } from '#domain/core/result'
import type { Meeting, Nominee } from '#domain/office/records'
import type { Api } from '#shared/ipc/api'
import type { MeetingView } from '#shared/ipc/views'
import { MeetingScreen } from '../../../../src/renderer/features/list/meeting-screen'
import { clusters, units } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const meeting: Meeting = {
  id: `${campaign}-1`,
  campaign,
  date: '2023-06-05' as LocalDate,
  place: 'Phòng họp số 2',
  startedAt: '14 giờ 00',
  endedAt: '16 giờ 30',
  chair: 'Nguyễn Văn Minh',
  secretary: 'Phạm Thị Hoa',
  members: 11,
  present: 9,
  method: 'phiếu kín',
  threshold: '0.7' as Decimal,
  denominator: 'present',
}
const nominee = (id: string, name: string, status: Nominee['status'] = 'proposed'): Nominee => ({
  id,
  campaign,
  kind: 'individual',
  title: 'Bà',
  name,
  sex: 'Nữ',
  dob: '1980',
  position: 'Công chức',
  unit: 'P01',
  workplace: 'Phường Bắc Sơn',
  achievement: 'Có thành tích xuất sắc',
  award: 'Giấy khen',
  status,
  reason: null,
  order: 1,
})
const nominees = [nominee('a', 'Trần Thị Hương'), nominee('b', 'Lý Kim Đào'), nominee('c', 'Bùi Thu Hà', 'rejected')]

const answers = (view: MeetingView): Partial<Api> => ({
  'units.list': async () => ok({ units, clusters }),
  'nominees.list': async () => ok({ nominees, findings: {}, duplicates: [] }),
  'meeting.get': async () => ok(view),
  'meeting.save': async () => ok(view),
  'ballots.save': async () => ok(view),
})

it('takes the votes down a column by Enter, says who passes, and stores them once', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<MeetingScreen campaign={campaign} />, answers({ meeting, ballots: [], passed: [] }))
  const table = await screen.findByRole('table', { name: 'Số phiếu' })
  expect(within(table).queryByText(/Bùi Thu Hà/)).toBeNull()
  await user.type(within(table).getByLabelText('Đồng ý: Trần Thị Hương'), '9{Enter}6')
  await user.type(within(table).getByLabelText('Không đồng ý: Lý Kim Đào'), '3')
  expect(within(table).getByText('Đạt')).toBeTruthy()
  expect(within(table).getByText('Không đạt')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lưu kết quả' }))
  expect(bridge.inputsOf('ballots.save')).toEqual([
    {
      campaign,
      ballots: [
        { nominee: 'a', votesFor: 9, votesAgainst: 0 },
        { nominee: 'b', votesFor: 6, votesAgainst: 3 },
      ],
    },
  ])
})

it('keeps votes that cannot be, says why beside them, and stores nothing', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<MeetingScreen campaign={campaign} />, answers({ meeting, ballots: [], passed: [] }))
  const field = await screen.findByLabelText<HTMLInputElement>('Đồng ý: Trần Thị Hương')
  await user.type(field, '12')
  expect(screen.getByText('Nhiều hơn 9 người được bỏ phiếu.')).toBeTruthy()
  expect(field.value).toBe('12')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu kết quả' }).disabled).toBe(true)
  expect(bridge.inputsOf('ballots.save')).toEqual([])
})
