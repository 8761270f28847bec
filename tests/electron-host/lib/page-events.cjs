'use strict'
const { WORLD } = require('./host.cjs')
const { toApp } = require('./schemes.cjs')
const { app } = require('./app.cjs')
const { WebContents } = require('./web-contents.cjs')

const painted = (webContents) => {
  const window = webContents._window
  if (window._painted) return
  window._painted = true
  window.emit('ready-to-show')
}

const loaded = async (webContents) => {
  const title = await webContents.executeJavaScript('document.title').catch(() => '')
  webContents._titled(title)
  webContents._load?.resolve()
  webContents._load = null
  webContents.emit('did-finish-load', {})
  webContents.emit('did-stop-loading', {})
  painted(webContents)
}

const onLifecycle = (webContents, { frameId, name }) => {
  if (frameId !== webContents._target || ['', 'about:blank'].includes(webContents.getURL())) return
  if (name === 'DOMContentLoaded') webContents.emit('dom-ready', {})
  if (name === 'firstPaint') painted(webContents)
  if (name === 'load') loaded(webContents)
}

const describe = (argument) => argument.value ?? argument.description

const handlers = {
  'Runtime.bindingCalled': (webContents, { name, payload, executionContextId }) => {
    if (name === '__ehost_post') webContents._fromRenderer(JSON.parse(payload), executionContextId)
  },
  'Runtime.executionContextCreated': (webContents, { context }) => {
    if (context.name === WORLD && context.auxData?.frameId === webContents._target) webContents._context = context.id
  },
  'Runtime.executionContextDestroyed': (webContents, { executionContextId }) => {
    if (webContents._context === executionContextId) webContents._context = null
  },
  'Runtime.executionContextsCleared': (webContents) => {
    webContents._context = null
  },
  'Runtime.consoleAPICalled': (webContents, { type, args }) => {
    const message = args.map(describe).join(' ')
    webContents.emit('console-message', { level: type, message, lineNumber: 0, sourceId: '' })
  },
  'Runtime.exceptionThrown': (_webContents, { exceptionDetails: thrown }) => {
    process.stderr.write(`[renderer] ${thrown.exception?.description ?? thrown.text}\n`)
  },
  'Debugger.paused': (webContents, params) => webContents._onPaused(params),
  'Page.frameNavigated': (webContents, { frame }) => {
    if (frame.id !== webContents._target) return
    webContents.mainFrame.url = toApp(frame.url + (frame.urlFragment ?? ''))
    webContents.emit('did-navigate', {}, webContents.mainFrame.url, 200, '')
  },
  'Page.navigatedWithinDocument': (webContents, { frameId, url }) => {
    if (frameId !== webContents._target) return
    webContents.mainFrame.url = toApp(url)
    webContents.emit('did-navigate-in-page', {}, webContents.mainFrame.url, true)
  },
  'Page.lifecycleEvent': onLifecycle,
  'Inspector.targetCrashed': (webContents) => {
    const details = { reason: 'crashed', exitCode: 5 }
    webContents._crashed = true
    webContents.emit('render-process-gone', {}, details)
    app.emit('render-process-gone', {}, webContents, details)
  },
}

/** Turns what happens in the pages into Electron's events. */
function followPages(events) {
  for (const [name, handle] of Object.entries(handlers))
    events.on(name, (params, sessionId) => {
      const webContents = WebContents.bySession.get(sessionId)
      if (webContents) handle(webContents, params)
    })
}

module.exports = { followPages }
