// `npm run bench [-- name…]`: every benchmark in tests/bench, or those named; each prints ratios measured in one run.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../tests/bench')
const wanted = process.argv.slice(2)
const all = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))
const chosen = wanted.length === 0 ? all : wanted.map((name) => `${name}.ts`)
let status = 0
for (const name of chosen) {
  console.log(`\n== ${name.replace('.ts', '')}`)
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', join(folder, name)], { stdio: 'inherit' })
  status ||= run.status ?? 1
}
process.exit(status)
