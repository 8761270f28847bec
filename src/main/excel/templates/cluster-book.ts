import { createHash } from 'node:crypto'
import ExcelJs, { type Worksheet } from 'exceljs'
import type { ClusterBook, ClusterBookRow } from '#domain/workbook/cluster-book'
import type { GridRow, SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { clusterBookTexts } from '#shared/messages/template-texts'
import { displayText } from '../recognition/cell-text'
import { numberCheck } from './choice-lists'
import { clusterName, identitySheet } from './template-identity'
import { addTitleLine, dress, fills, heightFor, lock, setUpPrinting } from './template-look'

const columns = [
  { header: 'Mã đơn vị', width: 11 },
  { header: 'Đơn vị', width: 24 },
  { header: 'Mã', width: 8 },
  { header: 'Nội dung tiêu chí', width: 38 },
  { header: 'Điểm tối đa', width: 9 },
  { header: 'Số liệu báo cáo', width: 18 },
  { header: 'Minh chứng', width: 22 },
  { header: 'Điểm tự chấm', width: 10 },
  { header: 'Điểm cụm chấm', width: 10 },
  { header: 'Lý do, nhận xét', width: 32 },
] as const
const [UNIT, , CRITERION, , , , , , POINTS, REASON] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** One criterion of one unit as the lead sees it. */
export interface ClusterBookLine {
  readonly unit: string
  readonly unitName: string
  readonly criterion: string
  readonly title: string
  readonly max: string | null
  readonly reported: string
  readonly evidence: string
  /** Points as text ("9.5", "N/A"), empty where there are none. */
  readonly self: string
  readonly review: string
  readonly reason: string
}

export interface ClusterBookContent {
  readonly campaign: { readonly id: string; readonly title: string }
  readonly cluster: { readonly id: string; readonly name: string }
  readonly criteria: string
  /** The lead's sheet first; the lead's own unit stands on the deputy's. */
  readonly sheets: readonly {
    readonly name: string
    readonly who: string
    readonly lines: readonly ClusterBookLine[]
  }[]
}

const names = {
  cluster: clusterName,
  campaign: 'SoThiDua.Campaign',
  criteria: 'SoThiDua.Criteria',
  checksum: 'SoThiDua.Checksum',
} as const

const checksum = ({ cluster, campaign, criteria }: Omit<ClusterBook, 'rows'>): string =>
  createHash('sha256')
    .update(['so-thi-dua-cum', cluster, campaign, criteria].join('\n').normalize('NFC'))
    .digest('hex')
    .slice(0, 16)

const numberOrText = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)

/** The workbook that a cluster's lead fills in: self-scores locked, points and reasons of the review open. */
export async function clusterBookBytes({
  campaign,
  cluster,
  criteria,
  sheets,
}: ClusterBookContent): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  workbook.creator = 'Sổ Thi Đua'
  workbook.title = campaign.title
  workbook.created = new Date(Date.UTC(2020, 0, 1))
  workbook.modified = workbook.created
  for (const { name, who, lines } of sheets) {
    const sheet = workbook.addWorksheet(name, { properties: { defaultRowHeight: 20 } })
    addLines(sheet, campaign.title, `${cluster.name} – ${who}`, lines)
  }
  const identity = { cluster: cluster.id, campaign: campaign.id, criteria }
  const hidden = workbook.addWorksheet(identitySheet, { state: 'veryHidden' })
  hidden.addRow([names.cluster, identity.cluster])
  hidden.addRow([names.campaign, identity.campaign])
  hidden.addRow([names.criteria, identity.criteria])
  hidden.addRow([names.checksum, checksum(identity)])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addLines(sheet: Worksheet, campaign: string, who: string, lines: readonly ClusterBookLine[]): void {
  sheet.columns = columns.map(({ width }) => ({ width }))
  addTitleLine(sheet, columns.length, clusterBookTexts.title, { size: 16, bold: true })
  addTitleLine(sheet, columns.length, campaign, { size: 14, bold: true }).height = heightFor([campaign], [150])
  addTitleLine(sheet, columns.length, who, { size: 14, bold: true })
  addTitleLine(sheet, columns.length, clusterBookTexts.instruction, { italic: true })
  const header = sheet.addRow(columns.map(({ header: text }) => text))
  header.height = 40
  header.eachCell((cell) => dress(cell, { bold: true, fill: fills.header, horizontal: 'center' }))
  for (const line of lines) addLine(sheet, line)
  const last = header.number + lines.length
  sheet.autoFilter = { from: { row: header.number, column: 1 }, to: { row: last, column: columns.length } }
  sheet.addConditionalFormatting({
    ref: `J${header.number + 1}:J${last}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [
          `AND($I${header.number + 1}<>"",$I${header.number + 1}<>$H${header.number + 1},$J${header.number + 1}="")`,
        ],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  })
  sheet.views = [{ state: 'frozen', xSplit: CRITERION, ySplit: header.number, zoomScale: 100 }]
  setUpPrinting(sheet, header.number, 'landscape')
  lock(sheet, false)
}

function addLine(sheet: Worksheet, line: ClusterBookLine): void {
  const { unit, unitName, criterion, title, max, reported, evidence, self, review, reason } = line
  const row = sheet.addRow([
    unit,
    unitName,
    criterion,
    title,
    max === null ? null : Number(max),
    reported,
    evidence,
    numberOrText(self),
    review === '' ? null : numberOrText(review),
    reason,
  ])
  for (let column = 1; column <= columns.length; column++) {
    const isOpen = column === POINTS || column === REASON
    const isCentred = column === CRITERION || column === 5 || column === 8 || column === POINTS
    dress(row.getCell(column), {
      horizontal: isCentred ? 'center' : 'left',
      ...(isOpen ? { isOpen, fill: fills.input } : {}),
      ...(column === UNIT || column === CRITERION ? { format: '@' } : {}),
    })
  }
  row.height = heightFor([title, evidence, reported], [columns[3].width, columns[6].width, columns[5].width])
  row.getCell(POINTS).dataValidation = numberCheck('decimal', max, {
    title: clusterBookTexts.pointsTitle,
    prompt: clusterBookTexts.pointsPrompt(max),
    error: clusterBookTexts.pointsWrong(max),
  })
}

const textAt = ({ cells }: GridRow, column: number): string => {
  const cell = cells.find((one) => one.column === column)
  return cell === undefined ? '' : displayText(cell.value).trim()
}

const isHeader = (row: GridRow): boolean =>
  textAt(row, UNIT) === columns[0].header && textAt(row, POINTS) === columns[8].header

function rowsOf(sheet: SheetGrid): readonly ClusterBookRow[] {
  const at = sheet.rows.findIndex(isHeader)
  if (at === -1) return []
  return sheet.rows.slice(at + 1).map((row) => ({
    sheet: sheet.name,
    row: row.row,
    unit: textAt(row, UNIT),
    criterion: textAt(row, CRITERION),
    points: textAt(row, POINTS),
    reason: textAt(row, REASON),
  }))
}

/** The cluster's score workbook in a grid; null for any other workbook, and for one whose identity was tampered with. */
export function readClusterBook(grid: WorkbookGrid): ClusterBook | null {
  const hidden = grid.sheets.find(({ name, visibility }) => name === identitySheet && visibility !== 'visible')
  const values = new Map((hidden?.rows ?? []).map((row) => [textAt(row, 1), textAt(row, 2)]))
  const identity = {
    cluster: values.get(names.cluster) ?? '',
    campaign: values.get(names.campaign) ?? '',
    criteria: values.get(names.criteria) ?? '',
  }
  if (identity.cluster === '' || values.get(names.checksum) !== checksum(identity)) return null
  const visible = grid.sheets.filter(({ visibility }) => visibility === 'visible')
  return { ...identity, rows: visible.flatMap(rowsOf) }
}
