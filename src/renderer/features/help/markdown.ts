/** A piece of a line: plain, strong, slanted, or as typed. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'em'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }

/** A block of the guide. Only what the guide uses is known: headings, paragraphs, flat lists, tables. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const marks: readonly { readonly kind: 'strong' | 'em' | 'code'; readonly pattern: string }[] = [
  { kind: 'code', pattern: '`([^`]+)`' },
  { kind: 'strong', pattern: '\\*\\*(.+?)\\*\\*' },
  { kind: 'em', pattern: '\\*([^*]+)\\*' },
]
const anyMark = new RegExp(marks.map(({ pattern }) => pattern).join('|'), 'gu')

/** A line's pieces in order. */
export function inlinesOf(line: string): readonly Inline[] {
  const pieces: Inline[] = []
  let at = 0
  for (const match of line.matchAll(anyMark)) {
    if (match.index > at) pieces.push({ kind: 'text', text: line.slice(at, match.index) })
    const which = marks.findIndex((_, index) => match[index + 1] !== undefined)
    pieces.push({ kind: marks[which]?.kind ?? 'text', text: match[which + 1] ?? '' })
    at = match.index + match[0].length
  }
  if (at < line.length) pieces.push({ kind: 'text', text: line.slice(at) })
  return pieces
}

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\s*\||\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim())

/** The guide's blocks in order. */
export function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/u)
    .flatMap((part) => blocksOfPart(part.trim()))
}

function blocksOfPart(part: string): readonly Block[] {
  if (part === '') return []
  const lines = part.split('\n')
  const [first = '', ...rest] = lines
  const heading = /^(#{1,4}) +(.*)$/u.exec(first)
  if (heading !== null) {
    const level = heading[1]?.length ?? 1
    return [{ kind: 'heading', level, text: heading[2] ?? '' }, ...blocksOfPart(rest.join('\n').trim())]
  }
  if (first.startsWith('|') && /^[\s|:-]+$/u.test(rest[0] ?? ''))
    return [{ kind: 'table', head: cells(first), rows: rest.slice(1).map(cells) }]
  const bullet = /^(?:[-*]|\d+\.) +/u
  if (bullet.test(first)) {
    const items: string[] = []
    for (const line of lines) {
      if (bullet.test(line)) items.push(line.replace(bullet, ''))
      else items.push(`${items.pop() ?? ''} ${line.trim()}`.trim())
    }
    return [{ kind: 'list', ordered: /^\d/u.test(first), items }]
  }
  return [{ kind: 'paragraph', text: lines.join(' ') }]
}
