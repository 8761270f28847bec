'use strict'
const { EventEmitter } = require('node:events')
const { strict } = require('./host.cjs')
const contents = require('./web-contents.cjs')

class NativeTheme extends EventEmitter {
  #source = 'system'
  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    this.#source = source
    for (const webContents of contents.WebContents.all.values()) webContents._applyTheme()
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }
  get shouldUseHighContrastColors() {
    return false
  }
}

const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  workAreaSize: { width: 1366, height: 728 },
  size: { width: 1366, height: 768 },
}

exports.nativeTheme = new NativeTheme()
exports.screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
  }),
)
