'use strict'
// What `require('electron')` gives the app's main process. Order matters little: the parts know each other lazily.
const { host, strict } = require('./lib/host.cjs')
const { app } = require('./lib/app.cjs')
const { BrowserWindow } = require('./lib/browser-window.cjs')
const { webContents } = require('./lib/web-contents.cjs')
const { defaultSession, protocol } = require('./lib/session-protocol.cjs')
const { ipcMain } = require('./lib/ipc-main.cjs')
const { Menu, MenuItem } = require('./lib/menu.cjs')
const { clipboard, dialog, shell } = require('./lib/dialog-shell.cjs')
const { nativeTheme, screen } = require('./lib/theme-screen.cjs')
const { nativeImage } = require('./lib/native-image.cjs')
const { utilityProcess } = require('./lib/utility-process.cjs')
const { init, start } = require('./lib/start.cjs')

// Named one by one, so that `import { app } from 'electron'` finds them.
exports.app = app
exports.BrowserWindow = BrowserWindow
exports.webContents = strict('webContents', webContents)
exports.session = strict('session', { defaultSession })
exports.protocol = protocol
exports.ipcMain = ipcMain
exports.Menu = Menu
exports.MenuItem = MenuItem
exports.dialog = dialog
exports.shell = shell
exports.clipboard = clipboard
exports.nativeTheme = nativeTheme
exports.screen = screen
exports.nativeImage = nativeImage
exports.utilityProcess = utilityProcess
exports.__host = Object.assign(host, { init, start })
