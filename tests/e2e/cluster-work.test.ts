import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openedSheet } from '../../src/renderer/features/scores/opened-sheet'
import { answer, type Launched, launchApp, openSample, picture } from './app.fixture'
import { caller } from './call-main'

const campaign = 'dot-75-nam'
const cluster = 'Khối phường'

let launched: Launched
let page: Page
let folder: string
let ask: ReturnType<typeof caller>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-cum-'))
  launched = await launchApp()
  page = launched.page
  ask = caller(page)
  page.setDefaultTimeout(30_000)
  await openSample(page)
})
afterAll(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

const go = async (name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name, exact: false }).first().click()
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const task = async (name: RegExp): Promise<void> => {
  await button(/^Việc của cụm/).click()
  await page.getByRole('menuitem', { name }).click()
}
const dialog = () => page.getByRole('dialog').last()
const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`).first()
const sheet = async () => openedSheet(await ask('scores.sheet', { campaign, cluster }))
const scored = async (unit: string, criterion: string) =>
  (await sheet()).rows.find((row) => row.unit === unit)?.cells[criterion]

describe('the cluster’s work beside typing scores', () => {
  it('lets a second person confirm what another entered', async () => {
    await ask('scoring.saveRules', { campaign, twoPersons: true })
    await ask('scores.acceptSelf', { campaign, reason: 'Số liệu khớp hồ sơ' })
    await ask('office.setUser', { name: 'Trần Thị Bình' })
    await go('Chấm điểm')
    await cell(0, 'A.1|review').waitFor()
    await task(/^Xác nhận điểm thẩm định/)
    await picture(page, 'xac-nhan-diem')
    await dialog()
      .getByRole('button', { name: /^Xác nhận \d+ đơn vị$/ })
      .click()
    await dialog().waitFor({ state: 'hidden' })
    const [first] = (await sheet()).rows
    expect(first?.cells['A.1']?.appraisal?.confirmed?.who).toBe('Trần Thị Bình')
  })

  it('keeps a unit’s explanation and the answer to it', async () => {
    const unit = (await sheet()).rows[0]?.unit ?? ''
    await cell(0, 'A.1|review').click()
    await task(/^Giải trình của đơn vị/)
    await dialog().getByLabel('Đơn vị giải trình').fill('Chỉ tiêu giao giữa năm đã điều chỉnh.')
    await dialog()
      .getByRole('button', { name: /giải trình$/ })
      .first()
      .click()
    await dialog().getByText('Giữ nguyên điểm').click()
    await dialog().getByLabel('Lý do').fill('Đã đối chiếu quyết định giao chỉ tiêu')
    await picture(page, 'giai-trinh')
    await dialog()
      .getByRole('button', { name: /trả lời/i })
      .last()
      .click()
    await expect.poll(async () => (await sheet()).rows[0]?.explanations?.['A.1']?.answer?.kind).toBe('kept')
    expect(unit).not.toBe('')
  })

  it('sends a file back for flagged criteria, and takes only these from what comes back', async () => {
    await ask('office.setUser', { name: 'Nguyễn Thị Hoa' })
    const row = (await sheet()).rows[0]
    if (row === undefined) throw new Error('The cluster has no units')
    const before = { a1: await scored(row.unit, 'A.1'), a2: await scored(row.unit, 'A.2') }
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
    await cell(0, 'A.1|review').click()
    await task(/^Trả lại để bổ sung/)
    await dialog().getByLabel('Cần bổ sung gì ở A.1').fill('Thiếu biên bản nghiệm thu')
    await picture(page, 'tra-lai-bo-sung')
    await dialog().getByRole('button', { name: 'Trả lại 1 tiêu chí' }).click()
    await answer(launched.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await button('Lưu tệp gửi kèm…').click()
    await page.getByText(/^Đã lưu “/).waitFor()
    await picture(page, 'tra-lai-cau-nhan')
    await dialog().getByRole('button', { name: 'Đóng' }).last().click()
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.xlsx')) ?? '')
    await changeNumbers(path, ['A.1', 'A.2'])
    await go('Nhận báo cáo')
    await answer(launched.app, 'showOpenDialog', { canceled: false, filePaths: [path] })
    await button('Chọn tệp').click()
    await button('Nhận tất cả (1 tệp)').waitFor()
    await page
      .getByText(path.split('/').at(-1) ?? '')
      .first()
      .click()
    await page
      .getByText(/Đơn vị đang được yêu cầu bổ sung: A\.1/)
      .first()
      .waitFor()
    await page.getByRole('tab', { name: /Khác lần trước/ }).click()
    await page.getByText('Không yêu cầu bổ sung: giữ như đã gửi').first().waitFor()
    await picture(page, 'bo-sung-nhan-lai')
    await button('Nhận tệp này').click()
    await expect.poll(async () => (await ask('returns.list', { campaign })).requests[0]?.status).toBe('answered')
    expect((await scored(row.unit, 'A.1'))?.self).not.toEqual(before.a1?.self)
    expect((await scored(row.unit, 'A.2'))?.self?.value).toEqual(before.a2?.self?.value)
  })
})

/** The unit answers with other numbers in the rows of these criteria. */
async function changeNumbers(path: string, codes: readonly string[]): Promise<void> {
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(path)
  for (const one of book.worksheets)
    one.eachRow((row) => {
      const texts = [1, 2, 3].map((column) => row.getCell(column).text)
      if (!codes.some((code) => texts.includes(code))) return
      const numbers: number[] = []
      row.eachCell((found, column) => {
        if (typeof found.value === 'number') numbers.push(column)
      })
      const last = numbers.at(-1)
      if (last !== undefined) row.getCell(last).value = Number(row.getCell(last).value) / 2
    })
  await book.xlsx.writeFile(path)
}
