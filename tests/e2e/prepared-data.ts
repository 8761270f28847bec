import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './app.fixture'

/** Runs the command line on a data folder; throws with what it said when it is refused. */
export function cli(dataFolder: string, ...args: readonly string[]): void {
  const run = spawnSync(process.execPath, [join(root, 'scripts/cli.mjs'), ...args, '--data', dataFolder], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`${args.join(' ')}: ${run.stderr}`)
}

/** A data folder with the office and units of the sample, and a way to throw it away. */
export function preparedData(): { readonly folder: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-e2e-'))
  const folder = join(parent, 'so-lieu')
  cli(folder, 'office-init', '--preset', 'kien-an-2023')
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) }
}
