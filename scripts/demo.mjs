// `npm run demo`: the whole job on the sample campaign, from workbooks to papers, in demo-output/.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const out = join(import.meta.dirname, '../demo-output')
rmSync(out, { recursive: true, force: true })
process.argv.splice(2, process.argv.length - 2, 'demo', '--out', out)
await import('./cli.mjs')
