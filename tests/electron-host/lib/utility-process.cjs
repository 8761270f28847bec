'use strict'
const { fork } = require('node:child_process')
const { EventEmitter } = require('node:events')
const path = require('node:path')
const { strict } = require('./host.cjs')

const CHILD = path.join(__dirname, 'utility-child.cjs')

const stdioOf = (stdio) => {
  const three = Array.isArray(stdio) ? stdio.slice(0, 3) : Array(3).fill(stdio ?? 'inherit')
  if (three[0] === 'pipe') throw new Error('electron-host: stdin of a utility process must be "ignore" or "inherit"')
  return [...three, 'ipc']
}

/** Electron's UtilityProcess over child_process.fork: structured clone both ways, events named and timed as there. */
class UtilityProcess extends EventEmitter {
  pid = undefined
  stdout = null
  stderr = null
  _child

  constructor(modulePath, args, options) {
    super()
    this._child = fork(CHILD, [path.resolve(modulePath), ...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      execArgv: options.execArgv ?? [],
      execPath: process.execPath,
      serialization: 'advanced',
      stdio: stdioOf(options.stdio),
    })
    this.stdout = this._child.stdout
    this.stderr = this._child.stderr
    this._child.once('spawn', () => {
      this.pid = this._child.pid
      this.emit('spawn')
    })
    this._child.on('message', ({ data }) => this.emit('message', data))
    this._child.once('error', (cause) => process.stderr.write(`electron-host: utility process: ${cause.message}\n`))
    this._child.once('exit', (code, signal) => {
      this.pid = undefined
      this.emit('exit', code ?? (signal ? 128 : 1))
    })
  }

  /** Electron queues what is sent before the child listens; so does this, since the child loads its module first. */
  postMessage(message, transfer = []) {
    if (transfer.length) throw new Error('electron-host: MessagePorts cannot be transferred')
    if (this._child.connected) this._child.send({ data: structuredClone(message) })
  }

  kill() {
    if (this.pid === undefined) return false
    return this._child.kill('SIGTERM')
  }
}

exports.utilityProcess = strict('utilityProcess', {
  fork: (modulePath, args = [], options = {}) =>
    strict('UtilityProcess', new UtilityProcess(modulePath, [...args], options)),
})
