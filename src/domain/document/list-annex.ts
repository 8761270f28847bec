import type { ListEntry, NomineeKind } from '../office/records'
import type { Block, Column, Paper, Section, TableRow } from './paper'
import { paperNumber } from './paper-date'
import { awardNames, countRuns, dateText, kinds, moneyRuns, namesOf, type PaperInput, roman } from './paper-input'
import { groupedMoney, upperFirst } from './phrases'
import { fill, fillRuns, type PaperWording } from './wording'

/** "Ông Nguyễn Văn A", or the name of a collective or household. */
export const nameOnPaper = (entry: Pick<ListEntry, 'title' | 'name'>): string =>
  entry.title === null ? entry.name : `${entry.title} ${entry.name}`

/** "Chủ tịch Hội Cựu chiến binh, Phường Bắc Sơn". */
export function positionOnPaper(
  entry: Pick<ListEntry, 'position' | 'workplace' | 'unit'>,
  unitName: (code: string) => string,
): string {
  const place = entry.workplace.trim() || unitName(entry.unit)
  const parts = [entry.position.trim(), place].filter(Boolean)
  return [...new Set(parts)].join(', ')
}

/** An amount in a table; an amount that could not be computed is never printed as zero. */
export const amountOnPaper = (amount: number): string => (amount === 0 ? '…' : groupedMoney(amount))

/** A unit's name by its code; the code itself where the unit is not known. */
export const unitNames = (input: Pick<PaperInput, 'units'>): ((code: string) => string) => {
  const names = new Map(input.units.map((unit) => [unit.code, unit.name]))
  return (code) => names.get(code) ?? code
}

const groupTitle = (kind: NomineeKind, wording: PaperWording): string =>
  ({
    collective: wording.list.groupCollective,
    individual: wording.list.groupIndividual,
    household: wording.list.groupHousehold,
  })[kind]

function columnsOf(wording: PaperWording, hasAwards: boolean): Column[] {
  const widths = hasAwards ? [11, 38, 34, 34, 22, 21] : [11, 42, 38, 47, 22]
  const titles = [
    wording.list.no,
    wording.list.person,
    wording.list.workplace,
    wording.list.achievement,
    ...(hasAwards ? [wording.list.award] : []),
    wording.list.amount,
  ]
  const last = titles.length - 1
  return titles.map((title, index) => ({
    title,
    widthMm: widths[index] ?? 20,
    align: index === 0 ? 'center' : index === last ? 'right' : 'left',
  }))
}

/** The table of the list: groups by kind with their own numbering, and the total. */
function listTable(input: PaperInput): Extract<Block, { kind: 'table' }> {
  const { list, wording } = input
  const hasAwards = awardNames(list.entries).length > 1
  const columns = columnsOf(wording, hasAwards)
  const unitName = unitNames(input)
  const groups = kinds
    .map((kind) => ({ kind, entries: list.entries.filter((entry) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0)
  const rows = groups.flatMap(({ kind, entries }, index): TableRow[] => [
    { kind: 'group', text: `${roman(index + 1)}. ${groupTitle(kind, wording)}` },
    ...entries.map(
      (entry, place): TableRow => ({
        kind: 'data',
        entry: entry.no,
        cells: [
          String(place + 1),
          nameOnPaper(entry),
          positionOnPaper(entry, unitName),
          upperFirst(entry.achievement),
          ...(hasAwards ? [entry.award] : []),
          amountOnPaper(entry.amount),
        ],
      }),
    ),
  ])
  const total: TableRow = {
    kind: 'total',
    label: wording.list.total,
    from: columns.length - 1,
    cells: [{ text: groupedMoney(list.total), mark: 'total' }],
  }
  return { kind: 'table', columns, rows: [...rows, total] }
}

/** The list as an annex of the decision or of the proposal, with page numbers of its own. */
export function listAnnex(input: PaperInput, attachedTo: 'decision' | 'proposal'): Section {
  const { wording, office, list } = input
  const names = namesOf(input)
  const isDecision = attachedTo === 'decision'
  const stamp = isDecision ? input.decision : (input.proposal ?? { number: null, date: null })
  const attachment = fill(isDecision ? wording.list.attachedToDecision : wording.list.attachedToProposal, {
    ...names,
    number: paperNumber(stamp.number, isDecision ? office.symbols.decision : office.symbols.proposal),
    date: dateText(stamp.date, input),
  })
  const subject = isDecision ? wording.list.subject : wording.list.subjectProposed
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'annexTitle',
        label: null,
        title: wording.list.name,
        subject: upperFirst(fill(subject, { ...names, recipients: upperFirst(names.kinds) })),
        attachedTo: attachment,
      },
      listTable(input),
      {
        kind: 'paragraph',
        runs: fillRuns(wording.list.summary, {
          counts: countRuns(list.counts, wording),
          money: fillRuns(wording.common.money, moneyRuns(input)),
        }),
      },
    ],
  }
}

/** The list as a paper by itself (danh sách kèm theo Quyết định). */
export const listPaper = (input: PaperInput): Paper => ({
  kind: 'list',
  title: input.wording.list.fileTitle,
  fileName: 'danh-sach-khen-thuong',
  source: { code: input.list.code, version: input.list.version },
  sections: [listAnnex(input, 'decision')],
})
