import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { Bridge } from '../../src/shared/ipc/bridge'

export const root = join(import.meta.dirname, '../..')
export const standIn = join(root, 'tests/electron-host')

const electron = join(root, 'node_modules/electron')
/** With an Electron binary in node_modules the suite runs on it, without one on the stand-in. */
export const onRealElectron = existsSync(join(electron, 'path.txt')) && existsSync(join(electron, 'dist'))

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  /** The user's profile: settings, log, and the data unless told otherwise. */
  readonly userData: string
  readonly dataFolder: string
  /** What the program and its page said while running. */
  readonly log: readonly string[]
  /** Ends the program as the officer does, and throws the profile away unless it was given. */
  readonly close: () => Promise<void>
}

export interface World {
  readonly userData?: string
  readonly dataFolder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** The environment in which the program finds its profile and data. */
export const environment = (userData: string, dataFolder: string): Record<string, string> => {
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    SO_THI_DUA_PROFILE: userData,
    SO_THI_DUA_DATA: dataFolder,
  }
}

/** Starts the built program in a world of its own and waits for its window. */
export async function launchApp(world: World = {}): Promise<Launched> {
  const userData = world.userData ?? mkdtempSync(join(tmpdir(), 'so-thi-dua-'))
  const dataFolder = world.dataFolder ?? join(userData, 'so-lieu')
  // Read by node_modules/electron/index.js, which Playwright asks for the binary.
  if (!onRealElectron) process.env.ELECTRON_OVERRIDE_DIST_PATH = standIn
  const app = await _electron.launch({
    args: ['.', ...(world.args ?? [])],
    cwd: root,
    env: { ...environment(userData, dataFolder), ...world.env },
    timeout: 60_000,
  })
  const log: string[] = []
  app.process().stderr?.on('data', (chunk) => log.push(String(chunk)))
  const page = await app.firstWindow({ timeout: 60_000 })
  page.on('console', (message) => log.push(`[console.${message.type()}] ${message.text()}`))
  page.on('pageerror', (error) => log.push(`[pageerror] ${error.message}`))
  const close = async () => {
    // Whatever a test left typed is thrown away with its world.
    await answer(app, 'showMessageBox', { response: 1 })
    await app.close()
    if (world.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  return { app, page, userData, dataFolder, log, close }
}

/** Opens the sample campaign from the first screen, and waits for its readiness board. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở đợt thi đua mẫu' }).first().click()
  await page.getByText('Còn gì chưa xong để trình Chủ tịch?').waitFor({ timeout: 60_000 })
}

type DialogMethod = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

/** Answers the system's windows from now on; the same on both hosts, since `dialog` is one object of the main process. */
export const answer = (app: ElectronApplication, method: DialogMethod, value: object): Promise<void> =>
  app.evaluate(
    ({ dialog }, given) => {
      Object.assign(dialog, { [given.method]: async () => given.value })
    },
    { method, value },
  )

/** Drops files from the system onto an element; they carry their paths, as from Windows Explorer. */
export async function dropFiles(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not on the page`)
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 10, y: box.y + 10, data })
  await session.detach()
}

/** Keeps a picture of the window in docs/screenshots when SCREENSHOTS is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS === undefined) return
  const folder = join(root, 'docs/screenshots')
  mkdirSync(folder, { recursive: true })
  // what was said of the step before does not belong to the picture
  for (const close of await page.locator('.ant-notification-notice-close').all())
    await close.click({ timeout: 1_000 }).catch(() => undefined)
  await page.waitForTimeout(900)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

declare global {
  interface Window {
    readonly soThiDua: Bridge
  }
}
