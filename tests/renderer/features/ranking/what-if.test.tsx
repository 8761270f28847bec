import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { err, ok } from '#domain/core/result'
import type { DraftView } from '#shared/ipc/what-if-views'
import { WhatIfView } from '../../../../src/renderer/features/ranking/what-if/what-if-view'
import { criteriaSet } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const standing = (rank: number, total: string, band: string) => ({
  rank,
  shared: false,
  official: true,
  total: total as Decimal,
  band,
})
const draft: DraftView = {
  id: 'nhap-1',
  name: 'Nâng mốc',
  base: { kind: 'current' },
  changes: 1,
  who: 'Phạm Thị Hoa',
  at: '2023-06-01T08:00:00.000Z',
  list: [
    {
      target: '["band","Xuất sắc"]',
      change: { kind: 'band', band: 'Xuất sắc', atLeast: '92' as Decimal },
      words: 'Mốc xếp loại “Xuất sắc”: từ 90 → từ 92 điểm',
      lapsed: false,
    },
  ],
  baseSet: criteriaSet,
  draftSet: criteriaSet,
  clusters: [
    {
      cluster: 'Khối phường',
      name: 'Khối phường',
      moved: 1,
      rows: [
        {
          unit: 'P02',
          name: 'Phường Lãm Hà',
          now: standing(1, '93', 'Xuất sắc'),
          draft: standing(1, '93', 'Xuất sắc'),
          gained: 0,
        },
        {
          unit: 'P01',
          name: 'Phường Bắc Sơn',
          now: standing(2, '91', 'Xuất sắc'),
          draft: standing(2, '91', 'Tốt'),
          gained: 0,
        },
      ],
      bands: [
        { band: 'Xuất sắc', before: 2, after: 1, into: [], outOf: ['P01'] },
        { band: 'Tốt', before: 0, after: 1, into: ['P01'], outOf: [] },
      ],
    },
  ],
  findings: [],
}
const { list: _list, baseSet: _base, draftSet: _set, clusters: _clusters, findings: _findings, ...summary } = draft

const show = (answers: Parameters<typeof showScreen>[1] = {}) =>
  showScreen(<WhatIfView campaign={campaign} />, {
    'drafts.list': async () => ok({ drafts: [summary] }),
    'drafts.get': async () => ok(draft),
    'ranking.versions': async () => ok([]),
    ...answers,
  })

it('shows what was changed in words and who moves out of a grade, marked as a draft', async () => {
  show()
  const room = await screen.findByRole('region', { name: 'Bản nháp Nâng mốc' })
  expect(within(room).getByText('NHÁP')).toBeTruthy()
  expect(within(room).getByText('Mốc xếp loại “Xuất sắc”: từ 90 → từ 92 điểm')).toBeTruthy()
  const moves = within(room).getByRole('table', { name: 'Ai vào, ai ra khỏi mỗi mức' })
  expect(
    within(moves)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent)),
  ).toEqual([
    ['Xuất sắc', '2', '1', '', 'Phường Bắc Sơn'],
    ['Tốt', '0', '1', 'Phường Bắc Sơn', ''],
  ])
  expect(within(room).getByText('Xuất sắc → Tốt')).toBeTruthy()
})

it('takes the mark along into Excel', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = show({ 'table.saveXlsx': async () => ok({ folder: 'D:\\', files: ['a.xlsx'] }) })
  await user.click(await screen.findByRole('button', { name: /Xuất Excel/ }))
  expect(bridge.inputsOf('table.saveXlsx')).toMatchObject([{ mark: 'NHÁP', name: 'Nâng mốc, Khối phường' }])
})

it('tries other limits of the grades, and keeps what was typed when it is refused', async () => {
  const user = userEvent.setup({ delay: null })
  let isRefusing = true
  const { bridge } = show({
    'drafts.change': async () =>
      isRefusing
        ? err({
            code: 'DRAFT_CHANGE_INVALID',
            findings: [{ code: 'CRITERIA_BANDS_NOT_DESCENDING', severity: 'warning', facts: {} }],
          })
        : ok(draft),
  })
  await user.click(await screen.findByRole('button', { name: 'Mốc xếp loại…' }))
  const dialog = await screen.findByRole('dialog')
  const field = within(dialog).getByLabelText('Mốc của mức Xuất sắc')
  await user.clear(field)
  await user.type(field, '92,5')
  await user.click(within(dialog).getByRole('button', { name: 'Thử trong bản nháp' }))
  expect(await within(dialog).findByText(/Chưa đổi trong bản nháp/)).toBeTruthy()
  expect((field as HTMLInputElement).value).toBe('92,5')
  isRefusing = false
  await user.click(within(dialog).getByRole('button', { name: 'Thử trong bản nháp' }))
  expect(bridge.inputsOf('drafts.change').at(-1)).toEqual({
    campaign,
    draft: 'nhap-1',
    changes: [{ kind: 'band', band: 'Xuất sắc', atLeast: '92.5' }],
  })
})

it('takes a change back by its target', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = show({ 'drafts.reset': async () => ok({ ...draft, list: [] }) })
  await user.click(await screen.findByRole('button', { name: /^Bỏ thay đổi: Mốc xếp loại/ }))
  expect(bridge.inputsOf('drafts.reset')).toEqual([{ campaign, draft: 'nhap-1', targets: ['["band","Xuất sắc"]'] }])
})

it('makes the first draft under the name typed, which stays when it is taken', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = show({
    'drafts.list': async () => ok({ drafts: [] }),
    'drafts.create': async ({ name }) => err({ code: 'DRAFT_NAME_TAKEN', name }),
  })
  await user.click(await screen.findByRole('button', { name: 'Lập bản nháp' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Tên bản nháp'), 'Nâng mốc')
  await user.click(within(dialog).getByRole('button', { name: 'Lập bản nháp' }))
  expect(await within(dialog).findByText(/Đã có bản nháp tên “Nâng mốc”/)).toBeTruthy()
  expect((within(dialog).getByLabelText('Tên bản nháp') as HTMLInputElement).value).toBe('Nâng mốc')
  expect(bridge.inputsOf('drafts.create')).toEqual([{ campaign, name: 'Nâng mốc', base: { kind: 'current' } }])
})
