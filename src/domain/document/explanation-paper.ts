import type { LocalDate } from '../core/local-date'
import type { Round } from '../scoring/score'
import { bodyHeading, placeAndDate } from './heading'
import type { Block, Column, Paper, TableRow } from './paper'
import { shortDate } from './paper-date'
import { campaignPhrase, decimalComma } from './phrases'
import {
  type PrintedRanking,
  plainName,
  pointsOnPaper,
  statusLine,
  type WordedExplanation,
  type WordedNode,
} from './printed-ranking'
import { type RepeatedNotes, repeatedNotes } from './repeated-notes'
import { resultLine } from './score-sheet-paper'
import { fill, fillRuns } from './wording'

export interface ExplanationInput extends PrintedRanking {
  readonly explanation: WordedExplanation
}

/** "Vì sao điểm này?" for a unit that asks: the whole way to its total, grade and rank, condensed for one page. */
export function explanationPaper(input: ExplanationInput): Paper {
  const { wording, office, explanation } = input
  const words = wording.explanation
  const { name, tree, steps } = explanation
  const subject = fill(words.subject, { unit: name, campaign: campaignPhrase(input.campaign.title) })
  const dateLine = placeAndDate(office, wording, input.date, input.year)
  const line = (text: string): Block => ({ kind: 'paragraph', runs: fillRuns('{text}', { text }) })
  const people = scorers(input)
  const notes = repeatedNotes(tree)
  return {
    kind: 'explanation',
    title: fill(words.fileTitle, { unit: name }),
    fileName: `vi-sao-diem-nay-${plainName(name)}`,
    source: input.frozen,
    sections: [
      {
        orientation: 'portrait',
        compact: true,
        unit: explanation.unit,
        name: explanation.unit,
        blocks: [
          bodyHeading(office, wording, [office.department], '', dateLine),
          { kind: 'title', name: words.name, subject },
          statusLine(input),
          resultLine(input, explanation.unit, words.result),
          line(fill(words.way, { formula: tree.formula })),
          table(input, tree, notes),
          ...notes.below,
          ...(steps.length === 0
            ? []
            : [
                line(words.steps),
                ...steps.map(
                  ({ message }, index): Block => ({
                    kind: 'point',
                    label: `${index + 1}.`,
                    runs: [{ text: message }],
                  }),
                ),
              ]),
          ...(people === '' ? [] : [line(fill(words.scored, { people }))]),
          {
            kind: 'caption',
            align: 'left',
            runs: [
              { text: `${wording.status.signs} ${fill(words.asks, { department: office.department })}`, italic: true },
            ],
          },
        ],
      },
    ],
  }
}

function table(input: ExplanationInput, tree: WordedNode, notes: RepeatedNotes): Block {
  const words = input.wording.explanation
  const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
  return {
    kind: 'table',
    size: 9,
    columns: [
      middle(words.code, 12),
      { title: words.criterion, widthMm: 61, align: 'left' },
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
      shown(node.self),
      shown(node.points),
      isPlainSum ? '' : notes.wayOf(node, node.formula),
    ],
  }
  // Bonus and deductions that came to nothing are one line: what did not happen needs no account.
  const isNothing = (node.kind === 'bonus' || node.kind === 'deductions') && node.points === '0'
  if (isNothing && node.self === '0') return [row]
  return [row, ...(node.children ?? []).flatMap((child) => rowsOf(input, child, notes))]
}

/** Who reviewed and who appraised, with the last day on which each did. */
function scorers({ wording, explanation }: ExplanationInput): string {
  const words = wording.explanation
  const last = new Map<string, { round: Round; who: string; at: string }>()
  const visit = (node: WordedNode): void => {
    for (const { round, who, at } of node.scores ?? []) {
      const key = `${round}|${who}`
      if (round !== 'self' && (last.get(key)?.at ?? '') < at) last.set(key, { round, who, at })
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(explanation.tree)
  return [...last.values()]
    .map(({ round, who, at }) =>
      fill(words.who, {
        round: round === 'review' ? words.review : words.appraisal,
        who,
        date: shortDate(at.slice(0, 10) as LocalDate),
      }),
    )
    .join('; ')
}
