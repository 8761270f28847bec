import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Launched, launchApp, openSample } from './app.fixture'
import { screenFaults } from './screen-faults'

let launched: Launched
let page: Page

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(30_000)
  await page.setViewportSize({ width: 1366, height: 768 })
})
afterAll(() => launched.close())

const navigation = () => page.getByRole('navigation', { name: 'Các mục' })
const isQuiet = () => expect.poll(() => page.locator('.ant-spin-spinning, .ant-skeleton-active').count()).toBe(0)

/** Faults of what is shown, and of every tab and part that the screen has. */
async function faultsHere(name: string): Promise<Record<string, readonly string[]>> {
  await isQuiet()
  const faults: Record<string, readonly string[]> = { [name]: await screenFaults(page) }
  const parts = page
    .getByRole('main')
    .locator('[role=tab]:not([aria-disabled=true]):visible, .ant-segmented-item:visible')
  for (let at = 0; at < (await parts.count()); at += 1) {
    const part = parts.nth(at)
    const words = (await part.textContent()) ?? ''
    await part.click()
    await isQuiet()
    faults[`${name} › ${words}`] = await screenFaults(page)
  }
  return faults
}

it('fits the officer’s screen, names every control, and can be read, wherever the officer goes', async () => {
  await openSample(page)
  const places = await navigation().getByRole('button').locator('span:first-child').allTextContents()
  expect(places.length).toBeGreaterThan(12)
  const found: Record<string, readonly string[]> = {}
  for (const name of places) {
    await navigation().getByRole('button', { name, exact: false }).first().click()
    await navigation().locator('button[aria-current=page]', { hasText: name }).waitFor()
    await page.getByRole('main').locator('h1').first().waitFor()
    Object.assign(found, await faultsHere(name))
  }
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
})
