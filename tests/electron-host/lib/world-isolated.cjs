'use strict'

/** The sandboxed preload's surroundings: only what Electron gives a sandbox:true preload. Runs in the page, through toString(). */
function isolated(config, makeCodec, expose, preload) {
  const post = globalThis.__ehost_post
  const { encode, decode } = makeCodec()

  class Emitter {
    #listeners = new Map()
    on(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
      return this
    }
    once(name, listener) {
      const wrapped = (...args) => {
        this.off(name, wrapped)
        return listener.apply(this, args)
      }
      wrapped.listener = listener
      return this.on(name, wrapped)
    }
    off(name, listener) {
      const kept = (this.#listeners.get(name) ?? []).filter(
        (known) => known !== listener && known.listener !== listener,
      )
      this.#listeners.set(name, kept)
      return this
    }
    emit(name, ...args) {
      const known = this.#listeners.get(name) ?? []
      for (const listener of known) listener.apply(this, args)
      return known.length > 0
    }
    removeAllListeners(name) {
      if (name === undefined) this.#listeners.clear()
      else this.#listeners.delete(name)
      return this
    }
    listenerCount(name) {
      return (this.#listeners.get(name) ?? []).length
    }
    addListener(name, listener) {
      return this.on(name, listener)
    }
    removeListener(name, listener) {
      return this.off(name, listener)
    }
  }

  // A synchronous question to the host, which answers while this world is paused in the debugger.
  const sync = (question) => {
    const __ehost_sync = { question, answer: undefined }
    // biome-ignore lint/suspicious/noDebugger: the pause is the channel
    debugger
    return __ehost_sync.answer
  }

  const pending = new Map()
  let lastId = 0
  class IpcRenderer extends Emitter {
    async invoke(channel, ...args) {
      const data = encode(args)
      lastId += 1
      const id = lastId
      const reply = new Promise((resolve, reject) => pending.set(id, { resolve, reject }))
      post(JSON.stringify({ t: 'invoke', id, channel, data }))
      return reply
    }
    send(channel, ...args) {
      post(JSON.stringify({ t: 'send', channel, data: encode(args) }))
    }
    sendSync(channel, ...args) {
      const answer = sync(JSON.stringify({ t: 'sync', channel, data: encode(args) }))
      if (answer === undefined) throw new Error('electron-host: no answer to sendSync')
      return decode(answer)
    }
    postMessage() {
      throw new Error('electron-host: ipcRenderer.postMessage is not implemented')
    }
  }
  const ipcRenderer = new IpcRenderer()
  Object.defineProperty(globalThis, '__ehost_recv', {
    value: (json) => {
      const message = JSON.parse(json)
      if (message.t === 'event') {
        const event = { sender: ipcRenderer, ports: [] }
        ipcRenderer.emit(message.channel, event, ...decode(message.data))
        return
      }
      const { resolve, reject } = pending.get(message.id)
      pending.delete(message.id)
      if (message.error !== undefined) reject(new Error(message.error))
      else resolve(decode(message.data))
    },
  })

  const strict = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON')
          throw new Error(`electron-host: ${name}.${key} is not implemented`)
        const value = Reflect.get(target, key, target)
        return value instanceof Function ? value.bind(target) : value
      },
    })
  const modules = {
    electron: strict('electron(preload)', {
      ipcRenderer,
      contextBridge: strict('contextBridge', { exposeInMainWorld: (key, api) => expose(key, api) }),
      webUtils: { getPathForFile: (file) => sync(file) ?? '' },
      webFrame: strict('webFrame', { getZoomFactor: () => 1 }),
    }),
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  }
  const require = (id) => {
    const known = modules[id.replace(/^node:/, '').replace(/^electron\/(common|renderer)$/, 'electron')]
    if (!known) throw new Error(`module not found: ${id}`) // as in a real sandboxed preload
    return known
  }
  const ignored = () => undefined
  const process = {
    ...config.process,
    on: ignored,
    once: ignored,
    nextTick: (call, ...args) => queueMicrotask(() => call(...args)),
  }
  const setImmediate = (call, ...args) => setTimeout(call, 0, ...args)
  const module = { exports: {} }
  try {
    preload(require, process, module, module.exports, globalThis, setImmediate, clearTimeout)
  } catch (cause) {
    console.error(`Unable to load preload script: ${config.path}\n${cause.stack}`)
    post(JSON.stringify({ t: 'preload-error', path: config.path, message: String(cause.message), stack: cause.stack }))
  }
}

module.exports = { isolated }
