import { type DecodedText, decodeText } from '../csv/decode-text'
import { looksDelimited } from '../csv/delimiter'
import { FileRefused } from '../file-refused'
import { mailKindOf } from './foreign-kinds'
import { type MarkupRoot, markupRoot } from './markup-root'

/** What a file of text is. */
export type IdentifiedText =
  | { readonly kind: 'text'; readonly decoded: DecodedText }
  | { readonly kind: 'xls-html'; readonly decoded: DecodedText }
  | { readonly kind: 'xml2003'; readonly decoded: DecodedText }
  | { readonly kind: 'fods'; readonly decoded: DecodedText }

const HEAD = 4096
const HTML_ELEMENT =
  /^(?:html|head|body|meta|title|style|link|script|base|form|table|thead|tbody|tr|th|td|div|center|font|p|span|br|hr|b|strong|h[1-6])$/

const notAWorkbook = (kind: string): FileRefused => new FileRefused('NOT_A_WORKBOOK', { kind })

/** Tells what bytes hold that are no known binary format; throws the refusal of what is no table. */
export function identifyText(bytes: Buffer, name: string): IdentifiedText {
  const decoded = decodeText(bytes)
  if (decoded === null) throw notAWorkbook('other')
  const { text } = decoded
  if (text.trim() === '') throw new FileRefused('EMPTY')
  const root = markupRoot(text)
  if (root !== null) return { kind: kindOfMarkup(text, root), decoded }
  const head = text.slice(0, HEAD)
  const mail = mailKindOf(head)
  if (mail !== null) throw notAWorkbook(mail)
  if (/\.(?:csv|tsv|prn)$/i.test(name)) return { kind: 'text', decoded }
  // A program's warning may stand before the page that it wrote.
  if (hasTable(text)) return { kind: 'xls-html', decoded }
  if (/^\s*[{[]/.test(head) || !looksDelimited(text)) throw notAWorkbook('text')
  return { kind: 'text', decoded }
}

const hasTable = (text: string): boolean => /<table\b/i.test(text) && /<t[dh]\b/i.test(text)

function kindOfMarkup(text: string, { name, attributes, doctype }: MarkupRoot): IdentifiedText['kind'] {
  const isHtml = doctype === 'html' || HTML_ELEMENT.test(name)
  if (doctype !== null && !isHtml) throw new FileRefused('DOCTYPE', { part: name })
  if (isHtml) {
    if (!/<table\b/i.test(text)) throw notAWorkbook('html')
    return 'xls-html'
  }
  if (name === 'workbook') return 'xml2003'
  if (name === 'document' && attributes.includes('opendocument')) {
    if (/mimetype="[^"]*opendocument\.spreadsheet/.test(attributes)) return 'fods'
    throw notAWorkbook('word')
  }
  if (/wordprocessingml|wordml/i.test(text.slice(0, HEAD))) throw notAWorkbook('word')
  throw notAWorkbook(name === 'svg' ? 'image' : 'xml')
}
