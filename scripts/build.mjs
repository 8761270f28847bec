// The whole program: main, preload and window. `--if-stale` does nothing when out/ fits the sources.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { whileAlone } from './build-lock.mjs'
import { isFresh, takeStamp, writeStamp } from './build-stamp.mjs'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out')

const build = () => {
  const stamps = { main: takeStamp(root, 'main'), app: takeStamp(root, 'app') }
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [bin, 'build'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`electron-vite build ended with ${status}`)
  writeStamp(join(out, 'main'), stamps.main)
  writeStamp(out, stamps.app)
}

const isDone = () => process.argv.includes('--if-stale') && isFresh(root, 'app') && isFresh(root, 'main')

if (!isDone())
  await whileAlone(join(out, '.building'), async () => {
    if (!isDone()) build()
  })
