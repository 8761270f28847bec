import type { GridCell, GridRow, WorkbookGrid } from '#domain/workbook/grid'
import { decodeCodePage } from '../csv/code-pages'
import type { DecodedText } from '../csv/decode-text'
import { finishSheet } from '../finish-sheet'
import type { ReadingLimits } from '../limits'
import { SheetFindings } from '../sheet-findings'
import { SheetLimits } from '../sheet-limits'
import { CellTexts } from '../text/cell-text'
import { type HtmlCell, layOutHtml } from './html-sheet'

const SHEET = 'Sheet1'
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

/** Reads an HTML page called .xls: one sheet, every cell text. */
export function readHtml(decoded: DecodedText, limits: ReadingLimits): WorkbookGrid {
  const { text, encoding } = withDeclaredCharset(decoded)
  const { cells, merges, isCut } = layOutHtml(text, limits)
  const texts = new CellTexts()
  const rows = rowsOf(cells, texts, limits)
  const { sheet, findings } = finishSheet(
    { name: SHEET, visibility: 'visible', rows, merges, hiddenColumns: [] },
    { texts, limits, findings: new SheetFindings(SHEET) },
  )
  return {
    format: 'xls-html',
    encoding,
    sheets: [sheet],
    properties: {},
    findings: [
      { code: 'OLD_FORMAT', severity: 'info', facts: { format: 'HTML' } },
      ...(isCut ? [{ code: 'CUT_SHORT', severity: 'warning', sheet: SHEET } as const] : []),
      ...findings,
    ],
  }
}

function rowsOf(cells: readonly HtmlCell[], texts: CellTexts, limits: ReadingLimits): readonly GridRow[] {
  const counts = new SheetLimits(limits)
  const rows = new Map<number, { row: number; hidden: boolean; cells: GridCell[] }>()
  for (const { row, column, text, isHidden } of cells) {
    const value = texts.value(text.trim())
    if (value.text === '') continue
    counts.column(column, row)
    const known = rows.get(row)
    if (known === undefined) rows.set(row, { row, hidden: isHidden, cells: [{ column, value }] })
    else known.cells.push({ column, value })
  }
  const inOrder = [...rows.values()].sort((a, b) => a.row - b.row)
  return inOrder.filter((row) => counts.row(row.cells, row.row))
}

/** Bytes that are no Unicode are read by what the page says of itself. */
function withDeclaredCharset(decoded: DecodedText): { readonly text: string; readonly encoding: string } {
  const { bytes, encoding } = decoded
  const charset = bytes === undefined ? undefined : DECLARED.exec(decoded.text)?.[1]
  if (bytes === undefined || charset === undefined || /^utf/i.test(charset)) return { text: decoded.text, encoding }
  const text = decodeCodePage(bytes, charset)
  return text === null ? { text: decoded.text, encoding } : { text, encoding: charset }
}
