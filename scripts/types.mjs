// Type-checks every layer with its own tsconfig, so that a layer sees only the globals it may use.
// What is known from the last run is kept under node_modules/.cache; only what changed is checked again.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const layers = ['src/domain', 'src/shared', 'src/main', 'src/preload', 'src/renderer', '.']
let failed = false
for (const layer of layers) {
  const known = join('node_modules/.cache/types', `${layer.replace(/\W+/gu, '-')}.tsbuildinfo`)
  const check = ['node_modules/typescript/bin/tsc', '-p', layer, '--incremental', '--tsBuildInfoFile', known]
  const { status } = spawnSync(process.execPath, check, { stdio: 'inherit' })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
