import ExcelJs, { type Worksheet } from 'exceljs'
import type { Block, Column, Paper } from '#domain/document/paper'
import { textOf } from '#domain/document/wording'
import { page } from '../page-layout'
import { addTable, font, mmToCharacters } from './workbook-table'

const inches = (millimetres: number): number => millimetres / 25.4

/** The last part of a paper (its list, or its ranking) as a workbook for A4: one page wide, the header on every page. */
export async function renderPaperWorkbook(paper: Paper): Promise<Uint8Array> {
  const section = paper.sections.at(-1)
  const blocks = section?.blocks ?? []
  const columns = blocks.find((block) => block.kind === 'table')?.columns
  if (columns === undefined) throw new Error(`The paper "${paper.title}" has no table`)
  const workbook = new ExcelJs.Workbook()
  workbook.title = paper.title
  workbook.creator = 'Sổ Thi Đua'
  const sheet = workbook.addWorksheet(sheetName(blocks, paper), {
    pageSetup: {
      paperSize: 9,
      orientation: section?.orientation ?? 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        left: inches(page.left),
        right: inches(page.right),
        top: inches(page.top),
        bottom: inches(page.bottom),
        header: inches(page.top / 2),
        footer: inches(page.bottom / 2),
      },
    },
    headerFooter: { differentFirst: true, oddHeader: `&C&"${font},Regular"&14&P` },
  })
  sheet.columns = columns.map(({ widthMm }) => ({ width: mmToCharacters(widthMm) }))
  const headers = blocks.flatMap((block) => addBlock(sheet, block, columns))
  const [header] = headers
  if (headers.length === 1 && header !== undefined) {
    sheet.pageSetup.printTitlesRow = `${header}:${header}`
    sheet.views = [{ state: 'frozen', ySplit: header }]
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function sheetName(blocks: readonly Block[], paper: Paper): string {
  const title = blocks.find((block) => block.kind === 'annexTitle')?.title ?? paper.title
  return title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)
}

interface Look {
  readonly bold?: true
  readonly italic?: true
  readonly horizontal?: 'left' | 'center'
}

/** A line across the whole table, as high as its text needs. */
function addLine(sheet: Worksheet, columns: readonly Column[], text: string, look: Look): void {
  const row = sheet.addRow([text])
  sheet.mergeCells(row.number, 1, row.number, columns.length)
  const cell = row.getCell(1)
  cell.font = { name: font, size: 13, bold: look.bold ?? false, italic: look.italic ?? false }
  cell.alignment = { horizontal: look.horizontal ?? 'center', vertical: 'middle', wrapText: true }
  const room = columns.reduce((sum, { widthMm }) => sum + mmToCharacters(widthMm), 0)
  row.height = 18 * Math.max(1, Math.ceil((text.length * 1.1) / room))
}

/** Answers the numbers of the header rows that it added. */
function addBlock(sheet: Worksheet, block: Block, columns: readonly Column[]): number[] {
  const line = (text: string, look: Look): void => addLine(sheet, columns, text, look)
  switch (block.kind) {
    case 'annexTitle':
      if (block.label !== null) line(block.label, { bold: true })
      line(block.title, { bold: true })
      line(block.subject, { bold: true })
      line(block.attachedTo, { italic: true })
      sheet.addRow([])
      return []
    case 'title':
      line(block.name, { bold: true })
      line(block.subject, { bold: true })
      sheet.addRow([])
      return []
    case 'section':
      sheet.addRow([])
      line(block.text, { bold: true, horizontal: 'left' })
      return []
    case 'table':
      return [addTable(sheet, block.columns, block.rows)]
    case 'paragraph':
    case 'caption':
      line(textOf(block.runs), { italic: true, horizontal: 'left' })
      return []
    default:
      return []
  }
}
