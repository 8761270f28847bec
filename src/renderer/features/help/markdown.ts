/** A piece of the guide: the few forms that it uses, nothing else. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

const itemText = (line: string): string => line.replace(/^\s*(?:[-*]|\d+\.)\s+/, '')

/** Reads the guide's Markdown: headings, paragraphs, lists and tables. */
export function guideBlocks(markdown: string): readonly GuideBlock[] {
  return markdown
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf)
}

function blockOf(part: string): GuideBlock {
  const heading = /^(#{1,3})\s+(.*)$/.exec(part)
  if (heading !== null) {
    return { kind: 'heading', level: (heading[1]?.length ?? 1) as 1 | 2 | 3, text: heading[2] ?? '' }
  }
  const lines = part.split(/\r?\n/)
  if (part.startsWith('|')) {
    const [head = '', , ...rows] = lines
    return { kind: 'table', head: cells(head), rows: rows.map(cells) }
  }
  if (/^(?:[-*]|\d+\.)\s/.test(part)) {
    return { kind: 'list', ordered: /^\d/.test(part), items: lines.map(itemText) }
  }
  return { kind: 'paragraph', text: lines.join(' ') }
}
