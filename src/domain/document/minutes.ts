import type { Decimal } from '../core/decimal'
import type { ListEntry, Meeting, NomineeKind } from '../office/records'
import { bodyHeading } from './heading'
import { nameOnPaper, positionOnPaper, unitNames } from './list-annex'
import type { Block, Paper, Run, TableRow } from './paper'
import { paperNumber } from './paper-date'
import { countRuns, dateText, kinds, namesOf, type PaperInput } from './paper-input'
import { decimalComma } from './phrases'
import { fill, fillRuns } from './wording'

/** What the council said of one nominee; votes are null where none was taken. */
export interface CouncilVote {
  readonly nominee: string
  readonly kind: NomineeKind
  readonly title: ListEntry['title']
  readonly name: string
  readonly position: string
  readonly workplace: string
  readonly unit: string
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly passed: boolean
}

export interface MinutesInput extends PaperInput {
  readonly meeting: Meeting
  /** Number of the minutes; null leaves room. */
  readonly minutesNumber: string | null
  /** Every nominee the council considered, in the order of the list. */
  readonly votes: readonly CouncilVote[]
}

/** Biên bản họp Hội đồng (Mẫu 1.9): no place and date line, THƯ KÝ at the left and CHỦ TỌA at the right. */
export function minutesPaper(input: MinutesInput): Paper {
  const { wording, office, meeting } = input
  const words = wording.minutes
  const names = namesOf(input)
  return {
    kind: 'minutes',
    title: words.fileTitle,
    fileName: 'bien-ban-hop-hoi-dong',
    source: { code: input.list.code, version: input.list.version },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          bodyHeading(
            office,
            wording,
            words.councilHeading.split('/'),
            paperNumber(input.minutesNumber, office.symbols.minutes),
            null,
          ),
          { kind: 'title', name: words.name, subject: fill(words.subject, names) },
          ...opening(input),
          ...proceedings(input),
          {
            kind: 'signature',
            recipientsLabel: wording.common.recipientsLabel,
            recipients: [words.members, words.filed],
            left: { lines: [words.secretaryTitle], name: bareName(meeting.secretary) },
            right: { lines: [words.chairTitle], name: bareName(meeting.chair) },
          },
        ],
      },
    ],
  }
}

/** The name that signs: without "Ông", "Bà" and without the position after a comma. */
export const bareName = (person: string): string =>
  person.replace(/^(ông|bà)\s+/i, '').replace(/\s*[,–-]\s.*$|,.*$/, '')

/** "14:00" or "14h00" → "14 giờ 00"; anything else as it was written. */
export function timeText(time: string, template: string): string {
  const [, hour, minute] = /(?:^|T)(\d{1,2})[:hg](\d{2})/.exec(time) ?? []
  return hour === undefined || minute === undefined ? time : fill(template, { hour: hour.padStart(2, '0'), minute })
}

const line = (runs: Run[]): Block => ({ kind: 'paragraph', runs })

function opening(input: MinutesInput): Block[] {
  const { wording, meeting } = input
  const words = wording.minutes
  const { council } = namesOf(input)
  const date = dateText(meeting.date, input)
  return [
    line(fillRuns(words.start, { time: timeText(meeting.startedAt, words.time), date })),
    line(fillRuns(words.place, { place: meeting.place })),
    line(
      fillRuns(words.attendance, {
        council,
        present: String(meeting.present),
        members: String(meeting.members),
        absent: String(meeting.members - meeting.present),
      }),
    ),
    line(fillRuns(words.chair, { name: meeting.chair })),
    line(fillRuns(words.secretary, { name: meeting.secretary })),
    line(fillRuns(words.agenda, {})),
  ]
}

function proceedings(input: MinutesInput): Block[] {
  const { wording, meeting, votes } = input
  const words = wording.minutes
  const names = namesOf(input)
  const passed = votes.filter((vote) => vote.passed)
  const countIn = (some: readonly CouncilVote[]) => (kind: NomineeKind) =>
    some.filter((vote) => vote.kind === kind).length
  const counts = (some: readonly CouncilVote[]) => {
    const count = countIn(some)
    return countRuns(
      { collective: count('collective'), individual: count('individual'), household: count('household') },
      wording,
      'plain',
    )
  }
  const isOfMembers = meeting.denominator === 'members'
  return [
    {
      kind: 'clause',
      label: '1.',
      runs: fillRuns(words.presented, { ...names, counts: counts(votes) }),
    },
    {
      kind: 'clause',
      label: '2.',
      runs: fillRuns(words.voted, {
        method: meeting.method === 'phiếu kín' ? words.secretBallot : words.openVote,
        threshold: percent(meeting.threshold),
        denominator: isOfMembers ? words.denominatorMembers : words.denominatorPresent,
      }),
    },
    votesTable(input),
    {
      kind: 'clause',
      label: '3.',
      runs:
        passed.length === 0
          ? fillRuns(words.concludedNone, {})
          : fillRuns(words.concluded, { ...names, counts: counts(passed) }),
    },
    line(fillRuns(words.end, { time: timeText(meeting.endedAt, words.time), date: dateText(meeting.date, input) })),
  ]
}

/** "0.7" → "70%". */
function percent(share: Decimal): string {
  const [whole = '0', fraction = ''] = share.split('.')
  const hundredths = whole + fraction.padEnd(2, '0').slice(0, 2)
  const rest = fraction.slice(2)
  return `${Number(hundredths)}${rest === '' ? '' : `,${rest}`}%`
}

/** Votes for as a percentage with two decimals, rounded half up: 13 of 15 → "86,67". */
export function votePercent(votesFor: number, of: number): string {
  if (of <= 0) return ''
  const hundredths = Math.floor((2 * votesFor * 10_000 + of) / (2 * of))
  const [whole, fraction] = [Math.floor(hundredths / 100), String(hundredths % 100).padStart(2, '0')]
  return decimalComma(fraction === '00' ? String(whole) : `${whole}.${fraction}`)
}

function votesTable(input: MinutesInput): Block {
  const { wording, meeting, votes, list } = input
  const words = wording.minutes
  const unitName = unitNames(input)
  const entryNo = new Map(list.entries.map((entry) => [entry.nominee, entry.no]))
  const of = meeting.denominator === 'members' ? meeting.members : meeting.present
  const shown = (count: number | null): string => (count === null ? words.notVoted : String(count))
  const inOrder = kinds.flatMap((kind) => votes.filter((vote) => vote.kind === kind))
  const rows = inOrder.map((vote, index): TableRow => {
    const entry = entryNo.get(vote.nominee)
    return {
      kind: 'data',
      ...(entry === undefined ? {} : { entry }),
      cells: [
        String(index + 1),
        nameOnPaper(vote),
        positionOnPaper(vote, unitName),
        shown(vote.votesFor),
        shown(vote.votesAgainst),
        vote.votesFor === null ? words.notVoted : votePercent(vote.votesFor, of),
        vote.passed ? words.passed : words.failed,
      ],
    }
  })
  return {
    kind: 'table',
    columns: [
      { title: words.no, widthMm: 10, align: 'center' },
      { title: words.nominee, widthMm: 41, align: 'left' },
      { title: words.workplace, widthMm: 48, align: 'left' },
      { title: words.votesFor, widthMm: 16, align: 'center' },
      { title: words.votesAgainst, widthMm: 16, align: 'center' },
      { title: words.share, widthMm: 14, align: 'center' },
      { title: words.result, widthMm: 15, align: 'center' },
    ],
    rows,
  }
}
