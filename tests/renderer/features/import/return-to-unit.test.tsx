import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import { ImportScreen } from '../../../../src/renderer/features/import/import-screen'
import { sampleApi } from '../../support/sample-api'
import { campaign } from '../../support/sample-office'
import { partialFile } from '../../support/sample-reading'
import { showScreen } from '../../support/show-screen'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const openPartialFile = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Chọn tệp' }))
  await userEvent.click(await screen.findByRole('button', { name: partialFile.file }))
  return screen.findByRole('dialog')
}

it('writes the unit’s own workbook back with its message', async () => {
  const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, {
    ...sampleApi,
    'import.annotate': async () =>
      ok({ path: 'D:\\gui-lai\\Phường Bắc Sơn.xlsx', message: 'Kính gửi Phường Bắc Sơn,', kind: 'marked' }),
  })
  const detail = await openPartialFile()
  await userEvent.click(within(detail).getByRole('button', { name: 'Bản gửi lại đơn vị…' }))
  expect(await screen.findByText('D:\\gui-lai\\Phường Bắc Sơn.xlsx')).toBeTruthy()
  expect(screen.getByText('Kính gửi Phường Bắc Sơn,')).toBeTruthy()
  expect(bridge.inputsOf('import.annotate')).toEqual([
    { job: expect.any(String), file: partialFile.id, withFixList: true },
  ])
})

it('leaves the sheet “Cần sửa” out where that was chosen, and remembers the choice', async () => {
  const api = {
    ...sampleApi,
    'import.annotate': async () => ok({ path: 'D:\\a.xlsx', message: 'Kính gửi', kind: 'marked' as const }),
  }
  showScreen(<ImportScreen campaign={campaign.id} />, api)
  const choice = { name: 'Kèm trang tính “Cần sửa”' }
  await userEvent.click(within(await openPartialFile()).getByRole('checkbox', choice))
  cleanup()
  const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, api)
  const detail = await openPartialFile()
  expect((within(detail).getByRole('checkbox', choice) as HTMLInputElement).checked).toBe(false)
  await userEvent.click(within(detail).getByRole('button', { name: 'Bản gửi lại đơn vị…' }))
  await screen.findByText('D:\\a.xlsx')
  expect(bridge.inputsOf('import.annotate')).toMatchObject([{ withFixList: false }])
})

it('makes the template workbooks, and says why when there is no criteria set yet', async () => {
  let isReady = false
  const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, {
    ...sampleApi,
    'templates.save': async () =>
      isReady
        ? ok({ folder: 'D:\\bieu-mau', files: ['P01.xlsx', 'P02.xlsx'], total: 2 })
        : err({ code: 'CRITERIA_MISSING' }),
  })
  const make = await screen.findByRole('button', { name: 'Tạo biểu mẫu cho các đơn vị…' })
  await userEvent.click(make)
  expect(await screen.findByText(/Đợt thi đua chưa có bộ tiêu chí/)).toBeTruthy()
  isReady = true
  await userEvent.click(make)
  expect(await screen.findByText('Đã lưu 2 biểu mẫu vào D:\\bieu-mau.')).toBeTruthy()
  await waitFor(() => expect(bridge.inputsOf('templates.save')).toHaveLength(2))
})

it('shows how far the templates are, stops when told to, and says how many were saved', async () => {
  let finish = (): void => undefined
  const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, {
    ...sampleApi,
    'templates.save': () =>
      new Promise((resolve) => {
        finish = () => resolve(ok({ folder: 'D:\\bieu-mau', files: ['P01.xlsx'], total: 200 }))
      }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Tạo biểu mẫu cho các đơn vị…' }))
  await waitFor(() => expect(bridge.inputsOf('templates.save')).toHaveLength(1))
  const [{ job }] = bridge.inputsOf('templates.save') as [{ job: string }]
  act(() => bridge.send('job.progress', { job, done: 1, total: 200, label: 'Phường Nam Sơn' }))
  expect(await screen.findByText('Đang tạo biểu mẫu: 1 / 200')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Dừng lại' }))
  expect(bridge.inputsOf('job.cancel')).toEqual([{ job }])
  act(() => finish())
  expect(await screen.findByText('Đã dừng theo yêu cầu: lưu được 1 trong 200 biểu mẫu vào D:\\bieu-mau.')).toBeTruthy()
})
