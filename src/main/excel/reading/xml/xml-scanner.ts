import { corrupt, FileRefused, tooBig } from '../file-refused'
import { readingLimits } from '../limits'
import { decodeEntities } from './xml-text'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const AMPERSAND = 0x26

export const END = 0
export const OPEN = 1
export const CLOSE = 2

/** No cell's text is written with more signs than this, even if every letter is a reference. */
const LONGEST_WRITTEN = 12 * readingLimits.textLength

/** A local name as one number, so that tags are told apart without making strings. */
export function nameCode(name: string): number {
  let code = 0
  for (let at = 0; at < name.length; at++) code = (Math.imul(code, 31) + name.charCodeAt(at)) | 0
  return code
}

/**
 * One forward pass over the UTF-8 bytes of a part. After `next()` gives OPEN, the caller reads attributes with
 * `nextAttribute()` until it is false, or skips them; then the element's text or its children follow.
 */
export class XmlScanner {
  /** The code of the present tag's local name, and of the present attribute's. */
  name = 0
  attribute = 0
  /** Where the present attribute's value stands. */
  valueStart = 0
  valueEnd = 0
  /** True once the attributes of a self-closing tag have been read or skipped. */
  isEmpty = false
  readonly bytes: Buffer
  readonly part: string
  #at = 0
  #inTag = false
  /** The names of the elements that are open: a closing tag of another name is damage, and would shift what follows. */
  readonly #open: number[] = []

  constructor(bytes: Buffer, part: string) {
    this.bytes = bytes
    this.part = part
  }

  /** Where the next tag is looked for; a reader of a known form may move on by itself, between tags only. */
  get position(): number {
    return this.#at
  }

  set position(at: number) {
    this.#at = at
    this.#inTag = false
  }

  /** After the last tag: throws where that did not close the root, as in a part that was cut. */
  requireEnd(root: number, lastTag: number): void {
    if (this.name !== root || (lastTag === OPEN && !this.isEmpty)) throw corrupt(this.part)
  }

  /** Moves to the next tag, over text, comments and instructions. */
  next(): number {
    const { bytes } = this
    const { length } = bytes
    this.skipAttributes()
    let at = this.#at
    for (;;) {
      while (at < length && bytes[at] !== LT) at++
      if (at >= length) {
        this.#at = length
        return END
      }
      const sign = bytes[at + 1]
      if (sign !== BANG && sign !== QUESTION) break
      at = this.#afterSpecial(at)
    }
    const isClosing = bytes[at + 1] === SLASH
    at = this.#readName(isClosing ? at + 2 : at + 1)
    if (isClosing) {
      while (at < length && bytes[at] !== GT) at++
      if (at >= length) throw corrupt(this.part)
      this.#at = at + 1
      if (this.#open.pop() !== this.name) throw corrupt(this.part)
      return CLOSE
    }
    this.#at = at
    this.#inTag = true
    this.isEmpty = false
    return OPEN
  }

  /** Moves to the present tag's next attribute; false when there is none left. */
  nextAttribute(): boolean {
    const { bytes } = this
    let at = this.#at
    let byte = bytes[at] ?? 0
    while (byte <= 0x20 && at < bytes.length) byte = bytes[++at] ?? 0
    if (byte === GT) {
      this.#leaveTag(at + 1, false)
      return false
    }
    if (byte === SLASH && bytes[at + 1] === GT) {
      this.#leaveTag(at + 2, true)
      return false
    }
    // Most attributes of a sheet are of the form r="…".
    if (byte > 0x20 && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) {
      this.attribute = byte
      at += 3
      this.valueStart = at
      const { length } = bytes
      while (at < length && bytes[at] !== QUOTE) at++
      if (at >= length) throw corrupt(this.part)
      this.valueEnd = at
      this.#at = at + 1
      return true
    }
    const name = this.name
    at = this.#readName(at)
    this.attribute = this.name
    this.name = name
    while ((bytes[at] ?? 0xff) <= 0x20) at++
    if (bytes[at] !== EQUALS) throw corrupt(this.part)
    at++
    while ((bytes[at] ?? 0xff) <= 0x20) at++
    const quote = bytes[at]
    if (quote !== QUOTE && quote !== APOSTROPHE) throw corrupt(this.part)
    const start = ++at
    while (at < bytes.length && bytes[at] !== quote) at++
    if (at >= bytes.length) throw corrupt(this.part)
    this.valueStart = start
    this.valueEnd = at
    this.#at = at + 1
    return true
  }

  /** Moves to the end of the present opening tag, if not there yet; a `>` inside quotes does not end it. */
  skipAttributes(): void {
    if (!this.#inTag) return
    const { bytes } = this
    let at = this.#at
    let byte = bytes[at] ?? 0
    while (byte !== GT) {
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = bytes.indexOf(byte, at + 1)
        if (at < 0) throw corrupt(this.part)
      }
      if (at >= bytes.length) throw corrupt(this.part)
      byte = bytes[++at] ?? 0
    }
    this.#leaveTag(at + 1, bytes[at - 1] === SLASH)
  }

  #leaveTag(at: number, isEmpty: boolean): void {
    this.#at = at
    this.#inTag = false
    this.isEmpty = isEmpty
    if (!isEmpty) this.#open.push(this.name)
  }

  /** The present attribute's value as text. */
  value(): string {
    const text = this.bytes.toString('utf8', this.valueStart, this.valueEnd)
    return text.includes('&') ? decodeEntities(text) : text
  }

  /** The present attribute's value as a whole number; NaN when it is none. */
  valueNumber(): number {
    let number = 0
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) return Number(this.value().trim() || Number.NaN)
      number = number * 10 + digit
    }
    return this.valueStart === this.valueEnd ? Number.NaN : number
  }

  /** True for the values "1", "true" and "on" of a yes-or-no attribute. */
  valueFlag(): boolean {
    const first = this.bytes[this.valueStart]
    return first === 0x31 || first === 0x74 || (first === 0x6f && this.valueEnd - this.valueStart === 2)
  }

  /** The text of the element whose tag was just opened, up to and over its closing tag. Children's tags are left out. */
  text(): string {
    this.skipAttributes()
    if (this.isEmpty) return ''
    const { bytes } = this
    const start = this.#at
    let at = start
    let hasEntity = false
    let seen = 0
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte === LT) break
      if (byte === AMPERSAND) hasEntity = true
      seen |= byte
    }
    if (bytes[at + 1] !== SLASH) return this.mixedText()
    if (at - start > LONGEST_WRITTEN) throw this.#tooLong()
    const text = bytes.toString(seen < 0x80 ? 'latin1' : 'utf8', start, at)
    this.#at = at
    this.next()
    return hasEntity ? decodeEntities(text) : text
  }

  /**
   * The text of the element just opened with that of its children; `insert` says what an opened child stands for, and the
   * children named in `without` are left out with all they hold.
   */
  mixedText(insert: (scanner: this) => string = () => '', without: ReadonlySet<number> = new Set()): string {
    this.skipAttributes()
    let text = ''
    for (let depth = this.isEmpty ? 0 : 1; depth > 0; ) {
      const start = this.#at
      const open = this.bytes.indexOf(LT, start)
      if (open < 0) throw corrupt(this.part)
      if (open - start > LONGEST_WRITTEN || text.length > LONGEST_WRITTEN) throw this.#tooLong()
      text += decodeEntities(this.bytes.toString('utf8', start, open))
      const sign = this.bytes[open + 1]
      this.#at = open
      if (sign === BANG || sign === QUESTION) {
        this.#at = this.#afterSpecial(open)
        if (this.bytes.toString('latin1', open, open + 9) === '<![CDATA[')
          text += this.bytes.toString('utf8', open + 9, this.#at - 3)
      } else if (this.next() === CLOSE) depth--
      else if (without.has(this.name)) this.skipElement()
      else {
        text += insert(this)
        this.skipAttributes()
        if (!this.isEmpty) depth++
      }
    }
    return text
  }

  /** Leaves the element just opened, with all that stands in it. */
  skipElement(): void {
    this.skipAttributes()
    if (this.isEmpty) return
    for (let depth = 1; depth > 0; ) {
      const kind = this.next()
      if (kind === END) throw corrupt(this.part)
      if (kind === CLOSE) depth--
      else {
        this.skipAttributes()
        if (!this.isEmpty) depth++
      }
    }
  }

  #tooLong(): FileRefused {
    return tooBig('text', readingLimits.textLength, { place: this.part })
  }

  #readName(from: number): number {
    const { bytes } = this
    let at = from
    let code = 0
    let byte = bytes[at] ?? 0
    while (byte > 0x20 && byte !== GT && byte !== SLASH && byte !== EQUALS) {
      code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0
      byte = bytes[++at] ?? 0
    }
    if (at === from) throw corrupt(this.part)
    this.name = code
    return at
  }

  /** Where a comment, CDATA section or instruction that starts here ends. */
  #afterSpecial(at: number): number {
    const { bytes } = this
    const start = bytes.toString('latin1', at, at + 9)
    if (start.toUpperCase() === '<!DOCTYPE') throw new FileRefused('DOCTYPE', { part: this.part })
    const mark = start.startsWith('<!--') ? '-->' : start === '<![CDATA[' ? ']]>' : start[1] === '?' ? '?>' : '>'
    const end = bytes.indexOf(mark, at + 2, 'latin1')
    if (end < 0) throw corrupt(this.part)
    return end + mark.length
  }
}
