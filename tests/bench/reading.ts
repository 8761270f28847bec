import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { makeFormattedWorkbook, makeWorkbooks } from './reading/make-workbooks'

interface Measure {
  readonly ms: number
  readonly cells: number
  readonly mb: number
}

interface Goal {
  /** At most this share of the yardstick's time. */
  readonly against: Readonly<Record<string, number>>
  readonly mb?: number
}

const here = join(import.meta.dirname, 'reading')
const root = join(import.meta.dirname, '../..')
const ROUNDS = Number(process.argv[2] ?? 5)
/** Only the races whose title has this in it. */
const ONLY = process.argv[3] ?? ''

/** Debian's Python has openpyxl where it is installed; another Python on the path may not. */
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
)

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The contenders as plain modules, so that no loader's time or memory is counted. */
async function bundle(folder: string): Promise<void> {
  const input = {
    contender: join(here, 'contender.ts'),
    'through-process': join(here, 'through-process.ts'),
    'reading-process': join(root, 'src/main/excel/reading/reading-process.ts'),
  }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' }, external: ['exceljs', '@e965/xlsx'] },
    },
  })
}

function measure(folder: string, name: string, warm: number, paths: readonly string[]): Measure {
  const [command, args] =
    name === 'openpyxl'
      ? [python ?? '', [join(here, 'openpyxl_read.py'), String(warm), ...paths]]
      : name === 'recognised' || name === 'stored'
        ? [
            process.execPath,
            [join(folder, 'through-process.mjs'), join(folder, 'reading-process.mjs'), name, String(warm), ...paths],
          ]
        : [process.execPath, [join(folder, 'contender.mjs'), name, String(warm), ...paths]]
  const out = execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(out) as Measure
}

function race(folder: string, title: string, paths: readonly string[], names: readonly string[], goal: Goal): boolean {
  if (!title.includes(ONLY)) return true
  const warm = paths.length > 20 ? 20 : 0
  const runs = new Map<string, Measure[]>(names.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) runs.get(name)?.push(measure(folder, name, warm, paths))
  const times = new Map([...runs].map(([name, all]) => [name, median(all.map(({ ms }) => ms))]))
  const [first = 'ours'] = names
  const ours = times.get(first) ?? Number.NaN
  process.stdout.write(`\n${title}\n`)
  let isMet = true
  for (const [name, all] of runs) {
    const ms = times.get(name) ?? Number.NaN
    const limit = goal.against[name]
    const ratio = ours / ms
    if (limit !== undefined && ratio > limit) isMet = false
    const verdict = limit === undefined ? '' : `  ours ÷ this ${ratio.toFixed(3)} (goal ≤ ${limit})`
    const mb = median(all.map((run) => run.mb))
    if (name === first && goal.mb !== undefined && mb > goal.mb) isMet = false
    process.stdout.write(
      `  ${name.padEnd(12)} ${ms.toFixed(0).padStart(7)} ms  ${mb.toFixed(0).padStart(5)} MB  ${all[0]?.cells} cells${verdict}${name === first && goal.mb !== undefined ? `  (goal ≤ ${goal.mb} MB)` : ''}\n`,
    )
  }
  process.stdout.write(isMet ? '  met\n' : '  NOT MET\n')
  return isMet
}

const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-bench-'))
const inside = mkdtempSync(join(root, 'node_modules/.bench-'))
try {
  await bundle(inside)
  const yardstick = python === undefined ? [] : ['openpyxl']
  const many = await makeWorkbooks(join(folder, 'many'), 200, 100)
  const large = await makeWorkbooks(join(folder, 'large'), 1, 50_000)
  const formatted = await makeFormattedWorkbook(folder)
  process.stdout.write(
    `${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Node ${process.version}; medians of ${ROUNDS}\n`,
  )
  const met = [
    race(inside, '200 workbooks × 100 rows', many, ['ours', ...yardstick, 'exceljs', '@e965/xlsx'], {
      against: { openpyxl: 0.2, exceljs: 0.3, '@e965/xlsx': 0.5 },
      mb: 120,
    }),
    race(inside, '1 workbook × 50,000 rows', large, ['ours', ...yardstick, '@e965/xlsx'], {
      against: { openpyxl: 0.3 },
      mb: 250,
    }),
    race(inside, '100 rows formatted to row 1,048,576', [formatted], ['ours', ...yardstick], {
      against: { openpyxl: 0.2 },
      mb: 250,
    }),
    race(
      inside,
      '200 workbooks × 100 rows through the reading process, recognised, compared and stored',
      many,
      ['stored', ...yardstick, 'recognised'],
      {
        against: { openpyxl: 1 },
        mb: 120,
      },
    ),
  ]
  process.exitCode = met.every(Boolean) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(inside, { recursive: true, force: true })
}
