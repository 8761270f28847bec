import { FileRefused } from '../reading/file-refused'
import { applyEdits, attribute, type Edit, type Tag, tagsOf, withAttribute } from './xml-tags'

/** A colour that no other program fills with, so that our own marks are known again. */
export const markColour = 'FFFFC7CD'

const emptyStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** A list of the styles part: where it ends, and its elements. */
interface StyleList {
  readonly open: Tag
  readonly end: Tag
  readonly items: readonly { readonly at: number; readonly end: number; readonly tag: Tag }[]
}

function listOf(xml: string, name: string): StyleList | null {
  let open: Tag | null = null
  let item: Tag | null = null
  const items: { at: number; end: number; tag: Tag }[] = []
  for (const tag of tagsOf(xml)) {
    if (open === null) {
      if (tag.name === name && tag.depth === 1 && tag.kind === 'open') open = tag
      continue
    }
    if (tag.kind === 'close' && tag.depth === open.depth) return { open, end: tag, items }
    if (tag.depth !== open.depth + 1) continue
    if (tag.kind === 'empty') items.push({ at: tag.at, end: tag.end, tag })
    else if (tag.kind === 'open') item = tag
    else if (item !== null) items.push({ at: item.at, end: tag.end, tag: item })
  }
  return null
}

/** The styles of a workbook, to which marked copies of its cell formats are added. */
export class CellStyles {
  readonly #xml: string
  readonly #fonts: StyleList
  readonly #fills: StyleList
  readonly #formats: StyleList
  readonly #prefix: string
  readonly #newFormats: string[] = []
  readonly #newFonts: string[] = []
  readonly #newFills: string[] = []
  readonly #marked = new Map<number, number>()
  readonly #plain = new Map<number, number>()
  readonly #markFill: number

  constructor(xml: string | null, namespace: string) {
    this.#xml = xml ?? emptyStyles(namespace)
    const [fonts, fills, formats] = ['fonts', 'fills', 'cellXfs'].map((name) => listOf(this.#xml, name))
    if (!fonts || !fills || !formats || formats.items.length === 0) throw new FileRefused('CORRUPT', { part: 'styles' })
    this.#fonts = fonts
    this.#fills = fills
    this.#formats = formats
    this.#prefix = formats.open.prefix
    const known = fills.items.findIndex(({ at, end }) => this.#xml.slice(at, end).includes(markColour))
    this.#markFill = known === -1 ? fills.items.length : known
  }

  /** The format of that number with a red ground, made once. */
  marked(format: number): number {
    const made = this.#marked.get(format)
    if (made !== undefined) return made
    if (this.isMarked(format)) return format
    if (this.#markFill === this.#fills.items.length && this.#newFills.length === 0)
      this.#newFills.push(
        this.#element(
          'fill',
          '',
          this.#element(
            'patternFill',
            ' patternType="solid"',
            `${this.#element('fgColor', ` rgb="${markColour}"`)}${this.#element('bgColor', ' indexed="64"')}`,
          ),
        ),
      )
    const number = this.#add(this.#filled(format, this.#markFill))
    this.#marked.set(format, number)
    return number
  }

  /** True when the workbook came with formats of an earlier marking. */
  get hasEarlierMarks(): boolean {
    return this.#markFill < this.#fills.items.length
  }

  /** True for a format that an earlier marking gave. */
  isMarked(format: number): boolean {
    const item = this.#formats.items[format]
    return item !== undefined && attribute(item.tag.attributes, 'fillId') === String(this.#markFill)
  }

  /** The format of that number without our red ground. */
  unmarked(format: number): number {
    const made = this.#plain.get(format)
    if (made !== undefined) return made
    const number = this.#add(this.#filled(format, 0))
    this.#plain.set(format, number)
    return number
  }

  /** A format for text of our own: wrapped, in bold or not. */
  text(isBold: boolean): number {
    let font = 0
    if (isBold) {
      this.#newFonts.push(
        this.#element(
          'font',
          '',
          `${this.#element('b', '')}${this.#element('sz', ' val="12"')}${this.#element('name', ' val="Times New Roman"')}`,
        ),
      )
    } else {
      this.#newFonts.push(
        this.#element(
          'font',
          '',
          `${this.#element('sz', ' val="12"')}${this.#element('name', ' val="Times New Roman"')}`,
        ),
      )
    }
    font = this.#fonts.items.length + this.#newFonts.length - 1
    const alignment = this.#element('alignment', ' vertical="top" wrapText="1"')
    return this.#add(
      this.#element(
        'xf',
        ` numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"`,
        alignment,
      ),
    )
  }

  get isChanged(): boolean {
    return this.#newFormats.length > 0
  }

  toXml(): string {
    return applyEdits(this.#xml, [
      ...grown(this.#fonts, this.#newFonts),
      ...grown(this.#fills, this.#newFills),
      ...grown(this.#formats, this.#newFormats),
    ])
  }

  #filled(format: number, fill: number): string {
    const item = this.#formats.items[format] ?? this.#formats.items[0]
    if (item === undefined) throw new FileRefused('CORRUPT', { part: 'styles' })
    const written = this.#xml.slice(item.at, item.end)
    const attributes = withAttribute(withAttribute(item.tag.attributes, 'fillId', String(fill)), 'applyFill', '1')
    const head = `<${item.tag.prefix}${item.tag.name}${attributes}`
    return item.tag.kind === 'empty' ? `${head}/>` : `${head}>${written.slice(item.tag.end - item.tag.at)}`
  }

  #add(format: string): number {
    this.#newFormats.push(format)
    return this.#formats.items.length + this.#newFormats.length - 1
  }

  #element(name: string, attributes: string, content = ''): string {
    const tag = `${this.#prefix}${name}`
    return content === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`
  }
}

function grown({ open, end, items }: StyleList, added: readonly string[]): readonly Edit[] {
  if (added.length === 0) return []
  const attributes = withAttribute(open.attributes, 'count', String(items.length + added.length))
  return [
    { at: open.at, remove: open.end - open.at, insert: `<${open.prefix}${open.name}${attributes}>` },
    { at: end.at, remove: 0, insert: added.join('') },
  ]
}
