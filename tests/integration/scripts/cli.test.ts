import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
let project: string

const program = (word: string) => `import { shown } from '#domain/word'
import { argv, cwd, exit, stdout } from 'node:process'
stdout.write(JSON.stringify({ word: shown('${word}'), args: argv.slice(2), cwd: cwd() }))
exit(Number(argv[2] ?? 0))
`
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'cli-script-'))
  cpSync(join(root, 'scripts'), join(project, 'scripts'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  const imports = { '#domain/*': './src/domain/*.ts' }
  const scripts = { cli: 'node scripts/cli.mjs' }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'trial', type: 'module', imports, scripts }))
  for (const folder of ['src/domain', 'src/main']) mkdirSync(join(project, folder), { recursive: true })
  writeFileSync(
    join(project, 'src/domain/word.ts'),
    "export const shown = (word: string): string => word.concat('!')\n",
  )
  writeFileSync(join(project, 'src/main/cli.ts'), program('một'))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

const run = (command: string, args: readonly string[], cwd = project) =>
  new Promise<{ readonly out: string; readonly code: number | null }>((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.on('close', (code) => resolve({ out, code }))
  })
const cli = (...args: string[]) => run(process.execPath, [join(project, 'scripts/cli.mjs'), ...args])
const said = (word: string, args: string[], cwd = project) => JSON.stringify({ word, args, cwd })

describe('npm run cli', () => {
  it('builds what is missing without a word, and keeps the exit code', async () => {
    expect(await cli('2', '--json')).toEqual({ out: said('một!', ['2', '--json']), code: 2 })
    expect(readdirSync(join(project, 'out'))).toEqual(['main'])
  })

  it('builds again when a source has changed, and only then', async () => {
    await cli()
    const stamp = () => existsSync(join(project, 'out/main/marker'))
    writeFileSync(join(project, 'out/main/marker'), '')
    await cli()
    expect(stamp()).toBe(true)
    writeFileSync(join(project, 'src/main/cli.ts'), program('hai tiếng'))
    expect((await cli()).out).toBe(said('hai tiếng!', []))
    expect(stamp()).toBe(false)
  })

  it('builds once when two start together', async () => {
    const [first, second] = await Promise.all([cli('0'), cli('1')])
    expect([first, second]).toEqual([
      { out: said('một!', ['0']), code: 0 },
      { out: said('một!', ['1']), code: 1 },
    ])
    expect(readdirSync(join(project, 'out'))).toEqual(['main'])
  })

  it('does not wait for a build that was killed', async () => {
    mkdirSync(join(project, 'out'))
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => gone.on('close', resolve))
    writeFileSync(join(project, 'out/.building'), String(gone.pid))
    expect((await cli()).code).toBe(0)
  })

  it('means paths from where the user stands', async () => {
    const elsewhere = join(project, 'elsewhere')
    mkdirSync(elsewhere)
    const { out } = await run('npm', ['run', '-s', '--prefix', project, 'cli', '--', '0'], elsewhere)
    expect(out).toBe(said('một!', ['0'], elsewhere))
  })
})
