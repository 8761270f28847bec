import type { WorkBook } from '@e965/xlsx'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { corrupt } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { legacyFontsOf } from './biff-fonts'
import { isBiff8 } from './biff-records'
import { countBiffCells, countOldBiffCells } from './biff-sheets'
import { loadCodePages, readWithSheetJs } from './sheetjs'
import { gridOfSheetJs } from './sheetjs-grid'

/** Reads the workbook stream of an .xls of Excel 2 … 2003. */
export function readXls(stream: Buffer, hasMacros: boolean, limits: ReadingLimits): WorkbookGrid {
  if (!isBiff8(stream)) loadCodePages()
  const workbook = readWithSheetJs(stream)
  checkCells(workbook, stream)
  return gridOfSheetJs(
    {
      workbook,
      format: 'xls',
      findings: [
        { code: 'OLD_FORMAT', severity: 'info', facts: { format: 'Excel 97–2003 (.xls)' } },
        ...(hasMacros ? [{ code: 'MACRO', severity: 'warning' } as const] : []),
      ],
      fontOf: legacyFontsOf(stream),
    },
    limits,
  )
}

/** Every cell of the stream must have been read. */
function checkCells(workbook: WorkBook, stream: Buffer): void {
  if (workbook.SheetNames.length === 0) throw corrupt('Workbook')
  const hasSheets = stream.readUInt16LE(0) === BOF_WITH_SHEETS
  const counts = hasSheets ? countBiffCells(stream) : [countOldBiffCells(stream)]
  if (counts.length !== workbook.SheetNames.length) return
  workbook.SheetNames.forEach((name, index) => {
    const rows: readonly (readonly ({ readonly t: string } | undefined)[] | undefined)[] =
      workbook.Sheets[name]?.['!data'] ?? []
    let read = 0
    for (const row of rows) for (const cell of row ?? []) if (cell && cell.t !== 'z') read++
    if (read < (counts[index] ?? 0)) throw corrupt(name)
  })
}

const BOF_WITH_SHEETS = 0x0809
