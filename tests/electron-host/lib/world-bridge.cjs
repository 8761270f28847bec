'use strict'

/**
 * Runs in both worlds of a page: the main world gets the objects that the preload (isolated world) exposes. Values cross
 * as CustomEvent.detail, which Chromium structured-clones between worlds; functions and promises cross as numbers.
 */
function bridge(name, me, other) {
  const functions = new Map()
  const waiting = new Map()
  let lastId = 0
  const cloneError = () => new Error('An object could not be cloned.')
  const freeze = (value) => {
    if (value && typeof value === 'object' && !ArrayBuffer.isView(value))
      for (const item of Object.values(Object.freeze(value))) freeze(item)
    return value
  }

  const packPromise = (promise) => {
    lastId += 1
    const id = lastId
    promise
      .then((value) => dispatch('settle', { id, value: pack(value) }))
      .catch((cause) => dispatch('settle', { id, error: pack(cause) }))
    return { kind: 'promise', id }
  }
  const packFunction = (call) => {
    lastId += 1
    functions.set(lastId, call)
    return { kind: 'function', id: lastId }
  }
  const pack = (value, depth = 0) => {
    if (depth > 1000) throw new Error('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'symbol') throw cloneError()
    if (typeof value === 'function') return packFunction(value)
    if (value === null || typeof value !== 'object') return { kind: 'value', value }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { kind: 'error', message: value.message, name: value.name, stack: value.stack }
    if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => pack(item, depth + 1)) }
    // Prototypes do not cross; Date, Map, typed arrays and File are cloned by the event.
    if (Object.prototype.toString.call(value) === '[object Object]')
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item, depth + 1)]) }
    return { kind: 'value', value }
  }
  const callOther =
    (id) =>
    (...args) => {
      const answer = dispatch('call', { id, args: args.map((arg) => pack(arg)) })
      if (answer === undefined || answer === null) throw cloneError()
      if (answer.error) throw unpack(answer.error)
      return unpack(answer.value)
    }
  const unpack = (packed) => {
    switch (packed.kind) {
      case 'array':
        return packed.items.map(unpack)
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]))
      case 'error':
        return Object.assign(new Error(packed.message), { name: packed.name, stack: packed.stack })
      case 'promise':
        return new Promise((resolve, reject) => waiting.set(packed.id, { resolve, reject }))
      case 'function':
        return callOther(packed.id)
      default:
        return packed.value
    }
  }

  const dispatch = (type, detail) => {
    let answer
    const onAnswer = (event) => {
      event.stopImmediatePropagation()
      answer = event.detail
    }
    addEventListener(`${name}:answer:${me}`, onAnswer, { capture: true, once: true })
    dispatchEvent(new CustomEvent(`${name}:${type}:${other}`, { detail }))
    removeEventListener(`${name}:answer:${me}`, onAnswer, { capture: true })
    return answer
  }
  const respond = (detail, answer) => {
    try {
      if (detail === null) throw cloneError()
      return { value: pack(answer(detail)) }
    } catch (cause) {
      return { error: pack(cause instanceof Error ? cause : new Error(String(cause))) }
    }
  }
  const on = (type, answer) =>
    addEventListener(`${name}:${type}:${me}`, (event) => {
      event.stopImmediatePropagation()
      dispatchEvent(new CustomEvent(`${name}:answer:${other}`, { detail: respond(event.detail, answer) }))
    })

  on('call', ({ id, args }) => functions.get(id)(...args.map(unpack)))
  on('settle', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(unpack(error))
    else resolve(unpack(value))
  })
  on('expose', ({ key, api }) => {
    if (key in globalThis) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(globalThis, key, { value: freeze(unpack(api)), enumerable: true })
  })

  return (key, api) => {
    const answer = dispatch('expose', { key, api: pack(api) })
    if (!answer) throw cloneError()
    if (answer.error) throw unpack(answer.error)
  }
}

module.exports = { bridge }
