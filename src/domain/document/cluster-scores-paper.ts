import { allItems } from '../criteria/walk-criteria'
import type { ClusterRanking } from '../scoring/ranking-result'
import { chartsAnnex } from './cluster-charts'
import { bodyHeading, placeAndDate, signatureOf } from './heading'
import type { Block, Column, Paper, Section, TableRow } from './paper'
import { campaignPhrase, decimalComma } from './phrases'
import { type PrintedRanking, plainName, pointsOnPaper, statusLine } from './printed-ranking'
import { type PointsColumn, scoreParts } from './score-parts'
import { fill } from './wording'

export interface ClusterScoresInput extends PrintedRanking {
  readonly cluster: ClusterRanking
  /** A ranking note in words. */
  readonly noteText: (note: string) => string
}

const textWidth = 247
const [noWidth, unitWidth] = [11, 44]
/** Across the page beside the names, at 10 points. */
const mostColumns = 17
const mostGroups = 5
const small = 10

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
  const { wording, office, cluster } = input
  const words = wording.clusterScores
  const groups = shownGroups(input)
  const notes = [...new Set(cluster.units.flatMap((unit) => unit.notes))]
  const isPartial = cluster.units.some(({ official }) => !official)
  const dateLine = placeAndDate(office, wording, input.date, input.year)
  const subject = fill(words.subject, { cluster: name, campaign: campaignPhrase(input.campaign.title) })
  return {
    orientation: 'landscape',
    name: words.sheet,
    blocks: [
      bodyHeading(office, wording, [office.department], '', dateLine),
      { kind: 'title', name: words.name, subject },
      statusLine(input),
      {
        kind: 'table',
        columns: summaryColumns(input),
        rows: cluster.units.map((_, index) => summaryRow(input, index, notes)),
      },
      ...(groups.length === 0
        ? []
        : [
            note(
              fill(words.groups, {
                groups: groups.map(({ code, title }) => fill(wording.ranking.group, { code, title })).join('; '),
              }),
            ),
          ]),
      ...(input.ranking.set.status === 'illustrative' ? [note(wording.ranking.illustrative)] : []),
      ...(notes.length === 0
        ? []
        : [note(`${notes.map((one, index) => `(${index + 1}) ${input.noteText(one)}`).join('; ')}.`)]),
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

const shownGroups = ({ ranking: { set } }: ClusterScoresInput) => (set.groups.length > mostGroups ? [] : set.groups)

function summaryColumns(input: ClusterScoresInput): Column[] {
  const words = input.wording.ranking
  const groups = shownGroups(input)
  const before: Column[] = [
    middle(input.wording.list.no, 11),
    { ...middle(words.unit, 52), align: 'left', fact: 'unitName' },
  ]
  const after: Column[] = [
    middle(words.base, 17),
    middle(words.bonus, 16),
    middle(words.deductions, 14),
    { ...middle(words.total, 18), fact: 'unitTotal' },
    { ...middle(words.band, 23), fact: 'unitBand' },
    { ...middle(words.rank, 14), fact: 'unitRank' },
  ]
  const fixed = [...before, ...after].reduce((sum, { widthMm }) => sum + widthMm, 0)
  const perGroup = Math.min(15, Math.floor((textWidth - fixed - 16) / Math.max(1, groups.length)))
  const columns = [...before, ...groups.map(({ code }) => middle(code, perGroup)), ...after]
  const used = columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  return [...columns, middle(words.notes, textWidth - used)]
}

function summaryRow(input: ClusterScoresInput, index: number, notes: readonly string[]): TableRow {
  const { wording, cluster } = input
  const unit = cluster.units[index]
  if (unit === undefined) throw new Error('No such unit')
  const score = (points: string | null): string => pointsOnPaper(points, wording)
  return {
    kind: 'data',
    unit: unit.unit,
    cells: [
      String(index + 1),
      unit.name,
      ...shownGroups(input).map(({ code }) => score(unit.groups[code] ?? null)),
      ...[unit.base, unit.bonus, unit.deductions, unit.total].map(score),
      unit.band ?? '',
      unit.rank === null ? '' : String(unit.rank),
      unit.notes.map((one) => `(${notes.indexOf(one) + 1})`).join(' '),
    ],
  }
}

function details(input: ClusterScoresInput): Section {
  const { wording, cluster } = input
  const words = wording.clusterScores
  const parts = scoreParts(cluster.scores, wording, mostColumns)
  const caption = (part: readonly PointsColumn[], index: number): string =>
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

function partTable({ wording, cluster }: ClusterScoresInput, part: readonly PointsColumn[]): Block {
  const room = textWidth - noWidth - unitWidth
  const width = Math.min(18, Math.floor((room / part.length) * 10) / 10)
  return {
    kind: 'table',
    size: small,
    columns: [
      middle(wording.list.no, noWidth),
      { title: wording.ranking.unit, widthMm: textWidth - noWidth - width * part.length, align: 'left' },
      ...part.map(({ title }) => middle(title, width)),
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
