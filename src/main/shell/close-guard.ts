import { type BrowserWindow, dialog } from 'electron'
import { desktopLabels } from '#shared/messages/desktop-labels'

/** Asks before the window closes over something typed and not saved; the page says that there is such a thing. */
export const askBeforeClosing = (
  window: BrowserWindow,
  logError: (reference: string, cause: unknown) => void,
): void => {
  const { message, detail, stay, leave } = desktopLabels.closing
  let asking = false
  window.webContents.on('will-prevent-unload', () => {
    if (asking) return
    asking = true
    dialog
      .showMessageBox(window, {
        type: 'warning',
        message,
        detail,
        buttons: [stay, leave],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        if (response === 1 && !window.isDestroyed()) window.destroy()
      })
      .catch((cause: unknown) => logError('closing', cause))
      .finally(() => {
        asking = false
      })
  })
}
