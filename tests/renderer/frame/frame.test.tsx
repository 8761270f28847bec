import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../src/domain/core/result'
import { log } from '../support/sample-api'
import { campaign, emptyOfficeView, officeView } from '../support/sample-office'
import { showApp } from '../support/show-app'

afterEach(cleanup)

const place = (name: string | RegExp) =>
  within(screen.getByRole('navigation', { name: 'Các mục' })).getByRole('button', { name })
const openCampaign = async (): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: campaign.title }))
  await screen.findByRole('heading', { name: 'Còn gì chưa xong để trình Chủ tịch?' })
}

describe('the first start', () => {
  it('says what to do first, with one button that opens the sample campaign', async () => {
    let view = emptyOfficeView
    const bridge = showApp({
      'office.get': async () => ok(view),
      'office.openSample': async () => {
        view = officeView
        return ok({ campaign: campaign.id })
      },
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Mở đợt thi đua mẫu' }))
    expect(await screen.findByRole('heading', { name: 'Còn gì chưa xong để trình Chủ tịch?' })).toBeTruthy()
    expect(bridge.inputsOf('campaign.readiness')).toEqual([{ campaign: campaign.id }])
  })

  it('says why the sample could not be opened, and stays', async () => {
    showApp({
      'office.get': async () => ok(emptyOfficeView),
      'office.openSample': async () => err({ code: 'STORE_DISK_FULL', file: 'journal.jsonl' }),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Mở đợt thi đua mẫu' }))
    expect((await screen.findByRole('alert')).textContent).toContain('journal.jsonl')
    expect(screen.getByRole('heading', { name: 'Chưa có đợt thi đua nào' })).toBeTruthy()
  })
})

describe('the frame', () => {
  it('leads to every place of the open campaign and of the office', async () => {
    showApp()
    await openCampaign()
    const names = within(screen.getByRole('navigation', { name: 'Các mục' }))
      .getAllByRole('button')
      .map((button) => button.querySelector('span')?.textContent)
    expect(names).toEqual([
      'Bảng sẵn sàng',
      'Đơn vị & cụm khối',
      'Tiêu chí',
      'Nhận báo cáo',
      'Hàng chờ',
      'Chấm điểm',
      'Xếp hạng',
      'Đề nghị khen',
      'Họp xét',
      'Danh sách',
      'Văn bản',
      'Sổ khen thưởng',
      'Các đợt thi đua',
      'Cơ quan',
      'Nhật ký',
      'Sao lưu',
      'Trợ giúp',
    ])
    expect(place('Bảng sẵn sàng').getAttribute('aria-current')).toBe('page')
  })

  it('opens the place of a line of the readiness board', async () => {
    showApp()
    await openCampaign()
    await userEvent.click(screen.getByRole('button', { name: /^Chưa xong\s*Xử lý hàng chờ/ }))
    expect(await screen.findByRole('heading', { name: 'Hàng chờ' })).toBeTruthy()
  })

  it('says that nothing can be changed, and why', async () => {
    showApp({
      'office.get': async () => ok({ ...officeView, readOnlyReason: 'Máy PC-02 đang mở sổ này từ 8 giờ 30.' }),
    })
    expect(await screen.findByText('Chỉ xem, chưa sửa được. Máy PC-02 đang mở sổ này từ 8 giờ 30.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Tạo đợt thi đua' }).hasAttribute('disabled')).toBe(true)
    expect((await screen.findByRole('button', { name: /^Hoàn tác/ })).hasAttribute('disabled')).toBe(true)
  })

  it('shows what opening the folder had to mend until it was read', async () => {
    showApp({ 'office.get': async () => ok({ ...officeView, notices: ['Dòng cuối của nhật ký bị đứt đã được bỏ.'] }) })
    await screen.findByText('Dòng cuối của nhật ký bị đứt đã được bỏ.')
    await userEvent.click(screen.getByRole('button', { name: 'Đã đọc' }))
    await waitFor(() => expect(screen.queryByText('Dòng cuối của nhật ký bị đứt đã được bỏ.')).toBeNull())
  })

  it('asks again for what is shown when main tells that something changed', async () => {
    const bridge = showApp()
    await openCampaign()
    const before = bridge.inputsOf('campaign.readiness').length
    act(() => bridge.send('state.changed', { action: 'units.save', campaigns: [campaign.id], sequence: 1 }))
    await waitFor(() => expect(bridge.inputsOf('campaign.readiness').length).toBe(before + 1))
    act(() => bridge.send('state.changed', { action: 'scores.set', campaigns: ['another'], sequence: 2 }))
    await new Promise((done) => setTimeout(done, 20))
    expect(bridge.inputsOf('campaign.readiness').length).toBe(before + 1)
  })

  it('keeps the name of the user that was typed', async () => {
    const bridge = showApp()
    await userEvent.click(await screen.findByRole('button', { name: 'Người dùng: Phạm Thị Hoa' }))
    const field = await screen.findByLabelText('Họ tên người dùng')
    await userEvent.clear(field)
    await userEvent.type(field, 'Lê Văn Nam{Enter}')
    await waitFor(() => expect(bridge.inputsOf('office.setUser')).toEqual([{ name: 'Lê Văn Nam' }]))
  })

  it('lets the window close when nothing is unsaved, and holds it while something is', async () => {
    const mayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    showApp()
    await openCampaign()
    expect(mayClose()).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Sửa kế hoạch' }))
    await userEvent.type(await screen.findByLabelText('Chủ đề hành động'), ' mới')
    expect(mayClose()).toBe(false)
  })

  it('asks before leaving what was typed and not saved, and leaves only when told to', async () => {
    showApp()
    await openCampaign()
    await userEvent.click(screen.getByRole('button', { name: 'Sửa kế hoạch' }))
    await userEvent.type(await screen.findByLabelText('Chủ đề hành động'), ' mới')
    await userEvent.click(place('Nhật ký'))
    const question = await screen.findByRole('dialog')
    expect(question.textContent).toContain('Rời màn hình khi chưa lưu?')
    const stay = within(question).getByRole('button', { name: 'Ở lại' })
    await waitFor(() => expect(document.activeElement).toBe(stay))
    await userEvent.click(stay)
    expect((screen.getByLabelText('Chủ đề hành động') as HTMLInputElement).value).toBe(`${campaign.theme} mới`)
    await userEvent.click(place('Nhật ký'))
    await userEvent.click(await screen.findByRole('button', { name: 'Bỏ phần chưa lưu' }))
    expect(await screen.findByRole('heading', { name: 'Nhật ký' })).toBeTruthy()
  })
})

describe('keys', () => {
  it('takes back with Ctrl+Z outside text fields, and says what', async () => {
    const bridge = showApp()
    await openCampaign()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(await screen.findByText('Đã hoàn tác: Nhận báo cáo của đơn vị.')).toBeTruthy()
    expect(bridge.inputsOf('log.undo')).toHaveLength(1)
  })

  it('offers nothing to take back of what was done before the program was opened', async () => {
    showApp({ 'log.list': async () => ok({ entries: log.entries.map((entry) => ({ ...entry, earlier: true })) }) })
    await openCampaign()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Hoàn tác' }).disabled).toBe(true)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Làm lại' }).disabled).toBe(true)
  })

  it('leaves Ctrl+Z to the text field in which it is pressed', async () => {
    const bridge = showApp()
    await openCampaign()
    fireEvent.keyDown(screen.getByLabelText('Tìm mục, đợt thi đua, đơn vị'), { key: 'z', ctrlKey: true })
    expect(bridge.inputsOf('log.undo')).toEqual([])
  })

  it('brings back with Ctrl+Y, opens the guide with F1 and the search of the list with Ctrl+F', async () => {
    const bridge = showApp()
    await screen.findByRole('button', { name: campaign.title })
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true })
    expect(await screen.findByText('Đã làm lại: Nhập điểm.')).toBeTruthy()
    expect(bridge.inputsOf('log.redo')).toHaveLength(1)
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })
    expect(document.activeElement).toBe(screen.getByLabelText('Tìm trong các đợt thi đua'))
    fireEvent.keyDown(document.body, { key: 'F1' })
    expect(await screen.findByText('Phiên bản 0.1.0')).toBeTruthy()
  })

  it('does from the menu what the keys do', async () => {
    const bridge = showApp()
    await openCampaign()
    act(() => bridge.send('menu.command', { command: 'open-log' }))
    expect(await screen.findByRole('heading', { name: 'Nhật ký' })).toBeTruthy()
    act(() => bridge.send('menu.command', { command: 'undo' }))
    await waitFor(() => expect(bridge.inputsOf('log.undo')).toHaveLength(1))
  })

  it('says why something could not be taken back', async () => {
    showApp({ 'log.undo': async () => err({ code: 'UNDO_CONFLICT', action: 'scores.set' }) })
    await openCampaign()
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(await screen.findByText(/Không hoàn tác được “Nhập điểm”/)).toBeTruthy()
  })
})

describe('Nhật ký', () => {
  it('tells every entry in words, with what was taken back, and offers to take back the last', async () => {
    const bridge = showApp()
    await screen.findByRole('button', { name: campaign.title })
    await userEvent.click(place('Nhật ký'))
    const table = await screen.findByRole('region', { name: 'Nhật ký' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(log.entries.length)
    expect(rows[3]?.textContent).toContain('Nhập điểmĐối chiếu hồ sơ10Đã hoàn tác3f3a9c27')
    const [, again] = screen.getAllByRole('button', { name: 'Hoàn tác: Nhận báo cáo của đơn vị' })
    await userEvent.click(again as HTMLElement)
    await waitFor(() => expect(bridge.inputsOf('log.undo')).toHaveLength(1))
  })
})
