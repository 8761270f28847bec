import type { Finding } from '#domain/core/finding'
import { columnLetters } from '#domain/submission/corrections'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { CellValue } from '#domain/workbook/grid'

type CellCode = 'ROUNDED_NUMBER' | 'NO_CACHED' | 'CELL_ERR' | 'DATE_ODD' | 'NUMBER_ODD'

/** So many findings of one code are given cell by cell on a sheet; the last one counts the rest. */
const MOST = 200

export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** Findings about the cells of one sheet. */
export class SheetFindings {
  readonly #sheet: string
  readonly #found: Finding<WorkbookFindingCode>[] = []
  readonly #counts = new Map<CellCode, number>()

  /** True once the sheet held an error value. */
  hasErrors = false

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  /** An error value of this name, for a cell of the sheet. */
  errorValue(name: string): CellValue {
    this.hasErrors = true
    return { kind: 'error', name }
  }

  add(code: CellCode, column: number, row: number, facts: Readonly<Record<string, string | number>> = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (count > MOST) return
    this.#found.push({
      code,
      severity: code === 'ROUNDED_NUMBER' ? 'error' : 'warning',
      sheet: this.#sheet,
      cell: cellName(column, row),
      row,
      facts,
    })
  }

  /** All findings; the last of a code that came too often says how many more there were. */
  all(): readonly Finding<WorkbookFindingCode>[] {
    const last = new Map(this.#found.map((finding, at) => [finding.code, at]))
    return this.#found.map((finding, at) => {
      const more = (this.#counts.get(finding.code as CellCode) ?? 0) - MOST
      return last.get(finding.code) === at && more > 0 ? { ...finding, facts: { ...finding.facts, more } } : finding
    })
  }
}
