import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { mutate, mutatePart, seeded, truncate } from './mutations'

const root = join(import.meta.dirname, '../../../fixtures/workbooks')
const readable = ['odd', 'wards']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((name) => !/README|expected|bomb|styles_20000|wide_|sheets_300|empty|truncated|\._|Văn phòng/.test(name))
const packages = readable.filter(
  (name) => /\.xlsx$/.test(name) && readFileSync(join(root, name)).subarray(0, 2).toString() === 'PK',
)

const EACH = 40
const context = { campaign: 'C', units: [], criteriaSet: null, criteriaVersion: null }
/** Far above what any of these small files may take on a busy machine. */
const HANG_MS = 10_000

// The library complains on the console about records that it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

const baseName = (name: string): string => name.replace(/^.*\//, '')
const contentOf = ({ sheets, properties }: WorkbookGrid): string => JSON.stringify({ sheets, properties })

/** What came of reading changed copies, and of looking for tables in those that could be read. */
function tryAll(name: string, change: (bytes: Buffer, random: () => number) => Buffer, seed: number) {
  const original = readFileSync(join(root, name))
  const random = seeded(seed)
  const wrong: string[] = []
  const grids: WorkbookGrid[] = []
  for (let round = 0; round < EACH; round++) {
    const bytes = change(original, random)
    const started = performance.now()
    const outcome = readWorkbook(bytes, baseName(name))
    if (performance.now() - started > HANG_MS) wrong.push(`${round}: slow`)
    if (outcome.ok) {
      grids.push(outcome.value)
      recogniseWorkbook(outcome.value, { ...context, fileName: baseName(name) })
    } else if (outcome.error.code === 'UNREADABLE') wrong.push(`${round}: ${outcome.error.facts.detail}`)
  }
  return { wrong, grids }
}

describe('a file that was damaged on its way', () => {
  it.each(readable)('is refused or read, and never stops the reader: %s', (name) => {
    expect([1, 2, 3].flatMap((seed) => tryAll(name, mutate, seed).wrong)).toEqual([])
  })

  it.each(packages)('is read whole or not at all where the format has checksums: %s', (name) => {
    const original = readWorkbook(readFileSync(join(root, name)), baseName(name))
    const whole = original.ok ? contentOf(original.value) : ''
    const partial = tryAll(name, mutate, 4).grids.filter(
      (grid) => grid.format.startsWith('xls') && contentOf(grid) !== whole,
    )
    expect(partial.map(contentOf)).toEqual([])
  })
})

const others = readable.filter((name) => /\.(?:xls|ods|fods)$/.test(name) && !name.includes('mht'))

describe('a file of another format that lost its end', () => {
  it.each(others)('is refused, or has lost nothing: %s', (name) => {
    const original = readWorkbook(readFileSync(join(root, name)), baseName(name))
    const cellsOf = ({ sheets }: WorkbookGrid) => JSON.stringify(sheets.map(({ rows }) => rows))
    const whole = original.ok ? cellsOf(original.value) : ''
    expect(tryAll(name, truncate, 7).grids.filter((grid) => cellsOf(grid) !== whole)).toEqual([])
  })
})

describe('a package whose parts were changed and packed again', () => {
  it.each(packages)('is refused or read, and never stops the reader: %s', (name) => {
    expect([5, 6].flatMap((seed) => tryAll(name, mutatePart, seed).wrong)).toEqual([])
  })
})
