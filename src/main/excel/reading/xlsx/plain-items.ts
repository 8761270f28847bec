const LT = 0x3c
const AMPERSAND = 0x26
const UNDERSCORE = 0x5f

const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'].map((text) => Buffer.from(text))
const CLOSING = Buffer.from('</t></si>')

const isAt = (bytes: Buffer, at: number, text: Buffer): boolean => {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false
  return true
}

/**
 * Reads shared texts in the form in which nearly every program writes them, `<si><t>Họ và tên</t></si>`, without
 * references or escapes; whatever is written otherwise is left to the general scanner.
 */
export class PlainItems {
  text = ''
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** Reads the item that starts here, and gives where it ends; -1 when it is not in the plain form. */
  read(from: number): number {
    const bytes = this.#bytes
    const opening = OPENINGS.find((text) => isAt(bytes, from, text))
    if (opening === undefined) return -1
    const start = from + opening.length
    let at = start
    let seen = 0
    for (let byte = bytes[at] ?? LT; byte !== LT; byte = bytes[++at] ?? LT) {
      if (byte === AMPERSAND || byte === UNDERSCORE) return -1
      seen |= byte
    }
    if (!isAt(bytes, at, CLOSING)) return -1
    this.text = bytes.toString(seen < 0x80 ? 'latin1' : 'utf8', start, at)
    return at + CLOSING.length
  }
}
