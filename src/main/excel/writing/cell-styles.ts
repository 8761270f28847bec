import { FileRefused } from '../reading/file-refused'
import { colourUnderMark, isMarkFill, markFill, solidColour, solidFill } from './mark-fill'
import { StyleElements, withAdded } from './style-elements'
import { attribute, withAttribute } from './xml-tags'

const emptyStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** The styles of a workbook, to which marked copies of its cell formats are added. */
export class CellStyles {
  readonly #xml: string
  readonly #fonts: StyleElements
  readonly #fills: StyleElements
  readonly #formats: StyleElements
  readonly #prefix: string
  /** Numbers of our own fills, those of an earlier marking and new ones. */
  readonly #markFills: Set<number>
  readonly #marked = new Map<number, number>()
  readonly #plain = new Map<number, number>()

  constructor(xml: string | null, namespace: string) {
    this.#xml = xml ?? emptyStyles(namespace)
    const [fonts, fills, formats] = ['fonts', 'fills', 'cellXfs'].map((name) => StyleElements.find(this.#xml, name))
    if (!fonts || !fills || !formats || formats.cameWith === 0) throw new FileRefused('CORRUPT', { part: 'styles' })
    this.#fonts = fonts
    this.#fills = fills
    this.#formats = formats
    this.#prefix = formats.prefix
    this.#markFills = new Set([...fills.texts.keys()].filter((number) => isMarkFill(fills.texts[number] ?? '')))
  }

  /** The format of that number with a red ground, made once. */
  marked(format: number): number {
    const made = this.#marked.get(format)
    if (made !== undefined) return made
    if (this.isMarked(format)) return format
    const fill = this.#fills.like(markFill(this.#prefix, solidColour(this.#fills.texts[this.#fillOf(format)] ?? '')))
    this.#markFills.add(fill)
    const number = this.#formats.like(this.#filled(format, fill))
    this.#marked.set(format, number)
    return number
  }

  /** True when the workbook came with formats of an earlier marking. */
  get hasEarlierMarks(): boolean {
    return [...this.#markFills].some((fill) => fill < this.#fills.cameWith)
  }

  /** True for a format that an earlier marking gave. */
  isMarked(format: number): boolean {
    return format < this.#formats.cameWith && this.#markFills.has(this.#fillOf(format))
  }

  /** The format of that number without our red ground: with the ground that the cell had before. */
  unmarked(format: number): number {
    const made = this.#plain.get(format)
    if (made !== undefined) return made
    const colour = colourUnderMark(this.#fills.texts[this.#fillOf(format)] ?? '')
    const number = this.#formats.like(this.#filled(format, colour === null ? 0 : this.#ground(colour)))
    this.#plain.set(format, number)
    return number
  }

  /** A format for text of our own: wrapped, in bold or not. */
  text(isBold: boolean): number {
    const looks = `${this.#element('sz', ' val="12"')}${this.#element('name', ' val="Times New Roman"')}`
    const font = this.#fonts.like(this.#element('font', '', isBold ? this.#element('b', '') + looks : looks))
    const alignment = this.#element('alignment', ' vertical="top" wrapText="1"')
    return this.#formats.like(
      this.#element(
        'xf',
        ` numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"`,
        alignment,
      ),
    )
  }

  get isChanged(): boolean {
    return this.#formats.isGrown
  }

  toXml(): string {
    return withAdded(this.#xml, [this.#fonts, this.#fills, this.#formats])
  }

  #fillOf(format: number): number {
    return Number(attribute(this.#formats.heads[format]?.attributes ?? '', 'fillId') ?? 0)
  }

  #ground(colour: string): number {
    const known = this.#fills.texts.findIndex((fill) => solidColour(fill) === colour)
    return known === -1 ? this.#fills.like(solidFill(this.#prefix, colour, ' indexed="64"')) : known
  }

  #filled(format: number, fill: number): string {
    const known = format < this.#formats.cameWith ? format : 0
    const head = this.#formats.heads[known]
    const written = this.#formats.texts[known]
    if (head === undefined || written === undefined) throw new FileRefused('CORRUPT', { part: 'styles' })
    const attributes = withAttribute(withAttribute(head.attributes, 'fillId', String(fill)), 'applyFill', '1')
    const opened = `<${head.prefix}${head.name}${attributes}`
    return head.kind === 'empty' ? `${opened}/>` : `${opened}>${written.slice(head.end - head.at)}`
  }

  #element(name: string, attributes: string, content = ''): string {
    const tag = `${this.#prefix}${name}`
    return content === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`
  }
}
