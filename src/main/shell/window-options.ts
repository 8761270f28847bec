import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** What every window of ours must be: no Node, its own world, no way out of its origin. */
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
} as const satisfies WebPreferences

interface WindowNeeds {
  readonly title: string
  readonly preload: string
  readonly workArea: { readonly width: number; readonly height: number }
  readonly devTools: boolean
}

/** The office's window: fills a 1366×768 screen, and is never so small that a table cannot be read. */
export const windowOptions = ({
  title,
  preload,
  workArea,
  devTools,
}: WindowNeeds): BrowserWindowConstructorOptions => ({
  title,
  width: Math.min(1366, workArea.width),
  height: Math.min(768, workArea.height),
  minWidth: 1024,
  minHeight: 600,
  show: false,
  backgroundColor: '#ffffff',
  webPreferences: { ...sealed, preload, devTools },
})

/** A window that nobody sees, in which a paper is laid out: no preload, and no script of the page's own. */
export const paperWindowOptions = (): BrowserWindowConstructorOptions => ({
  width: 1000,
  height: 1400,
  show: false,
  webPreferences: { ...sealed, devTools: false },
})

/** A window that holds a finished PDF for the printer; Chromium's PDF viewer is a plugin. */
export const printWindowOptions = (): BrowserWindowConstructorOptions => ({
  ...paperWindowOptions(),
  webPreferences: { ...sealed, devTools: false, plugins: true },
})
