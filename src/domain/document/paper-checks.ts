import { amountInWords } from '../award/money-words'
import type { Finding } from '../core/finding'
import { baseSalaryOn, chooseProfile } from '../legal/choose-profile'
import type { ListEntry } from '../office/records'
import { amountOnPaper, nameOnPaper } from './list-annex'
import {
  type Block,
  type ListFact,
  type Paper,
  type PaperKind,
  type Run,
  rankingPaperKinds,
  type TableRow,
} from './paper'
import { numberText, type PaperInput, type PrintedList, rateGroups } from './paper-input'
import { groupedMoney } from './phrases'
import { textOf } from './wording'

/** What comparing papers with their list, and a paper with its rules, can say; sentences in messages/document-sentences. */
export type PaperFindingCode =
  | 'PAPER_NEEDS_LIST'
  | 'LIST_TOTAL_WRONG'
  | 'LIST_WORDS_WRONG'
  | 'LIST_COUNT_WRONG'
  | 'PAPER_OTHER_LIST'
  | 'PAPER_ENTRY_MISSING'
  | 'PAPER_ENTRY_TWICE'
  | 'PAPER_ENTRY_UNKNOWN'
  | 'PAPER_NAME_DIFFERS'
  | 'PAPER_AMOUNT_DIFFERS'
  | 'PAPER_FIGURE_DIFFERS'
  | 'PAPER_FIGURE_MISSING'
  | 'PAPER_AMOUNT_STRAY'
  | 'DECISION_DATE_DIFFERS'
  | 'SIGNATURE_PREFIX_WRONG'
  | 'SIGNATORY_MISSING'

export type PaperFinding = Finding<PaperFindingCode>

const printsEntries: readonly PaperKind[] = ['decision', 'list', 'proposal', 'minutes']
const printsAmounts: readonly PaperKind[] = ['decision', 'list', 'proposal']

/** Proves that names and sums in every paper come from one list: no finding means that they agree. Rankings print no list. */
export function papersAgree(list: PrintedList, papers: readonly Paper[]): PaperFinding[] {
  const printsNoList: readonly PaperKind[] = rankingPaperKinds
  const checked = papers.filter((paper) => !printsNoList.includes(paper.kind))
  return [...listFindings(list), ...checked.flatMap((paper) => paperAgrees(list, paper))]
}

function listFindings(list: PrintedList): PaperFinding[] {
  const sum = list.entries.reduce((total, entry) => total + entry.amount, 0)
  const count = (kind: ListEntry['kind']): number => list.entries.filter((entry) => entry.kind === kind).length
  const isCounted = (['collective', 'individual', 'household'] as const).every(
    (kind) => list.counts[kind] === count(kind),
  )
  const findings: PaperFinding[] = []
  if (sum !== list.total)
    findings.push({ code: 'LIST_TOTAL_WRONG', severity: 'error', facts: { total: list.total, sum } })
  if (amountInWords(list.total) !== list.totalInWords) {
    findings.push({
      code: 'LIST_WORDS_WRONG',
      severity: 'error',
      facts: { total: list.total, words: list.totalInWords },
    })
  }
  if (!isCounted) findings.push({ code: 'LIST_COUNT_WRONG', severity: 'error' })
  return findings
}

function paperAgrees(list: PrintedList, paper: Paper): PaperFinding[] {
  const facts = { paper: paper.title }
  const blocks = paper.sections.flatMap((section) => section.blocks)
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const isOther = paper.source === null || paper.source.code !== list.code || paper.source.version !== list.version
  return [
    ...(isOther ? [{ code: 'PAPER_OTHER_LIST' as const, severity: 'error' as const, facts }] : []),
    ...(printsEntries.includes(paper.kind) ? entriesAgree(list, paper, rows) : []),
    ...figuresAgree(list, paper, blocks, rows),
  ]
}

function entriesAgree(list: PrintedList, paper: Paper, rows: readonly TableRow[]): PaperFinding[] {
  const findings: PaperFinding[] = []
  const say = (code: PaperFindingCode, entry: { readonly no: number; readonly name: string }): void => {
    findings.push({ code, severity: 'error', facts: { paper: paper.title, no: entry.no, name: entry.name } })
  }
  const printed = new Map<number, TableRow[]>()
  for (const row of rows) {
    if (row.kind !== 'data' || row.entry === undefined) continue
    printed.set(row.entry, [...(printed.get(row.entry) ?? []), row])
  }
  for (const entry of list.entries) {
    const lines = printed.get(entry.no) ?? []
    if (lines.length === 0) say('PAPER_ENTRY_MISSING', entry)
    if (lines.length > 1) say('PAPER_ENTRY_TWICE', entry)
    for (const line of lines) {
      if (line.kind !== 'data') continue
      if (!line.cells.includes(nameOnPaper(entry))) say('PAPER_NAME_DIFFERS', entry)
      const isPriced = printsAmounts.includes(paper.kind)
      if (isPriced && line.cells.at(-1) !== amountOnPaper(entry.amount)) say('PAPER_AMOUNT_DIFFERS', entry)
    }
  }
  const known = new Set(list.entries.map((entry) => entry.no))
  for (const no of printed.keys()) if (!known.has(no)) say('PAPER_ENTRY_UNKNOWN', { no, name: '' })
  return findings
}

const figuresOf = (list: PrintedList): Readonly<Record<ListFact, string>> => ({
  collectives: numberText(list.counts.collective),
  individuals: numberText(list.counts.individual),
  households: numberText(list.counts.household),
  total: groupedMoney(list.total),
  totalInWords: list.totalInWords,
  baseSalary: groupedMoney(list.baseSalary),
})

function figuresAgree(
  list: PrintedList,
  paper: Paper,
  blocks: readonly Block[],
  rows: readonly TableRow[],
): PaperFinding[] {
  const figures = figuresOf(list)
  const runs = [...blocks.flatMap(runsOf), ...rows.flatMap((row) => (row.kind === 'total' ? row.cells : []))]
  const findings: PaperFinding[] = []
  for (const { mark, text } of runs) {
    if (mark === undefined || figures[mark] === text) continue
    const facts = { paper: paper.title, printed: text, expected: figures[mark] }
    findings.push({ code: 'PAPER_FIGURE_DIFFERS', severity: 'error', facts })
  }
  const hasTotal = runs.some((run) => run.mark === 'total')
  if (!hasTotal && paper.kind !== 'minutes') {
    findings.push({ code: 'PAPER_FIGURE_MISSING', severity: 'error', facts: { paper: paper.title } })
  }
  const known = knownAmounts(list)
  const text = blocks.map((block) => textOf(runsOf(block))).join('\n')
  for (const [amount] of text.matchAll(/(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)/g)) {
    if (known.has(amount)) continue
    findings.push({ code: 'PAPER_AMOUNT_STRAY', severity: 'warning', facts: { paper: paper.title, printed: amount } })
  }
  return findings
}

const runsOf = (block: Block): readonly Run[] => ('runs' in block ? block.runs : [])

function knownAmounts(list: PrintedList): Set<string> {
  const rates = rateGroups(list.entries).flatMap(({ amount, amountUnrounded, count }) => [
    amount,
    amountUnrounded,
    amount * count,
  ])
  const roundingUnits = [1_000, 10_000, 100_000]
  return new Set([...rates, ...roundingUnits, list.total, list.baseSalary].map(groupedMoney))
}

/** Rules of a decision that do not depend on its list: who signs, and whether its date still gives the same money. */
export function decisionFindings(input: PaperInput): PaperFinding[] {
  const { office, decision, list, legal } = input
  const findings: PaperFinding[] = []
  const { prefix, name } = office.signatory
  if (/^tm\./i.test(prefix.trim())) {
    findings.push({ code: 'SIGNATURE_PREFIX_WRONG', severity: 'error', facts: { prefix } })
  }
  if (name.trim() === '') findings.push({ code: 'SIGNATORY_MISSING', severity: 'warning' })
  if (decision.date !== null && decision.date !== list.decisionDate) {
    const isSameMoney =
      baseSalaryOn(legal, decision.date)?.value === list.baseSalary &&
      chooseProfile(legal, { decisionDate: decision.date })?.profile.id === list.profile
    const facts = { date: decision.date, listDate: list.decisionDate }
    findings.push({ code: 'DECISION_DATE_DIFFERS', severity: isSameMoney ? 'warning' : 'error', facts })
  }
  return findings
}
