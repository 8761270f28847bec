import ExcelJs, { type Worksheet } from 'exceljs'
import type { Block, Column, Paper, Section } from '#domain/document/paper'
import { textOf } from '#domain/document/wording'
import { page } from '../page-layout'
import { addTable, font, mmToCharacters } from './workbook-table'

const inches = (millimetres: number): number => millimetres / 25.4

/** A paper as a workbook for A4, each sheet one page wide with its header on every page: a sheet for every named section, else the last part (its list, or its ranking). */
export async function renderPaperWorkbook(paper: Paper): Promise<Uint8Array> {
  const named = paper.sections.filter(({ name }) => name !== undefined)
  const sections = (named.length > 0 ? named : paper.sections.slice(-1)).filter(hasTable)
  if (sections.length === 0) throw new Error(`The paper "${paper.title}" has no table`)
  const workbook = new ExcelJs.Workbook()
  workbook.title = paper.title
  workbook.creator = 'Sổ Thi Đua'
  const taken = new Set<string>()
  for (const section of sections) addSection(workbook, section, sheetName(section, paper, taken))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const hasTable = ({ blocks }: Section): boolean => blocks.some(({ kind }) => kind === 'table')

/** The widest table gives the sheet its columns; the others stand in as many of them as they have. */
const columnsOf = ({ blocks }: Section): readonly Column[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? [block.columns] : []))
    .reduce((widest, columns) => (columns.length > widest.length ? columns : widest), [])

function addSection(workbook: ExcelJs.Workbook, section: Section, name: string): void {
  const columns = columnsOf(section)
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: section.orientation,
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
  const headers = section.blocks.flatMap((block) => addBlock(sheet, block, columns))
  const [header] = headers
  if (headers.length === 1 && header !== undefined) {
    sheet.pageSetup.printTitlesRow = `${header}:${header}`
    sheet.views = [{ state: 'frozen', ySplit: header }]
  }
}

/** A sheet's name as Excel allows it: 31 letters, none of its signs, no name twice. */
function sheetName({ blocks, name }: Section, paper: Paper, taken: Set<string>): string {
  const title = name ?? blocks.find((block) => block.kind === 'annexTitle')?.title ?? paper.title
  const allowed = title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)
  const free = taken.has(allowed.toLowerCase()) ? `${allowed.slice(0, 26)} (${taken.size + 1})` : allowed
  taken.add(free.toLowerCase())
  return free
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
      if (block.attachedTo !== '') line(block.attachedTo, { italic: true })
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
      return [addTable(sheet, block.columns, block.rows, block.size)]
    case 'paragraph':
    case 'caption':
      line(textOf(block.runs), {
        italic: true,
        horizontal: block.kind === 'caption' && block.align === 'center' ? 'center' : 'left',
      })
      return []
    default:
      return []
  }
}
