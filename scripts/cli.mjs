// `npm run -s cli -- <command>`: brings the build up to date without a word, then runs it in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildMain } from './build-main.mjs'

const root = join(import.meta.dirname, '..')
await buildMain(root)
const program = join(root, 'out/main/cli.js')
// npm runs scripts in the project's folder; paths on the command line are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.argv[1] = program
await import(pathToFileURL(program).href)
