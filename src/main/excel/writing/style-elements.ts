import { applyEdits, type Edit, type Tag, tagsOf, withAttribute } from './xml-tags'

/** A list of the styles part (fonts, fills, cell formats), to which elements can be added. */
export class StyleElements {
  readonly #open: Tag
  readonly #endAt: number
  /** How each element is written, the added ones last. */
  readonly #texts: string[]
  readonly #cameWith: number
  /** The first number of each text, made when first asked for. */
  #numbers: Map<string, number> | null = null
  readonly heads: readonly Tag[]

  private constructor(open: Tag, endAt: number, heads: readonly Tag[], texts: string[]) {
    this.#open = open
    this.#endAt = endAt
    this.heads = heads
    this.#texts = texts
    this.#cameWith = texts.length
  }

  /** null when the part has no such list. */
  static find(xml: string, name: string): StyleElements | null {
    let open: Tag | null = null
    let item: Tag | null = null
    const heads: Tag[] = []
    const texts: string[] = []
    for (const tag of tagsOf(xml)) {
      if (open === null) {
        if (tag.name === name && tag.depth === 1 && tag.kind === 'open') open = tag
        continue
      }
      if (tag.kind === 'close' && tag.depth === open.depth) return new StyleElements(open, tag.at, heads, texts)
      if (tag.depth !== open.depth + 1) continue
      if (tag.kind === 'open') {
        item = tag
        continue
      }
      const head = tag.kind === 'empty' ? tag : item
      if (head === null) continue
      heads.push(head)
      texts.push(xml.slice(head.at, tag.end))
    }
    return null
  }

  get prefix(): string {
    return this.#open.prefix
  }

  /** How many elements the workbook came with. */
  get cameWith(): number {
    return this.#cameWith
  }

  get isGrown(): boolean {
    return this.#texts.length > this.#cameWith
  }

  get texts(): readonly string[] {
    return this.#texts
  }

  /** The number of the element that is written so, which is added when there is none: nothing piles up round by round. */
  like(written: string): number {
    this.#numbers ??= new Map([...this.#texts.entries()].reverse().map(([number, text]) => [text, number]))
    const known = this.#numbers.get(written)
    if (known !== undefined) return known
    this.#numbers.set(written, this.#texts.length)
    this.#texts.push(written)
    return this.#texts.length - 1
  }

  edits(): readonly Edit[] {
    if (!this.isGrown) return []
    const { prefix, name, at, end, attributes } = this.#open
    const counted = withAttribute(attributes, 'count', String(this.#texts.length))
    return [
      { at, remove: end - at, insert: `<${prefix}${name}${counted}>` },
      { at: this.#endAt, remove: 0, insert: this.#texts.slice(this.#cameWith).join('') },
    ]
  }
}

/** The part with everything that was added to its lists. */
export const withAdded = (xml: string, lists: readonly StyleElements[]): string =>
  applyEdits(
    xml,
    lists.flatMap((list) => list.edits()),
  )
