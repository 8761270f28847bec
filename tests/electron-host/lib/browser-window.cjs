'use strict'
const { EventEmitter } = require('node:events')
const { host, note, preventable, strict } = require('./host.cjs')
const contents = require('./web-contents.cjs')
const apps = require('./app.cjs')

/** Targets whose session is known before the window asks for it, or asked for before it is known. */
const pendingTargets = new Map()

const sessionOf = (targetId) => {
  const known = pendingTargets.get(targetId)
  if (known?.sessionId) return Promise.resolve(known.sessionId)
  return new Promise((resolve) => {
    pendingTargets.set(targetId, { resolve })
  })
}

/** A page target of our own making has been attached. */
const announceTarget = (targetId, sessionId) => {
  const waiting = pendingTargets.get(targetId)
  if (waiting?.resolve) waiting.resolve(sessionId)
  else pendingTargets.set(targetId, { sessionId })
}

class BrowserWindow extends EventEmitter {
  static #all = new Map()
  static #next = 1
  static getAllWindows() {
    return [...BrowserWindow.#all.values()]
  }
  static fromId(id) {
    return BrowserWindow.#all.get(id) ?? null
  }
  static fromWebContents(webContents) {
    const owns = (window) => window.webContents === webContents || window._contents === webContents
    return BrowserWindow.getAllWindows().find(owns) ?? null
  }
  static getFocusedWindow() {
    return (
      BrowserWindow.getAllWindows()
        .filter((window) => window._visible)
        .at(-1) ?? null
    )
  }

  id = BrowserWindow.#next++
  _maximized = false
  _minimized = false
  _fullScreen = false
  _painted = false

  constructor(options = {}, existing) {
    super()
    if (!apps.app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this._visible = options.show !== false
    this._bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this._title = options.title ?? apps.app.name
    this._parent = options.parent ?? null
    this._contents = new contents.WebContents(this, options.webPreferences ?? {})
    this.webContents = strict('webContents', this._contents)
    BrowserWindow.#all.set(this.id, this)
    this._opened = existing ? this._contents._attach(existing.targetId, existing.sessionId) : this.#open()
    this._opened.catch((cause) => process.stderr.write(`electron-host: window failed: ${cause.stack}\n`))
    process.nextTick(() => {
      apps.app.emit('browser-window-created', {}, this)
      apps.app.emit('web-contents-created', {}, this.webContents)
    })
  }
  async #open() {
    const { targetId } = await host.cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true })
    await this._contents._attach(targetId, await sessionOf(targetId))
  }

  loadURL(url) {
    return this._contents.loadURL(url)
  }
  loadFile(file, options) {
    return this._contents.loadFile(file, options)
  }
  reload() {
    this._contents.reload()
  }
  show() {
    if (this._visible) return
    this._visible = true
    this.emit('show')
    this.emit('focus')
  }
  showInactive() {
    this.show()
  }
  hide() {
    this._visible = false
    this.emit('hide')
  }
  focus() {
    this.emit('focus')
  }
  blur() {
    this.emit('blur')
  }
  isVisible() {
    return this._visible
  }
  isFocused() {
    return BrowserWindow.getFocusedWindow() === this
  }
  isDestroyed() {
    return this._contents._destroyed
  }
  maximize() {
    this._maximized = true
    this.emit('maximize')
  }
  unmaximize() {
    this._maximized = false
    this.emit('unmaximize')
  }
  isMaximized() {
    return this._maximized
  }
  minimize() {
    this._minimized = true
    this.emit('minimize')
  }
  restore() {
    this._minimized = false
    this.emit('restore')
  }
  isMinimized() {
    return this._minimized
  }
  setFullScreen(fullScreen) {
    this._fullScreen = fullScreen
  }
  isFullScreen() {
    return this._fullScreen
  }
  setTitle(title) {
    this._title = title
  }
  getTitle() {
    return this._title
  }
  setMenu(menu) {
    this._menu = menu
  }
  removeMenu() {
    this._menu = null
  }
  setProgressBar(progress) {
    note('window.setProgressBar', progress)
  }
  getParentWindow() {
    return this._parent
  }
  getBounds() {
    return { ...this._bounds }
  }
  getNormalBounds() {
    return this.getBounds()
  }
  getContentBounds() {
    return this.getBounds()
  }
  getSize() {
    return [this._bounds.width, this._bounds.height]
  }
  setBounds(bounds) {
    Object.assign(this._bounds, bounds)
    this._applySize()
    this.emit('resize')
  }
  setSize(width, height) {
    this.setBounds({ width, height })
  }
  setContentSize(width, height) {
    this.setBounds({ width, height })
  }
  async _applySize() {
    await this._opened
    const zoom = this._contents._zoom
    await this._contents._send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(this._bounds.width / zoom),
      height: Math.round(this._bounds.height / zoom),
      deviceScaleFactor: zoom === 1 ? 0 : zoom,
      mobile: false,
    })
  }
  capturePage(rect) {
    return this._contents.capturePage(rect)
  }

  close() {
    void this._close()
  }
  async _close() {
    if (this.isDestroyed()) return true
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this._opened
    if (await this._contents._keepsItself()) return false
    this.destroy()
    return true
  }
  destroy() {
    if (this.isDestroyed()) return
    host.cdp.send('Target.closeTarget', { targetId: this._contents._target }).catch(() => undefined)
    this._gone()
  }
  _gone() {
    if (this.isDestroyed()) return
    BrowserWindow.#all.delete(this.id)
    this._contents._gone()
    this.emit('closed')
    apps.app._windowClosed()
  }
}

Object.assign(exports, { BrowserWindow, announceTarget })
