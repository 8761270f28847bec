'use strict'
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')
const readline = require('node:readline')

/** Cuts a byte stream into the NUL-separated messages of --remote-debugging-pipe. */
const splitter = (onMessage) => {
  let parts = []
  return (chunk) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const bytes = Buffer.concat([...parts, rest.subarray(0, end)])
      parts = []
      rest = rest.subarray(end + 1)
      onMessage(JSON.parse(bytes.toString()))
    }
    if (rest.length) parts.push(rest)
  }
}

/** A minimal DevTools client over the debugging pipe (descriptors 3 and 4), so no WebSocket is needed. */
function launch(binary, args, env, onErrorLine) {
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']
  const proc = spawn(binary, ['--remote-debugging-pipe', ...args], { env, stdio })
  const [, , errors, toBrowser, fromBrowser] = proc.stdio
  readline.createInterface({ input: errors }).on('line', onErrorLine)
  const events = new EventEmitter()
  const pending = new Map()
  let lastId = 0
  const onMessage = (message) => {
    if (!message.id) return events.emit(message.method, message.params, message.sessionId)
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.error) call.reject(new Error(`${call.method}: ${message.error.message}`))
    else call.resolve(message.result)
  }
  fromBrowser.on('data', splitter(onMessage))
  // The browser's exit is told by its 'exit' event; a broken pipe says nothing more.
  toBrowser.on('error', () => undefined)
  fromBrowser.on('error', () => undefined)
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      lastId += 1
      pending.set(lastId, { resolve, reject, method })
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
    })
  return { proc, events, send }
}

module.exports = { launch, splitter }
