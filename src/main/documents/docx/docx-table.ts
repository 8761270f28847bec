import {
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { assertNever } from '#domain/core/result'
import type { Alignment, Block, Column, TableRow as PaperRow } from '#domain/document/paper'
import { firstRows, lastRows } from '../page-layout'
import { alignments, type StyleId } from './paper-styles'

type PaperTable = Extract<Block, { kind: 'table' }>

interface CellLook {
  readonly align: Alignment
  readonly bold?: boolean
  readonly span?: number
  readonly keepNext?: boolean
  /** Points, where the table has a size of its own. */
  readonly size?: number | undefined
  readonly style: StyleId
}

const widthOf = (columns: readonly Column[], from: number, count: number): number =>
  columns.slice(from, from + count).reduce((sum, { widthMm }) => sum + mm(widthMm), 0)

function cellOf(text: string, at: number, columns: readonly Column[], look: CellLook): TableCell {
  const span = look.span ?? 1
  const size = look.size === undefined ? {} : { size: look.size * 2 }
  const run = new TextRun({ text, ...(look.bold ? { bold: true } : {}), ...size })
  return new TableCell({
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: widthOf(columns, at, span), type: WidthType.DXA },
    children: [
      new Paragraph({
        style: look.style,
        alignment: alignments[look.align],
        keepNext: look.keepNext ?? false,
        children: [run],
      }),
    ],
  })
}

interface RowLook {
  readonly keepNext: boolean
  readonly size: number | undefined
  readonly style: StyleId
}

function rowOf(row: PaperRow, columns: readonly Column[], { keepNext, size, style }: RowLook): TableRow {
  const align = (index: number): Alignment => columns[index]?.align ?? 'left'
  switch (row.kind) {
    case 'data':
      return new TableRow({
        cantSplit: true,
        children: row.cells.map((text, index) =>
          cellOf(text, index, columns, { align: align(index), keepNext, size, style, bold: row.bold === true }),
        ),
      })
    case 'group':
      return new TableRow({
        cantSplit: true,
        children: [
          cellOf(row.text, 0, columns, {
            align: 'left',
            bold: true,
            span: columns.length,
            keepNext: true,
            size,
            style,
          }),
        ],
      })
    case 'total':
      return new TableRow({
        cantSplit: true,
        children: [
          cellOf(row.label, 0, columns, { align: 'center', bold: true, span: row.from, keepNext, size, style }),
          ...row.cells.map(({ text }, index) =>
            cellOf(text, row.from + index, columns, {
              align: align(row.from + index),
              bold: true,
              keepNext,
              size,
              style,
            }),
          ),
        ],
      })
    default:
      return assertNever(row)
  }
}

/** A long code in a header ("I.4.b.4.1") may be broken after a stop, never within a number. */
const breakable = (text: string): string => text.replace(/\.(?=\p{L}|\d)/gu, '.\u200b')

const headerRun = (text: string, size: number | undefined): TextRun =>
  new TextRun({ text: breakable(text), ...(size === undefined ? {} : { size: size * 2 }) })

/** What of a table stays on one page: with the text after it all or its last rows; all by itself; or what its rows ask. */
export type KeptRows = 'all' | 'last' | 'itself' | 'none'

/** A table whose header repeats on every page and whose rows are not split. */
export function docxTable({ columns, rows, size }: PaperTable, kept: KeptRows, isCompact: boolean): Table {
  const staysWithNext = (index: number): boolean =>
    kept === 'all' ||
    (index < rows.length - 1 && (kept === 'itself' || index < firstRows - 1)) ||
    rows[index + 1]?.kind === 'total' ||
    (index >= rows.length - lastRows && (kept === 'last' || index < rows.length - 1))
  const style: StyleId = isCompact ? 'compactCell' : 'tableCell'
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, widthMm }) =>
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          width: { size: mm(widthMm), type: WidthType.DXA },
          children: [
            new Paragraph({
              style: isCompact ? 'compactHeader' : 'tableHeader',
              keepNext: true,
              children: [headerRun(title, size)],
            }),
          ],
        }),
    ),
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widthOf(columns, 0, columns.length), type: WidthType.DXA },
    columnWidths: columns.map(({ widthMm }) => mm(widthMm)),
    margins: { left: mm(1.2), right: mm(1.2), marginUnitType: WidthType.DXA },
    rows: [header, ...rows.map((row, index) => rowOf(row, columns, { keepNext: staysWithNext(index), size, style }))],
  })
}
