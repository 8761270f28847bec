'use strict'
// Entry of the stand-in: makes 'electron' resolve to ./electron.cjs (CJS and ESM), mimics Electron's argv, runs -r
// preloads (Playwright's loader), then loads the app's main entry.
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const NAMES = ['electron', 'electron/main', 'electron/common']
const standIn = path.join(__dirname, 'electron.cjs')

const resolveElectron = () => {
  const load = Module._load
  Module._load = function (id, ...rest) {
    return load.call(this, NAMES.includes(id) ? standIn : id, ...rest)
  }
  const answer = JSON.stringify({ url: pathToFileURL(standIn).href, format: 'commonjs', shortCircuit: true })
  const hook = `export const resolve = (id, context, next) =>
    ${JSON.stringify(NAMES)}.includes(id) ? ${answer} : next(id, context)`
  Module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

const readArgs = (args) => {
  const preloads = []
  let entry
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') {
      i += 1
      preloads.push(path.resolve(args[i]))
    } else if (!args[i].startsWith('-')) entry ??= args[i]
  }
  return { preloads, entry: path.resolve(entry ?? '.') }
}

const readApp = (entry) => {
  if (!fs.statSync(entry).isDirectory()) return { appPath: path.dirname(entry), main: entry, pkg: {} }
  const pkg = JSON.parse(fs.readFileSync(path.join(entry, 'package.json'), 'utf8'))
  return { appPath: entry, main: path.resolve(entry, pkg.main ?? 'index.js'), pkg }
}

resolveElectron()
const args = process.argv.slice(2)
process.argv = [path.join(__dirname, 'electron'), ...args]
const { preloads, entry } = readArgs(args)
const { appPath, main, pkg } = readApp(entry)

const electron = require('electron')
electron.__host.init({ appPath, pkg, args, resourcesPath: path.join(__dirname, 'resources') })
for (const preload of preloads) require(preload)
const loaded = import(pathToFileURL(main).href).catch((cause) => {
  process.stderr.write(`App threw an error during load\n${cause?.stack ?? cause}\n`)
  electron.app.exit(1)
})
// As in Electron, 'ready' comes after the entry has been evaluated (an entry that awaits at top level gets 2 s).
const patience = new Promise((resolve) => setTimeout(resolve, 2000))
Promise.race([loaded, patience]).then(() => electron.__host.start())
