import { hasQuorum } from '../council/cluster-meeting'
import type { Cluster, ClusterMeeting } from '../office/records'
import type { ClusterRanking, TieBoard } from '../scoring/ranking-result'
import { bodyHeading } from './heading'
import { bareName, timeText, votePercent } from './minutes'
import type { Block, Column, Paper, TableRow } from './paper'
import { longDate, paperNumber } from './paper-date'
import { campaignPhrase, decimalComma } from './phrases'
import { type PrintedRanking, plainName, pointsOnPaper, statusLine } from './printed-ranking'
import { twoLineWidth, unbrokenWidth } from './text-width'
import { fill } from './wording'

export interface ClusterMinutesInput extends PrintedRanking {
  readonly cluster: ClusterRanking
  readonly clusterKind: Cluster['kind']
  readonly meeting: ClusterMeeting
  /** Names of the lead and the deputy in this campaign. */
  readonly lead: string | null
  readonly deputy: string | null
  /** A tie-break in words ("điểm thưởng"). */
  readonly tieBreakText: (entry: string) => string
  /** Why the council ordered these units so; null when it did not. */
  readonly councilReason: (units: readonly string[]) => string | null
  /** A unit's total in a round, as a decimal. */
  readonly roundTotal: (unit: string, round: 'self' | 'review' | 'appraisal') => string | null
}

/** Points of its table. */
const size = 11

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

/** Biên bản họp cụm, khối (Mẫu 1.9): who met, what they agreed on, how ties were settled, who was put forward. */
export function clusterMinutesPaper(input: ClusterMinutesInput): Paper {
  const { wording, office, cluster, meeting } = input
  const words = wording.clusterMinutes
  const name = input.clusterName(cluster.cluster)
  const named = { cluster: name, campaign: campaignPhrase(input.campaign.title) }
  // The council's own symbol and number series are not the cluster's.
  const symbol = input.clusterKind === 'khối' ? words.symbolBlock : words.symbolCluster
  return {
    kind: 'clusterMinutes',
    title: fill(words.fileTitle, named),
    fileName: `bien-ban-hop-${plainName(name)}`,
    source: input.frozen,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          bodyHeading(office, wording, [fill(words.body, named)], paperNumber(null, symbol), null),
          { kind: 'title', name: words.name, subject: fill(words.subject, named) },
          statusLine(input),
          ...opening(input),
          line(fill(words.presented, { ...named, units: String(cluster.units.length) })),
          results(input),
          ...ties(input),
          ...opinions(input),
          line(fill(words.agreed, { department: office.department })),
          line(
            fill(words.end, { time: timeText(meeting.endedAt, wording.minutes.time), date: longDate(meeting.date) }),
          ),
          {
            kind: 'signature',
            recipientsLabel: wording.common.recipientsLabel,
            recipients: [fill(words.members, named), words.filed],
            left: { lines: [words.secretaryTitle], name: bareName(meeting.secretary) },
            right: { lines: [words.chairTitle], name: bareName(meeting.chair) },
          },
        ],
      },
    ],
  }
}

function opening({ wording, meeting, lead, deputy }: ClusterMinutesInput): Block[] {
  const words = wording.clusterMinutes
  const { members, present, absent } = meeting
  return [
    line(fill(words.start, { time: timeText(meeting.startedAt, wording.minutes.time), date: longDate(meeting.date) })),
    line(fill(words.place, { place: meeting.place })),
    line(
      fill(words.attendance, {
        members: String(members),
        present: String(present),
        absent: String(members - present),
        names: absent.trim() === '' ? '' : ` (${absent.trim()})`,
        quorum: hasQuorum(meeting) ? words.quorumMet : words.quorumMissed,
      }),
    ),
    ...(lead === null ? [] : [line(fill(words.lead, { name: lead }))]),
    ...(deputy === null ? [] : [line(fill(words.deputy, { name: deputy }))]),
    line(fill(words.chair, { name: meeting.chair })),
    line(fill(words.secretary, { name: meeting.secretary })),
    line(words.agenda),
  ]
}

function results(input: ClusterMinutesInput): Block {
  const { wording, cluster, meeting } = input
  const words = wording.clusterMinutes
  const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
  const votes = new Map(meeting.endorsements.map((one) => [one.unit, one.votes]))
  const hasVotes = votes.size > 0
  const hasReview = cluster.units.some(({ unit }) => input.roundTotal(unit, 'review') !== null)
  // An appraisal that is the total everywhere needs no column of its own.
  const hasAppraisal = cluster.units.some(({ unit, total }) => input.roundTotal(unit, 'appraisal') !== total)
  const rounds = (['self', 'review', 'appraisal'] as const).filter(
    (round) => round === 'self' || (round === 'review' ? hasReview : hasAppraisal),
  )
  const figures = cluster.units.flatMap(({ unit, total }) => [
    ...rounds.map((round) => input.roundTotal(unit, round)),
    total,
  ])
  const figure = Math.max(
    15,
    unbrokenWidth(
      figures.map((one) => pointsOnPaper(one, wording)),
      size,
    ),
  )
  const bands = twoLineWidth(
    cluster.units.map(({ band }) => band ?? ''),
    size,
  )
  const band = Math.min(40, Math.max(21, bands))
  const others = 10 + (rounds.length + 1) * figure + band + 13 + (hasVotes ? 13 : 0)
  const shown = (points: string | null): string => pointsOnPaper(points, wording)
  return {
    kind: 'table',
    size,
    columns: [
      middle(words.no, 10),
      { title: words.unit, widthMm: 160 - others, align: 'left', fact: 'unitName' },
      ...rounds.map((round) => middle(words[round], figure)),
      { ...middle(words.total, figure), fact: 'unitTotal' },
      { ...middle(words.band, band), fact: 'unitBand' },
      { ...middle(words.rank, 13), fact: 'unitRank' },
      ...(hasVotes ? [middle(words.votes, 13)] : []),
    ],
    rows: cluster.units.map(
      (unit, index): TableRow => ({
        kind: 'data',
        unit: unit.unit,
        cells: [
          String(index + 1),
          unit.name,
          ...rounds.map((round) => shown(input.roundTotal(unit.unit, round))),
          shown(unit.total),
          unit.band ?? '',
          unit.rank === null ? '' : String(unit.rank),
          ...(hasVotes ? [votes.has(unit.unit) ? String(votes.get(unit.unit)) : ''] : []),
        ],
      }),
    ),
  }
}

function ties(input: ClusterMinutesInput): Block[] {
  const { wording, cluster } = input
  const words = wording.clusterMinutes
  const boards = cluster.tieBoards
  if (boards.length === 0) return [line(words.tiesNone)]
  return [
    line(words.ties),
    ...boards.map((board): Block => ({ kind: 'point', label: '-', runs: [{ text: tieSentence(input, board) }] })),
  ]
}

function tieSentence(input: ClusterMinutesInput, { units, total, lines, equal }: TieBoard): string {
  const words = input.wording.clusterMinutes
  const said = (some: readonly string[]) => ({
    units: input.cluster.units.flatMap(({ unit, name }) => (some.includes(unit) ? [name] : [])).join(', '),
    total: decimalComma(total),
  })
  if (equal.length > 0) return equal.map((some) => fill(words.tieShared, said(some))).join(' ')
  const used = lines.filter(
    (one, index) => one.equal.length < (lines[index - 1]?.equal.length ?? Number.POSITIVE_INFINITY),
  )
  const council = used.some(({ entry }) => entry === 'councilVote') ? input.councilReason(units) : null
  if (council !== null) return fill(words.tieCouncil, { ...said(units), reason: council })
  return fill(words.tieSettled, {
    ...said(units),
    entries: used.map(({ entry }) => input.tieBreakText(entry)).join(words.then),
  })
}

function opinions(input: ClusterMinutesInput): Block[] {
  const { wording, meeting, cluster } = input
  const words = wording.clusterMinutes
  const nameOf = (unit: string): string => cluster.units.find((one) => one.unit === unit)?.name ?? unit
  const said = meeting.opinions
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)
  const endorsed = [...meeting.endorsements]
    .sort((a, b) => b.votes - a.votes)
    .map(({ unit, votes }) =>
      fill(words.endorsement, { unit: nameOf(unit), votes: String(votes), share: votePercent(votes, meeting.present) }),
    )
  return [
    line(
      endorsed.length === 0
        ? words.endorsedNone
        : fill(words.endorsed, {
            method: meeting.method === 'phiếu kín' ? words.secretBallot : words.openVote,
            present: String(meeting.present),
            results: endorsed.join('; '),
          }),
    ),
    ...(said.length === 0
      ? [line(words.opinionsNone)]
      : [line(words.opinions), ...said.map((text): Block => ({ kind: 'point', label: '-', runs: [{ text }] }))]),
  ]
}
