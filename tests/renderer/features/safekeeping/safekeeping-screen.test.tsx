import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import { SafekeepingScreen } from '../../../../src/renderer/features/safekeeping/safekeeping-screen'
import type { Api } from '../../../../src/shared/ipc/api'
import { sampleApi } from '../../support/sample-api'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const show = (answers: Partial<Api> = {}) => showScreen(<SafekeepingScreen />, { ...sampleApi, ...answers }).bridge
const restoreButton = { name: 'Chọn bản sao lưu để khôi phục…' }

it('says what the backup holds and where it is', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Sao lưu ngay' }))
  expect(await screen.findByText('Đã sao lưu 812 bản ghi (1,4 MB) vào E:\\sao-luu-2023-06-06.stdbackup.')).toBeTruthy()
})

it('says nothing when the officer chose no place', async () => {
  const bridge = show({ 'keeping.backup': async () => ok(null) })
  await userEvent.click(await screen.findByRole('button', { name: 'Sao lưu ngay' }))
  await waitFor(() => expect(bridge.inputsOf('keeping.backup')).toHaveLength(1))
  expect(screen.queryByRole('status')).toBeNull()
})

it('restores the chosen file and says where the records before it are kept', async () => {
  const bridge = show({
    'files.choose': async () => ok([{ token: 'b1', name: 'thang-5.stdbackup', bytes: 1, isFolder: false }]),
    'keeping.restore': async () => ok({ records: 790, keptCopy: 'D:\\truoc-khoi-phuc' }),
  })
  await userEvent.click(await screen.findByRole('button', restoreButton))
  expect(
    await screen.findByText(
      'Đã khôi phục 790 bản ghi từ thang-5.stdbackup. Số liệu trước khi khôi phục được giữ ở D:\\truoc-khoi-phuc.',
    ),
  ).toBeTruthy()
  expect(bridge.inputsOf('keeping.restore')).toEqual([{ token: 'b1' }])
})

it('says that nothing changed when the officer did not go on, or the file is damaged', async () => {
  let answer: Awaited<ReturnType<Api['keeping.restore']>> = ok(null)
  show({ 'keeping.restore': async () => answer })
  await userEvent.click(await screen.findByRole('button', restoreButton))
  expect(await screen.findByText('Chưa khôi phục; số liệu hiện nay giữ nguyên.')).toBeTruthy()
  answer = err({ code: 'BACKUP_DAMAGED', file: 'thang-5.stdbackup', cause: 'hash' })
  await userEvent.click(screen.getByRole('button', restoreButton))
  expect((await screen.findByRole('alert')).textContent).toContain('thang-5.stdbackup')
})

it('tells what the check found', async () => {
  show({
    'keeping.verify': async () =>
      ok({
        ok: false,
        partitions: 2,
        journal: { from: 1, to: 214, chain: 'broken' },
        originals: 18,
        findings: [{ code: 'JOURNAL_ALTERED', severity: 'error', facts: { sequence: 120 } }],
      }),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Kiểm tra' }))
  const told = await screen.findByRole('status')
  expect(told.textContent).toContain('Có chỗ không khớp.')
  expect(told.textContent).toContain('Nhật ký từ việc số 1 đến 214: bị đứt hoặc bị sửa. 2 phần số liệu, 18 tệp gốc.')
  expect(told.textContent).toContain('Nhật ký bị sửa hoặc mất ở việc số 120.')
})
