import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { LocalDate } from '../../../../src/domain/core/local-date'
import { ok } from '../../../../src/domain/core/result'
import { RegisterScreen } from '../../../../src/renderer/features/register/register-screen'
import type { AwardLine } from '../../../../src/shared/ipc/views'
import { sampleApi } from '../../support/sample-api'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const line: AwardLine = {
  id: 'a1',
  kind: 'individual',
  name: 'Nguyễn Văn Minh',
  unit: 'P01',
  unitName: 'Phường Bắc Sơn',
  award: 'Giấy khen',
  decision: '1520/QĐ-UBND',
  date: '2023-06-09' as LocalDate,
  achievement: 'Có thành tích xuất sắc',
  campaign: null,
}

it('says where the register is filled while it is empty', async () => {
  showScreen(<RegisterScreen />, { ...sampleApi, 'awards.list': async () => ok([]) })
  expect(
    await screen.findByText(
      'Sổ chưa có dòng nào. Khi quyết định đã có số và ngày, bấm “Ghi vào sổ” ở mục “Danh sách”.',
    ),
  ).toBeTruthy()
})

it('finds a commendation without diacritics, with the name of its unit', async () => {
  const other = { ...line, id: 'a2', name: 'Trần Thị Hoa', unitName: 'Phường Lãm Hà' }
  showScreen(<RegisterScreen />, { ...sampleApi, 'awards.list': async () => ok([line, other]) })
  await userEvent.type(await screen.findByLabelText('Tìm trong sổ khen thưởng'), 'minh bac son')
  const list = screen.getByRole('region', { name: 'Sổ khen thưởng' })
  const rows = within(list).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    'Nguyễn Văn MinhCá nhânPhường Bắc SơnGiấy khen1520/QĐ-UBND09/06/2023Có thành tích xuất sắc',
  ])
})
