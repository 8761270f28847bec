import { BrowserWindow, screen } from 'electron'
import { desktopLabels } from '#shared/messages/desktop-labels'
import { crashPage, startPage } from './app-addresses'
import { askBeforeClosing } from './close-guard'
import { windowOptions } from './window-options'

interface WindowParts {
  readonly preload: string
  readonly devServer: string | null
  readonly logError: (reference: string, cause: unknown) => void
}

/** The one window of the office. It shows itself once the page has something to show. */
export const createMainWindow = ({ preload, devServer, logError }: WindowParts): BrowserWindow => {
  const window = new BrowserWindow(
    windowOptions({
      title: desktopLabels.title,
      preload,
      workArea: screen.getPrimaryDisplay().workAreaSize,
      devTools: devServer !== null,
    }),
  )
  let crashes = 0
  askBeforeClosing(window, logError)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('preload-error', (_event, _path, cause) => logError('preload', cause))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    crashes += 1
    logError('window', Object.assign(new Error('render-process-gone'), { code: reason }))
    // A page that breaks again at once would flicker for ever: the second time the window closes.
    if (crashes > 1) window.destroy()
    else void window.loadURL(crashPage)
  })
  void window.loadURL(devServer ?? startPage)
  return window
}
