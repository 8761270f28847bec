import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { rowsWithValues } from './cell-text'
import { headerOf } from './column-mapping'
import { titleStart } from './find-tables'
import type { TableLayout } from './table-layout'

const holds = (rows: readonly GridRow[], numbers: readonly number[]): boolean =>
  rows.some(({ row }) => numbers.includes(row))

/** A recognised table gives way to a mapping that has its header, or a header among its titles. */
const givesWay = (layout: TableLayout, { headerRows, instead }: TableMapping): boolean =>
  holds(layout.headerRows, [...headerRows, ...instead]) || holds(layout.titleRows, headerRows)

/** A table by its place among the sheet's rows, before it is known where the next one begins. */
interface Placed {
  readonly start: number
  readonly headerFrom: number
  readonly headerTo: number
  readonly layout: TableLayout | null
  readonly mapping: TableMapping | null
}

function placedMapping(rows: readonly GridRow[], found: readonly TableLayout[], mapping: TableMapping): Placed | null {
  const [first, last] = [Math.min(...mapping.headerRows), Math.max(...mapping.headerRows)]
  const headerFrom = rows.findIndex(({ row }) => row >= first)
  const headerTo = rows.findIndex(({ row }) => row > last)
  const below = headerTo === -1 ? rows.length : headerTo
  const isBodyOnly = mapping.isHeadless === true
  if (headerFrom === -1 || (headerFrom >= below && mapping.kind !== 'ignored')) return null
  const to = isBodyOnly ? headerFrom : Math.max(below, headerFrom + 1)
  const replaced = found.find((layout) => givesWay(layout, mapping))
  const [top] = replaced === undefined ? [] : [...replaced.titleRows, ...replaced.headerRows]
  const at = top === undefined ? -1 : rows.indexOf(top)
  const start = at === -1 ? titleStart(rows, headerFrom, 0) : Math.min(at, headerFrom)
  return { start, headerFrom, headerTo: to, layout: null, mapping }
}

const placedLayout = (rows: readonly GridRow[], layout: TableLayout): Placed => {
  const headerFrom = rows.indexOf(layout.headerRows[0] as GridRow)
  return {
    start: headerFrom - layout.titleRows.length,
    headerFrom,
    headerTo: headerFrom + layout.headerRows.length,
    layout,
    mapping: null,
  }
}

/** The tables of a sheet with the officer's word in place of the recogniser's; every row still belongs to exactly one. */
export function withMappings(
  sheet: SheetGrid,
  found: readonly TableLayout[],
  mappings: readonly TableMapping[],
): readonly TableLayout[] {
  const rows = rowsWithValues(sheet)
  const own = mappings
    .filter((mapping) => mapping.sheet === sheet.name && mapping.headerRows.length > 0)
    .map((mapping) => placedMapping(rows, found, mapping))
    .filter((placed) => placed !== null)
  if (own.length === 0) return found
  const kept = found.filter((layout) => !own.some(({ mapping }) => mapping !== null && givesWay(layout, mapping)))
  const placed = [...own, ...kept.map((layout) => placedLayout(rows, layout))].sort(
    (a, b) => a.headerFrom - b.headerFrom || Number(b.mapping !== null) - Number(a.mapping !== null),
  )
  const apart = placed.filter((one, at) => at === 0 || one.headerFrom >= (placed[at - 1]?.headerTo ?? 0))
  return apart.map((one, at): TableLayout => {
    const [before, next] = [apart[at - 1], apart[at + 1]]
    const start = before === undefined ? 0 : Math.max(one.start, before.headerTo)
    const end = next === undefined ? rows.length : Math.max(next.start, one.headerTo)
    const headerRows = rows.slice(one.headerFrom, one.headerTo)
    return {
      sheet,
      header: one.mapping === null ? (one.layout as TableLayout).header : headerOf(sheet, headerRows, one.mapping),
      titleRows: rows.slice(start, one.headerFrom),
      headerRows,
      bodyRows: rows.slice(one.headerTo, end),
      ...(one.mapping === null ? {} : { word: one.mapping }),
    }
  })
}
