import { decodeEntities } from '../reading/xml/xml-text'
import { escapeXml } from './xml-tags'

const FONT = '<{p}sz val="11"/><{p}color indexed="81"/><{p}rFont val="Tahoma"/>'

/** A run of a note's text. */
export const noteRun = (prefix: string, text: string): string =>
  `<${prefix}r><${prefix}rPr>${FONT.replaceAll('{p}', prefix)}</${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`

const textsOf = (prefix: string): RegExp => new RegExp(`(<${prefix}t(?:\\s[^>]*)?>)([\\s\\S]*?)(</${prefix}t>)`, 'g')

/** The text of a note as its reader sees it. */
export const plainText = (content: string, prefix: string): string =>
  [...content.matchAll(textsOf(prefix))].map(([, , text]) => decodeEntities(text ?? '')).join('')

/** The text of an element up to a line that begins with our heading; null when there is none. */
function beforeHeading(text: string, heading: string): string | null {
  const lines = decodeEntities(text).split('\n')
  const at = lines.findIndex((line) => line.trimStart().startsWith(heading))
  return at === -1 ? null : lines.slice(0, at).join('\n')
}

/** The content of a foreign note without what we added to it earlier, whatever runs another program has made of it since. */
export function withoutOurs(content: string, prefix: string, heading: string): string {
  let hasOurs = false
  const cut = content.replace(textsOf(prefix), (whole, open: string, text: string, close: string) => {
    const kept = beforeHeading(text, heading)
    if (kept === null) return whole
    hasOurs = true
    return `${open}${escapeXml(kept)}${close}`
  })
  if (!hasOurs) return content
  const emptyRun = new RegExp(
    `<${prefix}r(?:\\s[^>]*)?>(?:(?!</${prefix}r>)[\\s\\S])*<${prefix}t(?:\\s[^>]*)?></${prefix}t></${prefix}r>`,
    'g',
  )
  const lastBreaks = new RegExp(`(?:\\s|&#10;|&#xA;)+(</${prefix}t>(?:</${prefix}r>)?\\s*)$`)
  return cut.replace(emptyRun, '').replace(lastBreaks, '$1')
}

/** The content of a foreign note with our text after it. */
export function extended(content: string, prefix: string, heading: string, text: string): string {
  const plain = new RegExp(`^\\s*(<${prefix}t(?:\\s[^>]*)?>[\\s\\S]*?</${prefix}t>)`)
  const runs = content.replace(plain, `<${prefix}r>$1</${prefix}r>`)
  return `${runs}${noteRun(prefix, `\n${heading} ${text}`)}`
}
