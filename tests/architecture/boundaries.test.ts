import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** One file per rule that must bite, each importing what its layer may not. */
const planted: Readonly<Record<string, { readonly file: string; readonly text: string }>> = {
  'domain-is-pure': { file: 'src/domain/planted.ts', text: "import 'node:fs'\n" },
  'shared-knows-domain-and-zod': { file: 'src/shared/planted.ts', text: "import 'exceljs'\n" },
  'main-stays-in-main': { file: 'src/main/planted.ts', text: "import '../renderer/planted'\n" },
  'renderer-stays-in-renderer': { file: 'src/renderer/planted.ts', text: "import '#main/ports/desktop'\n" },
  'renderer-has-no-node': { file: 'src/renderer/planted-node.ts', text: "import 'node:path'\n" },
  'preload-is-tiny': { file: 'src/preload/planted.ts', text: "import 'zod'\n" },
  'only-the-shell-knows-electron': { file: 'src/main/services/planted.ts', text: "import 'electron'\n" },
  'services-do-not-know-the-shell': { file: 'src/main/storage/planted.ts', text: "import '../shell/file-tokens'\n" },
  'drafts-feed-nothing': { file: 'src/main/services/planted-list.ts', text: "import './what-if'\n" },
  'no-feature-imports-another': {
    file: 'src/renderer/features/planted-one/screen.ts',
    text: "import '../planted-two/screen'\n",
  },
  'components-know-no-feature': {
    file: 'src/renderer/components/planted.ts',
    text: "import '../features/planted-two/screen'\n",
  },
  'no-circular': { file: 'src/domain/planted-circle-back.ts', text: "import './planted-circle'\n" },
  'no-unresolved': { file: 'src/shared/planted-nowhere.ts', text: "import './there-is-no-such-file'\n" },
}
const companions: Readonly<Record<string, string>> = {
  'src/renderer/features/planted-two/screen.ts': 'export const two = 2\n',
  'src/domain/planted-circle.ts': "import './planted-circle-back'\n",
}

/** The project's own rules; only the linked node_modules must not be seen at its real place. */
const config = `const own = require(${JSON.stringify(join(root, '.dependency-cruiser.cjs'))})
module.exports = { ...own, options: { ...own.options, preserveSymlinks: true } }
`

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

let copy: string
let cruise: Cruise
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'so-thi-dua-boundaries-'))
  const needed = ['src', 'resources', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts']
  for (const name of needed) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const files = [
    ...Object.values(planted).map(({ file, text }) => [file, text] as const),
    ...Object.entries(companions),
  ]
  for (const [file, text] of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  writeFileSync(join(copy, 'rules.cjs'), config)
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [bin, '--config', 'rules.cjs', '--output-type', 'json', 'src']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e9 })
  if (stdout === '') throw new Error(stderr)
  cruise = JSON.parse(stdout)
})
afterAll(() => rmSync(copy, { recursive: true }))

const violationsOf = (rule: string) =>
  cruise.summary.violations.filter((found) => found.rule.name === rule).map((found) => found.from)

const isOurs = (file: string) => file.includes('planted')

describe('the check of the layers', () => {
  it('reads every source file: a checker that reads none reports no violations either', () => {
    const sources = readdirSync(join(copy, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => `src/${file}`)
    const read = new Set(cruise.modules.map((module) => module.source))
    expect(sources.filter((file) => !read.has(file))).toEqual([])
    expect(sources.length).toBeGreaterThan(50)
  })

  it.each(Object.keys(planted))('bites on %s', (rule) => {
    expect(violationsOf(rule)).toContain(planted[rule]?.file)
  })

  it('finds nothing in the program itself', () => {
    const real = cruise.summary.violations.filter(({ from }) => !isOurs(from))
    expect(real.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([])
  })
})
