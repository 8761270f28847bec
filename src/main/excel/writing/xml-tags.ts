import { asUtf8, decodeEntities } from '../reading/xml/xml-text'

/** A tag of a part's text, with its place there. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** Name without its prefix. */
  readonly name: string
  /** "x:" or "". */
  readonly prefix: string
  /** Attributes as written. */
  readonly attributes: string
  readonly at: number
  readonly end: number
  /** 0 for the root. */
  readonly depth: number
}

const [BANG, QUESTION, SLASH, GREATER, COLON, QUOTE, APOSTROPHE] = [0x21, 0x3f, 0x2f, 0x3e, 0x3a, 0x22, 0x27]

/** Goes forward over the tags of a text; comments, instructions and texts are passed over. */
export class TagCursor {
  readonly xml: string
  #at: number
  #depth: number
  /** Inside CDATA a closing tag may be text. */
  readonly #hasCdata: boolean

  /** `at` is where the reading begins, `depth` how many elements are open there. */
  constructor(xml: string, at = 0, depth = 0) {
    this.xml = xml
    this.#at = at
    this.#depth = depth
    this.#hasCdata = xml.includes('<![CDATA[')
  }

  /** The next tag; null when there is none, or when it is not closed. */
  next(): Tag | null {
    const { xml } = this
    let at = xml.indexOf('<', this.#at)
    while (at !== -1 && (xml.charCodeAt(at + 1) === BANG || xml.charCodeAt(at + 1) === QUESTION)) {
      const after = afterSpecial(xml, at)
      if (after === -1) return null
      at = xml.indexOf('<', after)
    }
    if (at === -1) return null
    const isClosing = xml.charCodeAt(at + 1) === SLASH
    const nameAt = isClosing ? at + 2 : at + 1
    let [nameEnd, local] = [nameAt, nameAt]
    for (
      let code = xml.charCodeAt(nameEnd);
      code > 0x20 && code !== SLASH && code !== GREATER;
      code = xml.charCodeAt(nameEnd)
    ) {
      nameEnd++
      if (code === COLON) local = nameEnd
    }
    const last = tagEnd(xml, nameEnd)
    if (last === -1) return null
    const isEmpty = !isClosing && xml.charCodeAt(last - 1) === SLASH
    if (isClosing) this.#depth--
    const depth = this.#depth
    if (!isClosing && !isEmpty) this.#depth++
    this.#at = last + 1
    return {
      kind: isClosing ? 'close' : isEmpty ? 'empty' : 'open',
      name: xml.slice(local, nameEnd),
      prefix: xml.slice(nameAt, local),
      attributes: xml.slice(nameEnd, isEmpty ? last - 1 : last).trimEnd(),
      at,
      end: last + 1,
      depth,
    }
  }

  /** Leaves the element that was just opened unread, up to its closing tag; elements of its name do not nest. */
  leave({ prefix, name }: Tag): void {
    const close = this.xml.indexOf(`</${prefix}${name}`, this.#at)
    if (close === -1 || this.#hasCdata) return
    this.#at = this.xml.indexOf('>', close) + 1 || this.xml.length
    this.#depth--
  }
}

function afterSpecial(xml: string, at: number): number {
  const mark = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.charCodeAt(at + 1) === QUESTION
        ? '?>'
        : '>'
  const end = xml.indexOf(mark, at + 2)
  return end === -1 ? -1 : end + mark.length
}

/** Where the `>` of a tag stands; one inside quotes does not count. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === GREATER) return at
    if (code !== QUOTE && code !== APOSTROPHE) continue
    at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1)
    if (at === -1) return -1
  }
  return -1
}

/** The tags of a text in order. */
export function* tagsOf(xml: string): Generator<Tag> {
  const cursor = new TagCursor(xml)
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) yield tag
}

const patterns = new Map<string, RegExp>()
function attributePattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const made = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, made)
  return made
}

/** An attribute's text by its name without prefix; null when the tag has none. */
export function attribute(attributes: string, name: string): string | null {
  const match = attributePattern(name).exec(attributes)
  const text = match === null ? undefined : (match[1] ?? match[2] ?? '')
  return text === undefined ? null : decodeEntities(text)
}

/** The attributes with one of them set. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const written = ` ${name}="${escapeXml(value)}"`
  return attributePattern(name).test(attributes)
    ? attributes.replace(attributePattern(name), () => written)
    : attributes + written
}

/** A change of a text: at a place, so many characters go and others come. */
export interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** Makes all changes at once; those at the same place come in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { at, remove, insert } of [...edits].sort((a, b) => a.at - b.at)) {
    pieces.push(text.slice(from, at), insert)
    from = at + remove
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** Text for XML; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A part's text, whatever it was written in; what is written back is UTF-8. */
export function xmlText(bytes: Buffer): string {
  return asUtf8(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w-]+/i, '$1UTF-8')
}

/** The edit that adds an element as the last child of a root tag, whether that is open or empty. */
export function appendTo(xml: string, parentName: string, element: string): Edit | null {
  let open: Tag | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name !== parentName) continue
    if (tag.kind === 'empty') {
      const name = `${tag.prefix}${tag.name}`
      return { at: tag.at, remove: tag.end - tag.at, insert: `<${name}${tag.attributes}>${element}</${name}>` }
    }
    if (tag.kind === 'open') open ??= tag
    else if (open !== null && tag.depth === open.depth) return { at: tag.at, remove: 0, insert: element }
  }
  return null
}
