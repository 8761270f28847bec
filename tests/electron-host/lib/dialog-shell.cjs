'use strict'
const fs = require('node:fs')
const { note, strict } = require('./host.cjs')

const methods = [
  'showOpenDialog',
  'showSaveDialog',
  'showMessageBox',
  'showOpenDialogSync',
  'showSaveDialogSync',
  'showMessageBoxSync',
  'showCertificateTrustDialog',
]
const unanswered = (method) => () => {
  throw new Error(`electron-host: dialog.${method} was called and the test had not answered it`)
}

/** One mutable object: a test answers a dialog by replacing its method. */
const dialog = Object.fromEntries(methods.map((method) => [method, unanswered(method)]))
dialog.showErrorBox = (title, content) => {
  note('dialog.showErrorBox', title, content)
  process.stderr.write(`[error box] ${title}: ${content}\n`)
}

const shell = strict('shell', {
  openExternal: async (url) => note('shell.openExternal', url),
  openPath: async (file) => {
    note('shell.openPath', file)
    return ''
  },
  showItemInFolder: (file) => note('shell.showItemInFolder', file),
  trashItem: async (file) => {
    note('shell.trashItem', file)
    fs.rmSync(file, { recursive: true })
  },
  beep: () => note('shell.beep'),
})

let copied = ''
const clipboard = strict('clipboard', {
  writeText: (text) => {
    copied = text
  },
  readText: () => copied,
  clear: () => {
    copied = ''
  },
})

module.exports = { dialog, shell, clipboard }
