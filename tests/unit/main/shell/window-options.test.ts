import { describe, expect, it } from 'vitest'
import { paperWindowOptions, printWindowOptions, windowOptions } from '../../../../src/main/shell/window-options'

const screen = { width: 1366, height: 728 }
const options = windowOptions({ title: 'Sổ Thi Đua', preload: '/p/index.cjs', workArea: screen, devTools: false })

describe('windowOptions', () => {
  it('seals every window: sandbox, its own world, no Node, no webview', () => {
    const sealed = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    }
    expect(options.webPreferences).toEqual({ ...sealed, preload: '/p/index.cjs' })
    expect(paperWindowOptions().webPreferences).toEqual(sealed)
    expect(printWindowOptions().webPreferences).toEqual({ ...sealed, plugins: true })
  })

  it('fits a screen of 1366×768 with its task bar and never grows past its design size', () => {
    expect([options.width, options.height, options.minWidth, options.minHeight]).toEqual([1366, 728, 1024, 600])
    const large = windowOptions({ title: '', preload: '', workArea: { width: 2560, height: 1400 }, devTools: false })
    expect([large.width, large.height]).toEqual([1366, 768])
  })

  it('stays hidden until there is something to show', () => {
    expect([options.show, paperWindowOptions().show, printWindowOptions().show]).toEqual([false, false, false])
  })
})
