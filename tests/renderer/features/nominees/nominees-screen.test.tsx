import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import type { Nominee } from '#domain/office/records'
import type { NomineesView } from '#shared/ipc/views'
import { NomineesScreen } from '../../../../src/renderer/features/nominees/nominees-screen'
import { clusters, units } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const nominee = (id: string, name: string, part: Partial<Nominee> = {}): Nominee => ({
  id,
  campaign,
  kind: 'collective',
  title: null,
  name,
  sex: null,
  dob: null,
  position: '',
  unit: 'P01',
  workplace: '',
  achievement: 'Có thành tích xuất sắc',
  award: 'Giấy khen',
  status: 'proposed',
  reason: null,
  order: 1,
  ...part,
})
const view: NomineesView = {
  nominees: [
    nominee('a', 'Tổ dân phố số 18'),
    nominee('b', 'Công an phường', { order: 2, status: 'held', reason: 'Chờ kết luận' }),
    nominee('c', 'Tổ dân phố 18', { order: 3, unit: 'P02' }),
  ],
  findings: {
    a: [{ code: 'NOMINEE_ACHIEVEMENT_MISSING', severity: 'warning', facts: { name: 'Tổ dân phố số 18' } }],
  },
  duplicates: [{ pair: ['a', 'c'], why: 'cùng tên, khác cách viết' }],
}
const answers = {
  'units.list': async () => ok({ units, clusters }),
  'nominees.list': async () => ok(view),
  'nominees.setStatus': async () => ok(view),
  'nominees.notDuplicate': async () => ok(view),
}

it('holds chosen nominations only with a reason', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<NomineesScreen campaign={campaign} />, answers)
  const line = (await screen.findByText('Tổ dân phố số 18')).closest('tr')
  await user.click(within(line as HTMLElement).getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Để lại…' }))
  const dialog = await screen.findByRole('dialog')
  const hold = within(dialog).getByRole('button', { name: 'Để lại' })
  await user.click(hold)
  expect(bridge.inputsOf('nominees.setStatus')).toEqual([])
  fireEvent.change(within(dialog).getByLabelText('Lý do'), { target: { value: 'Chờ kết luận thanh tra' } })
  await user.click(hold)
  await waitFor(() =>
    expect(bridge.inputsOf('nominees.setStatus')).toEqual([
      { campaign, ids: ['a'], status: 'held', reason: 'Chờ kết luận thanh tra' },
    ]),
  )
})

it('keeps what was typed when a nomination is refused', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<NomineesScreen campaign={campaign} />, {
    ...answers,
    'nominees.save': async () => err({ code: 'STORE_DISK_FULL', file: 'journal.jsonl' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Tổ dân phố số 18' }))
  const drawer = await screen.findByRole('dialog')
  const name = within(drawer).getByLabelText<HTMLInputElement>('Tên tập thể')
  fireEvent.change(name, { target: { value: '' } })
  await user.click(within(drawer).getByRole('button', { name: 'Lưu' }))
  expect(within(drawer).getByText('Cần ghi tên.')).toBeTruthy()
  expect(bridge.inputsOf('nominees.save')).toEqual([])
  fireEvent.change(name, { target: { value: 'Tổ dân phố số 19' } })
  await user.click(within(drawer).getByRole('button', { name: 'Lưu' }))
  expect(await within(drawer).findByRole('alert')).toBeTruthy()
  expect(name.value).toBe('Tổ dân phố số 19')
  expect(bridge.inputsOf('nominees.save')).toHaveLength(1)
})

it('shows a pair that may be one with the reason, and remembers that it is not', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<NomineesScreen campaign={campaign} />, answers)
  await user.click(await screen.findByRole('tab', { name: 'Có thể trùng (1)' }))
  expect(screen.getByText('cùng tên, khác cách viết')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Không trùng' }))
  expect(bridge.inputsOf('nominees.notDuplicate')).toEqual([{ campaign, pair: ['a', 'c'] }])
})
