import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { answer, type Launched, launchApp, picture } from './app.fixture'
import { writeBareWorkbook, writeStrangeWorkbook } from './strange-workbook'

let launched: Launched
let page: Page
let folder: string
const strange = (): string => join(folder, 'bao cao thang 6.xlsx')
const bare = (): string => join(folder, 'Phường Nam Sơn.xlsx')
const alike = (): string => join(folder, 'Phường Đồng Hòa.xlsx')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-mapping-'))
  await writeStrangeWorkbook(strange(), 'phường Bắc Sơn', ['Bà Lê Thị Hoa', 'Ông Đỗ Văn Dũng', 'Bà Trần Thị Ánh'])
  await writeStrangeWorkbook(alike(), 'phường Đồng Hòa', ['Ông Nguyễn Văn Minh', 'Bà Phạm Thị Lan', 'Ông Vũ Văn Tú'])
  await writeBareWorkbook(bare())
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const read = async (path: string): Promise<void> => {
  await answer(launched.app, 'showOpenDialog', { canceled: false, filePaths: [path] })
  await button('Chọn tệp').click()
  await page.getByRole('region', { name: 'Các tệp đã đọc' }).waitFor()
}
const column = (letter: string) => page.getByRole('button', { name: new RegExp(`^Cột ${letter}:`) })
/** Opens the choice of the column that has the keyboard, types the beginning of the meaning, takes it. */
const mean = async (letter: string, typed: string): Promise<void> => {
  await column(letter).press('Enter')
  await page.waitForFunction(
    (label) => document.activeElement?.getAttribute('aria-label') === label,
    `Cột ${letter} là gì`,
  )
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await column(letter).waitFor()
}

describe('a workbook whose headers nobody knows', () => {
  it('is not understood, and the officer is asked', async () => {
    await button('Mở đợt thi đua mẫu').click()
    await page.getByText('Còn gì chưa xong để trình Chủ tịch?').waitFor({ timeout: 60_000 })
    await page
      .getByRole('navigation', { name: 'Các mục' })
      .getByRole('button', { name: 'Nhận báo cáo', exact: false })
      .first()
      .click()
    await read(strange())
    await page.getByText('bao cao thang 6.xlsx').first().click()
    await page.getByText('Chương trình chưa hiểu bảng ở trang tính “Tháng 6”').waitFor()
  })

  it('shows the sheet as in Excel; the header row, the kind and the columns are said by keyboard', async () => {
    await button('Chỉ cột giúp chương trình…').click()
    await page.getByRole('grid', { name: 'Trang tính Tháng 6' }).waitFor()
    await button(/^Dòng 4/).press('Enter')
    await page.getByRole('menuitem', { name: 'Dòng 4 là tên cột', exact: true }).click()
    await page.getByLabel('Loại bảng').click()
    await page.getByTitle('Danh sách cá nhân', { exact: true }).click()
    await mean('B', 'ho va ten')
    await column('B').press('ArrowRight')
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-column') === 'C')
    await mean('C', 'chuc vu')
    await mean('D', 'thanh tich')
    await mean('E', 'hinh thuc khen')
    await page.getByText('nhận 3 + chờ 0 + bỏ qua 3').waitFor()
    await page.getByText('Bà Lê Thị Hoa · Công chức Văn hóa - Xã hội', { exact: false }).waitFor()
    await picture(page, 'xem-va-sua-cot')
  })

  it('backs out only with a question, and loses nothing', async () => {
    await column('E').press('Escape')
    await page.getByText('Bỏ các thay đổi về cột?').waitFor()
    await button('Ở lại').click()
    await button('Dùng cách hiểu này').click()
    await page.getByText('Đã đọc 6 dòng = nhận 3 + chờ 0 + bỏ qua 3').waitFor()
    await button('Nhận tệp này').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Nhận và thay/ })
      .click()
    await page
      .getByText(/Đã nhận 1 tệp/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
  })

  it('is known again: a file of another unit with the same layout needs nothing, and the window says so', async () => {
    await read(alike())
    await page.getByText('Phường Đồng Hòa.xlsx').first().click()
    await page.getByText(/đã dùng cách hiểu cột đã ghi nhớ ngày .* từ tệp “bao cao thang 6.xlsx”/).waitFor()
    await page.getByText('Đã đọc 6 dòng = nhận 3 + chờ 0 + bỏ qua 3').waitFor()
    await picture(page, 'cot-da-ghi-nho')
  })

  it('stands in the list of what is remembered, which is forgotten and taken back', async () => {
    await page.keyboard.press('Escape')
    await button('Cách hiểu cột đã ghi nhớ…').click()
    const row = page.getByRole('row', { name: /bao cao thang 6\.xlsx/ })
    await row.getByText('B Họ và tên, C Chức vụ', { exact: false }).waitFor()
    await picture(page, 'cach-hieu-da-ghi-nho')
    await row.getByRole('checkbox').check()
    await button('Quên 1 cách hiểu đã chọn').click()
    await page.getByText('Chưa ghi nhớ cách hiểu cột nào', { exact: false }).waitFor()
    await page.keyboard.press('Control+z')
    await row.waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('a workbook without column names, with a sheet that is no table', () => {
  it('is read from the row where the data begin; the other sheet is passed over', async () => {
    await read(bare())
    await page.getByText('Phường Nam Sơn.xlsx').first().click()
    await button('Chỉ cột giúp chương trình…').click()
    await page.getByRole('grid', { name: 'Trang tính Đề nghị' }).waitFor()
    await button(/^Dòng 2/).press('Enter')
    await page.getByRole('menuitem', { name: 'Không có tên cột; số liệu bắt đầu từ dòng 2' }).click()
    await page.getByLabel('Loại bảng').click()
    await page.getByTitle('Danh sách cá nhân', { exact: true }).click()
    await mean('A', 'ho va ten')
    await mean('B', 'chuc vu')
    await mean('C', 'thanh tich')
    await mean('D', 'hinh thuc khen')
    await page.getByText('nhận 3 + chờ 0 + bỏ qua 1').waitFor()
    await picture(page, 'bang-khong-ten-cot')
    await page.getByLabel('Trang tính', { exact: true }).click()
    await page.getByTitle('Việc cần làm', { exact: true }).click()
    await page.getByRole('grid', { name: 'Trang tính Việc cần làm' }).waitFor()
    await page.getByLabel('Loại bảng').click()
    await page.getByTitle('Không phải bảng (bỏ qua)', { exact: true }).click()
    await page.getByText('4 dòng cán bộ chỉ là không phải bảng', { exact: false }).waitFor()
    await picture(page, 'khong-phai-bang')
    await button('Dùng cách hiểu này').click()
    await page.getByText('nhận 3 + chờ 0 + bỏ qua', { exact: false }).first().waitFor()
  })
})
