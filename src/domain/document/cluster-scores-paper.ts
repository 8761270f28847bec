import { allItems } from '../criteria/walk-criteria'
import type { ClusterRanking } from '../scoring/ranking-result'
import { chartsAnnex } from './cluster-charts'
import { bodyHeading, placeAndDate, signatureOf } from './heading'
import type { Block, Column, Paper, Section, TableRow } from './paper'
import { campaignPhrase, decimalComma } from './phrases'
import { type PrintedRanking, plainName, statusLine } from './printed-ranking'
import { notesLegend, notesOf, type RankedLine, rankedTable, shownGroups } from './ranked-columns'
import { type MeasuredColumn, scoreParts } from './score-parts'
import { fill } from './wording'

export interface ClusterScoresInput extends PrintedRanking {
  readonly cluster: ClusterRanking
  /** A ranking note in words. */
  readonly noteText: (note: string) => string
}

const textWidth = 247
const [noWidth, unitWidth] = [11, 44]
const small = 10
/** Beside the names there is room for seventeen narrow columns; few ones are not drawn out over the page. */
const [room, narrow, wide] = [textWidth - noWidth - unitWidth, 11.2, 18] as const

const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
const note = (text: string): Block => ({ kind: 'caption', align: 'left', runs: [{ text, italic: true }] })

/** Bảng tổng hợp điểm of one cluster: sums and ranks, then every criterion in parts, then what the codes mean, then the charts. */
export function clusterScoresPaper(input: ClusterScoresInput): Paper {
  const { wording, cluster, frozen } = input
  const name = input.clusterName(cluster.cluster)
  const charts = chartsAnnex(cluster, name, wording)
  return {
    kind: 'clusterScores',
    title: fill(wording.clusterScores.fileTitle, { cluster: name }),
    fileName: `bang-tong-hop-diem-${plainName(name)}`,
    source: frozen,
    sections: [summary(input, name), details(input), legend(input), ...(charts === null ? [] : [charts])],
  }
}

function summary(input: ClusterScoresInput, name: string): Section {
  const { wording, office, cluster, ranking } = input
  const words = wording.clusterScores
  const lines = cluster.units.map((unit): RankedLine => ({ ...unit, notes: unit.notes.map(input.noteText) }))
  const notes = notesOf(lines)
  const legend = notesLegend(notes)
  const groups = shownGroups(ranking.set.groups)
    .map(({ code, title }) => fill(wording.ranking.group, { code, title }))
    .join('; ')
  const isPartial = cluster.units.some(({ official }) => !official)
  const subject = fill(words.subject, { cluster: name, campaign: campaignPhrase(input.campaign.title) })
  return {
    orientation: 'landscape',
    name: words.sheet,
    blocks: [
      bodyHeading(office, wording, [office.department], '', placeAndDate(office, wording, input.date, input.year)),
      { kind: 'title', name: words.name, subject },
      statusLine(input),
      rankedTable(lines, ranking.set.groups, notes, wording),
      ...(groups === '' ? [] : [note(fill(words.groups, { groups }))]),
      ...(ranking.set.status === 'illustrative' ? [note(wording.ranking.illustrative)] : []),
      ...(legend === null ? [] : [note(legend)]),
      ...(isPartial ? [note(`${wording.status.partial}. ${wording.status.signs}`)] : []),
      {
        kind: 'signature',
        recipientsLabel: '',
        recipients: [],
        left: { lines: [wording.ranking.preparer], name: '' },
        right: signatureOf(office.departmentHead),
      },
    ],
  }
}

function details(input: ClusterScoresInput): Section {
  const { wording, cluster } = input
  const words = wording.clusterScores
  const parts = scoreParts(cluster.scores, wording, { room, points: small, least: narrow })
  const caption = (part: readonly MeasuredColumn[], index: number): string =>
    parts.length === 1
      ? words.onePart
      : fill(words.part, {
          n: String(index + 1),
          of: String(parts.length),
          first: part[0]?.code ?? '',
          last: part.at(-1)?.code ?? '',
        })
  return {
    orientation: 'landscape',
    name: words.detailSheet,
    blocks: [
      {
        kind: 'annexTitle',
        label: null,
        title: words.details,
        subject: input.clusterName(cluster.cluster),
        attachedTo: '',
      },
      ...parts.flatMap((part, index): Block[] => [
        { kind: 'section', text: caption(part, index) },
        partTable(input, part),
      ]),
      note(wording.status.signs),
    ],
  }
}

function partTable({ wording, cluster }: ClusterScoresInput, part: readonly MeasuredColumn[]): Block {
  const used = part.reduce((sum, { widthMm }) => sum + widthMm, 0)
  const stretch = Math.min(room / used, wide / narrow)
  const widths = part.map(({ widthMm }) => Math.floor(widthMm * stretch * 10) / 10)
  const units = textWidth - noWidth - widths.reduce((sum, width) => sum + width, 0)
  return {
    kind: 'table',
    size: small,
    columns: [
      middle(wording.list.no, noWidth),
      { title: wording.ranking.unit, widthMm: units, align: 'left' },
      ...part.map(({ title }, index) => middle(title, widths[index] ?? narrow)),
    ],
    rows: cluster.units.map(
      ({ unit, name }, index): TableRow => ({
        kind: 'data',
        cells: [String(index + 1), name, ...part.map(({ of }) => of(unit))],
      }),
    ),
  }
}

function legend({ wording, ranking: { set } }: ClusterScoresInput): Section {
  const words = wording.clusterScores
  return {
    orientation: 'portrait',
    name: words.legendSheet,
    blocks: [
      { kind: 'annexTitle', label: null, title: words.legend, subject: set.title, attachedTo: '' },
      {
        kind: 'table',
        columns: [
          middle(words.code, 24),
          { title: words.criterion, widthMm: 112, align: 'left' },
          middle(words.max, 24),
        ],
        rows: allItems(set).map(({ part, item }): TableRow => {
          const max = part === 'deductions' && 'cap' in item ? item.cap : 'max' in item ? item.max : null
          return { kind: 'data', cells: [item.code, item.title, max === null ? words.noMax : decimalComma(max)] }
        }),
      },
    ],
  }
}
