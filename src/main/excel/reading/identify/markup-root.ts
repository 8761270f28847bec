/** The first element of a marked-up text, and the document type that stands before it. */
export interface MarkupRoot {
  /** The local name, in small letters. */
  readonly name: string
  readonly attributes: string
  /** The name in the document type, in small letters; null where there is none. */
  readonly doctype: string | null
}

const ELEMENT = /<(?:[\w.-]+:)?([\w.-]+)(\s[^>]*|\/?)>/y
const DOCTYPE = /<!doctype\s+([\w:.-]+)[^>[]*(?:\[[^\]]*\]\s*)?>/iy

/** The root of a text that begins with markup, past white space, comments and instructions; null for any other text. */
export function markupRoot(text: string): MarkupRoot | null {
  let doctype: string | null = null
  for (let at = 0; ; ) {
    while (text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xfeff) at++
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at) + 3
      : text.startsWith('<?', at)
        ? text.indexOf('>', at) + 1
        : 0
    if (end > 3) {
      at = end
      continue
    }
    DOCTYPE.lastIndex = at
    const found: RegExpExecArray | null = doctype === null ? DOCTYPE.exec(text) : null
    if (found !== null) {
      doctype = (found[1] ?? '').toLowerCase()
      at = DOCTYPE.lastIndex
      continue
    }
    ELEMENT.lastIndex = at
    const root: RegExpExecArray | null = ELEMENT.exec(text)
    return root === null ? null : { name: (root[1] ?? '').toLowerCase(), attributes: root[2] ?? '', doctype }
  }
}
