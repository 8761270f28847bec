// Templates and marked copies against the usual tools, in one run on one machine: `npx tsx tests/bench/writing.ts`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import type { Finding } from '#domain/core/finding'
import { annotateWorkbook } from '#main/excel/annotation/annotate-workbook'
import { campaignTemplate } from '#main/excel/templates/campaign-template'
import { template } from '../integration/excel/templates/sample-template'

const COUNT = 200
const RUNS = 3
const python = process.env.PYTHON_WITH_OPENPYXL ?? '/usr/bin/python3'
const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-bench-'))

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function seconds(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) / 1000)
  }
  return median(times)
}

const unit = (at: number) => ({ code: `P${at}`, name: `Phường số ${at}` })

async function ourTemplates(): Promise<void> {
  const stamp = await campaignTemplate(template)
  for (let at = 0; at < COUNT; at++) writeFileSync(join(folder, `ours-${at}.xlsx`), stamp(unit(at)))
}

/** openpyxl is given the finished template, loaded once; only the units' cells change before each saving. */
function openpyxlSeconds(): number {
  const program = `
import openpyxl, sys, time
def run():
    start = time.perf_counter()
    wb = openpyxl.load_workbook(sys.argv[1])
    for i in range(${COUNT}):
        for ws in wb: ws['A3'].value = f'Đơn vị: Phường số {i}'
        wb.save(sys.argv[2] + f'/openpyxl-{i}.xlsx')
    return time.perf_counter() - start
print(sorted(run() for _ in range(${RUNS}))[${Math.floor(RUNS / 2)}])
`
  return Number(execFileSync(python, ['-c', program, join(folder, 'ours-0.xlsx'), folder], { encoding: 'utf8' }))
}

const wards = join(import.meta.dirname, '../fixtures/workbooks/wards')
const workbooks = readdirSync(wards)
  .filter((name) => name.endsWith('.xlsx') && !name.startsWith('danh-sach'))
  .map((name) => readFileSync(join(wards, name)))

async function marksOf(bytes: Uint8Array): Promise<readonly Finding[]> {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJs.Buffer)
  return workbook.worksheets.flatMap((sheet) =>
    [8, 10, 12].map(
      (row): Finding => ({
        code: 'CELL_ERR',
        severity: 'error',
        sheet: sheet.name,
        cell: `F${row}`,
        row,
        facts: { name: '#N/A' },
      }),
    ),
  )
}

async function excelJsCopy(bytes: Uint8Array, findings: readonly Finding[]): Promise<void> {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJs.Buffer)
  for (const { sheet, cell } of findings) {
    const target = workbook.getWorksheet(sheet ?? '')?.getCell(cell ?? '')
    if (target === undefined) continue
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CD' } }
    target.note = 'Ô đang báo lỗi.'
  }
  await workbook.xlsx.writeBuffer()
}

const line = (name: string, ours: number, other: string, theirs: number, goal: number): string =>
  `${name}: ${ours.toFixed(2)} s; ${other} ${theirs.toFixed(2)} s; ratio ${(ours / theirs).toFixed(3)} (goal ≤ ${goal.toFixed(2)})`

try {
  const templates = await seconds(ourTemplates)
  console.log(line(`${COUNT} templates`, templates, 'openpyxl', openpyxlSeconds(), 0.1))
  const files = await Promise.all(workbooks.map(async (bytes) => ({ bytes, findings: await marksOf(bytes) })))
  const all = Array.from({ length: COUNT }, (_, at) => files[at % files.length]).filter((file) => file !== undefined)
  const marked = await seconds(() => {
    for (const { bytes, findings } of all) {
      if (!annotateWorkbook(bytes, findings).ok) throw new Error('A workbook could not be marked')
    }
  })
  const roundTrip = await seconds(async () => {
    for (const { bytes, findings } of all) await excelJsCopy(bytes, findings)
  })
  console.log(line(`${COUNT} marked copies`, marked, 'exceljs', roundTrip, 0.25))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
