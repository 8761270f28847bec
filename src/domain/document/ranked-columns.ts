import type { Block, Column, TableRow } from './paper'
import { pointsOnPaper } from './printed-ranking'
import { twoLineWidth, unbrokenWidth } from './text-width'
import type { PaperWording } from './wording'

/** Text across a landscape page, in millimetres. */
const textWidth = 247
/** Groups that have columns of their own; with more the parts of the set stand elsewhere. */
const mostGroups = 6

/** A unit's place as a row of a table prints it. */
export interface RankedLine {
  readonly unit: string
  readonly name: string
  readonly groups: Readonly<Record<string, string | null>>
  readonly base: string | null
  readonly bonus: string | null
  readonly deductions: string | null
  readonly total: string | null
  readonly band: string | null
  readonly rank: number | null
  /** In words; they stand under the table, their numbers beside the unit. */
  readonly notes: readonly string[]
}

interface Group {
  readonly code: string
  readonly title: string
}

/** The groups that fit across the page: all of them, or none. */
export const shownGroups = <G extends Group>(groups: readonly G[]): readonly G[] =>
  groups.length > mostGroups ? [] : groups

/** Letters are a point smaller where many sums stand side by side. */
const pointsOf = (groups: readonly Group[]): number => (shownGroups(groups).length > 4 ? 11 : 12)

/** Columns of a ranking across the page: sums of the groups, total, grade, rank and numbers of notes; no figure is broken. */
function rankedColumns(wording: PaperWording, groups: readonly Group[], lines: readonly RankedLine[]): Column[] {
  const words = wording.ranking
  const size = pointsOf(groups)
  const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
  const figure = (title: string, least: number, of: (line: RankedLine) => string | null): Column =>
    middle(
      title,
      Math.max(
        least,
        unbrokenWidth(
          lines.map((line) => pointsOnPaper(of(line), wording)),
          size,
        ),
      ),
    )
  const bands = twoLineWidth(
    lines.map(({ band }) => band ?? ''),
    size,
  )
  const sums = shownGroups(groups).map(({ code }) => figure(code, 11, (line) => line.groups[code] ?? null))
  const after: Column[] = [
    figure(words.base, 17, ({ base }) => base),
    figure(words.bonus, 17, ({ bonus }) => bonus),
    figure(words.deductions, 14, ({ deductions }) => deductions),
    { ...figure(words.total, 18, ({ total }) => total), fact: 'unitTotal' },
    { ...middle(words.band, Math.min(40, Math.max(23, bands))), fact: 'unitBand' },
    { ...middle(words.rank, 14), fact: 'unitRank' },
    middle(words.notes, 18),
  ]
  const no = middle(wording.list.no, 11)
  const used = [no, ...sums, ...after].reduce((sum, { widthMm }) => sum + widthMm, 0)
  return [no, { title: words.unit, widthMm: textWidth - used, align: 'left', fact: 'unitName' }, ...sums, ...after]
}

/** Every note once, in the order in which units have it. */
export const notesOf = (lines: readonly RankedLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ notes }) => notes)),
]

/** What the numbers of the notes stand for; null without notes. */
export const notesLegend = (notes: readonly string[]): string | null =>
  notes.length === 0 ? null : `${notes.map((text, index) => `(${index + 1}) ${text}`).join('; ')}.`

/** The table of one cluster, in the order of its lines. */
export function rankedTable(
  lines: readonly RankedLine[],
  groups: readonly Group[],
  notes: readonly string[],
  wording: PaperWording,
): Block {
  const points = (one: string | null): string => pointsOnPaper(one, wording)
  return {
    kind: 'table',
    size: pointsOf(groups),
    columns: rankedColumns(wording, groups, lines),
    rows: lines.map(
      (line, index): TableRow => ({
        kind: 'data',
        unit: line.unit,
        cells: [
          String(index + 1),
          line.name,
          ...shownGroups(groups).map(({ code }) => points(line.groups[code] ?? null)),
          ...[line.base, line.bonus, line.deductions, line.total].map(points),
          line.band ?? '',
          line.rank === null ? '' : String(line.rank),
          line.notes.map((text) => `(${notes.indexOf(text) + 1})`).join(' '),
        ],
      }),
    ),
  }
}
