// `npm run bench [-- name…]`: every benchmark in tests/bench, or those named; each prints ratios measured in one run.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'tests/bench')

/** Every module finds its files from where it was written. */
const ownFolder = {
  name: 'own-folder',
  transform: (code, id) => ({
    code: code
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
    map: null,
  }),
}

/** Bundled as the program is: a loader for development names every inner function anew whenever it is made. */
async function bundle(name) {
  const entryFileNames = `.bundled-${name.replace('.ts', '.mjs')}`
  const output = { entryFileNames, codeSplitting: false }
  const ssr = join(folder, name)
  const shape = {
    ssr,
    target: 'node20',
    outDir: folder,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output },
  }
  await build({ root, configFile: false, logLevel: 'error', plugins: [ownFolder], build: shape })
  return join(folder, entryFileNames)
}

const wanted = process.argv.slice(2)
const all = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))
const chosen = wanted.length === 0 ? all : wanted.map((name) => `${name}.ts`)
let status = 0
for (const name of chosen) {
  console.log(`\n== ${name.replace('.ts', '')}`)
  const bundled = await bundle(name)
  const run = spawnSync(process.execPath, ['--expose-gc', bundled], { stdio: 'inherit' })
  rmSync(bundled)
  status ||= run.status ?? 1
}
process.exit(status)
