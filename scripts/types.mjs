// Type-checks every layer with its own tsconfig, so that a layer sees only the globals it may use.
import { spawnSync } from 'node:child_process'

const layers = ['src/domain', 'src/shared', 'src/main', 'src/preload', 'src/renderer', '.']
let failed = false
for (const layer of layers) {
  const { status } = spawnSync('npx', ['tsc', '-p', layer], { stdio: 'inherit' })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
