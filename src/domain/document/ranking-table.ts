import type { LocalDate } from '../core/local-date'
import type { Campaign, Office } from '../office/records'
import { bodyHeading, placeAndDate, signatureOf } from './heading'
import type { Block, Paper } from './paper'
import { campaignPhrase } from './phrases'
import { notesLegend, notesOf, type RankedLine, rankedTable, shownGroups } from './ranked-columns'
import { fill, type PaperWording } from './wording'

export interface RankingPaperInput {
  readonly wording: PaperWording
  readonly office: Office
  readonly campaign: Pick<Campaign, 'title'>
  readonly groups: readonly { readonly code: string; readonly title: string }[]
  readonly clusters: readonly { readonly name: string; readonly rows: readonly RankedLine[] }[]
  readonly isIllustrative: boolean
  readonly frozen: { readonly code: string; readonly version: number } | null
  readonly date: LocalDate | null
  /** Year for the room left when the date is open. */
  readonly year: number | null
}

/** Bảng tổng hợp điểm và xếp hạng per cluster, across the page. */
export function rankingPaper(input: RankingPaperInput): Paper {
  const { wording, office, frozen, clusters } = input
  const words = wording.ranking
  const campaign = campaignPhrase(input.campaign.title)
  const notes = notesOf(clusters.flatMap(({ rows }) => rows))
  const legend = notesLegend(notes)
  const groups = shownGroups(input.groups)
    .map((group) => fill(words.group, group))
    .join('; ')
  const said = [
    ...(groups === '' ? [] : [fill(words.groups, { groups })]),
    ...(legend === null ? [] : [legend]),
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
          bodyHeading(office, wording, [office.department], '', placeAndDate(office, wording, input.date, input.year)),
          { kind: 'title', name: words.name, subject: fill(words.subject, { campaign }) },
          ...clusters.flatMap(({ name, rows }): Block[] => [
            { kind: 'section', text: name },
            rankedTable(rows, input.groups, notes, wording),
          ]),
          ...said.map((text): Block => ({ kind: 'caption', align: 'left', runs: [{ text, italic: true }] })),
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
