'use strict'
const fs = require('node:fs')
const path = require('node:path')

const PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const QUIET = [
  '--no-first-run',
  '--no-startup-window',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
]
const PASSED_ON =
  /^--(remote-debugging-port|lang|force-device-scale-factor|no-sandbox|font-render-hinting|disable-lcd-text)/
const NOISE = /dbus|ERROR:(gpu|media|components|chrome|content|google_apis|base|ui|sandbox)/

const findChromium = () => process.env.ELECTRON_HOST_CHROMIUM ?? PLACES.find((file) => fs.existsSync(file))

/** The profile stays in userData, so that localStorage survives a restart as it does in Electron. */
const chromiumFlags = (userData, appArgs) => {
  const profile = path.join(userData, 'ehost-profile')
  fs.mkdirSync(profile, { recursive: true })
  const flags = [...QUIET, `--user-data-dir=${profile}`]
  if (!process.env.ELECTRON_HOST_HEADED) flags.push('--headless=new')
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  const passed = appArgs.filter((arg) => PASSED_ON.test(arg))
  return { profile, flags: [...new Set([...flags, ...passed])] }
}

module.exports = { findChromium, chromiumFlags, isNoise: (line) => line === '' || NOISE.test(line) }
