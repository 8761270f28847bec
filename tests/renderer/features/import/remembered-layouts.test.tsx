import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ok } from '../../../../src/domain/core/result'
import { ImportScreen } from '../../../../src/renderer/features/import/import-screen'
import type { RememberedLayout } from '../../../../src/shared/ipc/views'
import { sampleApi } from '../../support/sample-api'
import { campaign, units } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const layout = (id: string, file: string): RememberedLayout => ({
  id,
  unit: units[0]?.code ?? '',
  file,
  at: '2023-06-05T01:00:00.000Z',
  who: 'Hoa',
  kind: 'individuals',
  columns: { award: 'E', name: 'B', position: 'C' },
})

it('lists what is remembered in the officer’s words, and forgets what is chosen', async () => {
  let kept = [layout('a', 'cũ.xlsx'), layout('b', 'mới.xlsx')]
  const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, {
    ...sampleApi,
    'mappings.list': async () => ok(kept),
    'mappings.forget': async ({ mappings }) => {
      kept = kept.filter(({ id }) => !mappings.includes(id))
      return ok(kept)
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Cách hiểu cột đã ghi nhớ…' }))
  const row = await screen.findByRole('row', { name: /cũ\.xlsx/ })
  expect(row.textContent).toContain('B Họ và tên, C Chức vụ, E Hình thức khen thưởng')
  expect(row.textContent).toContain(units[0]?.name)
  await userEvent.click(within(row).getByRole('checkbox'))
  await userEvent.click(screen.getByRole('button', { name: 'Quên 1 cách hiểu đã chọn' }))
  expect(bridge.inputsOf('mappings.forget')).toEqual([{ mappings: ['a'] }])
  await waitFor(() => expect(screen.queryByRole('row', { name: /cũ\.xlsx/ })).toBeNull())
  expect(screen.getByRole('row', { name: /mới\.xlsx/ })).toBeTruthy()
})
