'use strict'
const { EventEmitter } = require('node:events')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { host, preventable } = require('./host.cjs')
const { encode } = require('./codec.cjs')
const { NativeImage } = require('./native-image.cjs')
const { pdfSettings, recordPrint } = require('./printing.cjs')
const { toNet } = require('./schemes.cjs')
const { attachPage } = require('./page-attach.cjs')
const { answerFromPage, answerPaused } = require('./page-messages.cjs')
const sessions = require('./session-protocol.cjs')
const themes = require('./theme-screen.cjs')
const windows = require('./browser-window.cjs')

const NET_ERRORS = { 'net::ERR_FILE_NOT_FOUND': -6, 'net::ERR_ABORTED': -3, 'net::ERR_NAME_NOT_RESOLVED': -105 }

class WebContents extends EventEmitter {
  static all = new Map()
  static byTarget = new Map()
  static bySession = new Map()
  static #next = 1

  id = WebContents.#next++
  mainFrame = { url: '', routingId: 1, top: null, parent: null }
  navigationHistory = {
    canGoBack: () => false,
    canGoForward: () => false,
    clear: () => undefined,
  }
  _sid = null
  _target = null
  _context = null
  _navigating = null
  _openHandler = null
  _destroyed = false
  _crashed = false
  _load = null
  _zoom = 1
  _printing = Promise.resolve()

  constructor(window, preferences) {
    super()
    const { nodeIntegration, contextIsolation, sandbox, webSecurity } = preferences
    if (nodeIntegration || contextIsolation === false || sandbox === false || webSecurity === false)
      throw new Error(
        'electron-host: only sandbox:true, contextIsolation:true, nodeIntegration:false, webSecurity:true',
      )
    this._window = window
    this._preferences = preferences
    WebContents.all.set(this.id, this)
  }

  get session() {
    return sessions.defaultSession
  }
  _send(method, params) {
    return host.cdp.send(method, params, this._sid)
  }
  async _attach(targetId, sessionId) {
    this._target = targetId
    this._sid = sessionId
    WebContents.byTarget.set(targetId, this)
    WebContents.bySession.set(sessionId, this)
    await attachPage(this)
  }
  _applyTheme() {
    if (!this._sid) return
    const value = themes.nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
    return this._send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  async loadURL(url) {
    await this._window._opened
    const { hash } = new URL(url)
    this._navigating = url.slice(0, url.length - hash.length)
    const finished = new Promise((resolve, reject) => {
      this._load = { resolve, reject }
    })
    finished.catch(() => undefined)
    const answer = await this._send('Page.navigate', { url: toNet(url) })
    if (answer.errorText) {
      const errno = NET_ERRORS[answer.errorText] ?? -2
      const code = answer.errorText.replace('net::', '')
      this._load = null
      this.emit('did-fail-load', {}, errno, code, url, true)
      throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { errno, code, url })
    }
    if (answer.loaderId) await finished
  }
  loadFile(file, options = {}) {
    const url = pathToFileURL(path.resolve(host.appPath, file))
    if (options.query) url.search = new URLSearchParams(options.query)
    if (options.search) url.search = options.search
    if (options.hash) url.hash = options.hash
    return this.loadURL(url.href)
  }
  reload() {
    this._crashed = false
    this._send('Page.reload')
  }
  getURL() {
    return this.mainFrame.url
  }
  getTitle() {
    return this._window.getTitle()
  }
  _titled(title) {
    if (!title || title === this._window._title) return
    const event = preventable()
    this._window.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this._window._title = title
  }
  isDestroyed() {
    return this._destroyed
  }
  isLoading() {
    return this._load !== null
  }
  isCrashed() {
    return this._crashed
  }
  focus() {
    this.emit('focus')
  }
  isFocused() {
    return this._window.isFocused()
  }
  setWindowOpenHandler(handler) {
    this._openHandler = handler
  }
  isDevToolsOpened() {
    return false
  }
  setZoomFactor(factor) {
    this._zoom = factor
    this._window._applySize()
  }
  getZoomFactor() {
    return this._zoom
  }
  getZoomLevel() {
    return Math.log(this._zoom) / Math.log(1.2)
  }
  setZoomLevel(level) {
    this.setZoomFactor(1.2 ** level)
  }
  close() {
    return this._window._close()
  }

  send(channel, ...args) {
    this._toRenderer({ t: 'event', channel, data: encode(args) })
  }
  async _toRenderer(message, context = this._context) {
    if (context === null || this._destroyed) return
    const call = {
      executionContextId: context,
      functionDeclaration: 'function (message) { __ehost_recv(message) }',
      arguments: [{ value: JSON.stringify(message) }],
    }
    await this._send('Runtime.callFunctionOn', call).catch(() => undefined) // the document went away meanwhile
  }
  _event(extra) {
    return {
      sender: this,
      senderFrame: { ...this.mainFrame },
      processId: this.id,
      frameId: 1,
      type: 'frame',
      reply: (channel, ...args) => this.send(channel, ...args),
      ...extra,
    }
  }
  _fromRenderer(message, context) {
    return answerFromPage(this, message, context)
  }
  _onPaused(params) {
    return answerPaused(this, params)
  }

  async executeJavaScript(expression, userGesture) {
    const answer = await this._send('Runtime.evaluate', {
      expression,
      userGesture,
      awaitPromise: true,
      returnByValue: true,
    })
    const thrown = answer.exceptionDetails
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text)
    return answer.result.value
  }
  /** Whether the page keeps its window from closing (`beforeunload`), and nobody decides otherwise. */
  async _keepsItself() {
    const leaving = "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    const impatience = new Promise((resolve) => setTimeout(resolve, 2000, false).unref())
    const keeps = await Promise.race([this.executeJavaScript(leaving).catch(() => false), impatience])
    if (!keeps) return false
    const event = preventable()
    this.emit('will-prevent-unload', event)
    return !event.defaultPrevented
  }
  async insertCSS(css) {
    const text = JSON.stringify(css)
    await this.executeJavaScript(
      `{const s=new CSSStyleSheet();s.replaceSync(${text});document.adoptedStyleSheets.push(s)}`,
    )
    return 'ehost-css'
  }
  async printToPDF(options) {
    const settings = pdfSettings(options)
    const print = () => this._send('Page.printToPDF', settings)
    const job = this._printing.then(print, print) // one at a time, as in Electron
    this._printing = job
    return Buffer.from((await job).data, 'base64')
  }
  print(options = {}, callback) {
    recordPrint(this, options).then(
      () => callback?.(true, ''),
      (cause) => callback?.(false, String(cause)),
    )
  }
  async capturePage(rect) {
    const clip = rect && { clip: { ...rect, scale: 1 } }
    const shot = await this._send('Page.captureScreenshot', { format: 'png', ...clip })
    return new NativeImage(Buffer.from(shot.data, 'base64'))
  }
  forcefullyCrashRenderer() {
    this._send('Page.crash').catch(() => undefined)
  }
  _gone() {
    this._destroyed = true
    WebContents.all.delete(this.id)
    WebContents.byTarget.delete(this._target)
    WebContents.bySession.delete(this._sid)
    this.emit('destroyed')
  }
}

exports.WebContents = WebContents
exports.webContents = {
  getAllWebContents: () => [...WebContents.all.values()],
  fromId: (id) => WebContents.all.get(id),
  fromDevToolsTargetId: (target) => WebContents.byTarget.get(target),
  getFocusedWebContents: () => windows.BrowserWindow.getFocusedWindow()?.webContents ?? null,
}
