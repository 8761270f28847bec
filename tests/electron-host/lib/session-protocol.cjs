'use strict'
const { EventEmitter } = require('node:events')
const { host, preventable, strict } = require('./host.cjs')
const { schemes, toApp } = require('./schemes.cjs')
const apps = require('./app.cjs')
const contents = require('./web-contents.cjs')

const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    if (apps.app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) schemes.set(scheme, { privileges: privileges ?? {}, handler: null })
  },
  handle(scheme, handler) {
    const known = schemes.get(scheme) ?? { privileges: {}, handler: null }
    if (known.handler) throw new Error(`Failed to register protocol: ${scheme}`)
    schemes.set(scheme, { ...known, handler })
  },
  unhandle(scheme) {
    const known = schemes.get(scheme)
    if (known) known.handler = null
  },
  isProtocolHandled: (scheme) => Boolean(schemes.get(scheme)?.handler),
})

class Session extends EventEmitter {
  protocol = protocol
  permissionRequest = null
  permissionCheck = null
  _before = null
  _headers = null
  webRequest = {
    onBeforeRequest: (a, b) => {
      this._before = b ?? a
    },
    onHeadersReceived: (a, b) => {
      this._headers = b ?? a
    },
  }
  setPermissionRequestHandler(handler) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler) {
    this.devicePermission = handler
  }
  setSpellCheckerEnabled(enabled) {
    this.spellChecker = enabled
  }
  async clearCache() {
    await host.cdp.send('Network.clearBrowserCache').catch(() => undefined)
  }
}

const defaultSession = strict('session', new Session())

const fulfil = async (params, url, response) => {
  const headers = {}
  for (const [name, value] of response.headers) {
    headers[name] ??= []
    headers[name].push(value)
  }
  const hook = defaultSession._headers
  const changed = hook
    ? await new Promise((resolve) => hook({ url, responseHeaders: headers, statusCode: response.status }, resolve))
    : {}
  await host.cdp.send('Fetch.fulfillRequest', {
    requestId: params.requestId,
    responseCode: response.status,
    responseHeaders: Object.entries(changed.responseHeaders ?? headers).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value: String(value) })),
    ),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

const refusedByPage = (params, url) => {
  const webContents = contents.WebContents.byTarget.get(params.frameId)
  if (params.resourceType !== 'Document' || !webContents) return false
  if (webContents._navigating === url || webContents.getURL() === '') return false
  const event = preventable({ url, isMainFrame: true })
  webContents.emit('will-navigate', event, url)
  return event.defaultPrevented
}

const refusedByGate = async (params, url) => {
  const gate = defaultSession._before
  if (!gate) return false
  const details = { url, method: params.request.method, resourceType: params.resourceType }
  const answer = await new Promise((resolve) => gate(details, resolve))
  return Boolean(answer.cancel)
}

const BUILT_IN = ['file', 'data', 'blob', 'about', 'chrome', 'devtools']

/** Every request of every page passes here: navigation guard, request gate, then our own scheme or the browser. */
async function onRequest(params) {
  const url = toApp(params.request.url)
  const fail = (errorReason) => host.cdp.send('Fetch.failRequest', { requestId: params.requestId, errorReason })
  try {
    if (refusedByPage(params, url)) return await fail('Aborted')
    if (await refusedByGate(params, url)) return await fail('BlockedByClient')
    const scheme = url.slice(0, url.indexOf(':'))
    if (!schemes.has(scheme)) {
      if (!BUILT_IN.includes(scheme)) host.network.push(url)
      return await host.cdp.send('Fetch.continueRequest', { requestId: params.requestId })
    }
    // Chromium asks for an icon by itself, Electron does not.
    if (params.resourceType === 'Other' && url.endsWith('/favicon.ico'))
      return await host.cdp.send('Fetch.fulfillRequest', { requestId: params.requestId, responseCode: 204 })
    const { handler } = schemes.get(scheme)
    if (!handler) return await fail('NameNotResolved')
    const { method, headers, postData } = params.request
    const request = new Request(url, { method, headers, body: postData, ...(postData && { duplex: 'half' }) })
    await fulfil(params, url, await handler(request))
  } catch (cause) {
    process.stderr.write(`electron-host: protocol handler failed for ${url}: ${cause?.stack ?? cause}\n`)
    await fail('Failed').catch(() => undefined)
  }
}

Object.assign(exports, { protocol, defaultSession, onRequest })
