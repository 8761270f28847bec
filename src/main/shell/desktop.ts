import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import type { ChosenFiles, FileDialogs, PaperPrinter, PdfPrinter, PushEvent, SystemFiles } from '#main/ports/desktop'
import type { Api } from '#shared/ipc/api'
import { contract } from '#shared/ipc/contract'
import { desktopLabels } from '#shared/messages/desktop-labels'
import { menuTemplate } from './app-menu'
import { registerAppScheme, serveApp } from './app-protocol'
import { crashHtml } from './crash-page'
import { dataFolder } from './data-folder'
import { desktopDialogs, systemFiles } from './desktop-dialogs'
import { desktopPdf, desktopPrinter } from './desktop-pdf'
import { FileTokens } from './file-tokens'
import { bindContract, bindDroppedFiles, pushTo } from './ipc-binding'
import { localLog } from './local-log'
import { createMainWindow } from './main-window'
import { guardNavigation } from './navigation-guard'
import { PaperShelf } from './paper-shelf'
import { guardPermissions } from './permissions'
import { closeRequests } from './request-gate'
import { isTrustedCaller } from './trusted-frame'

/** What the desktop gives to the services. */
export interface DesktopParts {
  readonly dataFolder: string
  readonly version: string
  readonly dialogs: FileDialogs
  readonly files: ChosenFiles
  readonly system: SystemFiles
  readonly pdf: PdfPrinter
  readonly paper: PaperPrinter
  readonly push: PushEvent
  readonly logError: (reference: string, cause: unknown) => void
}

/** The services at work: their answers, and how they put everything down before the program ends. */
export interface Running {
  readonly api: Api
  readonly close: () => Promise<void>
}

interface Folders {
  readonly preload: string
  readonly renderer: string
}

/** Runs the desktop program: one instance, one window, closed to everything but its own pages. */
export const startDesktop = (folders: Folders, createServices: (parts: DesktopParts) => Promise<Running>): void => {
  const profile = process.env.SO_THI_DUA_PROFILE
  if (profile) app.setPath('userData', profile)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  registerAppScheme()
  const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
  const logError = localLog(join(app.getPath('userData'), 'nhat-ky-loi.log'), () => new Date().toISOString())
  guardNavigation(devServer)

  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  const start = async () => {
    const shelf = new PaperShelf()
    serveApp(session.defaultSession, { root: folders.renderer, shelf, crashHtml })
    closeRequests(session.defaultSession, devServer)
    guardPermissions(session.defaultSession)

    let window: BrowserWindow | null = null
    const push = pushTo(() => (window === null || window.isDestroyed() ? null : window.webContents))
    const files = new FileTokens()
    const running = await createServices({
      dataFolder: dataFolder({ argv: process.argv, env: process.env, userData: app.getPath('userData') }),
      version: app.getVersion(),
      dialogs: desktopDialogs(() => window),
      files,
      system: systemFiles,
      pdf: desktopPdf(shelf),
      paper: desktopPrinter(shelf),
      push,
      logError,
    })
    const isTrusted = (caller: Parameters<typeof isTrustedCaller>[0]) =>
      isTrustedCaller(caller, window?.webContents.id ?? null, devServer)
    bindContract(running.api, contract, { isTrusted, logError })
    bindDroppedFiles((path) => files.offer(path), isTrusted)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate((command) => push('menu.command', { command }))))
    closeBeforeQuit(running.close, logError)
    window = createMainWindow({ preload: folders.preload, devServer, logError })
  }

  app
    .whenReady()
    .then(start)
    .catch((cause: unknown) => {
      const reference = randomUUID().slice(0, 8)
      logError(reference, cause)
      dialog.showErrorBox(desktopLabels.startFailed.title, desktopLabels.startFailed.detail(reference))
      app.exit(1)
    })
}

const closeBeforeQuit = (close: () => Promise<void>, logError: DesktopParts['logError']): void => {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    close()
      .catch((cause: unknown) => logError('closing', cause))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}
