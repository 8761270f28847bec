'use strict'
// Entry of a forked utility process: gives it process.parentPort, then loads its module.
const { EventEmitter } = require('node:events')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

class ParentPort extends EventEmitter {
  #queue = []
  constructor() {
    super()
    process.on('message', ({ data }) => {
      const event = { data, ports: [] }
      if (this.listenerCount('message')) this.emit('message', event)
      else this.#queue.push(event)
    })
    this.on('newListener', (name) => {
      if (name !== 'message') return
      const waiting = this.#queue
      this.#queue = []
      setImmediate(() => {
        for (const event of waiting) this.emit('message', event)
      })
    })
  }
  postMessage(message) {
    if (process.connected) process.send({ data: structuredClone(message) })
  }
}

// A utility process of Electron dies with its parent.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
Object.defineProperty(process, 'type', { value: 'utility' })
const [modulePath, ...args] = process.argv.slice(2)
process.argv = [process.argv[0], path.resolve(modulePath), ...args]
import(pathToFileURL(modulePath).href)
