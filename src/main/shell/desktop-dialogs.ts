import { type BrowserWindow, dialog, shell } from 'electron'
import type { FileDialogs, FileKind, SystemFiles } from '#main/ports/desktop'

const filters = (kinds: readonly FileKind[]) =>
  kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))

/** The system's own windows, in front of the office's window while there is one. */
export const desktopDialogs = (owner: () => BrowserWindow | null): FileDialogs => {
  const open = (options: Electron.OpenDialogOptions) => {
    const window = owner()
    return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
  }
  const save = (options: Electron.SaveDialogOptions) => {
    const window = owner()
    return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
  }
  const message = (options: Electron.MessageBoxOptions) => {
    const window = owner()
    return window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options)
  }
  return {
    async chooseFiles({ title, kinds, many }) {
      const properties: ('openFile' | 'multiSelections')[] = many ? ['openFile', 'multiSelections'] : ['openFile']
      const answer = await open({ title, properties, filters: filters(kinds) })
      return answer.canceled ? [] : answer.filePaths
    },
    async chooseFolder({ title }) {
      const answer = await open({ title, properties: ['openDirectory', 'createDirectory'] })
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    async chooseSaveTarget({ title, suggestedName, kinds }) {
      const answer = await save({
        title,
        defaultPath: suggestedName,
        filters: filters(kinds),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
    async ask({ message: text, detail, buttons, cancel }) {
      const answer = await message({
        type: 'question',
        message: text,
        detail,
        buttons: [...buttons],
        defaultId: cancel,
        cancelId: cancel,
        noLink: true,
      })
      return answer.response
    },
  }
}

/** Files opened or shown with the system's own programs. */
export const systemFiles: SystemFiles = {
  open: async (path) => (await shell.openPath(path)) === '',
  reveal: (path) => shell.showItemInFolder(path),
}
