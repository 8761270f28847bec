'use strict'
const { EventEmitter } = require('node:events')
const os = require('node:os')
const path = require('node:path')
const { host, note, preventable, strict } = require('./host.cjs')
const { SingleInstance } = require('./single-instance.cjs')
const windows = require('./browser-window.cjs')

const commandLine = {
  appendSwitch: (key, value) => {
    host.args.push(value === undefined || value === '' ? `--${key}` : `--${key}=${value}`)
  },
  hasSwitch: (key) => host.args.some((arg) => arg === `--${key}` || arg.startsWith(`--${key}=`)),
  getSwitchValue: (key) => host.args.find((arg) => arg.startsWith(`--${key}=`))?.slice(key.length + 3) ?? '',
  appendArgument() {
    // No Chromium argument but switches reaches the browser here.
  },
}

class App extends EventEmitter {
  isPackaged = false
  name = ''
  commandLine = commandLine
  _paths = {}
  _ready = false
  _quitting = false
  _instance = new SingleInstance()
  _readyPromise = new Promise((resolve) => {
    this._resolveReady = resolve
  })

  isReady() {
    return this._ready
  }
  whenReady() {
    return this._readyPromise
  }
  // Playwright's loader replaces emit() and whenReady(), so 'ready' goes through both.
  _setReady() {
    this._ready = true
    this.emit('ready', {}, {})
    this._resolveReady()
  }
  getName() {
    return this.name
  }
  setName(name) {
    this.name = name
  }
  getVersion() {
    return host.pkg.version ?? '0.0.0'
  }
  getAppPath() {
    return host.appPath
  }
  getLocale() {
    return commandLine.getSwitchValue('lang') || 'en-US'
  }
  getPath(name) {
    const home = os.homedir()
    const config = process.env.XDG_CONFIG_HOME || path.join(home, '.config')
    const userData = this._paths.userData ?? path.join(config, this.name)
    const known = {
      home,
      appData: config,
      userData,
      sessionData: userData,
      temp: os.tmpdir(),
      exe: process.argv[0],
      module: process.argv[0],
      desktop: path.join(home, 'Desktop'),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(userData, 'Crashpad'),
    }
    const found = this._paths[name] ?? known[name]
    if (!found) throw new Error(`Failed to get '${name}' path`)
    return found
  }
  setPath(name, folder) {
    this._paths[name] = folder
  }
  setAppUserModelId(id) {
    note('app.setAppUserModelId', id)
  }
  disableHardwareAcceleration() {
    note('app.disableHardwareAcceleration')
  }
  enableSandbox() {
    note('app.enableSandbox')
  }
  focus() {
    note('app.focus')
  }
  requestSingleInstanceLock(extra) {
    return this._instance.request(this.getPath('userData'), extra, (message) =>
      this.emit('second-instance', preventable(), message.argv, message.cwd, message.extra),
    )
  }
  hasSingleInstanceLock() {
    return this._instance.held
  }
  releaseSingleInstanceLock() {
    this._instance.release()
  }
  async quit() {
    if (this._quitting) return
    const before = preventable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this._quitting = true
    for (const window of windows.BrowserWindow.getAllWindows()) {
      if (await window._close()) continue
      this._quitting = false
      // whoever was asked may have let the last window go meanwhile
      this._windowClosed()
      return
    }
    const will = preventable()
    this.emit('will-quit', will)
    if (will.defaultPrevented) {
      this._quitting = false
      return
    }
    this.emit('quit', {}, 0)
    this.exit(0)
  }
  relaunch(options) {
    note('app.relaunch', options)
  }
  exit(code = 0) {
    this._instance.release()
    process.exitCode = code
    const done = () => process.exit(code)
    if (!host.cdp) return done()
    host.cdp.proc.once('exit', done)
    host.cdp.send('Browser.close').catch(() => undefined)
    setTimeout(() => host.cdp.proc.kill('SIGKILL'), 3000)
  }
  _windowClosed() {
    if (this._quitting || windows.BrowserWindow.getAllWindows().length) return
    if (this.listenerCount('window-all-closed')) this.emit('window-all-closed')
    else this.quit()
  }
}

exports.app = strict('app', new App())
