import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok } from '#domain/core/result'
import type { ListEntry } from '#domain/office/records'
import { certificateWords, shippedForms } from '#main/documents/certificates/shipped-forms'
import type { CertificatesView } from '#shared/ipc/certificate-views'
import { CertificateRoom } from '../../../../../src/renderer/features/papers/certificates/certificate-room'
import { office } from '../../../support/sample-office'
import { showScreen } from '../../../support/show-screen'

afterEach(cleanup)

const campaign = 'dot-75-nam'
const entry = (no: number, name: string, more: Partial<ListEntry> = {}): ListEntry => ({
  no,
  nominee: `n${no}`,
  kind: 'individual',
  title: 'Ông',
  name,
  position: 'Giáo viên',
  unit: 'P01',
  workplace: 'Trường Tiểu học Bắc Sơn',
  achievement: 'hoàn thành xuất sắc nhiệm vụ',
  award: 'Giấy khen',
  amount: 447_000,
  amountUnrounded: 447_000,
  ...more,
})

const view = (more: Partial<CertificatesView> = {}): CertificatesView => ({
  forms: shippedForms.map((form) => ({ ...form, shipped: true, changed: false })),
  calibrations: [],
  settings: {
    id: 'certificates',
    campaign,
    form: 'a4-ngang',
    calibration: null,
    mode: 'onForm',
    firstNumber: 7,
  },
  lists: [{ id: 'l1', version: 1, code: '8F2A10C4', at: '2023-06-09T01:00:00.000Z', people: 3 }],
  source: {
    words: certificateWords,
    office,
    campaignTitle: 'Đợt thi đua',
    list: {
      id: 'l1',
      version: 1,
      code: '8F2A10C4',
      decisionDate: '2023-06-09' as LocalDate,
      entries: [
        entry(1, 'Nguyễn Văn An'),
        entry(2, 'Trần Đức Bình', { achievement: 'dài '.repeat(400) }),
        entry(3, 'Lê Văn Cường'),
      ],
    },
    units: [],
    decision: { number: '5', date: '2023-06-09' as LocalDate },
    firstNumber: 7,
  },
  findings: [],
  prints: [],
  nextNumber: 7,
  ...more,
})

const room = <CertificateRoom campaign={campaign} number={null} date={null} />
const sheet = (name: string) => screen.findByRole('img', { name })

it('shows the very lines of each sheet, goes on to the next, and names the sheet that cannot be printed', async () => {
  const user = userEvent.setup({ delay: null })
  showScreen(room, { 'certificates.get': async () => ok(view()) })
  const first = await sheet('Tờ 1: Ông Nguyễn Văn An')
  expect(within(first).getByText('Ông Nguyễn Văn An')).toBeTruthy()
  expect(within(first).getByText('Số sổ vàng: 07')).toBeTruthy()
  expect(within(first).getByText('GIẤY KHEN').getAttribute('class')).toBe('faded')
  expect(screen.getByText(/^Tờ 2 \(“Trần Đức Bình”\): “Thành tích” dài quá chỗ/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tờ sau' }))
  expect(await sheet('Tờ 2: Ông Trần Đức Bình')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Đến tờ'), { target: { value: '3' } })
  expect(await sheet('Tờ 3: Ông Lê Văn Cường')).toBeTruthy()
})

it('keeps a number once it is typed, and saves the sheets asked for; a refusal leaves the range as typed', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(room, {
    'certificates.get': async () => ok(view()),
    'certificates.saveSettings': async () => ok(null),
    'certificates.save': async () => err({ code: 'SHEETS_INVALID', count: 3 }),
  })
  const number = await screen.findByLabelText('Số sổ vàng từ')
  fireEvent.change(number, { target: { value: '41' } })
  fireEvent.blur(number)
  await waitFor(() =>
    expect(bridge.inputsOf('certificates.saveSettings')).toEqual([
      { campaign, form: 'a4-ngang', calibration: null, mode: 'onForm', firstNumber: 41 },
    ]),
  )
  fireEvent.change(screen.getByLabelText('In từ tờ'), { target: { value: '2' } })
  await user.click(screen.getByRole('button', { name: /Lưu PDF để in/ }))
  expect(bridge.inputsOf('certificates.save')).toEqual([
    { campaign, list: 'l1', from: 2, to: 3, number: null, date: null },
  ])
  expect(await screen.findByText(/tờ bắt đầu và tờ kết thúc phải từ 1 đến 3/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('In từ tờ').value).toBe('2')
})

it('says that sheets were made before, by whom', async () => {
  const print = { id: 'p', campaign, list: 'l1', form: 'a4-ngang', printer: '', from: 1, to: 3, without: [] }
  const more = { numbers: null, file: 'giay-khen.pdf', sha256: '', at: '2023-06-10T01:00:00.000Z', who: 'Bà Hoa' }
  showScreen(room, { 'certificates.get': async () => ok(view({ prints: [{ ...print, ...more }] })) })
  expect(await screen.findByText(/Đã lập tệp in tờ 1–3 .*người lập: Bà Hoa\. Lập nữa là lần thứ 2/)).toBeTruthy()
})

it('keeps what was typed in the layout when saving is refused', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(room, {
    'certificates.get': async () => ok(view()),
    'forms.save': async () => err({ code: 'SAVE_FAILED', file: 'journal', cause: 'disk full' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Sửa phôi…' }))
  const drawing = await screen.findByRole('application', { name: 'Phôi đang sửa' })
  fireEvent.keyDown(drawing, { key: 'ArrowRight' })
  fireEvent.keyDown(drawing, { key: 'ArrowUp', shiftKey: true })
  const left = screen.getByLabelText<HTMLInputElement>('Cách trái (mm)')
  expect([left.value, screen.getByLabelText<HTMLInputElement>('Cách trên (mm)').value]).toEqual(['34,5', '96,9'])
  await user.click(screen.getByRole('button', { name: 'Lưu phôi' }))
  const [saved] = bridge.inputsOf('forms.save') as readonly { readonly id: string }[]
  expect(saved?.id).toBe('a4-ngang')
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(left.value).toBe('34,5')
  fireEvent.keyDown(drawing, { key: 'Escape' })
  await user.click(await screen.findByRole('button', { name: 'Ở lại' }))
  expect(left.value).toBe('34,5')
})

it('leads to the list while none is frozen, and asks for a form while none was chosen', async () => {
  const user = userEvent.setup({ delay: null })
  const { visited } = showScreen(room, { 'certificates.get': async () => ok(view({ source: null, lists: [] })) })
  await user.click(await screen.findByRole('button', { name: 'Đến “Danh sách” để chốt' }))
  expect(visited).toEqual([{ kind: 'campaign', campaign, place: 'list' }])
  cleanup()
  showScreen(room, { 'certificates.get': async () => ok(view({ settings: null })) })
  expect(await screen.findByText('Chọn phôi để xem và in giấy khen')).toBeTruthy()
})
