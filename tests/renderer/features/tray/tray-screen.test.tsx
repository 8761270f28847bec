import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import type { TrayRow } from '../../../../src/domain/office/records'
import { TrayScreen } from '../../../../src/renderer/features/tray/tray-screen'
import { campaignScreen } from '../../../../src/renderer/screen'
import type { Api } from '../../../../src/shared/ipc/api'
import { sampleApi } from '../../support/sample-api'
import { campaign } from '../../support/sample-office'
import { trayRows, waitingPerson } from '../../support/sample-reading'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const show = (answers: Partial<Api> = {}) =>
  showScreen(<TrayScreen campaign={campaign.id} />, { ...sampleApi, ...answers })
const openRow = async (row: number): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: `Sửa dòng ${row} của Phường Bắc Sơn` }))
  return screen.findByRole('region', { name: `Sửa dòng ${row}` })
}

it('shows a waiting row as it stands in the workbook, with the meaning of its columns and what is wrong', async () => {
  show()
  const editor = await openRow(7)
  expect((within(editor).getByLabelText('C Họ và tên') as HTMLTextAreaElement).value).toBe('Đỗ Thị Hồng Nhung')
  expect((within(editor).getByLabelText('D Ngày sinh – cần sửa') as HTMLTextAreaElement).value).toBe('31/02/1984')
  expect(editor.textContent).toContain('Ngày “31/02/1984” không hợp lý.')
  expect(within(editor).getByRole('button', { name: 'Đọc lại dòng này' }).hasAttribute('disabled')).toBe(true)
})

it('sends only the corrected cells, and the row leaves the list', async () => {
  let rows: readonly TrayRow[] = trayRows
  const { bridge } = show({
    'tray.list': async () => ok({ rows }),
    'tray.correct': async () => {
      rows = rows.filter(({ id }) => id !== 'tray-2')
      return ok({ rows })
    },
  })
  const editor = await openRow(7)
  const birth = within(editor).getByLabelText('D Ngày sinh – cần sửa')
  await userEvent.clear(birth)
  await userEvent.type(birth, '28/02/1984')
  await userEvent.click(within(editor).getByRole('button', { name: 'Đọc lại dòng này' }))
  await waitFor(() =>
    expect(bridge.inputsOf('tray.correct')).toEqual([
      { campaign: campaign.id, row: 'tray-2', cells: { D: '28/02/1984' } },
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Sửa dòng 7' })).toBeNull())
  expect(await screen.findByText('Dòng 7 đã được nhận.')).toBeTruthy()
})

it('says what is still wrong and keeps what was typed', async () => {
  show({ 'tray.correct': async () => err({ code: 'TRAY_STILL_WRONG', findings: waitingPerson.findings }) })
  const editor = await openRow(7)
  const birth = within(editor).getByLabelText('D Ngày sinh – cần sửa')
  await userEvent.clear(birth)
  await userEvent.type(birth, '30/02/1984')
  await userEvent.click(within(editor).getByRole('button', { name: 'Đọc lại dòng này' }))
  expect((await within(editor).findByRole('alert')).textContent).toContain('Dòng này vẫn chưa nhận được.')
  expect((birth as HTMLTextAreaElement).value).toBe('30/02/1984')
})

it('puts a row aside only with a reason', async () => {
  const { bridge } = show({ 'tray.dismiss': async () => ok({ rows: [] }) })
  const editor = await openRow(14)
  await userEvent.click(within(editor).getByRole('button', { name: 'Bỏ dòng này…' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ dòng' }))
  expect(await screen.findByText('Cần ghi lý do trước khi tiếp tục.')).toBeTruthy()
  expect(bridge.inputsOf('tray.dismiss')).toEqual([])
  await userEvent.type(screen.getByLabelText('Lý do'), 'Đơn vị báo ghi nhầm')
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ dòng' }))
  await waitFor(() =>
    expect(bridge.inputsOf('tray.dismiss')).toEqual([
      { campaign: campaign.id, row: 'tray-1', reason: 'Đơn vị báo ghi nhầm' },
    ]),
  )
})

it('writes the message for the unit, with every place to mend', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Soạn câu nhắn gửi đơn vị' }))
  const text = (await screen.findByLabelText('Nội dung câu nhắn')) as HTMLTextAreaElement
  expect(text.value).toContain('Kính gửi Phường Bắc Sơn,')
  expect(text.value).toContain('1. Trang tính “Tự chấm”, dòng 14')
  expect(text.value).toContain('2. Trang tính “Cá nhân”, dòng 7')
})

it('leads to receiving reports when nothing waits', async () => {
  const { visited } = show({ 'tray.list': async () => ok({ rows: [] }) })
  await userEvent.click(await screen.findByRole('button', { name: 'Nhận báo cáo' }))
  expect(visited).toEqual([campaignScreen(campaign.id, 'import')])
})

it('writes marked copies of the units’ own files and offers the message of each', async () => {
  const { bridge } = show({
    'tray.sendBack': async () =>
      ok({
        folder: 'D:\\gui-lai',
        files: [{ sender: 'P01', name: 'BC - can sua.xlsx', message: 'Kính gửi Phường Bắc Sơn,' }],
      }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Lưu bản gửi lại các đơn vị…' }))
  await screen.findByText('Đã lưu 1 bản gửi lại')
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('D:\\gui-lai')
  expect(dialog.textContent).toContain('BC - can sua.xlsx')
  expect(within(dialog).getByRole('button', { name: 'Chép câu nhắn gửi Phường Bắc Sơn' })).toBeTruthy()
  expect(bridge.inputsOf('tray.sendBack')).toEqual([{ campaign: campaign.id, sender: null, withFixList: true }])
})
