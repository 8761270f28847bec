import { condensedTrees, restKind } from './condensed-tree'
import { stepsAndScorers } from './explanation-lines'
import { bodyHeading, placeAndDate } from './heading'
import { estimatedHeight } from './page-estimate'
import type { Block, Column, Paper, TableRow } from './paper'
import { campaignPhrase, decimalComma } from './phrases'
import {
  codesWidth,
  type PrintedRanking,
  plainName,
  pointsOnPaper,
  statusLine,
  type WordedExplanation,
  type WordedNode,
} from './printed-ranking'
import { type RepeatedNotes, repeatedNotes } from './repeated-notes'
import { resultLine } from './score-sheet-paper'
import { fill } from './wording'

export interface ExplanationInput extends PrintedRanking {
  readonly explanation: WordedExplanation
}

/** Room on an upright A4 page, in millimetres. */
const pageHeight = 255

/** "Vì sao điểm này?" for a unit that asks: the whole way to its total, grade and rank, condensed until it is one page. */
export function explanationPaper(input: ExplanationInput): Paper {
  const { explanation } = input
  let blocks: readonly Block[] = []
  for (const tree of condensedTrees(explanation.tree, input.wording)) {
    blocks = blocksOf(input, tree)
    if (estimatedHeight(blocks) <= pageHeight) break
  }
  return {
    kind: 'explanation',
    title: fill(input.wording.explanation.fileTitle, { unit: explanation.name }),
    fileName: `vi-sao-diem-nay-${plainName(explanation.name)}`,
    source: input.frozen,
    sections: [{ orientation: 'portrait', compact: true, unit: explanation.unit, name: explanation.unit, blocks }],
  }
}

function blocksOf(input: ExplanationInput, tree: WordedNode): readonly Block[] {
  const { wording, office, explanation } = input
  const words = wording.explanation
  const subject = fill(words.subject, { unit: explanation.name, campaign: campaignPhrase(input.campaign.title) })
  const notes = repeatedNotes(tree)
  const closing = [
    ...(tree === explanation.tree ? [] : [words.condensed]),
    wording.status.signs,
    fill(words.asks, { department: office.department }),
  ]
  return [
    bodyHeading(office, wording, [office.department], '', placeAndDate(office, wording, input.date, input.year)),
    { kind: 'title', name: words.name, subject },
    statusLine(input),
    resultLine(input, explanation.unit, words.result),
    { kind: 'paragraph', runs: [{ text: fill(words.way, { formula: tree.formula }) }] },
    table(input, tree, notes),
    ...notes.below,
    ...stepsAndScorers(explanation, wording),
    { kind: 'caption', align: 'left', runs: [{ text: closing.join(' '), italic: true }] },
  ]
}

function table(input: ExplanationInput, tree: WordedNode, notes: RepeatedNotes): Block {
  const words = input.wording.explanation
  const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
  const size = 9
  const codes = Math.min(24, Math.max(10, codesWidth(tree, size)))
  return {
    kind: 'table',
    size,
    columns: [
      middle(words.code, codes),
      { title: words.criterion, widthMm: 73 - codes, align: 'left' },
      middle(words.max, 11),
      middle(words.self, 12),
      middle(words.counted, 13),
      { title: words.how, widthMm: 51, align: 'left' },
    ],
    rows: (tree.children ?? []).flatMap((node) => rowsOf(input, node, notes)),
  }
}

function rowsOf(input: ExplanationInput, node: WordedNode, notes: RepeatedNotes): readonly TableRow[] {
  const shown = (points: string | null): string => pointsOnPaper(points, input.wording)
  const isGroup = node.children !== undefined
  const isPlainSum = isGroup && node.reason === undefined && node.rounding === undefined
  const row: TableRow = {
    kind: 'data',
    ...(isGroup ? { bold: true } : {}),
    cells: [
      node.code,
      node.title,
      node.max === null ? '' : decimalComma(node.max),
      node.kind === restKind ? '' : shown(node.self),
      shown(node.points),
      isPlainSum ? '' : notes.wayOf(node, node.formula),
    ],
  }
  // Bonus and deductions that came to nothing are one line: what did not happen needs no account.
  const isNothing = (node.kind === 'bonus' || node.kind === 'deductions') && node.points === '0'
  if (isNothing && node.self === '0') return [row]
  return [row, ...(node.children ?? []).flatMap((child) => rowsOf(input, child, notes))]
}
