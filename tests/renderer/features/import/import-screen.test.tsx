import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../../src/domain/core/result'
import { ImportScreen } from '../../../../src/renderer/features/import/import-screen'
import type { Api } from '../../../../src/shared/ipc/api'
import type { ImportView, LogView } from '../../../../src/shared/ipc/views'
import { sampleApi } from '../../support/sample-api'
import { campaign } from '../../support/sample-office'
import { importView, partialFile, readyFile, refusedFile, unknownFile } from '../../support/sample-reading'
import { showScreen } from '../../support/show-screen'

afterEach(cleanup)

const show = (answers: Partial<Api> = {}) =>
  showScreen(<ImportScreen campaign={campaign.id} />, { ...sampleApi, ...answers }).bridge
const read = async (): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: 'Chọn tệp' }))
  await screen.findByRole('region', { name: 'Các tệp đã đọc' })
}
const rowOf = (file: string): HTMLElement => {
  const row = screen.getByRole('button', { name: file }).closest('tr')
  if (row === null) throw new Error(`No row of ${file}`)
  return row
}

describe('reading files', () => {
  it('reads what was chosen for this campaign', async () => {
    const bridge = show()
    await read()
    expect(bridge.inputsOf('files.choose')).toEqual([{ purpose: 'workbooks' }])
    expect(bridge.inputsOf('import.read')).toEqual([
      { job: expect.any(String), campaign: campaign.id, tokens: ['token-1'] },
    ])
  })

  it('reads what was dropped', async () => {
    const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, sampleApi)
    const zone = await screen.findByRole('region', { name: 'Nhận tệp' })
    fireEvent.drop(zone, { dataTransfer: { files: [] } })
    expect((await screen.findByRole('alert')).textContent).toContain('không phải là tệp trên máy')
    expect(bridge.inputsOf('import.read')).toEqual([])
  })

  it('shows how far it is, and stops when told to', async () => {
    let finish: (view: ImportView) => void = () => undefined
    const bridge = show({
      'import.read': ({ job }) => new Promise((done) => (finish = (view) => done(ok({ ...view, job })))),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Chọn thư mục' }))
    await screen.findByText('Đang đọc tệp…')
    const [{ job }] = bridge.inputsOf('import.read') as [{ job: string }]
    act(() => bridge.send('job.progress', { job: 'another', done: 9, total: 9, label: '' }))
    act(() => bridge.send('job.progress', { job, done: 3, total: 20, label: 'Phường Lãm Hà.xlsx' }))
    expect(screen.getByText('Đang đọc tệp: 3 / 20')).toBeTruthy()
    expect(screen.getByText('Phường Lãm Hà.xlsx')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Dừng lại' }))
    expect(bridge.inputsOf('job.cancel')).toEqual([{ job }])
    act(() => finish({ ...importView, cancelled: true, files: importView.files.slice(0, 2) }))
    expect(
      await screen.findByText('Đã dừng đọc theo yêu cầu; 2 tệp đọc xong vẫn ở dưới đây. Chưa có gì được lưu.'),
    ).toBeTruthy()
  })

  it('says why nothing could be read, and lets choose again', async () => {
    show({ 'import.read': async () => err({ code: 'FILE_NOT_CHOSEN' }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Chọn tệp' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Vui lòng chọn lại tệp')
    expect(screen.getByRole('button', { name: 'Chọn tệp' })).toBeTruthy()
  })
})

describe('the list of files', () => {
  it('gives each file its light in words, its unit, its rows and its first sentence', async () => {
    show()
    await read()
    const texts = importView.files.map(({ file }) => rowOf(file).textContent ?? '')
    expect(texts.map((text, index) => text.startsWith(lights[index] ?? '?'))).toEqual(lights.map(() => true))
    expect(rowOf(partialFile.file).textContent).toContain('Phường Bắc Sơn182')
    expect(rowOf(refusedFile.file).textContent).toContain('Tệp có đặt mật khẩu nên chưa đọc được.')
    expect(screen.getByRole('button', { name: 'Nhận tất cả (2 tệp)' })).toBeTruthy()
    expect(within(rowOf(unknownFile.file)).getByRole('checkbox').hasAttribute('disabled')).toBe(true)
  })

  it('lets a cluster’s score workbook, which is no unit’s, be received without asking whose it is', async () => {
    const book = { ...unknownFile, status: 'ready' as const, cluster: 'khoi-phuong' }
    show({ 'import.read': async () => ok({ ...importView, files: [book] }) })
    await read()
    expect(rowOf(book.file).textContent).toContain('Bảng chấm của cụm, khối')
    expect(rowOf(book.file).textContent).toContain('Nhận được')
    expect(within(rowOf(book.file)).getByRole('checkbox').hasAttribute('disabled')).toBe(false)
    expect(screen.getByRole('button', { name: 'Nhận tất cả (1 tệp)' })).toBeTruthy()
  })
})

const lights = ['Nhận một phần', 'Nhận được', 'Chọn đơn vị', 'Không nhận được', 'Bỏ qua', 'Đã có, không đổi']

describe('one file', () => {
  const open = async (file: string): Promise<HTMLElement> => {
    await read()
    await userEvent.click(screen.getByRole('button', { name: file }))
    return screen.findByRole('dialog')
  }

  it('accounts for every row, table by table, with what was skipped in words', async () => {
    show()
    const detail = await open(partialFile.file)
    expect(within(detail).getByText('Đã đọc 34 dòng = nhận 18 + chờ 2 + bỏ qua 14')).toBeTruthy()
    expect(detail.textContent).toContain('3 dòng tiêu đề, 2 dòng tên cột, 3 dòng tên nhóm, 1 dòng cộng')
    expect(detail.textContent).toContain('H Minh chứng – chưa chắc (70%)')
    expect(detail.textContent).toContain('nhận ra theo tên ghi trong tệp; trong tệp ghi “UBND phường Bắc Sơn”')
  })

  it('shows claimed beside computed points, and the rows that will wait', async () => {
    show()
    const detail = await open(partialFile.file)
    await userEvent.click(within(detail).getByRole('tab', { name: 'Tiêu chí (3)' }))
    const row = within(detail).getByText('A.3').closest('tr')
    expect(row?.textContent).toContain('thực hiện 2.520,5, chỉ tiêu 2.4009,59,25Khác')
    await userEvent.click(within(detail).getByRole('tab', { name: 'Sẽ chờ (2)' }))
    expect(detail.textContent).toContain('“khoảng 40” ở cột “Kết quả thực hiện” không phải là một số rõ ràng.')
  })

  it('says of a refused file what happened and what to do, and cannot be received', async () => {
    show()
    const detail = await open(refusedFile.file)
    expect(detail.textContent).toContain('Tệp có đặt mật khẩu nên chưa đọc được.')
    expect(within(detail).getByRole('button', { name: 'Nhận tệp này' }).hasAttribute('disabled')).toBe(true)
  })

  it('shows row by row what a newer file would change', async () => {
    show()
    const detail = await open(readyFile.file)
    await userEvent.click(within(detail).getByRole('tab', { name: 'Khác lần trước (3)' }))
    const rows = within(detail).getAllByRole('row').slice(-3)
    expect(rows.map((row) => row.textContent)).toEqual([
      'SửaTiêu chíA.19,5 | chỉ tiêu 2.400, thực hiện 2.28010 | chỉ tiêu 2.400, thực hiện 2.520,5',
      'BỏCá nhânLê Văn QuýÔng | 1980 | Công an viên | Phường Đồng Hòa',
      'ThêmTập thểHội Cựu chiến binh phườngGiấy khen',
    ])
  })

  it('reads the file again for the unit that the officer names', async () => {
    const assigned = {
      ...importView,
      files: importView.files.map((one) => (one === unknownFile ? { ...readyFile, id: one.id } : one)),
    }
    const bridge = show({ 'import.assign': async ({ job }) => ok({ ...assigned, job }) })
    const detail = await open(unknownFile.file)
    await userEvent.type(within(detail).getByRole('combobox', { name: 'Đơn vị gửi' }), 'lam ha')
    await userEvent.click(await screen.findByTitle('Phường Lãm Hà (P03)'))
    await waitFor(() =>
      expect(bridge.inputsOf('import.assign')).toEqual([{ job: expect.any(String), file: '2', unit: 'P03' }]),
    )
  })
})

describe('receiving', () => {
  const entry = (sequence: number, action: string, undone = false): LogView['entries'][number] => ({
    sequence,
    at: '2023-06-01T00:00:00.000Z',
    who: 'Hoa',
    action,
    reason: null,
    records: 1,
    hash: 'ab',
    undone,
  })

  it('asks before a stored report is replaced, says what came in, and takes all of it back in one step', async () => {
    let entries = [entry(1, 'units.save')]
    const bridge = show({
      'log.list': async () => ok({ entries }),
      'import.apply': async (input) => {
        entries = [entry(3, 'import.apply'), entry(2, 'import.apply'), ...entries]
        return (sampleApi['import.apply'] as Api['import.apply'])(input)
      },
      'log.undo': async () => {
        const last = entries.find(({ undone }) => !undone && true)
        entries = entries.map((one) => (one === last ? { ...one, undone: true } : one))
        return ok({ action: last?.action ?? null })
      },
    })
    await read()
    await userEvent.click(screen.getByRole('button', { name: 'Nhận tất cả (2 tệp)' }))
    expect(bridge.inputsOf('import.apply')).toEqual([])
    await userEvent.click(await screen.findByRole('button', { name: 'Nhận và thay' }))
    expect(
      await screen.findByText('Đã nhận 1 tệp: 16 điểm tự chấm, 3 đề nghị khen thưởng. 2 dòng đang ở Hàng chờ.'),
    ).toBeTruthy()
    expect(bridge.inputsOf('import.apply')).toEqual([{ job: expect.any(String), files: ['0', '1'] }])
    expect(rowOf(partialFile.file).textContent).toContain('Đã nhận')
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(await screen.findByText('Đã hoàn tác việc nhận tệp. Muốn nhận lại, chọn lại các tệp đó.')).toBeTruthy()
    expect(entries.map(({ sequence, undone }) => [sequence, undone])).toEqual([
      [3, true],
      [2, true],
      [1, false],
    ])
  })

  it('receives only the chosen files, and keeps the list when main refuses', async () => {
    const bridge = show({ 'import.apply': async () => err({ code: 'STORE_DISK_FULL', file: 'journal.jsonl' }) })
    await read()
    await userEvent.click(within(rowOf(partialFile.file)).getByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Nhận 1 tệp đã chọn' }))
    expect((await screen.findByRole('alert')).textContent).toContain('journal.jsonl')
    expect(bridge.inputsOf('import.apply')).toEqual([{ job: expect.any(String), files: ['0'] }])
    expect(rowOf(partialFile.file).textContent).toContain('Nhận một phần')
  })
})

describe('what was received before', () => {
  it('lists reports with their originals, and the units that sent nothing', async () => {
    const bridge = show()
    await userEvent.click(await screen.findByRole('tab', { name: 'Đã nhận (1)' }))
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mở tệp gốc Phường Bắc Sơn - báo cáo đợt thi đua.xlsx' }),
    )
    expect(bridge.inputsOf('submissions.openOriginal')).toEqual([{ campaign: campaign.id, submission: 'sub-1' }])
    await userEvent.click(screen.getByRole('tab', { name: 'Chưa gửi (4)' }))
    const list = await screen.findByRole('region', { name: 'Đơn vị chưa gửi báo cáo' })
    expect(
      within(list)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      'P02Phường Đồng HòaKhối phường',
      'P03Phường Lãm HàKhối phường',
      'P04Phường Nam SơnKhối phường',
      'P05Phường Ngọc SơnKhối phường',
    ])
  })
})
