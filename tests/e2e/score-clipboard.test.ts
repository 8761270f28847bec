import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFolder } from '../../src/main/storage/open-folder'
import { openedSheet } from '../../src/renderer/features/scores/opened-sheet'
import { actor, fillCampaign } from '../bench/office/large-campaign'
import { type Launched, launchApp, picture } from './app.fixture'

const parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-e2e-'))
const dataFolder = join(parent, 'so-lieu')
let launched: Launched
let page: Page

beforeAll(async () => {
  const created = await createFolder(dataFolder, actor)
  if (!created.ok) throw new Error(created.error.code)
  await fillCampaign(created.value.store, { units: 4, perCluster: 4, criteria: 20, scored: [] })
  await created.value.store.close()
  launched = await launchApp({ dataFolder })
  page = launched.page
  page.setDefaultTimeout(30_000)
})
afterAll(async () => {
  await launched.close()
  rmSync(parent, { recursive: true, force: true })
})

/** Puts text on the real clipboard as another program does. */
const copyElsewhere = (text: string): Promise<void> =>
  page.evaluate((given) => {
    const field = document.createElement('textarea')
    field.value = given
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }, text)

/** What another program would get from the real clipboard. */
async function pasteElsewhere(): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'elsewhere'
    document.body.append(field)
    field.focus()
  })
  await page.keyboard.press('Control+v')
  return page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#elsewhere')
    field?.remove()
    return field?.value ?? ''
  })
}

const cell = (row: number, column: string) => page.locator(`[row-index="${row}"] [col-id="${column}"]`)
const scores = async (): Promise<Record<string, string>> => {
  const reply = await page.evaluate(() => window.soThiDua.call('scores.sheet', { campaign: 'c', cluster: 'cụm 0' }))
  if (!reply.ok) throw new Error(reply.error.code)
  return Object.fromEntries(
    openedSheet(reply.value).rows.flatMap(({ unit, cells }) =>
      Object.entries(cells).map(([code, { self }]) => [`${unit} ${code}`, String(self?.points)]),
    ),
  )
}

it('takes a block of Excel with line ends, tabs and quotes in its cells, and says which cells it could not store', async () => {
  await page.getByText('Đợt thi đua lớn').first().click()
  await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Chấm điểm' }).click()
  await cell(0, 'G0.0|appraisal').waitFor()
  await page.getByRole('radiogroup', { name: 'Vòng chấm' }).getByText('Tự chấm', { exact: true }).click()
  await cell(0, 'G0.0|appraisal').waitFor({ state: 'detached' })
  await cell(0, 'G0.0|self').click()
  const odd = 'chưa có\tsố liệu, xem "phụ lục"\n(trang 2)'
  await copyElsewhere(`"4,5\n"\t3\r\n"${odd.replaceAll('"', '""')}"\t9\r\n"\t2"\tKPS\r\n`)
  await cell(0, 'G0.0|self').click()
  await page.keyboard.press('Control+v')
  await expect.poll(scores).toEqual({ 'U0 G0.0': '4.5', 'U0 G0.1': '3', 'U2 G0.0': '2', 'U2 G0.1': 'N/A' })
  const notice = page.getByRole('alert').filter({ hasText: '2 ô chưa lưu' })
  await expect.poll(() => notice.textContent()).toMatch(/Đơn vị 1, G0\.0:.*Đơn vị 1, G0\.1:/)
  await expect.poll(() => cell(1, 'G0.0|self').textContent()).toContain('chưa có')
  await picture(page, 'dan-khoi-o')
  await cell(1, 'G0.0|self').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  expect(await pasteElsewhere()).toBe(`"${odd.replaceAll('"', '""')}"\t9`)
  await cell(1, 'G0.1|self').click()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await scores())['U1 G0.1']).toBe('4')
  await expect.poll(() => page.getByRole('alert').filter({ hasText: '1 ô chưa lưu' }).count()).toBe(1)
})
