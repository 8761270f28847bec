import type { SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { CellNumbers } from '../cell-number'
import type { DecodedText } from '../csv/decode-text'
import { corrupt, tooBig } from '../file-refused'
import { finishSheet } from '../finish-sheet'
import type { ReadingLimits } from '../limits'
import { SheetFindings } from '../sheet-findings'
import { CellTexts } from '../text/cell-text'
import { CLOSE, END, nameCode, XmlScanner } from '../xml/xml-scanner'
import { readXmlStyle, type XmlStyles } from './xml2003-styles'
import { readXmlTable, type XmlSheetContext } from './xml2003-table'

const STYLE = nameCode('Style')
const WORKSHEET = nameCode('Worksheet')
const NAME = nameCode('Name')
const TABLE = nameCode('Table')
const VISIBLE = nameCode('Visible')

interface ReadSheet {
  readonly sheet: SheetGrid
  readonly findings: SheetFindings
}

/** Reads an XML workbook of Excel 2003. */
export function readXml2003({ text, encoding }: DecodedText, limits: ReadingLimits): WorkbookGrid {
  const scanner = new XmlScanner(Buffer.from(text), 'Workbook')
  const shared = { styles: new Map() as XmlStyles, texts: new CellTexts(), numbers: new CellNumbers(false), limits }
  const sheets: ReadSheet[] = []
  let depth = 0
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    if (tag === CLOSE) depth--
    else if (scanner.name === STYLE) readXmlStyle(scanner, shared.styles)
    else if (scanner.name === WORKSHEET) {
      if (sheets.length >= limits.sheets) throw tooBig('sheets', limits.sheets)
      sheets.push(readWorksheet(scanner, shared))
    } else {
      scanner.skipAttributes()
      if (!scanner.isEmpty) depth++
    }
  }
  if (depth !== 0 || sheets.length === 0) throw corrupt('Workbook')
  const finished = sheets.map(({ sheet, findings }) => finishSheet(sheet, { texts: shared.texts, limits, findings }))
  return {
    format: 'xml2003',
    encoding,
    sheets: finished.map(({ sheet }) => sheet),
    properties: {},
    findings: [
      { code: 'OLD_FORMAT', severity: 'info', facts: { format: 'XML 2003' } },
      ...finished.flatMap(({ findings }) => findings),
    ],
  }
}

function readWorksheet(scanner: XmlScanner, shared: Omit<XmlSheetContext, 'findings'>): ReadSheet {
  let name = ''
  while (scanner.nextAttribute()) if (scanner.attribute === NAME) name = scanner.value().normalize('NFC')
  const findings = new SheetFindings(name)
  let content: ReturnType<typeof readXmlTable> = { rows: [], merges: [], hiddenColumns: [] }
  let visibility: SheetGrid['visibility'] = 'visible'
  for (let depth = scanner.isEmpty ? 0 : 1; depth > 0; ) {
    const tag = scanner.next()
    if (tag === END) throw corrupt('Worksheet')
    if (tag === CLOSE) depth--
    else if (scanner.name === TABLE) content = readXmlTable(scanner, { ...shared, findings })
    else if (scanner.name === VISIBLE) {
      const state = scanner.text()
      visibility = state === 'SheetHidden' ? 'hidden' : state === 'SheetVeryHidden' ? 'veryHidden' : 'visible'
    } else {
      scanner.skipAttributes()
      if (!scanner.isEmpty) depth++
    }
  }
  return { sheet: { name, visibility, ...content }, findings }
}
