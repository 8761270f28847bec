import ExcelJs, { type Worksheet } from 'exceljs'
import type { Block, Column, Paper, Section } from '#domain/document/paper'
import { textOf } from '#domain/document/wording'
import { page } from '../page-layout'
import { addHeading, addSignature, headingShares } from './workbook-frame'
import { addTable, font, linesIn, mmToCharacters } from './workbook-table'

const inches = (millimetres: number): number => millimetres / 25.4

/** A paper as a workbook for A4, each sheet one page wide with its header on every page: a sheet for every table of the named sections, else of the last part (its list, or its ranking). */
export async function renderPaperWorkbook(paper: Paper): Promise<Uint8Array> {
  const named = paper.sections.filter(({ name }) => name !== undefined)
  const sections = (named.length > 0 ? named : paper.sections.slice(-1)).filter(hasTable).flatMap(byTable)
  if (sections.length === 0) throw new Error(`The paper "${paper.title}" has no table`)
  const workbook = new ExcelJs.Workbook()
  workbook.title = paper.title
  workbook.creator = 'Sổ Thi Đua'
  const taken = new Set<string>()
  for (const section of sections) addSection(workbook, section, sheetName(section, paper, taken))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Excel repeats one header on the pages of a sheet: each table of a section has a sheet of its own, with what stands before the first and after the last. */
function byTable(section: Section): readonly Section[] {
  const { blocks, name } = section
  const tables = blocks.flatMap(({ kind }, index) => (kind === 'table' ? [index] : []))
  if (tables.length < 2) return [section]
  const startOf = (table: number): number => (blocks[table - 1]?.kind === 'section' ? table - 1 : table)
  const before = blocks.slice(0, startOf(tables[0] ?? 0))
  const after = blocks.slice((tables.at(-1) ?? 0) + 1)
  return tables.map((table, index) => {
    const own = blocks.slice(startOf(table), table + 1)
    const [heading] = own
    const title = name !== undefined ? `${name} ${index + 1}` : heading?.kind === 'section' ? heading.text : undefined
    return { ...section, ...(title === undefined ? {} : { name: title }), blocks: [...before, ...own, ...after] }
  })
}

const hasTable = ({ blocks }: Section): boolean => blocks.some(({ kind }) => kind === 'table')

const columnsOf = ({ blocks }: Section): readonly Column[] =>
  blocks.find((block) => block.kind === 'table')?.columns ?? []

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
  const [header] = section.blocks.flatMap((block) => addBlock(sheet, block, columns, section.orientation))
  sheet.pageSetup.fitToHeight = pagesToFit(sheet, section.orientation)
  if (header === undefined) return
  sheet.pageSetup.printTitlesRow = `${header}:${header}`
  sheet.views = [{ state: 'frozen', ySplit: header }]
}

/** What would stand alone on a last page (the name under a signature) is drawn onto the one before, as long as it stays readable; 0: as many pages as there are. */
function pagesToFit(sheet: Worksheet, orientation: Section['orientation']): number {
  const across = orientation === 'portrait' ? page.height : page.width
  const room = inches(across - page.top - page.bottom) * 72
  let height = 0
  sheet.eachRow({ includeEmpty: true }, (row) => {
    height += row.height ?? 15
  })
  const pages = height / room
  const whole = Math.floor(pages)
  const over = pages - whole
  if (over > 1 - nearlyFull) return whole + 1
  return whole > 0 && over < mostDrawnIn ? whole : 0
}

/** Shares of a page: printers differ by the first; the second keeps letters readable. */
const [nearlyFull, mostDrawnIn] = [0.05, 0.35] as const

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
  const room = columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  row.height = 18 * linesIn(text, room, 13)
}

/** Answers the numbers of the header rows that it added. */
function addBlock(
  sheet: Worksheet,
  block: Block,
  columns: readonly Column[],
  orientation: Section['orientation'],
): number[] {
  const line = (text: string, look: Look): void => addLine(sheet, columns, text, look)
  switch (block.kind) {
    case 'heading':
      addHeading(sheet, block, columns, headingShares(orientation))
      return []
    case 'signature':
      addSignature(sheet, block, columns)
      return []
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
    case 'point':
      line(`${block.label} ${textOf(block.runs)}`, { horizontal: 'left' })
      return []
    case 'paragraph':
    case 'caption':
      line(textOf(block.runs), {
        ...(block.kind === 'caption' ? { italic: true } : {}),
        horizontal: block.kind === 'caption' && block.align === 'center' ? 'center' : 'left',
      })
      return []
    default:
      return []
  }
}
