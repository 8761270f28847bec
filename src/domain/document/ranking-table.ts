import type { LocalDate } from '../core/local-date'
import type { Campaign, Office } from '../office/records'
import { bodyHeading, placeAndDate, signatureOf } from './heading'
import type { Block, Column, Paper, TableRow } from './paper'
import { campaignPhrase, decimalComma } from './phrases'
import { fill, fillRuns, type PaperWording } from './wording'

/** A unit in the ranking as it is printed; scores are decimals as text, null when not official. */
export interface RankingPaperRow {
  readonly code: string
  /** The unit's name. */
  readonly unit: string
  readonly groups: Readonly<Record<string, string | null>>
  readonly base: string | null
  readonly bonus: string | null
  readonly deductions: string | null
  readonly total: string | null
  readonly band: string | null
  readonly rank: number | null
  readonly shared: boolean
  /** Sentences for the notes column. */
  readonly notes: readonly string[]
}

export interface RankingPaperInput {
  readonly wording: PaperWording
  readonly office: Office
  readonly campaign: Pick<Campaign, 'title'>
  readonly groups: readonly { readonly code: string; readonly title: string }[]
  readonly clusters: readonly { readonly name: string; readonly rows: readonly RankingPaperRow[] }[]
  readonly isIllustrative: boolean
  readonly frozen: { readonly code: string; readonly version: number } | null
  readonly date: LocalDate | null
  /** Year for the room left when the date is open. */
  readonly year: number | null
}

const textWidth = 247
const widestGroups = 6

/** Bảng tổng hợp điểm và xếp hạng per cluster, across the page. */
export function rankingPaper(input: RankingPaperInput): Paper {
  const { wording, office, frozen } = input
  const words = wording.ranking
  const campaign = campaignPhrase(input.campaign.title)
  const dateLine = placeAndDate(office, wording, input.date, input.year)
  const columns = columnsOf(input)
  const groups = shownGroups(input)
    .map((group) => fill(words.group, group))
    .join('; ')
  const notes = [
    ...(groups === '' ? [] : [fill(words.groups, { groups })]),
    ...(input.isIllustrative ? [words.illustrative] : []),
    frozen === null ? words.draft : fill(words.frozen, { code: frozen.code, version: String(frozen.version) }),
  ]
  return {
    kind: 'ranking',
    title: words.fileTitle,
    fileName: 'bang-diem-xep-hang',
    source: frozen,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          bodyHeading(office, wording, [office.department], '', dateLine),
          { kind: 'title', name: words.name, subject: fill(words.subject, { campaign }) },
          ...input.clusters.flatMap((cluster): Block[] => [
            { kind: 'section', text: cluster.name },
            { kind: 'table', columns, rows: cluster.rows.map((row, index) => rowOf(row, index, input)) },
          ]),
          ...notes.map(
            (text): Block => ({
              kind: 'caption',
              align: 'left',
              runs: fillRuns(text, {}).map((run) => ({ ...run, italic: true })),
            }),
          ),
          {
            kind: 'signature',
            recipientsLabel: '',
            recipients: [],
            left: { lines: [words.preparer], name: '' },
            right: signatureOf(office.departmentHead),
          },
        ],
      },
    ],
  }
}

const shownGroups = (input: RankingPaperInput) => (input.groups.length > widestGroups ? [] : input.groups)

function columnsOf(input: RankingPaperInput): Column[] {
  const words = input.wording.ranking
  const groups = shownGroups(input)
  const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
  const groupWidth = groups.length <= 4 ? 13 : groups.length === 5 ? 12 : 11
  const unitWidth = groups.length === 0 ? 80 : groups.length <= 4 ? 50 : 46
  const before: Column[] = [
    middle(input.wording.list.no, 11),
    { title: words.unit, widthMm: unitWidth, align: 'left', fact: 'unitName' },
  ]
  const after = [
    middle(words.base, 18),
    middle(words.bonus, 17),
    middle(words.deductions, 15),
    { ...middle(words.total, 18), fact: 'unitTotal' as const },
    { ...middle(words.band, 22), fact: 'unitBand' as const },
    { ...middle(words.rank, 15), fact: 'unitRank' as const },
  ]
  const scores = [...before, ...groups.map(({ code }) => middle(code, groupWidth)), ...after]
  const used = scores.reduce((sum, column) => sum + column.widthMm, 0)
  return [...scores, { title: words.notes, widthMm: textWidth - used, align: 'left' }]
}

function rowOf(row: RankingPaperRow, index: number, input: RankingPaperInput): TableRow {
  const words = input.wording.ranking
  const score = (value: string | null): string => (value === null ? '' : decimalComma(value))
  const notes = [
    ...(row.total === null ? [words.notOfficial] : []),
    ...(row.shared ? [words.shared] : []),
    ...row.notes,
  ]
  return {
    kind: 'data',
    unit: row.code,
    cells: [
      String(index + 1),
      row.unit,
      ...shownGroups(input).map(({ code }) => score(row.groups[code] ?? null)),
      ...[row.base, row.bonus, row.deductions, row.total].map(score),
      row.band ?? '',
      row.rank === null ? '' : String(row.rank),
      notes.join('; '),
    ],
  }
}
