import type { MenuItemConstructorOptions } from 'electron'
import type { Events } from '#shared/ipc/views'
import { desktopLabels } from '#shared/messages/desktop-labels'

type Command = Events['menu.command']['command']

const label = desktopLabels.menu

/**
 * The menu bar. Keys of our own commands are shown but not taken: the page handles them, so that Ctrl+Z in a text field
 * still takes back a letter and not a day's work.
 */
export const menuTemplate = (send: (command: Command) => void): MenuItemConstructorOptions[] => {
  const command = (id: Command, text: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: text,
    click: () => send(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  return [
    {
      label: label.file,
      submenu: [command('backup', label.backup), { type: 'separator' }, { role: 'quit', label: label.close }],
    },
    {
      label: label.edit,
      submenu: [
        command('undo', label.undo, 'Ctrl+Z'),
        command('redo', label.redo, 'Ctrl+Y'),
        { type: 'separator' },
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { role: 'selectAll', label: label.selectAll },
      ],
    },
    {
      label: label.view,
      submenu: [
        command('open-log', label.log),
        { type: 'separator' },
        { role: 'zoomIn', label: label.zoomIn, accelerator: 'Ctrl+=' },
        { role: 'zoomOut', label: label.zoomOut },
        { role: 'resetZoom', label: label.actualSize },
        { role: 'togglefullscreen', label: label.fullScreen },
      ],
    },
    { label: label.help, submenu: [command('help', label.guide, 'F1')] },
  ]
}
