'use strict'
const fs = require('node:fs')
const vm = require('node:vm')
const { WORLD } = require('./host.cjs')
const { makeCodec } = require('./codec.cjs')
const world = require('./world.cjs')

/** The preload's text; what Electron would refuse (a syntax error, ESM) is reported here and leaves the page without it. */
const readPreload = (webContents, file) => {
  if (!file) return ''
  try {
    const source = fs.readFileSync(file, 'utf8')
    new vm.Script(`(function(){${source}\n})`, { filename: file })
    return source
  } catch (cause) {
    process.stderr.write(`Unable to load preload script: ${file}\n${cause}\n`)
    setImmediate(() => webContents.emit('preload-error', {}, file, cause))
    return ''
  }
}

const surroundings = (preferences) => ({
  path: preferences.preload ?? '',
  process: {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: process.platform,
    arch: process.arch,
    pid: 0,
    versions: { ...process.versions },
    env: { ...process.env },
    argv: [...process.argv, ...(preferences.additionalArguments ?? [])],
    execPath: process.argv[0],
  },
})

/** Runs while the new target is still paused, so that the preload is in place before the first document. */
async function attachPage(webContents) {
  const { width, height } = webContents._window._bounds
  const source = readPreload(webContents, webContents._preferences.preload)
  const isolated = world.isolatedSource(surroundings(webContents._preferences), makeCodec, source)
  const send = (method, params) => webContents._send(method, params)
  await Promise.all([
    send('Page.enable'),
    send('Runtime.enable'),
    send('Inspector.enable'),
    send('Page.setLifecycleEventsEnabled', { enabled: true }),
    send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false }),
    send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    webContents._applyTheme(),
    send('Runtime.addBinding', { name: '__ehost_post', executionContextName: WORLD }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: world.mainSource() }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: WORLD }),
    /getPathForFile|sendSync/.test(source) ? send('Debugger.enable') : null,
  ])
  await send('Runtime.runIfWaitingForDebugger')
}

module.exports = { attachPage }
