import type { SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { CellNumbers } from '../cell-number'
import type { DecodedText } from '../csv/decode-text'
import { corrupt, tooBig } from '../file-refused'
import { finishSheet } from '../finish-sheet'
import type { ReadingLimits } from '../limits'
import { SheetFindings } from '../sheet-findings'
import { CellTexts } from '../text/cell-text'
import { END, nameCode, OPEN, XmlScanner } from '../xml/xml-scanner'
import { asUtf8 } from '../xml/xml-text'
import { ZipArchive } from '../zip/zip-archive'
import { DocumentStyles } from './document-styles'
import { readDocumentTable } from './document-table'

const FONT_FACE = nameCode('font-face')
const STYLE = nameCode('style')
const DATE_STYLE = nameCode('date-style')
const TABLE = nameCode('table')
const TRACKED = nameCode('tracked-changes')
const USER_DEFINED = nameCode('user-defined')
const NAME = nameCode('name')
const STYLE_NAME = nameCode('style-name')

/** Reads an OpenDocument workbook, packed (.ods) or flat (.fods). */
export function readOpenDocument(source: ZipArchive | DecodedText, limits: ReadingLimits): WorkbookGrid {
  const reader = new DocumentReader(limits)
  for (const scanner of scannersOf(source)) reader.scan(scanner)
  return reader.grid()
}

function scannersOf(source: ZipArchive | DecodedText): readonly XmlScanner[] {
  if (!(source instanceof ZipArchive)) return [new XmlScanner(Buffer.from(source.text), 'office:document')]
  return ['styles.xml', 'content.xml', 'meta.xml'].flatMap((part) => {
    const bytes = source.read(part)
    return bytes === null ? [] : [new XmlScanner(asUtf8(bytes), part)]
  })
}

interface ReadTable {
  readonly sheet: SheetGrid
  readonly findings: SheetFindings
}

/** Gathers styles, tables and properties over the parts of a document. */
class DocumentReader {
  readonly #limits: ReadingLimits
  readonly #texts = new CellTexts()
  readonly #numbers = new CellNumbers(false)
  readonly #styles = new DocumentStyles()
  readonly #tables: ReadTable[] = []
  readonly #properties = new Map<string, string>()

  constructor(limits: ReadingLimits) {
    this.#limits = limits
  }

  scan(scanner: XmlScanner): void {
    let depth = 0
    for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
      if (tag !== OPEN) {
        depth--
        continue
      }
      const { name } = scanner
      if (name === STYLE) this.#styles.readStyle(scanner)
      else if (name === TABLE) this.#readTable(scanner)
      else if (name === TRACKED) scanner.skipElement()
      else if (name === USER_DEFINED) this.#readProperty(scanner)
      else {
        if (name === FONT_FACE) this.#styles.readFontFace(scanner)
        else if (name === DATE_STYLE) this.#styles.readDateStyle(scanner)
        scanner.skipAttributes()
        if (!scanner.isEmpty) depth++
      }
    }
    if (depth !== 0) throw corrupt(scanner.part)
  }

  #readTable(scanner: XmlScanner): void {
    let name = ''
    let style = ''
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NAME) name = scanner.value().normalize('NFC')
      else if (scanner.attribute === STYLE_NAME) style = scanner.value()
    }
    const { sheets } = this.#limits
    if (this.#tables.length >= sheets) throw tooBig('sheets', sheets, { place: `trang tính “${name}”` })
    const findings = new SheetFindings(name)
    const context = { texts: this.#texts, numbers: this.#numbers, styles: this.#styles, findings, limits: this.#limits }
    const content = scanner.isEmpty ? { rows: [], merges: [], hiddenColumns: [] } : readDocumentTable(scanner, context)
    const visibility = this.#styles.isHiddenTable(style) ? 'hidden' : 'visible'
    this.#tables.push({ sheet: { name, visibility, ...content }, findings })
  }

  #readProperty(scanner: XmlScanner): void {
    let name = ''
    while (scanner.nextAttribute()) if (scanner.attribute === NAME) name = scanner.value()
    this.#properties.set(name, scanner.text().normalize('NFC'))
  }

  grid(): WorkbookGrid {
    if (this.#tables.length === 0) throw corrupt('content.xml')
    const finished = this.#tables.map(({ sheet, findings }) =>
      finishSheet(sheet, { texts: this.#texts, limits: this.#limits, findings }),
    )
    return {
      format: 'ods',
      sheets: finished.map(({ sheet }) => sheet),
      properties: Object.fromEntries(this.#properties),
      findings: finished.flatMap(({ findings }) => findings),
    }
  }
}
