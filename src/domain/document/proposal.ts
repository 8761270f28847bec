import { basisBlocks } from './decision'
import { bodyHeading, placeAndDate, signatureOf } from './heading'
import { amountOnPaper, listAnnex } from './list-annex'
import type { Block, Paper, TableRow } from './paper'
import { paperNumber } from './paper-date'
import {
  awardPhrase,
  countRuns,
  dateText,
  moneyRuns,
  namesOf,
  type PaperInput,
  profileOf,
  rateGroups,
} from './paper-input'
import { departmentCode, groupedMoney, upperFirst } from './phrases'
import { fill, fillRuns } from './wording'

/** Tờ trình of the Home Affairs office to the Chairman (Mẫu 1.4), with the list attached. */
export function proposalPaper(input: PaperInput): Paper {
  const { wording, office, list } = input
  const words = wording.proposal
  const names = namesOf(input)
  const stamp = input.proposal ?? { number: null, date: null }
  const number = paperNumber(stamp.number, office.symbols.proposal)
  const year = Number(list.decisionDate.slice(0, 4))
  return {
    kind: 'proposal',
    title: words.fileTitle,
    fileName: 'to-trinh-khen-thuong',
    source: { code: list.code, version: list.version },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          bodyHeading(office, wording, [office.department], number, placeAndDate(office, wording, stamp.date, year)),
          { kind: 'title', name: words.name, subject: fill(words.subject, names) },
          { kind: 'addressees', label: words.addresseeLabel, to: [names.chairman] },
          ...basisOfProposal(input),
          ...body(input),
          {
            kind: 'signature',
            recipientsLabel: wording.common.recipientsLabel,
            recipients: [
              wording.common.asAbove,
              names.council,
              `${wording.common.filedPrefix} ${departmentCode(office)}`,
            ],
            left: null,
            right: signatureOf(office.departmentHead),
          },
        ],
      },
      listAnnex(input, 'proposal'),
    ],
  }
}

/** The decision's căn cứ without the line that names the proposal itself. */
function basisOfProposal(input: PaperInput): Block[] {
  const lines = basisBlocks(input).slice(0, -1)
  return lines.map((block, index) =>
    block.kind === 'basis' && index === lines.length - 1 ? { ...block, text: block.text.replace(/;$/, '.') } : block,
  )
}

function body(input: PaperInput): Block[] {
  const { wording, list, meeting } = input
  const words = wording.proposal
  const names = namesOf(input)
  const met = meeting
    ? [
        fillRuns(words.met, {
          ...names,
          date: dateText(meeting.date, input),
          present: String(meeting.present),
          members: String(meeting.members),
        }),
      ]
    : []
  const paragraph = (runs: ReturnType<typeof fillRuns>): Block => ({ kind: 'paragraph', runs })
  return [
    ...[fillRuns(words.done, names), ...met].map(paragraph),
    paragraph(fillRuns(words.asks, { ...names, counts: countRuns(list.counts, wording) })),
    summaryTable(input),
    paragraph(
      fillRuns(words.money, {
        ...names,
        money: fillRuns(wording.common.money, moneyRuns(input)),
        baseSalary: [{ text: groupedMoney(list.baseSalary), mark: 'baseSalary' }],
        moneyBasis: profileOf(input)?.moneyBasis ?? '',
      }),
    ),
    paragraph(fillRuns(words.closing, names)),
  ]
}

/** How many of each kind, at what amount, and the sums. */
function summaryTable(input: PaperInput): Block {
  const { wording, list } = input
  const words = wording.proposal
  const rows = rateGroups(list.entries).map(
    ({ award, kind, amount, count }, index): TableRow => ({
      kind: 'data',
      cells: [
        String(index + 1),
        upperFirst(awardPhrase(input, award)),
        upperFirst(wording.common[kind]),
        String(count),
        amountOnPaper(amount),
        amountOnPaper(amount * count),
      ],
    }),
  )
  const total: TableRow = {
    kind: 'total',
    label: words.total,
    from: 3,
    cells: [{ text: String(list.entries.length) }, { text: '' }, { text: groupedMoney(list.total), mark: 'total' }],
  }
  return {
    kind: 'table',
    columns: [
      { title: wording.list.no, widthMm: 12, align: 'center' },
      { title: words.award, widthMm: 42, align: 'left' },
      { title: words.recipientKind, widthMm: 30, align: 'left' },
      { title: words.count, widthMm: 20, align: 'center' },
      { title: words.rate, widthMm: 27, align: 'right' },
      { title: words.sum, widthMm: 29, align: 'right' },
    ],
    rows: [...rows, total],
  }
}
