import { bodyHeading, placeAndDate, signatureOf } from './heading'
import type { Block, Paper, TableRow } from './paper'
import { awardPhrase, moneyRuns, namesOf, type PaperInput, profileOf, rateGroups } from './paper-input'
import { groupedMoney, upperFirst } from './phrases'
import { fill, fillRuns } from './wording'

/** Bảng tính tiền thưởng: the amounts before and after rounding, and the rule of rounding in words. */
export function moneySheetPaper(input: PaperInput): Paper {
  const { wording, list, office } = input
  const words = wording.money
  const names = namesOf(input)
  const profile = profileOf(input)
  const rounding = profile?.rounding
  const ruleOf = rounding?.mode === 'half-up' ? words.roundingHalfUp : words.roundingUp
  const year = Number(list.decisionDate.slice(0, 4))
  const paragraph = (runs: ReturnType<typeof fillRuns>): Block => ({ kind: 'paragraph', runs })
  return {
    kind: 'money',
    title: words.fileTitle,
    fileName: 'bang-tinh-tien-thuong',
    source: { code: list.code, version: list.version },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          bodyHeading(
            office,
            wording,
            [office.department],
            '',
            placeAndDate(office, wording, input.decision.date, year),
          ),
          { kind: 'title', name: words.name, subject: fill(words.subject, names) },
          paragraph(
            fillRuns(words.baseSalary, {
              baseSalary: [{ text: groupedMoney(list.baseSalary), mark: 'baseSalary' }],
              moneyBasis: profile?.moneyBasis ?? '',
            }),
          ),
          ...(rounding === undefined ? [] : [paragraph(fillRuns(ruleOf, { unit: groupedMoney(rounding.unit) }))]),
          table(input),
          paragraph(fillRuns(words.totalWords, { money: fillRuns(wording.common.money, moneyRuns(input)) })),
          {
            kind: 'signature',
            recipientsLabel: '',
            recipients: [],
            left: { lines: [wording.ranking.preparer], name: '' },
            right: signatureOf(office.departmentHead),
          },
        ],
      },
    ],
  }
}

function table(input: PaperInput): Block {
  const { wording, list } = input
  const words = wording.money
  const rows = rateGroups(list.entries).map(
    ({ award, kind, amount, amountUnrounded, count }, index): TableRow => ({
      kind: 'data',
      cells: [
        String(index + 1),
        upperFirst(awardPhrase(input, award)),
        upperFirst(wording.common[kind]),
        groupedMoney(amountUnrounded),
        groupedMoney(amount),
        String(count),
        groupedMoney(amount * count),
      ],
    }),
  )
  const total: TableRow = {
    kind: 'total',
    label: words.total,
    from: 5,
    cells: [{ text: String(list.entries.length) }, { text: groupedMoney(list.total), mark: 'total' }],
  }
  return {
    kind: 'table',
    columns: [
      { title: wording.list.no, widthMm: 11, align: 'center' },
      { title: words.award, widthMm: 34, align: 'left' },
      { title: words.recipientKind, widthMm: 26, align: 'left' },
      { title: words.unrounded, widthMm: 26, align: 'right' },
      { title: words.rounded, widthMm: 22, align: 'right' },
      { title: words.count, widthMm: 15, align: 'center' },
      { title: words.sum, widthMm: 26, align: 'right' },
    ],
    rows: [...rows, total],
  }
}
