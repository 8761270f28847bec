import { describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/document/decision'
import { listPaper } from '#domain/document/list-annex'
import { minutesPaper } from '#domain/document/minutes'
import { moneySheetPaper } from '#domain/document/money-sheet'
import type { Paper, TableRow } from '#domain/document/paper'
import { decisionFindings, papersAgree } from '#domain/document/paper-checks'
import { proposalPaper } from '#domain/document/proposal'
import { rankingPaper } from '#domain/document/ranking-table'
import { documentSentence } from '#shared/messages/document-sentences'
import { day, minutesInput, nominee, nominees, office, paperInput, rankingInput } from './sample-papers'

const some = nominees(3, 40)
const input = paperInput(some)

const edited = (paper: Paper, edit: (text: string) => string): Paper => {
  const visit = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'mark' || key === 'kind' || key === 'code' ? value : edit(value)
    if (Array.isArray(value)) return value.map((one) => visit(one))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, name)]))
  }
  return visit(paper) as Paper
}

const withRows = (paper: Paper, change: (rows: readonly TableRow[]) => readonly TableRow[]): Paper => ({
  ...paper,
  sections: paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: change(block.rows) } : block)),
  })),
})

const codes = (paper: Paper): (readonly [string, string])[] =>
  papersAgree(input.list, [paper]).map(({ code, severity }) => [code, severity] as const)

describe('papersAgree', () => {
  it('finds nothing when every paper comes from the list', () => {
    const papers = [
      decisionPaper(input),
      listPaper(input),
      proposalPaper(input),
      minutesPaper(minutesInput(some)),
      moneySheetPaper(input),
      rankingPaper(rankingInput()),
    ]
    expect(papersAgree(input.list, papers)).toEqual([])
  })

  it('finds a name that differs by one tone mark', () => {
    const entry = input.list.entries.find(({ kind }) => kind === 'individual')
    const paper = edited(listPaper(input), (text) =>
      text.includes(entry?.name ?? '?') ? text.replace('Nguyễn', 'Nguyển') : text,
    )
    expect(papersAgree(input.list, [paper])).toEqual([
      {
        code: 'PAPER_NAME_DIFFERS',
        severity: 'error',
        facts: { paper: 'Danh sách khen thưởng', no: entry?.no, name: entry?.name },
      },
    ])
  })

  it('finds an amount, a total and words that were changed', () => {
    const amount = edited(listPaper(input), (text) => (text === '900.000' ? '950.000' : text))
    expect(codes(amount)).toEqual(Array(3).fill(['PAPER_AMOUNT_DIFFERS', 'error']))
    const total = edited(listPaper(input), (text) => text.replace('20.700.000', '20.800.000'))
    expect(codes(total)).toEqual([
      ['PAPER_FIGURE_DIFFERS', 'error'],
      ['PAPER_FIGURE_DIFFERS', 'error'],
      ['PAPER_AMOUNT_STRAY', 'warning'],
    ])
    const words = edited(decisionPaper(input), (text) => text.replace('Hai mươi triệu', 'Hai chục triệu'))
    expect(codes(words).every(([code]) => code === 'PAPER_FIGURE_DIFFERS')).toBe(true)
    expect(codes(words)).toHaveLength(2)
  })

  it('finds a count that was changed in the text of the decision', () => {
    const paper = edited(decisionPaper(input), (text) => (text === '40' ? '41' : text))
    expect(codes(paper)).toEqual(Array(2).fill(['PAPER_FIGURE_DIFFERS', 'error']))
  })

  it('finds entries left out, repeated and foreign', () => {
    const missing = withRows(listPaper(input), (rows) => rows.filter((row) => row.kind !== 'data' || row.entry !== 7))
    expect(codes(missing)).toEqual([['PAPER_ENTRY_MISSING', 'error']])
    const twice = withRows(listPaper(input), (rows) =>
      rows.flatMap((row) => (row.kind === 'data' && row.entry === 7 ? [row, row] : [row])),
    )
    expect(codes(twice)).toEqual([['PAPER_ENTRY_TWICE', 'error']])
    const foreign = withRows(listPaper(input), (rows) => [{ kind: 'data', entry: 99, cells: ['1'] }, ...rows])
    expect(codes(foreign)).toEqual([['PAPER_ENTRY_UNKNOWN', 'error']])
  })

  it('finds a paper made from another version of the list', () => {
    expect(codes({ ...listPaper(input), source: { code: '8F2A10C4', version: 2 } })).toEqual([
      ['PAPER_OTHER_LIST', 'error'],
    ])
    expect(codes({ ...listPaper(input), source: null })).toEqual([['PAPER_OTHER_LIST', 'error']])
  })

  it('finds a list that contradicts itself', () => {
    const list = { ...input.list, total: 1, counts: { ...input.list.counts, individual: 41 } }
    expect(papersAgree(list, []).map(({ code }) => code)).toEqual([
      'LIST_TOTAL_WRONG',
      'LIST_WORDS_WRONG',
      'LIST_COUNT_WRONG',
    ])
  })
})

describe('decisionFindings', () => {
  it('finds nothing in a decision signed by the Chairman on the day of the list', () => {
    expect(decisionFindings(input)).toEqual([])
  })

  it('warns of another day, and refuses a day with another base salary', () => {
    const on = (date: string) => decisionFindings({ ...input, decision: { number: '5', date: day(date) } })
    expect(on('2023-06-07').map(({ code, severity }) => [code, severity])).toEqual([
      ['DECISION_DATE_DIFFERS', 'warning'],
    ])
    expect(on('2023-07-03').map(({ code, severity }) => [code, severity])).toEqual([['DECISION_DATE_DIFFERS', 'error']])
  })

  it('refuses a signature for the collective and warns of a missing name', () => {
    const signatory = { prefix: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: ' ' }
    expect(decisionFindings(paperInput([nominee('individual', 1)], { office: { ...office, signatory } }))).toEqual([
      { code: 'SIGNATURE_PREFIX_WRONG', severity: 'error', facts: { prefix: 'TM. ỦY BAN NHÂN DÂN' } },
      { code: 'SIGNATORY_MISSING', severity: 'warning' },
    ])
  })

  it('is told to the officer in a sentence with its facts', () => {
    const [found] = decisionFindings({ ...input, decision: { number: '5', date: day('2023-07-03') } })
    expect(found && documentSentence(found)).toBe(
      'Ngày quyết định 03/07/2023 khác ngày đã dùng khi chốt danh sách (06/06/2023). Mức lương cơ sở hoặc quy định đã khác: chốt lại danh sách theo ngày mới.',
    )
    expect(documentSentence({ code: 'SOMETHING_ELSE', severity: 'info' })).toBeNull()
  })
})
