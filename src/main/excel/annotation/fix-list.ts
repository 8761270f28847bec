import type { Finding } from '#domain/core/finding'
import { sentenceWithoutPlace } from '#shared/messages/unit-message'
import { FileRefused } from '../reading/file-refused'
import type { CellStyles } from '../writing/cell-styles'
import { firstText } from '../writing/first-text'
import {
  declareType,
  freeName,
  mainNamespace,
  readPart,
  relate,
  relationshipType,
  type SheetPart,
  type WorkbookParts,
} from '../writing/package-parts'
import { appendTo, applyEdits, attribute, escapeXml, tagsOf } from '../writing/xml-tags'
import type { ZipPackage } from '../writing/zip-package'
import { fixListHeaders, fixListHint, fixListName, fixListTitle, isFixListTitle, nothingToFix } from './fix-list-words'

const inline = (cell: string, style: number, text: string): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`

/** "Cá nhân, ô C12" or "Cá nhân, dòng 12"; "Cả tệp" where no place is known. */
export function whereInFile({ sheet, cell, row }: Finding): string {
  const place = cell === undefined ? (row === undefined ? '' : `dòng ${row}`) : `ô ${cell}`
  return [sheet ?? '', place].filter((part) => part !== '').join(', ') || 'Cả tệp'
}

const FIRST_ROW = 5

function sheetXml(findings: readonly Finding[], namespace: string, bold: number, plain: number): string {
  const lines: readonly (readonly string[])[] =
    findings.length === 0
      ? [[nothingToFix]]
      : findings.map((finding) => [whereInFile(finding), sentenceWithoutPlace(finding)])
  const rows = lines.map((texts, at) => {
    const row = FIRST_ROW + at
    return `<row r="${row}">${texts.map((text, column) => inline(`${'AB'[column]}${row}`, plain, text)).join('')}</row>`
  })
  const links = findings.flatMap((finding, at) => {
    if (finding.sheet === undefined || finding.sheet === '') return []
    const cell = finding.cell ?? (finding.row === undefined ? 'A1' : `A${finding.row}`)
    const location = `'${finding.sheet.replaceAll("'", "''")}'!${cell}`
    return [
      `<hyperlink ref="A${FIRST_ROW + at}" location="${escapeXml(location)}" display="${escapeXml(whereInFile(finding))}"/>`,
    ]
  })
  const header = fixListHeaders.map((text, column) => inline(`${'AB'[column]}4`, bold, text)).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16.5"/><cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="2" width="96" customWidth="1"/></cols><sheetData><row r="1">${inline('A1', bold, fixListTitle)}</row><row r="2">${inline('A2', plain, fixListHint)}</row><row r="4">${header}</row>${rows.join('')}</sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>${links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

/** The list of an earlier round; a sheet of the unit's own that is named like it is left alone. */
export const earlierFixList = (zip: ZipPackage, parts: WorkbookParts): SheetPart | null =>
  parts.sheets.find(({ name, part }) => name.startsWith(fixListName) && isFixListTitle(firstText(zip, parts, part))) ??
  null

function freeSheetName({ sheets }: WorkbookParts): string {
  const taken = new Set(sheets.map(({ name }) => name.normalize('NFC').toLowerCase()))
  for (let number = 1; ; number++) {
    const name = number === 1 ? fixListName : `${fixListName} (${number})`
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Adds the list of everything to put right as the last sheet; one of an earlier round is written anew. */
export function putFixList(
  zip: ZipPackage,
  parts: WorkbookParts,
  styles: CellStyles,
  findings: readonly Finding[],
  earlier: SheetPart | null,
): void {
  const namespace = mainNamespace(parts.isStrict)
  const xml = sheetXml(findings, namespace, styles.text(true), styles.text(false))
  if (earlier !== null) {
    zip.write(earlier.part, xml)
    return
  }
  const folder = parts.workbook.slice(0, parts.workbook.lastIndexOf('/') + 1)
  const part = freeName(zip, `${folder}worksheets/canSua`, '.xml')
  zip.write(part, xml)
  declareType(zip, { part }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml')
  const id = relate(zip, parts.workbook, relationshipType(parts.isStrict, 'worksheet'), part)
  const workbook = readPart(zip, parts.workbook)
  let [next, prefix] = [1, '']
  for (const tag of tagsOf(workbook)) {
    if (tag.name === 'sheets') prefix = tag.prefix
    if (tag.name === 'sheet') next = Math.max(next, Number(attribute(tag.attributes, 'sheetId') ?? 0) + 1)
  }
  const relations = relationshipType(parts.isStrict, '').replace(/\/$/, '')
  const element = `<${prefix}sheet name="${freeSheetName(parts)}" sheetId="${next}" xmlns:r="${relations}" r:id="${id}"/>`
  const edit = appendTo(workbook, 'sheets', element)
  if (edit === null) throw new FileRefused('CORRUPT', { part: parts.workbook })
  zip.write(parts.workbook, applyEdits(workbook, [edit]))
}
