import { foldHeader } from '#domain/text/fold'
import type { RowAside, TableReading } from '#domain/workbook/file-reading'
import type { GridRow, WorkbookGrid } from '#domain/workbook/grid'
import { filledCells } from './cell-text'
import { findTables, isRepeatedHeader } from './find-tables'
import { leftoverTables } from './leftover-rows'
import { contentOf } from './read-table'
import { aboutRow, type RowFinding, type RowOutcome, settle, skipped } from './row-account'
import {
  headingText,
  isErrorRow,
  isHeadingNumber,
  isNoteRow,
  isNumberRow,
  isSignatureRow,
  isTotalRow,
} from './row-words'
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

/** A line of a unit list. */
export interface ListedUnit {
  readonly code: string
  readonly name: string
  readonly kind: string
  /** Name of the cluster; null when the list gives none. */
  readonly cluster: string | null
  readonly aliases: readonly string[]
}

/** A workbook read as the list of units that take part. */
export interface UnitListReading {
  readonly units: readonly ListedUnit[]
  readonly table: TableReading | null
  readonly aside: readonly RowAside[]
  readonly findings: readonly RowFinding[]
}

const CLUSTER = /^(?:cụm|khối)(?: |$)/u

function notAUnit(layout: TableLayout, row: GridRow): RowOutcome<never> | null {
  const index = fieldText(layout, row, 'index')
  const filled = filledCells(row)
  if (filled.length === 0 || (filled.length === 1 && /^\d+[.)]?$/u.test(index))) return skipped('BLANK')
  if (isErrorRow(row)) return skipped('ERROR_ROW')
  if (isNumberRow(row)) return skipped('NUMBER_ROW')
  if (isRepeatedHeader(layout, row)) return skipped('REPEATED_HEADER')
  if (isTotalRow(row)) return skipped('TOTAL')
  if (isSignatureRow(row)) return skipped('FOOTER')
  return isNoteRow(row) ? skipped('NOTE') : null
}

function readUnits(layout: TableLayout): readonly (readonly [GridRow, RowOutcome<ListedUnit>])[] {
  const seen = new Map<string, number>()
  let groupCluster: string | null = null
  return layout.bodyRows.map((row): readonly [GridRow, RowOutcome<ListedUnit>] => {
    const aside = notAUnit(layout, row)
    if (aside !== null) return [row, aside]
    const text = (field: string): string => fieldText(layout, row, field)
    const [code, name] = [text('code'), text('name')]
    const heading = headingText(row).replace(/^(?:[IVXLC]+|\p{Lu}|\d{1,2})\s*[.):-]\s*/u, '')
    const isHeading = heading !== '' && (isHeadingNumber(text('index')) || filledCells(row).length === 1)
    if (isHeading) {
      if (CLUSTER.test(foldHeader(heading))) groupCluster = heading
      return [row, skipped('GROUP')]
    }
    const sheet = layout.sheet.name
    const findings: RowFinding[] = []
    for (const field of ['code', 'name'] as const) {
      if (text(field) === '')
        findings.push(
          aboutRow(sheet, row, 'ROW_INCOMPLETE', 'error', { missing: field, name }, fieldColumn(layout, field)),
        )
    }
    const first = seen.get(code)
    if (code !== '' && first !== undefined)
      findings.push(aboutRow(sheet, row, 'DUPLICATE_ROW', 'error', { first, name: code }, fieldColumn(layout, 'code')))
    seen.set(code, first ?? row.row)
    const aliases = text('aliases')
      .split(/[;|\n]/u)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '')
    return [
      row,
      settle({ code, name, kind: text('kind'), cluster: text('cluster') || groupCluster, aliases }, findings),
    ]
  })
}

/** Reads a list of units (mã, tên, loại, cụm khối); the first such table of the workbook counts. */
export function readUnitList(grid: WorkbookGrid): UnitListReading {
  const layouts = grid.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((sheet) => findTables(sheet, ['unit']))
  const [layout] = layouts
  if (layout === undefined) {
    const leftovers = leftoverTables(grid, [])
    const aside = leftovers.flatMap((content) => content.aside)
    return { units: [], table: null, aside, findings: [...grid.findings, { code: 'NO_TABLE', severity: 'error' }] }
  }
  const outcomes = readUnits(layout)
  const content = contentOf(layout, 'units', outcomes, [], undefined)
  return {
    units: outcomes.flatMap(([, outcome]) => (outcome.fate === 'accepted' ? [outcome.item] : [])),
    table: content.table,
    aside: content.aside,
    findings: [...grid.findings, ...content.findings],
  }
}
