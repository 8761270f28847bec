import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launchApp, picture } from './app.fixture'
import { cli, preparedData } from './prepared-data'

let data: ReturnType<typeof preparedData>
let launched: Launched
let page: Page

beforeAll(async () => {
  data = preparedData()
  const plan = `${data.folder}-plan.json`
  writeFileSync(plan, JSON.stringify({ id: 'dot-ban-phim', title: 'Đợt thi đua bằng bàn phím' }))
  cli(data.folder, 'campaign-create', plan)
  launched = await launchApp({ dataFolder: data.folder })
  page = launched.page
  page.setDefaultTimeout(20_000)
  await page.setViewportSize({ width: 1366, height: 768 })
})
afterAll(async () => {
  await launched.close()
  data.remove()
})

const press = (key: string) => page.keyboard.press(key)
const type = (text: string) => page.keyboard.insertText(text)
const focused = (id: string) => page.locator(`#${id}:focus`).waitFor()

describe('a criteria set made from nothing', () => {
  it('is built with the keyboard alone, and each key is checked', async () => {
    await page.getByText('Đợt thi đua bằng bàn phím').first().click()
    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Tiêu chí' }).click()
    await page.getByRole('button', { name: 'Lập bảng mới từ đầu' }).press('Enter')
    const tree = page.getByRole('tree')
    await tree.focus()
    await press('F2')
    await focused('line-title')
    await type('Nhiệm vụ chính trị')
    await press('Tab')
    await type('100')
    for (const [title, max] of [
      ['Thu ngân sách', '60'],
      ['Cải cách hành chính', '30'],
    ] as const) {
      await press('Control+Enter')
      await focused('line-title')
      await type(title)
      await page.locator('#line-max').focus()
      await type(max)
    }
    await page.getByText('các mục bên trong cộng lại là 90').first().waitFor()
    await press('Escape')
    await page.locator('[role="tree"]:focus').waitFor()
    await press('Alt+ArrowUp')
    await press('Control+z')
    await press('F2')
    await focused('line-title')
    await page.locator('#line-max').fill('40')
    await page.getByText('Các số khớp nhau, không có gì phải sửa.').waitFor()
    await picture(page, 'sua-bo-tieu-chi')
    const save = page.getByRole('button', { name: 'Lưu', exact: true })
    await save.focus()
    await press('Enter')
    await page.getByText('Đã lưu bộ tiêu chí.').or(page.getByText('Đã lưu thành bản 1.')).first().waitFor()
    await page.getByRole('region', { name: 'Bảng tiêu chí' }).getByText('Cải cách hành chính').waitFor()
  })

  it('is what the units are then scored by', async () => {
    const call = (channel: string, input: unknown): Promise<{ value: { set: { groups: { items: object[] }[] } } }> =>
      page.evaluate(
        ([name, given]) => (window.soThiDua.call as (c: string, i: unknown) => Promise<never>)(name, given),
        [channel, input] as [string, unknown],
      )
    const { value } = await call('criteria.get', { campaign: 'dot-ban-phim' })
    expect(value.set.groups[0]?.items).toEqual([
      { code: 'I.1', title: 'Thu ngân sách', type: 'manual', max: '60' },
      { code: 'I.2', title: 'Cải cách hành chính', type: 'manual', max: '40' },
    ])
    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Chấm điểm' }).click()
    await page.getByText('I.2').first().waitFor()
    const cell = page.locator('[role="gridcell"][col-id="I.2|appraisal"]').first()
    await cell.click()
    await page.keyboard.type('35,5')
    await press('Enter')
    await page.locator('[role="gridcell"][col-id="I.2|appraisal"]', { hasText: '35,5' }).first().waitFor()
  })

  it('goes back step by step once it is saved: the score, then the set', async () => {
    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Tiêu chí' }).click()
    await page.getByRole('button', { name: 'Sửa bộ tiêu chí', exact: true }).waitFor()
    await page.getByRole('heading', { name: 'Tiêu chí' }).click()
    await press('Control+z')
    await page
      .getByText(/Đã hoàn tác: /)
      .first()
      .waitFor()
    await press('Control+z')
    await page.getByText('Đợt thi đua chưa có bộ tiêu chí').waitFor()
  })
})
