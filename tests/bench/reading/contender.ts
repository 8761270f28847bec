import { existsSync, readFileSync } from 'node:fs'
import { tuneEngine } from '../../../src/main/excel/reading/engine-tuning'
import { readingLimits } from '../../../src/main/excel/reading/limits'
import { readWorkbook } from '../../../src/main/excel/reading/read-workbook'

/** Reads every file once and counts its cells with values. */
type Read = (path: string) => number | Promise<number>

async function contender(name: string): Promise<Read> {
  if (name === 'exceljs') {
    const { default: exceljs } = await import('exceljs')
    return async (path) => {
      const workbook = new exceljs.Workbook()
      await workbook.xlsx.readFile(path)
      let cells = 0
      workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)))
      return cells
    }
  }
  if (name === '@e965/xlsx') {
    const { read } = await import('@e965/xlsx')
    return (path) => {
      const workbook = read(readFileSync(path), { type: 'buffer', dense: true })
      let cells = 0
      for (const sheet of Object.values(workbook.Sheets)) {
        const rows: readonly (readonly unknown[])[] = sheet['!data'] ?? []
        for (const row of rows ?? []) for (const cell of row ?? []) if (cell) cells++
      }
      return cells
    }
  }
  // As in the reading process.
  tuneEngine()
  const limits = { ...readingLimits, rows: 1_000_000 }
  return (path) => {
    const grid = readWorkbook(readFileSync(path), path, limits)
    if (!grid.ok) throw new Error(JSON.stringify(grid.error))
    let cells = 0
    for (const sheet of grid.value.sheets) for (const row of sheet.rows) cells += row.cells.length
    return cells
  }
}

const [name = 'ours', warm = '0', ...paths] = process.argv.slice(2)
const read = await contender(name)
for (const path of paths.slice(0, Number(warm))) await read(path)
const started = performance.now()
let cells = 0
for (const path of paths) cells += await read(path)
const ms = performance.now() - started
/** The kernel's own high-water mark: `maxRSS` may still show that of the process that started this one. */
const peak = (): number => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024
}
process.stdout.write(JSON.stringify({ ms, cells, mb: peak() }))
