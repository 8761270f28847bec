import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { LocalDate } from '../../../../src/domain/core/local-date'
import { ok } from '../../../../src/domain/core/result'
import { RegisterScreen } from '../../../../src/renderer/features/register/register-screen'
import { sampleApi } from '../../support/sample-api'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

it('searches the register in main and shows what was found', async () => {
  const { bridge } = showScreen(<RegisterScreen />, {
    ...sampleApi,
    'awards.search': async ({ text }) =>
      ok(
        text === ''
          ? []
          : [
              {
                id: 'a1',
                kind: 'individual',
                name: 'Nguyễn Văn Minh',
                unit: 'Phường Bắc Sơn',
                award: 'Giấy khen',
                decision: '1520/QĐ-UBND',
                date: '2023-06-09' as LocalDate,
                achievement: 'Có thành tích xuất sắc',
                campaign: null,
              },
            ],
      ),
  })
  expect(
    await screen.findByText('Sổ chưa có dòng nào. Khi quyết định đã có số và ngày, ghi sổ ở mục “Văn bản”.'),
  ).toBeTruthy()
  await userEvent.type(screen.getByLabelText('Tìm trong sổ'), 'van minh{Enter}')
  await waitFor(() => expect(bridge.inputsOf('awards.search')).toEqual([{ text: '' }, { text: 'van minh' }]))
  const list = await screen.findByRole('region', { name: 'Sổ khen thưởng' })
  await within(list).findByText('Nguyễn Văn Minh')
  expect(within(list).getAllByRole('row').at(-1)?.textContent).toBe(
    'Nguyễn Văn MinhCá nhânPhường Bắc SơnGiấy khen1520/QĐ-UBND09/06/2023Có thành tích xuất sắc',
  )
})
