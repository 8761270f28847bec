'use strict'

/** What the parts share: the app being run, the browser's wire, and a record of what had no real counterpart here. */
const host = { appPath: '', pkg: {}, args: [], cdp: null, calls: [], network: [] }

const WORLD = 'Electron Isolated Context'
const VERSION = '45.4.1'

const note = (api, ...args) => {
  host.calls.push({ api, args })
}

/** An API that the stand-in lacks throws by name instead of being silently undefined. */
const strict = (name, target) =>
  new Proxy(target, {
    get(object, key, receiver) {
      const probed = ['then', 'toJSON', 'domain'].includes(key)
      if (typeof key === 'string' && /^[a-z]/i.test(key) && !(key in object) && !probed)
        throw new Error(`electron-host: ${name}.${key} is not implemented`)
      return Reflect.get(object, key, receiver)
    },
  })

const preventable = (extra = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
  ...extra,
})

module.exports = { host, note, strict, preventable, WORLD, VERSION }
