/** A row of an office's criteria table: STT, content, standard points, as typed. */
export interface CriteriaTableRow {
  /** Excel's own row number. */
  readonly row: number
  readonly marker: string
  readonly title: string
  readonly points: string
}

/** A row with the rows under it. */
export interface OutlineNode {
  readonly source: CriteriaTableRow
  readonly code: string
  readonly children: readonly OutlineNode[]
}

type MarkerKind = 'roman' | 'upper' | 'number' | 'lower' | 'bullet' | 'none' | `dotted${number}`

const bare = (marker: string): string =>
  marker
    .normalize('NFC')
    .trim()
    .replace(/[.)\s]+$/u, '')

/** What kind of numbering a marker is; `afterUpper` is the last A., B., … so that "I" after "H" is a letter. */
function kindOf(marker: string, afterUpper: string | null): MarkerKind {
  const text = bare(marker)
  if (text === '') return 'none'
  if (/^[-–+•*]$/u.test(text)) return 'bullet'
  const parts = text.split('.')
  if (parts.length > 1) return `dotted${parts.length}`
  if (/^\d+$/u.test(text)) return 'number'
  const isNextLetter = afterUpper !== null && text.length === 1 && text.charCodeAt(0) === afterUpper.charCodeAt(0) + 1
  if (/^[IVX]+$/u.test(text) && !isNextLetter) return 'roman'
  if (/^[A-ZĐ]$/u.test(text)) return 'upper'
  return /^[a-zđ]$/u.test(text) ? 'lower' : 'none'
}

interface Open {
  readonly kind: MarkerKind
  readonly code: string
  readonly source: CriteriaTableRow
  readonly children: OutlineNode[]
}

function codeOf(marker: string, parent: string | null, position: number): string {
  const text = bare(marker)
  const own = text === '' || /^[-–+•*]$/u.test(text) ? String(position) : text
  if (parent === null || own === parent || own.startsWith(`${parent}.`)) return own
  return `${parent}.${own}`
}

/**
 * The rows as a tree. A numbering that is already open continues its level, a new one opens the level below; so I, 1,
 * 1.1, a), – nest in whatever order an office uses them.
 */
export function outlineOf(rows: readonly CriteriaTableRow[]): readonly OutlineNode[] {
  const roots: OutlineNode[] = []
  const open: Open[] = []
  let afterUpper: string | null = null
  for (const source of rows) {
    const kind = kindOf(source.marker, afterUpper)
    const level = open.findIndex((one) => one.kind === kind)
    if (level !== -1) open.length = level
    const siblings = open.at(-1)?.children ?? roots
    const node: Open = {
      kind,
      code: codeOf(source.marker, open.at(-1)?.code ?? null, siblings.length + 1),
      source,
      children: [],
    }
    siblings.push(node)
    open.push(node)
    if (kind === 'upper') afterUpper = bare(source.marker)
  }
  return roots
}
