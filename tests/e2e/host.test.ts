import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, environment, type Launched, launchApp, onRealElectron, root, standIn } from './app.fixture'

let launched: Launched
beforeAll(async () => {
  launched = await launchApp()
  await launched.page.waitForSelector('#root > *')
})
afterAll(() => launched.close())

const electronBinary = () =>
  onRealElectron ? String(createRequire(import.meta.url)('electron')) : join(standIn, 'electron')

describe('the window', () => {
  it('has the contract and nothing of Node', async () => {
    const seen = await launched.page.evaluate(() => ({
      bridge: Object.keys(window.soThiDua).sort(),
      frozen: Object.isFrozen(window.soThiDua),
      secure: isSecureContext,
      node: ['require', 'process', 'Buffer', 'module', 'global', '__dirname'].filter((name) => name in globalThis),
      address: location.href,
    }))
    expect(seen).toEqual({
      bridge: ['call', 'on', 'registerDropped'],
      frozen: true,
      secure: true,
      node: [],
      address: onRealElectron ? 'app://office/index.html' : 'https://office.app.ehost/index.html',
    })
  })

  it('refuses a call that the contract does not name, and an input of the wrong shape', async () => {
    const replies = await launched.page.evaluate(async () => {
      const call = window.soThiDua.call as (channel: string, input: unknown) => Promise<unknown>
      return [await call('files.dropped', ['/etc/passwd']), await call('campaign.get', { campaign: 7 })]
    })
    expect(replies).toEqual([
      { ok: false, error: { code: 'REQUEST_INVALID', channel: 'files.dropped' } },
      { ok: false, error: { code: 'REQUEST_INVALID', channel: 'campaign.get' } },
    ])
  })

  it('knows a dropped file by a token and never by its path', async () => {
    const file = join(launched.userData, 'bảng chấm điểm.xlsx')
    writeFileSync(file, 'bốn')
    await launched.page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'trial-file' })
      document.body.append(input)
    })
    await launched.page.setInputFiles('#trial-file', file)
    const chosen = await launched.page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('#trial-file')
      const tokens = await window.soThiDua.registerDropped([...(input?.files ?? []), new File(['x'], 'a.txt')])
      input?.remove()
      return tokens
    })
    expect(chosen).toEqual([
      { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'bảng chấm điểm.xlsx', bytes: 5, isFolder: false },
    ])
  })

  it('hears a menu command and stops hearing it when it asks to', async () => {
    await launched.page.evaluate(() => {
      const heard: unknown[] = []
      const stop = window.soThiDua.on('menu.command', (payload) => heard.push(payload))
      Object.assign(globalThis, { trial: { heard, stop } })
    })
    const press = (id: string) =>
      launched.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
    const heard = () => launched.page.evaluate(() => (globalThis as unknown as { trial: Trial }).trial.heard)
    await press('undo')
    await expect.poll(heard).toEqual([{ command: 'undo' }])
    await launched.page.evaluate(() => (globalThis as unknown as { trial: Trial }).trial.stop())
    await press('help')
    await launched.page.evaluate(() => window.soThiDua.call('office.get', null))
    expect(await heard()).toEqual([{ command: 'undo' }])
  })
})

interface Trial {
  readonly heard: readonly unknown[]
  readonly stop: () => void
}

describe('the walls around the window', () => {
  it('run no inline script, no eval and fetch nothing from elsewhere', async () => {
    const outcome = await launched.page.evaluate(async () => {
      const blocked = new Set<string>()
      document.addEventListener('securitypolicyviolation', (event) => blocked.add(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'window.intruder = 1'
      document.head.append(script)
      const fetched = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      )
      await new Promise((resolve) => setTimeout(resolve, 0))
      return { blocked: [...blocked].sort(), intruder: 'intruder' in window, fetched }
    })
    expect(outcome).toEqual({ blocked: ['connect-src', 'script-src-elem'], intruder: false, fetched: 'refused' })
    const policy = await launched.page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-eval')
  })

  it('serve nothing outside the built window', async () => {
    const statuses = await launched.page.evaluate(async () => {
      const status = async (path: string) => (await fetch(path)).status
      return [
        await status('/index.html'),
        await status('/../main/index.js'),
        await status('/%2e%2e/main/index.js'),
        await status('/..%2fmain%2findex.js'),
        await status('/nothing.html'),
      ]
    })
    expect(statuses).toEqual([200, 404, 404, 404, 404])
  })

  it('deny new windows and leave no page, and hand only known links to the system', async () => {
    await launched.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => void opened.push(url)
    })
    const address = launched.page.url()
    await launched.page.evaluate(() => {
      const links = [
        { href: 'https://example.com/new', target: '_blank', textContent: 'mở' },
        { href: 'https://vanban.chinhphu.vn/?pageid=27160', target: '_blank', textContent: 'tra cứu' },
        { href: 'https://example.com/away', textContent: 'đi' },
      ]
      const bar = document.createElement('nav')
      bar.id = 'trial-links'
      for (const link of links) bar.append(Object.assign(document.createElement('a'), link), ' ')
      document.body.prepend(bar)
    })
    for (const link of ['mở', 'tra cứu', 'đi']) await launched.page.click(`#trial-links >> text=${link}`)
    const opened = () => launched.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
    await expect.poll(opened).toEqual(['https://vanban.chinhphu.vn/?pageid=27160'])
    await launched.page.evaluate(() => window.soThiDua.call('office.get', null))
    expect(launched.page.url()).toBe(address)
    await expect.poll(() => launched.app.windows().length).toBe(1)
    await launched.page.evaluate(() => document.querySelector('#trial-links')?.remove())
  })

  it('grant only what the table of permissions lists', async () => {
    const states = await launched.page.evaluate(async () => {
      const denied = await Notification.requestPermission().catch(() => 'denied')
      const place = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      )
      return [denied, place]
    })
    expect(states).toEqual(['denied', 'denied'])
  })
})

describe('the program', () => {
  it('starts once: a second start brings the first to the front and ends', async () => {
    await launched.app.evaluate(({ app }) => {
      app.once('second-instance', () => Object.assign(globalThis, { second: true }))
    })
    const { status } = spawnSync(electronBinary(), ['--no-sandbox', '.'], {
      cwd: root,
      env: environment(launched.userData, launched.dataFolder),
      timeout: 90_000,
    })
    expect(status).toBe(0)
    await expect.poll(() => launched.app.evaluate(() => 'second' in globalThis)).toBe(true)
    expect(launched.app.windows().length).toBe(1)
  })

  it('asks before it closes over something typed and not saved, and stays open until told to lose it', async () => {
    const office = await launchApp()
    try {
      const { app, page } = office
      await page.getByRole('button', { name: 'Cơ quan' }).first().click()
      const name = page.getByRole('textbox').first()
      await name.fill('Phòng Nội vụ đang gõ dở')
      await app.evaluate(({ dialog }) => {
        const asked: unknown[] = []
        Object.assign(globalThis, { asked })
        Object.assign(dialog, {
          showMessageBox: async (_window: unknown, options: unknown) => ({ response: asked.push(options) - 1 }),
        })
      })
      const window = await app.browserWindow(page)
      const asked = () => app.evaluate(() => (globalThis as unknown as { asked: object[] }).asked)
      await window.evaluate((it) => it.close())
      await expect
        .poll(asked)
        .toEqual([expect.objectContaining({ message: 'Phần vừa nhập chưa được lưu', defaultId: 0, cancelId: 0 })])
      expect(await name.inputValue()).toBe('Phòng Nội vụ đang gõ dở')
      const ended = app.waitForEvent('close')
      await window.evaluate((it) => it.close())
      await ended
    } finally {
      await office.close().catch(() => undefined)
    }
  })

  it('shows one simple page after the window breaks down, and opens again from it', async () => {
    const broken = await launchApp()
    try {
      await broken.page.waitForSelector('#root > *')
      const window = await broken.app.browserWindow(broken.page)
      await window.evaluate((it) => it.webContents.forcefullyCrashRenderer())
      const text = () =>
        window.evaluate((it) => it.webContents.executeJavaScript('document.body.innerText').catch(() => ''))
      await expect.poll(text, { timeout: 20_000 }).toContain('Số liệu đã lưu vẫn còn nguyên')
      await window.evaluate((it) => it.webContents.executeJavaScript('document.querySelector("a").click()'))
      await expect
        .poll(() => window.evaluate((it) => it.webContents.getURL()), { timeout: 20_000 })
        .toBe('app://office/index.html')
      expect(readFileSync(join(broken.userData, 'nhat-ky-loi.log'), 'utf8')).toContain('window Error crashed')
    } finally {
      await broken.close()
    }
  })

  it('answers the system dialogs through one object that a test can replace', async () => {
    await answer(launched.app, 'showOpenDialog', { canceled: true, filePaths: [] })
    const answered = await launched.app.evaluate(({ dialog }) => dialog.showOpenDialog({}))
    expect(answered).toEqual({ canceled: true, filePaths: [] })
  })
})
