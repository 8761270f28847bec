import { corrupt } from '../file-refused'
import type { CellTexts, TextValue } from '../text/cell-text'
import { CLOSE, END, nameCode, OPEN, type XmlScanner } from '../xml/xml-scanner'
import { decodeEscapes } from '../xml/xml-text'
import { PlainItems } from './plain-items'

/** A piece of rich text; its font is null where it has none of its own. */
export interface TextRun {
  readonly text: string
  readonly font: string | null
}

const ITEM = nameCode('si')
const TEXT = nameCode('t')
const RUN = nameCode('r')
const RUN_FONT = nameCode('rFont')
const PHONETIC = nameCode('rPh')

/** The text of an `si` or `is` element just opened: plain, or in runs. Phonetic text is left out. */
export function readRichText(scanner: XmlScanner): string | readonly TextRun[] {
  scanner.skipAttributes()
  if (scanner.isEmpty) return ''
  let plain = ''
  let runs: TextRun[] | null = null
  let font: string | null = null
  for (let depth = 1; depth > 0; ) {
    const tag = scanner.next()
    if (tag === END) throw corrupt(scanner.part)
    if (tag === CLOSE) {
      depth--
      continue
    }
    if (scanner.name === TEXT) {
      const text = decodeEscapes(scanner.text())
      if (runs === null) plain += text
      else runs.push({ text, font })
    } else if (scanner.name === PHONETIC) scanner.skipElement()
    else {
      if (scanner.name === RUN) {
        runs ??= plain === '' ? [] : [{ text: plain, font: null }]
        font = null
      } else if (scanner.name === RUN_FONT) {
        while (scanner.nextAttribute()) if (scanner.attribute === VAL) font = scanner.value()
      }
      scanner.skipAttributes()
      if (!scanner.isEmpty) depth++
    }
  }
  return runs ?? plain
}

const VAL = nameCode('val')

/** Joins rich text, each run repaired by its own font or else by the cell's. */
export function joinRuns(runs: readonly TextRun[], cellFont: string | null, texts: CellTexts): TextValue {
  const values = runs.map(({ text, font }) => texts.piece(text, font ?? cellFont))
  const legacyFont = values.find((value) => value.legacyFont !== undefined)?.legacyFont
  const whole = values.map(({ text }) => text).join('')
  const typed = runs.map(({ text }) => text).join('')
  if (legacyFont === undefined) return texts.value(typed)
  return { ...texts.value(whole), typed, legacyFont }
}

/** The shared texts of a workbook; each is made into a cell value once. */
export class SharedStrings {
  readonly #items: (string | readonly TextRun[])[] = []
  readonly #values: (TextValue | undefined)[] = []
  readonly #texts: CellTexts

  constructor(texts: CellTexts, scanner: XmlScanner | null) {
    this.#texts = texts
    if (scanner === null) return
    const plain = new PlainItems(scanner.bytes)
    let isClosed = false
    for (;;) {
      const end = plain.read(scanner.position)
      if (end >= 0) {
        this.#items.push(plain.text)
        scanner.position = end
        continue
      }
      const tag = scanner.next()
      if (tag === END) break
      if (tag === OPEN && scanner.name === ITEM) this.#items.push(readRichText(scanner))
      else {
        if (tag === OPEN) scanner.skipAttributes()
        // A self-closing <sst/> closes itself.
        isClosed = tag === CLOSE || scanner.isEmpty
      }
    }
    if (!isClosed) throw corrupt(scanner.part)
  }

  /** The value of a shared text in a cell of this font (null: not a legacy one); undefined where there is no such text. */
  value(index: number, font: string | null): TextValue | undefined {
    const known = font === null ? this.#values[index] : undefined
    if (known !== undefined) return known
    const item = this.#items[index]
    if (item === undefined) return undefined
    const value = typeof item === 'string' ? this.#texts.valueInFont(item, font) : joinRuns(item, font, this.#texts)
    if (font === null) this.#values[index] = value
    return value
  }
}
