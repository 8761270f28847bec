'use strict'

/** Structured-clone semantics over a string. Self-contained: it runs in Node and, through toString(), in a page's isolated world. */
function makeCodec() {
  const refusal = () => new Error('An object could not be cloned.')
  const inNode = typeof Buffer === 'function' && typeof Buffer.from === 'function'
  const toBase64 = (view) =>
    inNode ? Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64') : view.toBase64()
  const fromBase64 = (text) => (inNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text))
  // structuredClone throws on functions, symbols, proxies and nodes, drops prototypes and runs getters, as Electron does.
  const cloned = (value) => {
    try {
      return structuredClone(value)
    } catch {
      throw refusal()
    }
  }

  const encode = (input) => {
    const seen = new Map()
    const entries = (value) => Object.entries(value).flatMap(([key, item]) => [key, write(item)])
    const writeNumber = (value) => {
      if (Object.is(value, -0)) return ['n', '-0']
      return Number.isFinite(value) ? value : ['n', String(value)]
    }
    const writeObject = (value) => {
      if (seen.has(value)) return ['r', seen.get(value)]
      seen.set(value, seen.size)
      const tag = Object.prototype.toString.call(value).slice(8, -1)
      if (tag === 'Array') return ['a', value.length, ...entries(value)]
      if (tag === 'Object') return ['o', ...entries(value)]
      if (tag === 'Date') return ['d', value.getTime()]
      if (tag === 'Map') return ['m', ...[...value].flatMap(([key, item]) => [write(key), write(item)])]
      if (tag === 'Set') return ['s', ...[...value].map(write)]
      if (tag === 'RegExp') return ['x', value.source, value.flags]
      if (tag === 'Error' || value instanceof Error) return ['e', value.name, value.message, value.stack ?? '']
      if (tag === 'ArrayBuffer') return ['b', toBase64(new Uint8Array(value))]
      if (ArrayBuffer.isView(value))
        return ['t', tag, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
      if (['Boolean', 'Number', 'String'].includes(tag)) return ['w', value.valueOf()]
      throw refusal() // File, Blob, ImageData: clonable inside a page, not across processes
    }
    const write = (value) => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (value === undefined) return ['u']
      if (typeof value === 'bigint') return ['i', String(value)]
      if (typeof value === 'number') return writeNumber(value)
      return writeObject(value)
    }
    return JSON.stringify(write(cloned(input)))
  }

  const decode = (text) => {
    const references = []
    const keep = (value) => {
      references.push(value)
      return value
    }
    const readers = {
      u: () => undefined,
      i: ([digits]) => BigInt(digits),
      n: ([number]) => Number(number),
      r: ([index]) => references[index],
      d: ([time]) => keep(new Date(time)),
      x: ([source, flags]) => keep(new RegExp(source, flags)),
      b: ([base64]) => keep(fromBase64(base64).buffer),
      t: ([tag, base64]) => keep(new globalThis[tag](fromBase64(base64).buffer)),
      w: ([value]) => keep(Object(value)),
      e: ([name, message, stack]) => keep(Object.assign(new (globalThis[name] ?? Error)(message), { stack })),
      s: (items) => {
        const set = keep(new Set())
        for (const item of items) set.add(read(item))
        return set
      },
      m: (items) => {
        const map = keep(new Map())
        for (let i = 0; i < items.length; i += 2) {
          const key = read(items[i])
          map.set(key, read(items[i + 1]))
        }
        return map
      },
      a: ([length, ...items]) => fill(keep(new Array(length)), items),
      o: (items) => fill(keep({}), items),
    }
    const fill = (target, items) => {
      for (let i = 0; i < items.length; i += 2) target[items[i]] = read(items[i + 1])
      return target
    }
    const read = (json) => (Array.isArray(json) ? readers[json[0]](json.slice(1)) : json)
    return read(JSON.parse(text))
  }

  return { encode, decode }
}

module.exports = { makeCodec, ...makeCodec() }
