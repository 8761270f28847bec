import { execFileSync } from 'node:child_process'
import { root } from './app.fixture'

/** The suite runs on the built program, as the officer does. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: root, stdio: ['ignore', 2, 2] })
}
