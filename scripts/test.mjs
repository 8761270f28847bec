// `npm test [-- vitest arguments]`: what the tests need, a fresh build, then vitest; the last line counts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureTools } from './ensure-chromium.mjs'

const root = join(import.meta.dirname, '..')
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1

ensureTools()
const built = run('scripts/build.mjs', '--if-stale')
if (built !== 0) process.exit(built)

const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-test-'))
const report = join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const status = run('node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2))

/** A file that could not even be read has no tests to fail, but it has failed. */
const count = ({ numPassedTests, numFailedTests, testResults }) => {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}
const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 }
rmSync(folder, { recursive: true, force: true })
console.log(`${counted.passed} passed, ${counted.failed} failed`)
process.exit(status !== 0 ? status : counted.failed > 0 ? 1 : 0)
