/** How a row of a criteria table is numbered; rows numbered alike stand at one level under the same heading. */
type Style = 'roman' | 'letter' | 'number' | 'lower' | 'dash' | 'none' | `dotted ${number}`

/** A row of the table with the rows that stand under it. */
export interface OutlineNode<T> {
  readonly code: string
  readonly row: T
  readonly children: readonly OutlineNode<T>[]
}

export interface NumberedRow<T> {
  readonly number: string
  readonly row: T
}

interface Building<T> {
  readonly code: string
  readonly style: Style
  readonly row: T
  readonly children: Building<T>[]
}

const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u

const bare = (number: string): string =>
  number
    .trim()
    .replace(/[.):]+$/u, '')
    .replace(/^\(/u, '')

/** "C" after "B" is a letter; "I" or "V" alone is a roman number. */
function styleOf(number: string, letterBefore: string): Style {
  const label = bare(number)
  if (label === '') return 'none'
  if (/^[-+•*–]$/u.test(label)) return 'dash'
  const parts = label.split('.')
  if (parts.length > 1) return `dotted ${parts.length}`
  if (/^\d+$/u.test(label)) return 'number'
  if (/^[a-zđ]$/u.test(label)) return 'lower'
  const follows = letterBefore !== '' && label.charCodeAt(0) === letterBefore.charCodeAt(0) + 1
  if (ROMAN.test(label) && !(label.length === 1 && follows)) return 'roman'
  return /^\p{Lu}{1,3}\d*$/u.test(label) ? 'letter' : 'none'
}

/**
 * Builds the tree of a table numbered I, 1, a) or A, A.1, A.1.1: by the codes where they tell, else by the styles in turn. A
 * row that starts a part of its own stands at the top however it is numbered.
 */
export function outline<T>(
  rows: readonly NumberedRow<T>[],
  startsPart: (row: T) => boolean = () => false,
): readonly OutlineNode<T>[] {
  const roots: Building<T>[] = []
  let path: Building<T>[] = []
  let letterBefore = ''
  for (const { number, row } of rows) {
    const style = styleOf(number, letterBefore)
    const label = bare(number)
    if (style === 'letter') letterBefore = label
    const parentCode = style.startsWith('dotted') ? label.slice(0, label.lastIndexOf('.')) : null
    const byCode = parentCode === null ? -1 : path.findLastIndex(({ code }) => code === parentCode)
    const alike = path.findIndex((node) => node.style === style)
    const depth = byCode !== -1 ? byCode + 1 : alike !== -1 ? alike : style === 'none' ? 0 : path.length
    path = startsPart(row) ? [] : path.slice(0, depth)
    const parent = path.at(-1)
    const siblings = parent?.children ?? roots
    const own = style === 'dash' || style === 'none' ? String(siblings.length + 1) : label
    const isWhole = parent === undefined || style.startsWith('dotted')
    const node: Building<T> = { code: isWhole ? own : `${parent.code}.${own}`, style, row, children: [] }
    siblings.push(node)
    path = [...path, node]
  }
  return roots
}
