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

const TAGS =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** The tags of a text in order; comments and instructions are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  let depth = 0
  const pattern = new RegExp(TAGS)
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [whole, slash, prefix = '', name, attributes = '', closed] = match
    if (name === undefined) continue
    const kind = slash === '/' ? 'close' : closed === '/' ? 'empty' : 'open'
    if (kind === 'close') depth--
    yield { kind, name, prefix, attributes, at: match.index, end: match.index + whole.length, depth }
    if (kind === 'open') depth++
  }
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
