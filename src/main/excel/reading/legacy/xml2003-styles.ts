import { legacyEncodingOfFont } from '#domain/text/legacy-encodings'
import { corrupt } from '../file-refused'
import { type CellStyle, plainStyle, styleOf } from '../xlsx/styles-part'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'

export type XmlStyles = Map<string, CellStyle>

const ID = nameCode('ID')
const PARENT = nameCode('Parent')
const FONT = nameCode('Font')
const FONT_NAME = nameCode('FontName')
const NUMBER_FORMAT = nameCode('NumberFormat')
const FORMAT = nameCode('Format')

/** The formats that this format calls by name. */
const named: Readonly<Record<string, string>> = {
  'General Number': '',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0%',
  Scientific: '0.00E+00',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  'General Date': 'dd/mm/yyyy h:mm',
  'Short Date': 'dd/mm/yyyy',
  'Medium Date': 'd-mmm-yy',
  'Long Date': 'dd/mm/yyyy',
  'Short Time': 'h:mm',
  'Medium Time': 'h:mm',
  'Long Time': 'h:mm:ss',
}

/** Reads a `Style` element that was just opened; a style starts from its parent. */
export function readXmlStyle(scanner: XmlScanner, styles: XmlStyles): void {
  let id = ''
  let parent = plainStyle
  while (scanner.nextAttribute()) {
    if (scanner.attribute === ID) id = scanner.value()
    else if (scanner.attribute === PARENT) parent = styles.get(scanner.value()) ?? plainStyle
  }
  let { format, legacyFont } = parent
  for (let depth = scanner.isEmpty ? 0 : 1; depth > 0; ) {
    const tag = scanner.next()
    if (tag === END) throw corrupt('Style')
    if (tag === CLOSE) {
      depth--
      continue
    }
    const isFont = scanner.name === FONT
    const isFormat = scanner.name === NUMBER_FORMAT
    while (scanner.nextAttribute()) {
      if (isFont && scanner.attribute === FONT_NAME) legacyFont = legacyOnly(scanner.value())
      else if (isFormat && scanner.attribute === FORMAT) format = scanner.value()
    }
    if (!scanner.isEmpty) depth++
  }
  styles.set(id, styleOf(format === null ? null : (named[format] ?? format), legacyFont))
}

const legacyOnly = (font: string): string | null => (legacyEncodingOfFont(font) === null ? null : font)
