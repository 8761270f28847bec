'use strict'
const { toApp } = require('./schemes.cjs')
const { WebContents } = require('./web-contents.cjs')
const { announceTarget, BrowserWindow } = require('./browser-window.cjs')

/** By opener: Page.windowOpen events not yet matched with the target that they make. */
const opens = new Map()

const onWindowOpen = (params, sessionId) => {
  const opener = WebContents.bySession.get(sessionId)
  if (opener) opens.set(opener, [...(opens.get(opener) ?? []), params])
}

const askOpener = (opener, request) =>
  opener._openHandler?.({
    url: toApp(request.url),
    frameName: request.windowName,
    features: request.windowFeatures.join(','),
    disposition: 'foreground-tab',
    referrer: { url: '', policy: '' },
  }) ?? { action: 'allow' }

const openedByPage = (opener, target, sessionId, send) => {
  const request = opens.get(opener)?.shift() ?? { url: target.url, windowName: '', windowFeatures: [] }
  const answer = askOpener(opener, request)
  if (answer.action !== 'allow') return send('Target.closeTarget', { targetId: target.targetId })
  const options = answer.overrideBrowserWindowOptions
  const webPreferences = { ...opener._preferences, ...options?.webPreferences }
  const window = new BrowserWindow({ ...options, webPreferences }, { targetId: target.targetId, sessionId })
  opener.emit('did-create-window', window, { url: toApp(request.url) })
}

/** New tabs become windows, or are closed again when the page's open handler denies them. */
function followTargets(events, send) {
  events.on('Page.windowOpen', onWindowOpen)
  events.on('Target.attachedToTarget', async ({ targetInfo, sessionId }) => {
    if (targetInfo.type !== 'page') {
      // Workers and the like only need to run.
      await send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined)
      await send('Target.detachFromTarget', { sessionId }).catch(() => undefined)
      return
    }
    const opener = targetInfo.openerId && WebContents.byTarget.get(targetInfo.openerId)
    if (opener) openedByPage(opener, targetInfo, sessionId, send)
    else announceTarget(targetInfo.targetId, sessionId)
  })
  events.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const webContents = WebContents.byTarget.get(targetInfo.targetId)
    // Before a <title>, Chromium's title is the address.
    if (webContents && !/^(about:|https?:)|\.ehost\//.test(targetInfo.title)) webContents._titled(targetInfo.title)
  })
  events.on('Target.detachedFromTarget', ({ sessionId }) => WebContents.bySession.get(sessionId)?._window._gone())
}

module.exports = { followTargets }
