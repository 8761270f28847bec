import type { WorkbookGrid } from '#domain/workbook/grid'
import { corrupt } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { legacyFontsOf } from './biff-fonts'
import { isBiff8 } from './biff-records'
import { loadCodePages, readWithSheetJs } from './sheetjs'
import { gridOfSheetJs } from './sheetjs-grid'

/** Reads the workbook stream of an .xls of Excel 2 … 2003. */
export function readXls(stream: Buffer, hasMacros: boolean, limits: ReadingLimits): WorkbookGrid {
  if (!isBiff8(stream)) loadCodePages()
  const workbook = readWithSheetJs(stream)
  if (workbook.SheetNames.length === 0) throw corrupt('Workbook')
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
