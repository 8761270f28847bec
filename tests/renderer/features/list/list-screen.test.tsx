import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok } from '#domain/core/result'
import type { FrozenList, ListEntry } from '#domain/office/records'
import type { ListView } from '#shared/ipc/views'
import { ListScreen } from '../../../../src/renderer/features/list/list-screen'
import { clusters, units } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const entry = (no: number, part: Partial<ListEntry>): ListEntry => ({
  no,
  nominee: `n${no}`,
  kind: 'individual',
  title: 'Bà',
  name: 'Trần Thị Hương',
  position: 'Công chức',
  unit: 'P01',
  workplace: 'Phường Bắc Sơn',
  achievement: 'Có thành tích xuất sắc',
  award: 'Giấy khen',
  amount: 450_000,
  amountUnrounded: 447_000,
  ...part,
})
const draft: NonNullable<ListView['draft']> = {
  entries: [
    entry(1, { kind: 'collective', title: null, name: 'Tổ dân phố số 18', position: '', amount: 900_000 }),
    entry(2, {}),
  ],
  counts: { collective: 1, individual: 1, household: 0 },
  total: 1_350_000,
  totalInWords: 'Một triệu ba trăm năm mươi nghìn đồng',
  baseSalary: 1_490_000,
  profile: 'R1',
  decisionDate: '2023-06-11',
}
const frozen: FrozenList = {
  ...draft,
  decisionDate: '2023-06-11' as LocalDate,
  id: `${campaign}@1`,
  campaign,
  version: 1,
  code: '0CD6F376',
  at: '2023-06-06T02:00:00.000Z',
  who: 'Hoa',
  inputsHash: 'x',
}
const view = (part: Partial<ListView> = {}): ListView => ({
  frozen: null,
  stale: false,
  draft,
  findings: [],
  issued: [],
  ...part,
})

it('shows money by kind and in words, asks before freezing, and then shows version and code', async () => {
  const user = userEvent.setup({ delay: null })
  let now = view()
  const { bridge } = showScreen(<ListScreen campaign={campaign} />, {
    'units.list': async () => ok({ units, clusters }),
    'list.get': async () => ok(now),
    'list.freeze': async () => {
      now = view({ frozen })
      return ok(now)
    },
  })
  const table = await screen.findByRole('table', { name: 'Danh sách khen thưởng' })
  const lines = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent)
  expect(lines).toEqual([
    'STTTập thể, cá nhânChức vụ, nơi công tácThành tíchHình thứcTiền thưởng (đồng)',
    'I. Tập thể (1)900.000',
    '1Tổ dân phố số 18Phường Bắc SơnCó thành tích xuất sắcGiấy khen900.000',
    'II. Cá nhân (1)450.000',
    '2Bà Trần Thị HươngCông chức, Phường Bắc SơnCó thành tích xuất sắcGiấy khen450.000',
    'Tổng cộng1.350.000',
    'Bằng chữ: Một triệu ba trăm năm mươi nghìn đồng',
  ])
  await user.click(screen.getByRole('button', { name: 'Chốt danh sách' }))
  const dialog = await screen.findByRole('dialog')
  expect(bridge.inputsOf('list.freeze')).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Chốt danh sách' }))
  expect(bridge.inputsOf('list.freeze')).toEqual([{ campaign, decisionDate: '2023-06-11' }])
  expect(await screen.findByText(/Đã chốt lần 1, mã 0CD6F376, lúc/)).toBeTruthy()
})

it('says what blocks freezing inside the question and leaves the list as it was', async () => {
  const user = userEvent.setup({ delay: null })
  showScreen(<ListScreen campaign={campaign} />, {
    'units.list': async () => ok({ units, clusters }),
    'list.get': async () => ok(view()),
    'list.freeze': async () =>
      err({
        code: 'LIST_BLOCKED',
        findings: [{ code: 'NOMINEE_TITLE_MISSING', severity: 'error', facts: { name: 'Trần Thị Hương' } }],
      }),
  })
  await user.click(await screen.findByRole('button', { name: 'Chốt danh sách' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Chốt danh sách' }))
  expect((await within(dialog).findByRole('alert')).textContent).toContain('“Trần Thị Hương” chưa ghi Ông hay Bà')
})

it('enters the frozen list in the register only with a number, after a question', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<ListScreen campaign={campaign} />, {
    'units.list': async () => ok({ units, clusters }),
    'list.get': async () => ok(view({ frozen, stale: true })),
    'papers.issue': async () => ok(view({ frozen })),
  })
  expect(await screen.findByText(/đã thay đổi sau khi chốt lần 1/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ghi vào sổ…' }))
  expect(screen.getByText('Ghi số, ví dụ 1234.')).toBeTruthy()
  await user.type(screen.getByLabelText('Số quyết định'), '1234')
  await user.click(screen.getByRole('button', { name: 'Ghi vào sổ…' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ghi vào sổ' }))
  await waitFor(() =>
    expect(bridge.inputsOf('papers.issue')).toEqual([{ campaign, number: '1234', date: '2023-06-11' }]),
  )
})
