import type { Alignment, Worksheet } from 'exceljs'
import type { Block, Column, SignatureBlock } from '#domain/document/paper'
import { headingWidths, size } from '../page-layout'
import { font } from './workbook-table'

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Quốc hiệu's tiêu ngữ: a cell can draw no line of the length of its text. */
  readonly underline?: boolean
  readonly horizontal?: Alignment['horizontal']
}

/** A part of the sheet's width: its first and its last column, counted from 1. */
interface Part {
  readonly from: number
  readonly to: number
}

/** Cuts the columns where their widths come nearest to the shares, each part having a column at least. */
function partsOf(columns: readonly Column[], shares: readonly number[]): readonly Part[] {
  const total = columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  const parts: Part[] = []
  let wanted = 0
  for (const [index, share] of shares.entries()) {
    const from = (parts.at(-1)?.to ?? 0) + 1
    wanted += share * total
    const left = shares.length - 1 - index
    let to = from
    const endOf = (count: number): number => columns.slice(0, count).reduce((sum, { widthMm }) => sum + widthMm, 0)
    while (to < columns.length - left && Math.abs(endOf(to + 1) - wanted) < Math.abs(endOf(to) - wanted)) to += 1
    parts.push({ from, to: left === 0 ? columns.length : to })
  }
  return parts
}

function writeIn(sheet: Worksheet, row: number, { from, to }: Part, text: string, look: Look): void {
  if (to > from) sheet.mergeCells(row, from, row, to)
  const cell = sheet.getRow(row).getCell(from)
  cell.value = text
  cell.font = {
    name: font,
    size: look.size,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: look.underline ?? false,
  }
  cell.alignment = { horizontal: look.horizontal ?? 'center', vertical: 'middle', wrapText: true }
}

const nextRow = (sheet: Worksheet): number => {
  const row = sheet.addRow([])
  row.height = 18
  return row.number
}

/** Agency at the left, Quốc hiệu at the right, and under them number, place and date. */
export function addHeading(
  sheet: Worksheet,
  block: BlockOf<'heading'>,
  columns: readonly Column[],
  shares: readonly number[],
): void {
  const [left, right] = partsOf(columns, shares)
  if (left === undefined || right === undefined) return
  const agency = [
    ...block.parent.map((text) => ({ text, look: { size: size.agency } })),
    ...block.agency.map((text) => ({ text, look: { size: size.agency, bold: true } })),
  ]
  const state = [
    { text: block.nation, look: { size: size.nation, bold: true } },
    { text: block.motto, look: { size: size.motto, bold: true, underline: true } },
  ]
  for (let line = 0; line < Math.max(agency.length, state.length); line += 1) {
    const row = nextRow(sheet)
    for (const [part, of] of [
      [left, agency[line]],
      [right, state[line]],
    ] as const) {
      if (of !== undefined) writeIn(sheet, row, part, of.text, of.look)
    }
  }
  const row = nextRow(sheet)
  if (block.number !== '') writeIn(sheet, row, left, block.number, { size: size.number })
  if (block.placeAndDate !== null) writeIn(sheet, row, right, block.placeAndDate, { size: size.body, italic: true })
  nextRow(sheet)
}

export const headingShares = (orientation: keyof typeof headingWidths): readonly number[] => {
  const [left, right] = headingWidths[orientation]
  return [left / (left + right), right / (left + right)]
}

/** Positions, room to sign and names side by side; then to whom the paper goes. */
export function addSignature(sheet: Worksheet, block: BlockOf<'signature'>, columns: readonly Column[]): void {
  const signers: readonly SignatureBlock[] = [block.left, block.middle, block.right].flatMap((one) => one ?? [])
  // A single signature stands at the right half, as on paper.
  const places = signers.length === 1 ? [null, ...signers] : signers
  const parts = partsOf(
    columns,
    places.map(() => 1 / places.length),
  )
  const put = (row: number, textOf: (signer: SignatureBlock) => string): void => {
    for (const [index, signer] of places.entries()) {
      const part = parts[index]
      if (signer !== null && part !== undefined)
        writeIn(sheet, row, part, textOf(signer), { size: size.body, bold: true })
    }
  }
  nextRow(sheet)
  const most = Math.max(...signers.map(({ lines }) => lines.length))
  for (let line = 0; line < most; line += 1) put(nextRow(sheet), ({ lines }) => lines[line] ?? '')
  for (let line = 0; line < roomToSign; line += 1) nextRow(sheet)
  put(nextRow(sheet), ({ name }) => name)
  if (block.recipients.length === 0) return
  const whole = { from: 1, to: columns.length }
  const label: Look = { size: size.recipientsLabel, bold: true, italic: true, horizontal: 'left' }
  writeIn(sheet, nextRow(sheet), whole, block.recipientsLabel, label)
  const last = block.recipients.length - 1
  for (const [index, line] of block.recipients.entries())
    writeIn(sheet, nextRow(sheet), whole, `- ${line}${index === last ? '.' : ';'}`, {
      size: size.recipients,
      horizontal: 'left',
    })
}

const roomToSign = 4
