import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { err, ok } from '#domain/core/result'
import type { PaperView } from '#shared/ipc/views'
import { PapersScreen } from '../../../../src/renderer/features/papers/papers-screen'
import { showScreen } from '../../support/show-screen'

// jsdom draws nothing; the engine stands in with two empty pages
vi.mock('../../../../src/renderer/features/papers/pdf-engine', () => ({
  openPdf: () => ({
    pages: Promise.resolve({
      numPages: 2,
      getPage: async () => ({ getViewport: () => ({ width: 595, height: 842 }) }),
    }),
    close: () => undefined,
  }),
}))

afterEach(cleanup)

const campaign = 'dot-75-nam'
const decision: PaperView = {
  title: 'Quyết định tặng Giấy khen',
  pdf: new Uint8Array([37, 80, 68, 70]),
  pages: 2,
  findings: [],
}
const noStamp = { campaign, number: null, date: null }

it('previews the PDF of the chosen paper, stamped with its number, and saves and prints the same', async () => {
  const user = userEvent.setup({ delay: null })
  const { bridge } = showScreen(<PapersScreen campaign={campaign} />, {
    'papers.preview': async () => ok(decision),
    'papers.save': async () => ok({ folder: 'D:\\Van ban', files: ['danh-sach.xlsx'] }),
    'papers.print': async () => ok(null),
  })
  const preview = await screen.findByRole('region', { name: 'Bản xem trước: Quyết định tặng Giấy khen' })
  expect(await within(preview).findByText('/ 2')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Danh sách/ }))
  const number = screen.getByLabelText('Số quyết định')
  fireEvent.change(number, { target: { value: ' 1234 ' } })
  fireEvent.blur(number)
  await waitFor(() =>
    expect(bridge.inputsOf('papers.preview')).toEqual([
      { ...noStamp, kind: 'decision' },
      { ...noStamp, kind: 'list' },
      { ...noStamp, kind: 'list', number: '1234' },
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Lưu Excel' }))
  expect(bridge.inputsOf('papers.save')).toEqual([{ ...noStamp, kind: 'list', number: '1234', formats: ['xlsx'] }])
  expect(await screen.findByText('Đã lưu danh-sach.xlsx vào D:\\Van ban.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'In' }))
  expect(bridge.inputsOf('papers.print')).toEqual([{ ...noStamp, kind: 'list', number: '1234' }])
  expect(bridge.inputsOf('papers.preview')).toHaveLength(3)
})

it('says that Word and Excel still work where no PDF can be made', async () => {
  showScreen(<PapersScreen campaign={campaign} />, {
    'papers.preview': async () => err({ code: 'PDF_UNAVAILABLE', detail: 'no browser' }),
  })
  expect(await screen.findByText(/chưa tạo được tệp PDF/)).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu Word' }).disabled).toBe(false)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'In' }).disabled).toBe(true)
})

it('leads to the list while it is not frozen', async () => {
  const user = userEvent.setup({ delay: null })
  const { visited } = showScreen(<PapersScreen campaign={campaign} />, {
    'papers.preview': async () => err({ code: 'LIST_NOT_FROZEN' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Đến “Danh sách” để chốt' }))
  expect(visited).toEqual([{ kind: 'campaign', campaign, place: 'list' }])
})

const waiting = [{ code: 'PAPER_NEEDS_LIST', severity: 'warning' as const, facts: { kind: 'proposal' } }]

it('saves every paper into a folder, follows the job, and can stop it', async () => {
  const user = userEvent.setup({ delay: null })
  let finish = (): void => undefined
  const { bridge } = showScreen(<PapersScreen campaign={campaign} />, {
    'papers.preview': async () => ok(decision),
    'job.cancel': async () => ok(null),
    'papers.saveAll': () =>
      new Promise((resolve) => {
        finish = () => resolve(ok({ folder: 'D:\\Van ban', papers: 3, total: 5, files: 8, hasPdf: true, waiting }))
      }),
  })
  await user.click(await screen.findByRole('button', { name: 'Lưu tất cả vào thư mục…' }))
  const [asked] = bridge.inputsOf('papers.saveAll') as readonly { readonly job: string }[]
  bridge.send('job.progress', { job: asked?.job ?? '', done: 2, total: 5, label: 'Tờ trình' })
  expect(await screen.findByText('Đang lưu văn bản: 2 / 5')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Dừng lại' }))
  expect(bridge.inputsOf('job.cancel')).toEqual([{ job: asked?.job }])
  finish()
  expect(await screen.findByText('Đã dừng theo yêu cầu: lưu được 3 trong 5 văn bản vào D:\\Van ban.')).toBeTruthy()
  expect(screen.getByText(/Chưa làm được tờ trình vì văn bản này lập từ danh sách/)).toBeTruthy()
  expect(screen.queryByText('Đang lưu văn bản: 2 / 5')).toBeNull()
})
