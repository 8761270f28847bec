import type { CellValue, WorkbookGrid } from '#domain/workbook/grid'
import { readWorkbook } from '#main/excel/reading/read-workbook'

const pad = (value: number): string => String(value).padStart(2, '0')

/** A value in short: texts as they are, dates as dd/mm/yyyy, numbers as numbers. */
export function shown(value: CellValue): string | number | boolean {
  switch (value.kind) {
    case 'date':
      return `${pad(value.day)}/${pad(value.month)}/${value.year}${value.time === undefined ? '' : ` ${value.time}`}`
    case 'text':
      return value.text
    case 'error':
      return value.name
    default:
      return value.value
  }
}

/** The cells of a sheet by their names: { A1: 'STT', … }. */
export function cellsOf(grid: WorkbookGrid, sheet = 0): Readonly<Record<string, string | number | boolean>> {
  const letters = (column: number): string =>
    column > 26
      ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
      : String.fromCharCode(64 + column)
  return Object.fromEntries(
    (grid.sheets[sheet]?.rows ?? []).flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [`${letters(column)}${row}`, shown(value)]),
    ),
  )
}

/** The grid of bytes that must be readable. */
export function gridOf(bytes: Uint8Array, name = 'tệp.xlsx'): WorkbookGrid {
  const read = readWorkbook(bytes, name)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** The first row's values of a sheet, whole. */
export const firstRow = (bytes: Uint8Array): readonly CellValue[] =>
  gridOf(bytes).sheets[0]?.rows[0]?.cells.map(({ value }) => value) ?? []

/** Findings in short: "CELL_ERR C2 #N/A". */
export const findingsOf = (grid: WorkbookGrid): readonly string[] =>
  grid.findings.map(({ code, cell, sheet, facts }) =>
    [code, cell ?? sheet, ...Object.values(facts ?? {})].filter((part) => part !== undefined).join(' '),
  )
