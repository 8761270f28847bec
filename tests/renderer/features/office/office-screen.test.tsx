import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { err } from '../../../../src/domain/core/result'
import { officeDraftOf, readOffice } from '../../../../src/renderer/features/office/office-draft'
import { OfficeScreen } from '../../../../src/renderer/features/office/office-screen'
import { sampleApi } from '../../support/sample-api'
import { office } from '../../support/sample-office'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

it('reads the sample office back as it was', () => {
  const { id: _id, ...typed } = office
  expect(readOffice(officeDraftOf(office))).toEqual({ ok: true, value: typed })
})

it('names every field that papers cannot do without', () => {
  const read = readOffice({ ...officeDraftOf(null), symbols: { decision: '', proposal: ' ', minutes: 'BB' } })
  expect(read.ok ? [] : Object.keys(read.error)).toEqual(['agency', 'place', 'decision', 'proposal'])
})

it('keeps what was typed when main refuses, and says why', async () => {
  showScreen(<OfficeScreen />, {
    ...sampleApi,
    'office.save': async () => err({ code: 'STORE_READ_ONLY', folder: 'D:\\So thi dua' }),
  })
  const place = (await screen.findByLabelText('Địa danh')) as HTMLInputElement
  await userEvent.clear(place)
  await userEvent.type(place, 'Hải Phòng')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thông tin cơ quan' }))
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  expect(place.value).toBe('Hải Phòng')
})

it('sends the whole office once the missing field is filled', async () => {
  const { bridge } = showScreen(<OfficeScreen />, sampleApi)
  const place = await screen.findByLabelText('Địa danh')
  await userEvent.clear(place)
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thông tin cơ quan' }))
  expect(await screen.findByText('Cần ghi địa danh; văn bản nào cũng có.')).toBeTruthy()
  expect(bridge.inputsOf('office.save')).toEqual([])
  await userEvent.type(place, 'Kiến An')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu thông tin cơ quan' }))
  const { id: _id, ...typed } = office
  await waitFor(() => expect(bridge.inputsOf('office.save')).toEqual([typed]))
})
