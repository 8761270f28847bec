import { legacyEncodingOfFont } from '#domain/text/legacy-encodings'
import { builtInFormat, type FormatMeaning, meaningOfFormat } from '../number-format'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'

/** What a cell's style says of its value. */
export interface CellStyle {
  readonly meaning: FormatMeaning
  /** The number format; null for General. */
  readonly format: string | null
  /** The font's name when it is one of a legacy encoding. */
  readonly legacyFont: string | null
}

/** The style of a cell that has none. */
export const plainStyle: CellStyle = { meaning: 'number', format: null, legacyFont: null }

const STYLE_SHEET = nameCode('styleSheet')
const FORMAT = nameCode('numFmt')
const FORMAT_ID = nameCode('numFmtId')
const FORMAT_CODE = nameCode('formatCode')
const FONTS = nameCode('fonts')
const FONT = nameCode('font')
const FONT_ID = nameCode('fontId')
const NAME = nameCode('name')
const VALUE = nameCode('val')
const CELL_STYLES = nameCode('cellXfs')
const STYLE = nameCode('xf')

/** The styles of a workbook as far as they change what a value means. */
export function readStyles(scanner: XmlScanner): readonly CellStyle[] {
  const formats = new Map<number, string>()
  const fonts: (string | null)[] = []
  const styles: CellStyle[] = []
  let section = 0
  let last = END
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    const { name } = scanner
    last = tag
    if (tag === CLOSE) {
      if (name === section) section = 0
      continue
    }
    if (name === FORMAT) readFormat(scanner, formats)
    else if (name === FONTS || name === CELL_STYLES) {
      scanner.skipAttributes()
      section = scanner.isEmpty ? 0 : name
    } else if (name === FONT && section === FONTS) fonts.push(null)
    else if (name === NAME && section === FONTS) fonts[fonts.length - 1] = readLegacyFont(scanner)
    else if (name === STYLE && section === CELL_STYLES) styles.push(readStyle(scanner, formats, fonts))
  }
  scanner.requireEnd(STYLE_SHEET, last)
  return styles
}

function readFormat(scanner: XmlScanner, formats: Map<number, string>): void {
  let id = Number.NaN
  let code = ''
  while (scanner.nextAttribute()) {
    if (scanner.attribute === FORMAT_ID) id = scanner.valueNumber()
    else if (scanner.attribute === FORMAT_CODE) code = scanner.value()
  }
  if (!formats.has(id)) formats.set(id, code)
}

function readLegacyFont(scanner: XmlScanner): string | null {
  let font = ''
  while (scanner.nextAttribute()) if (scanner.attribute === VALUE) font = scanner.value()
  return legacyEncodingOfFont(font) === null ? null : font
}

const known = new Map<string, CellStyle>()

/** What a format's code means; General and unknown formats are plain numbers. */
export function styleOf(code: string | null, legacyFont: string | null): CellStyle {
  const format = code === null || /^(?:general|standard)?$/iu.test(code) ? null : code
  if (format === null) return legacyFont === null ? plainStyle : { ...plainStyle, legacyFont }
  let style = known.get(format)
  if (style === undefined) {
    style = { meaning: meaningOfFormat(format), format, legacyFont: null }
    if (known.size < 1000) known.set(format, style)
  }
  return legacyFont === null ? style : { ...style, legacyFont }
}

function readStyle(
  scanner: XmlScanner,
  formats: ReadonlyMap<number, string>,
  fonts: readonly (string | null)[],
): CellStyle {
  let format = 0
  let font = -1
  while (scanner.nextAttribute()) {
    if (scanner.attribute === FORMAT_ID) format = scanner.valueNumber()
    else if (scanner.attribute === FONT_ID) font = scanner.valueNumber()
  }
  return styleOf(formats.get(format) ?? builtInFormat(format), fonts[font] ?? null)
}
