import type { Alignment, Borders, Cell, Fill, Row, Worksheet } from 'exceljs'

export const font = 'Times New Roman'
const thin = { style: 'thin', color: { argb: 'FF808080' } } as const
export const borders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
export const fills = {
  header: solid('FFDCE6F1'),
  group: solid('FFF2F2F2'),
  input: solid('FFFFFBE6'),
  unused: solid('FFE7E6E6'),
} as const

export interface CellLook {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly fill?: Fill
  readonly horizontal?: Alignment['horizontal']
  readonly isOpen?: boolean
  readonly format?: string
  readonly hasBorder?: boolean
}

/** Gives a cell its look; it is locked unless it is open for the unit. */
export function dress(cell: Cell, look: CellLook): void {
  const { size = 13, bold = false, italic = false, horizontal = 'left', isOpen = false, hasBorder = true } = look
  cell.style = {
    font: { name: font, size, bold, italic },
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    protection: { locked: !isOpen },
    ...(look.fill === undefined ? {} : { fill: look.fill }),
    ...(hasBorder ? { border: borders } : {}),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
  }
}

/** A line across the sheet above its table. */
export function addTitleLine(sheet: Worksheet, columns: number, text: string, look: CellLook): Row {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, columns)
  dress(row.getCell(1), { horizontal: 'center', hasBorder: false, ...look })
  return row
}

/** Letters of the font at 13 points that fit where Excel counts one digit of its default font. */
const LETTERS_PER_CHARACTER = 1.15

const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (lines, part) => lines + Math.max(1, Math.ceil(part.length / Math.max(1, (width - 1) * LETTERS_PER_CHARACTER))),
      0,
    )

/** Excel does not grow a row of wrapped text by itself when the workbook is opened. */
export const heightFor = (texts: readonly string[], widths: readonly number[]): number =>
  6 + 17.5 * Math.max(...texts.map((text, at) => linesIn(text, widths[at] ?? 10)))

const inches = (millimetres: number): number => millimetres / 25.4

/** A4 across, one page wide, with the header repeated on every page. */
export function setUpPrinting(sheet: Worksheet, headerRow: number | null, orientation: 'portrait' | 'landscape'): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: inches(15),
      right: inches(12),
      top: inches(15),
      bottom: inches(15),
      header: inches(8),
      footer: inches(8),
    },
    ...(headerRow === null ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
  }
  sheet.headerFooter = { oddFooter: `&L&"${font},Italic"&10&A&R&"${font},Regular"&10Trang &P/&N` }
}

/** Locks what is not open. There is no password: the lock keeps the form in shape, it is no secret. */
export function lock(sheet: Worksheet, mayInsertRows: boolean): void {
  void sheet.protect('', {
    spinCount: 1000,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: mayInsertRows,
    sort: true,
  })
}
