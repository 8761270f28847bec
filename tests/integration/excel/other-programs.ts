import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const python = process.env.PYTHON_WITH_OPENPYXL ?? '/usr/bin/python3'

/** One profile for all conversions of a test file: LibreOffice is slow to make a new one. */
const profile = join(tmpdir(), `so-thi-dua-office-${process.pid}`)
process.on('exit', () => rmSync(profile, { recursive: true, force: true }))

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-test-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs Python with openpyxl; `script` reads `source` and `facts` (from JSON) and sets `answer`, which comes back. */
async function openpyxl(folder: string, script: string, facts: unknown): Promise<unknown> {
  const program = `import json, openpyxl, sys\nfacts = json.load(open(sys.argv[1], encoding='utf-8'))\nsource, target = sys.argv[2], sys.argv[3]\nanswer = None\n${script}\njson.dump(answer, open(sys.argv[4], 'w', encoding='utf-8'))\n`
  const at = (name: string): string => join(folder, name)
  await writeFile(at('program.py'), program)
  await writeFile(at('facts.json'), JSON.stringify(facts))
  await run(python, [at('program.py'), at('facts.json'), at('source.xlsx'), at('target.xlsx'), at('answer.json')])
  return JSON.parse(await readFile(at('answer.json'), 'utf8'))
}

/** What openpyxl says of a workbook. */
export const askOpenpyxl = (bytes: Uint8Array, script: string, facts: unknown = null): Promise<unknown> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'source.xlsx'), bytes)
    return openpyxl(folder, script, facts)
  })

/** A workbook that openpyxl made or changed: the script saves it at `target`. */
export const makeWithOpenpyxl = (script: string, facts: unknown = null, bytes?: Uint8Array): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    if (bytes !== undefined) await writeFile(join(folder, 'source.xlsx'), bytes)
    await openpyxl(folder, script, facts)
    return readFile(join(folder, 'target.xlsx'))
  })

/** The same workbook as LibreOffice saves it: opened, and written in the formats one after the other. */
export const throughLibreOffice = (bytes: Uint8Array, formats: readonly string[]): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    let name = 'step0.xlsx'
    await writeFile(join(folder, name), bytes)
    for (const [at, format] of formats.entries()) {
      const out = join(folder, `step${at + 1}`)
      await run('soffice', [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        join(folder, name),
      ])
      name = `step${at + 1}/${name.replace(/^.*\//, '').replace(/\.\w+$/, `.${format}`)}`
    }
    return readFile(join(folder, name))
  })
