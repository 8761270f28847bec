const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const QUOTE = 0x22
const POINT = 0x2e
const MINUS = 0x2d
const SMALL = { c: 0x63, n: 0x6e, r: 0x72, s: 0x73, t: 0x74, v: 0x76 } as const
const LAST_COLUMN = 16_384
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power)

/**
 * Reads cells in the form in which nearly every program writes nearly every cell:
 * `<c r="AB12" s="3" t="s"><v>45</v></c>`, a number or the place of a shared text. Most of the time of a large sheet is
 * spent here, so this is one plain loop over the bytes; whatever is written otherwise is left to the general scanner.
 */
export class PlainCells {
  column = 0
  style = 0
  isShared = false
  /** True for a cell without content, which has only a style. */
  isEmpty = false
  number = 0
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** Reads the cell that starts here, and gives where it ends; -1 when it is not in the plain form. */
  read(from: number): number {
    const bytes = this.#bytes
    let at = from
    while (bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x20) at++
    if (bytes[at] !== LT || bytes[at + 1] !== SMALL.c) return -1
    at += 2
    this.column = 0
    this.style = 0
    this.isShared = false
    while (bytes[at] === 0x20 && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      const name = bytes[at + 1]
      at += 4
      if (name === SMALL.r) at = this.#reference(at)
      else if (name === SMALL.s) at = this.#style(at)
      else if (name === SMALL.t && bytes[at + 1] === QUOTE && (bytes[at] === SMALL.s || bytes[at] === SMALL.n)) {
        this.isShared = bytes[at] === SMALL.s
        at++
      } else return -1
      if (bytes[at] !== QUOTE) return -1
      at++
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GT) {
      this.isEmpty = true
      return at + 2
    }
    this.isEmpty = false
    const hasValue = bytes[at] === GT && bytes[at + 1] === LT && bytes[at + 2] === SMALL.v && bytes[at + 3] === GT
    return hasValue ? this.#content(at + 4) : -1
  }

  #reference(from: number): number {
    const bytes = this.#bytes
    let at = from
    let column = 0
    let byte = bytes[at] ?? 0
    while (byte >= 0x41 && byte <= 0x5a && column <= LAST_COLUMN) {
      column = column * 26 + byte - 0x40
      byte = bytes[++at] ?? 0
    }
    const digits = at
    while (byte >= 0x30 && byte <= 0x39) byte = bytes[++at] ?? 0
    if (column === 0 || column > LAST_COLUMN || at === digits) return -1
    this.column = column
    return at
  }

  #style(from: number): number {
    const bytes = this.#bytes
    let at = from
    let style = 0
    let byte = bytes[at] ?? 0
    while (byte >= 0x30 && byte <= 0x39) {
      style = style * 10 + byte - 0x30
      byte = bytes[++at] ?? 0
    }
    this.style = style
    return at
  }

  /** The digits of the value, and the two closing tags after them. */
  #content(from: number): number {
    const bytes = this.#bytes
    let at = from
    const isNegative = bytes[at] === MINUS
    if (isNegative) at++
    const start = at
    let digits = 0
    let point = -1
    let byte = bytes[at] ?? 0
    for (;;) {
      if (byte >= 0x30 && byte <= 0x39) digits = digits * 10 + byte - 0x30
      else if (byte === POINT && point < 0) point = at
      else break
      byte = bytes[++at] ?? 0
    }
    const length = at - start - (point < 0 ? 0 : 1)
    const isClosed =
      byte === LT &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === SMALL.v &&
      bytes[at + 3] === GT &&
      bytes[at + 4] === LT &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === SMALL.c &&
      bytes[at + 7] === GT
    if (!isClosed || length === 0 || length > 15) return -1
    // Both are exact: a whole number below 2^53 and a power of ten up to 10^15, so their quotient is rounded once.
    const number = point < 0 ? digits : digits / (POWERS[at - point - 1] ?? 1)
    this.number = isNegative ? -number : number
    return at + 8
  }
}
