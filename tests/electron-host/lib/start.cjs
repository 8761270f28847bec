'use strict'
const { launch } = require('./cdp.cjs')
const { chromiumFlags, findChromium, isNoise } = require('./chromium.cjs')
const { host, VERSION } = require('./host.cjs')
const { app } = require('./app.cjs')
const { onRequest } = require('./session-protocol.cjs')
const { followPages } = require('./page-events.cjs')
const { followTargets } = require('./target-events.cjs')

const startBrowser = () => {
  const binary = findChromium()
  if (!binary) {
    process.stderr.write('electron-host: no Chromium found; install it or set ELECTRON_HOST_CHROMIUM\n')
    process.exit(1)
  }
  const { profile, flags } = chromiumFlags(app.getPath('userData'), host.args)
  // Without a UTF-8 locale Chromium loses the paths of files with Vietnamese names.
  const env = { ...process.env, XDG_CONFIG_HOME: profile, LC_ALL: 'C.UTF-8' }
  const cdp = launch(binary, flags, env, (line) => {
    if (!isNoise(line)) process.stderr.write(`${line}\n`)
  })
  cdp.proc.on('error', (cause) => {
    process.stderr.write(`electron-host: cannot start ${binary}: ${cause.message}\n`)
    process.exit(1)
  })
  cdp.proc.on('exit', () => process.exit(process.exitCode ?? 0))
  process.on('exit', () => cdp.proc.kill('SIGKILL'))
  return cdp
}

/** Starts Chromium and becomes ready, as Electron does after the app's entry has been evaluated. */
async function start() {
  host.cdp = startBrowser()
  const { events, send } = host.cdp
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())
  events.on('Fetch.requestPaused', onRequest)
  followPages(events)
  followTargets(events, send)
  const [version] = await Promise.all([
    send('Browser.getVersion'),
    send('Target.setDiscoverTargets', { discover: true }),
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ])
  Object.assign(process.versions, { chrome: version.product.split('/')[1], electron: VERSION })
  app._setReady()
}

function init({ appPath, pkg, args, resourcesPath }) {
  Object.assign(host, { appPath, pkg, args: [...args] })
  app.name = pkg.productName ?? pkg.name ?? 'Electron'
  Object.defineProperty(process, 'type', { value: 'browser' })
  Object.defineProperty(process, 'resourcesPath', { value: resourcesPath, writable: true })
  process.defaultApp = true
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: VERSION } })
}

module.exports = { init, start }
