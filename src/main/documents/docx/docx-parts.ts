import {
  BorderStyle,
  convertMillimetersToTwip as mm,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Run, Runs } from '#domain/document/paper'
import type { StyleId } from './paper-styles'

export const runsOf = (runs: Runs): TextRun[] =>
  runs.map(
    ({ text, bold, italic }: Run) =>
      new TextRun({ text, ...(bold ? { bold: true } : {}), ...(italic ? { italics: true } : {}) }),
  )

export const styled = (style: StyleId, content: string | readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ style, children: typeof content === 'string' ? [new TextRun(content)] : content })

/** A drawn line of a given length, centred in a given width: NĐ 30 asks for a line, not for underlined text. */
export function ruleParagraph(lengthMm: number, widthMm: number): Paragraph {
  const side = Math.max(0, mm((widthMm - lengthMm) / 2))
  return new Paragraph({
    style: 'rule',
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Cells side by side without lines, for the heading and the signatures. */
export const invisibleTable = (widthsMm: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    width: { size: widthsMm.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => mm(width)),
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: noBorders,
                margins: { left: 0, right: 0 },
                width: { size: mm(widthsMm[index] ?? 0), type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  })
