import ExcelJs, { type Worksheet } from 'exceljs'
import { clusterBookTexts } from '#shared/messages/template-texts'
import { putProperties } from '../writing/custom-properties'
import { ZipPackage } from '../writing/zip-package'
import { numberCheck } from './choice-lists'
import { bookPlaces, bookValues, bookColumns as columns } from './read-cluster-book'
import { identitySheet } from './template-identity'
import { addTitleLine, dress, fills, heightFor, lock, setUpPrinting } from './template-look'

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
  const values = bookValues({ cluster: cluster.id, campaign: campaign.id, criteria })
  const hidden = workbook.addWorksheet(identitySheet, { state: 'veryHidden' })
  for (const pair of Object.entries(values)) hidden.addRow(pair)
  const zip = ZipPackage.open(new Uint8Array(await workbook.xlsx.writeBuffer()))
  putProperties(zip, values)
  return zip.toBytes()
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
  sheet.views = [{ state: 'frozen', xSplit: bookPlaces.criterion, ySplit: header.number, zoomScale: 100 }]
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
    const isOpen = column === bookPlaces.points || column === bookPlaces.reason
    const isCentred = column === bookPlaces.criterion || column === 5 || column === 8 || column === bookPlaces.points
    dress(row.getCell(column), {
      horizontal: isCentred ? 'center' : 'left',
      ...(isOpen ? { isOpen, fill: fills.input } : {}),
      ...(column === bookPlaces.unit || column === bookPlaces.criterion ? { format: '@' } : {}),
    })
  }
  row.height = heightFor([title, evidence, reported], [columns[3].width, columns[6].width, columns[5].width])
  row.getCell(bookPlaces.points).dataValidation = numberCheck('decimal', max, {
    title: clusterBookTexts.pointsTitle,
    prompt: clusterBookTexts.pointsPrompt(max),
    error: clusterBookTexts.pointsWrong(max),
  })
}
