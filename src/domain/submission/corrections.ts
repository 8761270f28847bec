import type { RowCorrection } from '../office/records'
import type { GridCell, SheetGrid, WorkbookGrid } from '../workbook/grid'

/** The number of a column by its letters: A is 1, AA is 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** The letters of a column by its number: 1 is A, 27 is AA. */
export function columnLetters(number: number): string {
  let letters = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The workbook as it would be had the unit typed the corrected cells; the original stays untouched. */
export function withCorrections(grid: WorkbookGrid, corrections: readonly RowCorrection[]): WorkbookGrid {
  if (corrections.length === 0) return grid
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) =>
      correctSheet(
        sheet,
        corrections.filter((one) => one.sheet === sheet.name),
      ),
    ),
  }
}

function correctSheet(sheet: SheetGrid, corrections: readonly RowCorrection[]): SheetGrid {
  if (corrections.length === 0) return sheet
  const rows = sheet.rows.map((row) => {
    const own = corrections.filter((one) => one.row === row.row)
    return own.length === 0
      ? row
      : { ...row, cells: own.reduce((cells, one) => correctCells(cells, one.cells), row.cells) }
  })
  return { ...sheet, rows }
}

function correctCells(cells: readonly GridCell[], corrected: RowCorrection['cells']): readonly GridCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  for (const [letters, text] of Object.entries(corrected)) {
    const column = columnNumber(letters)
    if (text.trim() === '') byColumn.delete(column)
    else byColumn.set(column, { column, value: { kind: 'text', text: text.trim().normalize('NFC') } })
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column)
}
