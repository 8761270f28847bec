import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaGroup, CriteriaSet } from '../../src/domain/criteria/criteria-set'
import { openedSheet } from '../../src/renderer/features/scores/opened-sheet'
import type { ScoreSheetRow, ScoreSheetView } from '../../src/shared/ipc/views'
import { type Launched, launchApp, picture } from './app.fixture'

const campaign = 'dot-75-nam'
const cluster = 'Khối phường'

let launched: Launched
let page: Page

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(30_000)
})
afterAll(() => launched.close())

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let count = 0; count < 90; count += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.closest('label')?.textContent : element?.textContent
      return element === document.body ? '' : `${element?.getAttribute('aria-label') ?? ''}|${label ?? ''}`
    })
    if (focused.split('|').some((text) => name.test(text.trim()))) return
    await page.keyboard.press(key)
  }
  throw new Error(`The focus never came to ${String(name)}`)
}

/** The sheet as main has it; the keyboard only writes, this only reads. */
async function sheet(): Promise<ScoreSheetView> {
  const reply = await page.evaluate(
    ([id, name]) => window.soThiDua.call('scores.sheet', { campaign: id, cluster: name }),
    [campaign, cluster] as const,
  )
  if (!reply.ok) throw new Error(reply.error.code)
  return openedSheet(reply.value)
}

interface Column {
  readonly code: string
  /** What is typed into it: a little less than the most, nothing taken away. */
  readonly text: string
}

function columnsOf(set: CriteriaSet): readonly Column[] {
  const leaves = (group: CriteriaGroup): readonly Column[] => [
    ...group.items.map(({ code, max }) => ({ code, text: max.replace('.', ',') })),
    ...group.groups.flatMap(leaves),
  ]
  return [
    ...set.groups.flatMap(leaves),
    ...(set.bonus?.items ?? []).map(({ code }) => ({ code, text: '0' })),
    ...(set.deductions?.items ?? []).map(({ code }) => ({ code, text: '0' })),
  ]
}

const appraised = ({ cells }: ScoreSheetRow): number =>
  Object.values(cells).filter(({ appraisal }) => appraisal !== undefined).length

/** Waits until a cell of the grid has the keyboard again. */
const inGrid = () => page.waitForFunction(() => document.activeElement?.closest('.ag-cell') != null)

/** Goes to the first cell that takes points, beyond the frozen columns. */
async function toFirstScore(): Promise<void> {
  await press('Control+Home')
  for (let step = 0; step < 6; step += 1) {
    await page.waitForTimeout(150)
    if ((await page.locator('.ag-cell.score:focus').count()) > 0) return
    await press('ArrowRight')
  }
  throw new Error('No cell that takes points has the focus')
}

describe('an officer who only uses the keyboard', () => {
  let columns: readonly Column[]
  let units: number

  it('comes to the appraisal of a cluster', async () => {
    await page.getByText('Mở đợt thi đua mẫu').first().waitFor()
    await tabTo(/^Mở đợt thi đua mẫu$/)
    await press('Enter')
    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('button', { name: 'Chấm điểm' }).waitFor()
    await tabTo(/^Chấm điểm$/)
    await press('Enter')
    await page.locator('.ag-cell.score').first().waitFor()
    const read = await sheet()
    if (read.set === null) throw new Error('The sample has no criteria')
    columns = columnsOf(read.set)
    units = read.rows.length
    await tabTo(/^Cả ba vòng$/)
    await press('ArrowLeft')
    await page.locator('.one-round .ag-cell.score.round-appraisal').first().waitFor()
    expect(await page.locator('.ag-cell.score.round-self').count()).toBe(0)
  })

  it('types the first unit criterion by criterion, and is asked once why points differ', async () => {
    await tabTo(/^A\.1 |^A\. /)
    for (let step = 0; step < 6 && (await page.locator('.ag-cell.score.ag-cell-focus').count()) === 0; step += 1)
      await press('ArrowDown')
    await toFirstScore()
    const firstRow = async (): Promise<number> => appraised((await sheet()).rows[0] as ScoreSheetRow)
    const dialog = page.getByRole('dialog')
    let isAsked = false
    for (const [at, { text }] of columns.entries()) {
      await page.keyboard.type(text)
      await press('Tab')
      await expect
        .poll(async () => (await firstRow()) > at || (await dialog.isVisible()), { timeout: 20_000 })
        .toBe(true)
      if (!(await dialog.isVisible())) continue
      await page.keyboard.type('Đã đối chiếu hồ sơ')
      await picture(page, 'cham-diem-ban-phim-1')
      await tabTo(/^Dùng lý do này/)
      await press('Space')
      await tabTo(/^Lưu điểm$/)
      await press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      await inGrid()
      await expect.poll(firstRow, { timeout: 20_000 }).toBe(at + 1)
      expect(isAsked).toBe(false)
      isAsked = true
    }
    expect(await firstRow()).toBe(columns.length)
    expect(isAsked).toBe(true)
    await picture(page, 'cham-diem-ban-phim-2')
  })

  it('fills the whole cluster down from it, and every unit has a rank', async () => {
    await press('Control+a', 'Control+d')
    await expect
      .poll(async () => (await sheet()).rows.map(appraised), { timeout: 20_000 })
      .toEqual(new Array(units).fill(columns.length))
    await expect.poll(async () => (await sheet()).rows.every(({ rank }) => rank !== null)).toBe(true)
    await picture(page, 'cham-diem-ban-phim-3')
  })

  it('changes one cell, copies a block with the real clipboard, and takes it back', async () => {
    await toFirstScore()
    await page.keyboard.type('5')
    await press('ArrowRight')
    await page.keyboard.type('6,5')
    await press('Enter')
    const pointsOf = async (row: number): Promise<readonly (string | null | undefined)[]> => {
      const { rows } = await sheet()
      return columns.slice(0, 2).map(({ code }) => rows[row]?.cells[code]?.appraisal?.points)
    }
    await expect.poll(() => pointsOf(0), { timeout: 20_000 }).toEqual(['5', '6.5'])
    await expect.poll(async () => (await sheet()).rows[0]?.rank).toBe(units)
    await press('ArrowUp', 'ArrowLeft', 'Shift+ArrowRight', 'Control+c', 'ArrowDown', 'Control+v')
    await expect.poll(() => pointsOf(1), { timeout: 20_000 }).toEqual(['5', '6.5'])
    await picture(page, 'cham-diem-ban-phim-4')
    await press('Control+z')
    await expect.poll(() => pointsOf(1), { timeout: 20_000 }).toEqual(columns.slice(0, 2).map(({ text }) => text))
  })

  it('types on without waiting for what was typed before, and every value stands in its own cell', async () => {
    await toFirstScore()
    const width = 4
    const typed = Array.from({ length: units }, (_, row) =>
      columns.slice(0, width).map((_, column) => `${(row + column) % 4},${1 + ((row * 3 + column) % 9)}`),
    )
    for (const texts of typed) {
      for (const [column, text] of texts.entries()) {
        await page.keyboard.type(text)
        await press(column === width - 1 ? 'Enter' : 'ArrowRight')
      }
      await press(...new Array<string>(width - 1).fill('ArrowLeft'))
    }
    await expect
      .poll(
        async () =>
          (await sheet()).rows.map(({ cells }) =>
            columns.slice(0, width).map(({ code }) => cells[code]?.appraisal?.points?.replace('.', ',')),
          ),
        { timeout: 30_000 },
      )
      .toEqual(typed)
  })
})
