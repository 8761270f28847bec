import { createRequire } from 'node:module'
import type * as SheetJs from '@e965/xlsx'
import type { ParsingOptions, WorkBook } from '@e965/xlsx'
import { corrupt } from '../file-refused'

const fromHere = createRequire(import.meta.url)
let library: typeof SheetJs | null = null
let hasCodePages = false

/** Loaded with the first old file only: most batches are .xlsx and never need it. */
function sheetJs(): typeof SheetJs {
  library ??= fromHere('@e965/xlsx') as typeof SheetJs
  return library
}

/** Code pages, for workbooks from before Unicode (Excel 95 and older); a large table. */
export function loadCodePages(): void {
  if (hasCodePages) return
  sheetJs().set_cptable(fromHere('@e965/xlsx/dist/cpexcel.js'))
  hasCodePages = true
}

/** Cells in arrays, numbers raw, styles for hidden rows and columns; nothing is formatted or evaluated. */
const options: ParsingOptions = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellDates: false,
  cellFormula: true,
  cellHTML: false,
  cellText: false,
}

/** Reads with the library; what it cannot read is a damaged file. */
export function readWithSheetJs(data: Buffer | string, more: ParsingOptions = {}): WorkBook {
  const { read } = sheetJs()
  try {
    return read(data, { ...options, ...more, type: typeof data === 'string' ? 'string' : 'buffer' })
  } catch (cause) {
    throw corrupt(cause instanceof Error ? cause.message.slice(0, 80) : '')
  }
}
