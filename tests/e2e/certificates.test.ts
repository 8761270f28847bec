import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, type Launched, launchApp, openSample, picture } from './app.fixture'
import { caller } from './call-main'

const campaign = 'dot-75-nam'
const out = mkdtempSync(join(tmpdir(), 'giay-khen-'))

let launched: Launched
let page: Page
let ask: ReturnType<typeof caller>

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  ask = caller(page)
  page.setDefaultTimeout(30_000)
  await openSample(page)
  await ask('criteria.makeOfficial', { campaign, reason: 'Kế hoạch của quận' })
  await ask('list.freeze', { campaign, decisionDate: '2023-06-09' })
  await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Văn bản' }).click()
})
afterAll(async () => {
  await launched.close()
  rmSync(out, { recursive: true, force: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const sheet = (name: string | RegExp) => page.getByRole('img', { name })
const view = () => ask('certificates.get', { campaign, list: null, number: null, date: null })
const choose = async (label: string, option: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

describe('certificates', () => {
  it('makes a sheet for each of the frozen list once a form is chosen, and finds one by name without diacritics', async () => {
    await button(/^Giấy khen/).click()
    await choose('Phôi', 'Phôi A4 ngang')
    await sheet(/^Tờ 1: /).waitFor()
    const people = (await view()).lists[0]?.people ?? 0
    expect(people).toBeGreaterThan(20)
    await page.getByText(`/ ${people}`, { exact: true }).waitFor()
    await page.getByLabel('Số sổ vàng từ').fill('41')
    await page.getByLabel('Số sổ vàng từ').press('Enter')
    await expect.poll(async () => (await view()).settings?.firstNumber).toBe(41)
    const search = page.getByLabel('Tìm theo tên')
    await search.click()
    await search.fill('vu van quan')
    await search.press('Enter')
    await sheet(/Vũ Văn Quân$/).waitFor()
    await picture(page, 'giay-khen')
  })

  it('moves a field by the arrow keys in the layout, keeps it, and takes it back by undo', async () => {
    await button('Sửa phôi…').click()
    const drawing = page.getByRole('application', { name: 'Phôi đang sửa' })
    await drawing.focus()
    await drawing.press('ArrowDown')
    await drawing.press('Shift+ArrowDown')
    await expect.poll(() => page.getByLabel('Cách trên (mm)').inputValue()).toBe('97,6')
    await picture(page, 'sua-phoi-giay-khen')
    await button('Lưu phôi').click()
    const y = async () =>
      (await view()).forms.find(({ id }) => id === 'a4-ngang')?.fields.find(({ name }) => name === 'recipient')?.y
    await expect.poll(y).toBe(97.6)
    await drawing.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(y).toBe(97)
  })

  it('works a calibration out of the measured crosses and prints with it', async () => {
    await button('Căn chỉnh…').click()
    await page.getByLabel('Tên máy in').fill('HP phòng Nội vụ')
    const measured = { A: ['21,5', '19'], B: ['278,5', '19'], C: ['21,5', '189'] }
    for (const [name, [left, top]] of Object.entries(measured)) {
      await page.getByLabel(`Dấu ${name}, từ mép trái`).fill(left ?? '')
      await page.getByLabel(`Dấu ${name}, từ mép trên`).fill(top ?? '')
    }
    await button('Tính căn chỉnh từ số đo').click()
    await expect.poll(() => page.getByLabel('Dời ngang (mm)').inputValue()).toBe('-1,5')
    await expect.poll(() => page.getByLabel('Dời dọc (mm)').inputValue()).toBe('1,0')
    await picture(page, 'can-chinh-may-in')
    await button('Lưu căn chỉnh').click()
    await expect.poll(async () => (await view()).settings?.calibration).not.toBeNull()
    await page.getByLabel('Tên máy in').waitFor({ state: 'detached' })
  })

  it('saves chosen sheets, says on the next time that they were made before, and keeps it in the journal', async () => {
    const file = join(out, 'giay-khen.pdf')
    await page.getByLabel('In đến tờ').fill('3')
    await page.getByLabel('In đến tờ').press('Tab')
    await answer(launched.app, 'showSaveDialog', { canceled: false, filePath: file })
    await button(/^Lưu PDF để in/).click()
    await expect.poll(async () => (await view()).prints.length, { timeout: 60_000 }).toBe(1)
    expect(existsSync(file)).toBe(true)
    const { source } = await view()
    const pages = execFileSync('pdftotext', [file, '-']).toString().normalize('NFC').split('\f').slice(0, -1)
    expect(pages).toHaveLength(3)
    for (const [index, text] of pages.entries()) {
      expect(text.replace(/\s+/g, ' ')).toContain(source?.list.entries[index]?.name)
      expect(text).toContain(`Số sổ vàng: ${41 + index}`)
    }
    await page.getByText(/Lập nữa là lần thứ 2 và được ghi vào nhật ký/).waitFor()
    const { entries } = await ask('log.list', { limit: 5 })
    expect(entries.find(({ action }) => action === 'certificates.print')?.reason).toBe('Tờ 1–3; máy in HP phòng Nội vụ')
  })
})
