import { legacyEncodingOfFont } from '#domain/text/legacy-encodings'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'

const NAME = nameCode('name')
const FAMILY = nameCode('font-family')
const FONT_NAME = nameCode('font-name')
const PARENT = nameCode('parent-style-name')
const DATA_STYLE = nameCode('data-style-name')
const DISPLAY = nameCode('display')
const TEXT_PROPERTIES = nameCode('text-properties')
const TABLE_PROPERTIES = nameCode('table-properties')

interface Style {
  readonly parent: string
  font: string | null
  isHidden: boolean
  dataStyle: string
}

/** The styles of an OpenDocument workbook as far as they tell fonts and hidden sheets. */
export class DocumentStyles {
  readonly #styles = new Map<string, Style>()
  readonly #families = new Map<string, string>()
  readonly #dateStyles = new Set<string>()

  /** Reads a `font-face` element that was just opened. */
  readFontFace(scanner: XmlScanner): void {
    let name = ''
    let family = ''
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NAME) name = scanner.value()
      else if (scanner.attribute === FAMILY) family = unquoted(scanner.value())
    }
    this.#families.set(name, family === '' ? name : family)
  }

  /** Reads the name of a `date-style` element that was just opened. */
  readDateStyle(scanner: XmlScanner): void {
    while (scanner.nextAttribute()) if (scanner.attribute === NAME) this.#dateStyles.add(scanner.value())
  }

  /** Reads a `style` element that was just opened, to its end. */
  readStyle(scanner: XmlScanner): void {
    let name = ''
    let parent = ''
    let dataStyle = ''
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NAME) name = scanner.value()
      else if (scanner.attribute === PARENT) parent = scanner.value()
      else if (scanner.attribute === DATA_STYLE) dataStyle = scanner.value()
    }
    const style: Style = { parent, font: null, isHidden: false, dataStyle }
    this.#styles.set(name, style)
    if (scanner.isEmpty) return
    for (let depth = 1; depth > 0; ) {
      const tag = scanner.next()
      if (tag === END) return
      if (tag === CLOSE) {
        depth--
        continue
      }
      if (scanner.name === TEXT_PROPERTIES) style.font = this.#fontOf(scanner)
      else if (scanner.name === TABLE_PROPERTIES) {
        while (scanner.nextAttribute()) if (scanner.attribute === DISPLAY) style.isHidden = scanner.value() === 'false'
      }
      scanner.skipAttributes()
      if (!scanner.isEmpty) depth++
    }
  }

  #fontOf(scanner: XmlScanner): string | null {
    let font: string | null = null
    while (scanner.nextAttribute()) {
      if (scanner.attribute === FONT_NAME) font = this.#families.get(scanner.value()) ?? scanner.value()
      else if (scanner.attribute === FAMILY) font ??= unquoted(scanner.value())
    }
    return font
  }

  /** The font of a cell style when it is a legacy one. */
  legacyFont(name: string): string | null {
    let style = this.#styles.get(name)
    for (let steps = 0; style !== undefined && steps < 20; steps++) {
      if (style.font !== null) return legacyEncodingOfFont(style.font) === null ? null : style.font
      style = this.#styles.get(style.parent)
    }
    return null
  }

  /** True for a cell style that shows numbers as days. */
  showsDate(name: string): boolean {
    if (this.#dateStyles.size === 0) return false
    let style = this.#styles.get(name)
    for (let steps = 0; style !== undefined && steps < 20; steps++) {
      if (style.dataStyle !== '') return this.#dateStyles.has(style.dataStyle)
      style = this.#styles.get(style.parent)
    }
    return false
  }

  isHiddenTable(name: string): boolean {
    return this.#styles.get(name)?.isHidden === true
  }
}

const unquoted = (family: string): string => family.replaceAll(/^['"]|['"]$/g, '')
