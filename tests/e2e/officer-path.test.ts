import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, dropFiles, type Launched, launchApp, picture, root } from './app.fixture'

const samples = join(root, 'resources/sample')

let launched: Launched
let page: Page
let out: string

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'so-thi-dua-papers-'))
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await launched.close()
  rmSync(out, { recursive: true, force: true })
})

const place = (name: string) =>
  page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name, exact: false }).first()
const go = async (name: string): Promise<void> => {
  await place(name).click()
  await page
    .getByRole('navigation', { name: 'Các mục' })
    .locator('button[aria-current=page]', { hasText: name })
    .waitFor()
  await page.getByRole('main').locator('h1').first().waitFor()
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const see = async (text: string | RegExp): Promise<void> => {
  await page.getByText(text).first().waitFor()
}
const choose = (...paths: readonly string[]) =>
  answer(launched.app, 'showOpenDialog', { canceled: false, filePaths: [...paths] })

describe('a new officer, from an empty start to the decision', () => {
  it('is told what to do first', async () => {
    await see('Chưa có đợt thi đua nào')
    await button('Mở đợt thi đua mẫu').waitFor()
    await picture(page, 'bat-dau')
  })

  it('describes the office', async () => {
    await go('Cơ quan')
    await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân quận Kiến An')
    await page.getByLabel('Địa danh').first().fill('Kiến An')
    await page.getByText('Cấp huyện', { exact: false }).first().click()
    await page.getByRole('region', { name: 'Người ký quyết định' }).getByLabel('Họ và tên').fill('Nguyễn Trường Sơn')
    await picture(page, 'co-quan')
    await button('Lưu thông tin cơ quan').click()
    await see(/^Đã lưu/)
  })

  it('takes in the list of units', async () => {
    await go('Đơn vị & cụm khối')
    await choose(join(samples, 'danh-sach-don-vi.xlsx'))
    await button(/từ Excel/)
      .first()
      .click()
    await see('thêm 20, sửa 0, giữ nguyên 0 đơn vị')
    await picture(page, 'don-vi')
  })

  it('opens a campaign', async () => {
    await go('Các đợt thi đua')
    await button('Tạo đợt thi đua').click()
    await page
      .getByLabel('Tên đợt thi đua')
      .fill('Đợt thi đua chào mừng 75 năm Ngày Bác Hồ ra Lời kêu gọi thi đua ái quốc')
    await page.getByLabel('Đến ngày').fill('11/06/2023')
    await page.keyboard.press('Enter')
    await page.locator('#plan-legalProfile').click()
    await page.locator('.ant-select-item-option').first().click()
    await picture(page, 'ke-hoach')
    await button('Tạo đợt thi đua').click()
    await see('Còn gì chưa xong để trình Chủ tịch?')
  })

  it('chooses a criteria set and approves it', async () => {
    await go('Tiêu chí')
    await button('Chọn bộ tiêu chí mẫu').click()
    const presets = page.getByRole('dialog')
    await presets.getByText('Bảng tiêu chí chấm điểm đợt thi đua đặc biệt').click()
    await presets.getByRole('button', { name: /^(Dùng|Chọn)/ }).click()
    await see('Mẫu minh họa')
    await picture(page, 'tieu-chi')
    await button('Phê duyệt dùng chính thức').click()
    const approval = page.getByRole('dialog')
    await approval.getByRole('textbox').fill('Hội đồng thống nhất ngày 05/6/2023')
    await approval.getByRole('button', { name: 'Phê duyệt' }).click()
    await see('Dùng chính thức')
  })

  it('receives twenty workbooks, sees their accounts, and stores them', async () => {
    await go('Nhận báo cáo')
    await dropFiles(page, '[aria-label="Nhận tệp"]', [join(samples, 'workbooks/Phường Nam Sơn.xlsx')])
    await button('Nhận tất cả (1 tệp)').waitFor({ timeout: 60_000 })
    await button('Đóng lần đọc này').click()
    await choose(join(samples, 'workbooks'))
    await button('Chọn thư mục').click()
    await button('Nhận tất cả (20 tệp)').waitFor({ timeout: 120_000 })
    await picture(page, 'nhan-bao-cao')
    await page.getByText('Phường Nam Sơn.xlsx').first().click()
    await see(/Đã đọc \d+ dòng = nhận \d+ \+ chờ \d+ \+ bỏ qua \d+/)
    await picture(page, 'nhan-bao-cao-chi-tiet')
    await page.keyboard.press('Escape')
    await button('Nhận tất cả (20 tệp)').click()
    await see(/Đã nhận (\(20\)|20 tệp)/)
  })

  it('accepts the self-scores of every cluster, with a reason', async () => {
    await go('Chấm điểm')
    await picture(page, 'cham-diem')
    for (const cluster of ['Khối phường', 'Khối phòng, ban', 'Khối Mặt trận, đoàn thể', 'Khối đơn vị sự nghiệp']) {
      await page.getByRole('main').locator('.ant-select').first().click()
      await page.locator('.ant-select-item-option', { hasText: cluster }).click()
      await button(/^Việc của cụm/).click()
      await page.getByRole('menuitem', { name: /^Chấp nhận điểm tự chấm/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox').first().check()
      await dialog.locator('#accept-reason').fill('Đã đối chiếu minh chứng')
      await dialog.getByRole('button', { name: /Chấp nhận cho/ }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
  })

  it('ranks, asks why, and freezes the ranking', async () => {
    await go('Xếp hạng')
    await see('Phường Ngọc Sơn')
    await picture(page, 'xep-hang')
    await page.getByRole('tab', { name: 'Biểu đồ' }).click()
    await page.locator('.recharts-bar-rectangle').first().waitFor()
    await picture(page, 'bieu-do')
    await page.getByText('Theo tiêu chí', { exact: true }).click()
    await see('Mức đạt theo tiêu chí, Khối phường')
    await picture(page, 'bieu-do-tieu-chi')
    const image = join(launched.userData, 'bieu-do.png')
    await answer(launched.app, 'showSaveDialog', { canceled: false, filePath: image })
    await button('Lưu ảnh PNG').click()
    await see(/^Đã lưu bieu-do\.png/)
    const png = readFileSync(image)
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    // the whole map at twice its size, not the part that is on the screen
    expect(png.readUInt32BE(16)).toBeGreaterThan(2400)
    await page.getByRole('tab', { name: 'Bảng xếp hạng' }).click()
    await button('Phường Ngọc Sơn').first().click()
    await see('Vì sao điểm này?')
    await picture(page, 'vi-sao-diem-nay')
    await page.keyboard.press('Escape')
    await button(/^Chốt xếp hạng/)
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Chốt xếp hạng/ })
      .click()
    await see(/Đã chốt/)
    await page.getByText('Toàn đợt', { exact: true }).click()
    await picture(page, 'xep-hang-toan-dot')
  })

  it('looks through the nominations', async () => {
    await go('Đề nghị khen')
    await see('Tập thể (37)')
    await picture(page, 'de-nghi-khen')
    await go('Họp xét')
    await picture(page, 'hop-xet')
    await go('Hàng chờ')
    await picture(page, 'hang-cho')
  })

  it('freezes the list', async () => {
    await go('Danh sách')
    await button(/^Chốt danh sách/)
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Chốt danh sách/ })
      .click()
    await see(/Bản đã chốt \(lần 1\)/)
    await picture(page, 'danh-sach')
  })

  it('previews the decision and saves it as the PDF that was seen', async () => {
    await go('Văn bản')
    await page.locator('canvas').first().waitFor({ timeout: 90_000 })
    await picture(page, 'van-ban')
    const file = join(out, 'quyet-dinh.pdf')
    await answer(launched.app, 'showSaveDialog', { canceled: false, filePath: file })
    await button(/^Lưu PDF/).click()
    await page
      .getByText(/^Đã lưu quyet-dinh\.pdf vào/)
      .first()
      .waitFor({ timeout: 60_000 })
    const text = execFileSync('pdftotext', ['-layout', file, '-']).toString().normalize('NFC')
    for (const words of ['CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN KIẾN AN', 'Điều 1.', 'Vũ Văn Quân', 'Nguyễn Trường Sơn'])
      expect(text).toContain(words)
    const fonts = execFileSync('pdffonts', [file]).toString().split('\n').slice(2).filter(Boolean)
    expect(fonts.filter((line) => !line.includes('Tinos'))).toEqual([])
  })

  it('saves every paper into a folder with a manifest', async () => {
    const folder = join(out, 'tat-ca')
    mkdirSync(folder)
    await choose(folder)
    await button(/^Lưu tất cả vào thư mục/).click()
    await page
      .getByText(/^Đã lưu \d+ văn bản \(\d+ tệp\) vào/)
      .first()
      .waitFor({ timeout: 110_000 })
    expect(readdirSync(folder)).toContain('manifest.json')
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.docx'))
        .sort(),
    ).toEqual([
      'bang-diem-xep-hang.docx',
      'bang-tong-hop-diem-khoi-don-vi-su-nghiep.docx',
      'bang-tong-hop-diem-khoi-mat-tran-doan-the.docx',
      'bang-tong-hop-diem-khoi-phong-ban.docx',
      'bang-tong-hop-diem-khoi-phuong.docx',
      'danh-sach-khen-thuong.docx',
      'phieu-cham-diem-khoi-don-vi-su-nghiep.docx',
      'phieu-cham-diem-khoi-mat-tran-doan-the.docx',
      'phieu-cham-diem-khoi-phong-ban.docx',
      'phieu-cham-diem-khoi-phuong.docx',
      'quyet-dinh-khen-thuong.docx',
      'to-trinh-khen-thuong.docx',
    ])
  })

  it('finds everything in the log, and takes the last thing back with Ctrl+Z', async () => {
    await go('Nhật ký')
    await see('Chốt danh sách khen thưởng')
    await picture(page, 'nhat-ky')
    await page.keyboard.press('Control+z')
    await see(/Đã hoàn tác/)
  })

  it('shows the readiness board, backups and help', async () => {
    await go('Bảng sẵn sàng')
    await see('Còn gì chưa xong để trình Chủ tịch?')
    await picture(page, 'bang-san-sang')
    await go('Sổ khen thưởng')
    await picture(page, 'so-khen-thuong')
    await go('Sao lưu')
    await button('Kiểm tra').click()
    await see('Sổ nguyên vẹn')
    await picture(page, 'sao-luu')
    await page.keyboard.press('F1')
    await see('Hướng dẫn sử dụng Sổ Thi Đua')
    await picture(page, 'tro-giup')
  })
})
