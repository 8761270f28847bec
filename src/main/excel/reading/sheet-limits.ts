import type { GridCell } from '#domain/workbook/grid'
import { tooBig } from './file-refused'
import type { ReadingLimits } from './limits'
import { cellName } from './sheet-findings'

const holdsValue = ({ value }: GridCell): boolean => value.kind !== 'text' || value.text !== ''

/** Counts the rows and columns of a sheet that hold values, and refuses the file where there are too many. */
export class SheetLimits {
  rows = 0
  columns = 0
  readonly #used = new Uint8Array(16_385)
  readonly #limits: ReadingLimits

  constructor(limits: ReadingLimits) {
    this.#limits = limits
  }

  /** A column that holds a value. */
  column(column: number, row: number): void {
    if (this.#used[column] === 1) return
    this.#used[column] = 1
    this.columns++
    const { columns } = this.#limits
    if (this.columns > columns) throw tooBig('columns', columns, { place: `ô ${cellName(column, row)}` })
  }

  /** True for a row that holds a value; one of nothing but empty texts (formulas that give "") is an empty row. */
  row(cells: readonly GridCell[], row: number): boolean {
    if (!cells.some(holdsValue)) return false
    this.rows++
    const { rows } = this.#limits
    if (this.rows > rows) throw tooBig('rows', rows, { place: `dòng ${row}` })
    return true
  }

  /** The columns with values inside the given spans, in order. */
  columnsWithin(spans: readonly { readonly from: number; readonly to: number }[]): readonly number[] {
    const within: number[] = []
    if (spans.length === 0) return within
    for (let column = 1; column < this.#used.length; column++) {
      if (this.#used[column] === 1 && spans.some(({ from, to }) => column >= from && column <= to)) within.push(column)
    }
    return within
  }
}
