import type { LocalDate } from '../core/local-date'
import { rounds } from '../scoring/score'
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
import { reportedOnPaper } from './reported-on-paper'
import { resultLine } from './score-sheet-paper'
import { fill } from './wording'

export interface CriterionPaperInput extends PrintedRanking {
  readonly explanation: WordedExplanation
  readonly criterion: string
}

/** A criterion of the tree under the groups that it stands in, the outermost first; null when the tree has none of that code. */
function pathTo(node: WordedNode, code: string): readonly WordedNode[] | null {
  for (const child of node.children ?? []) {
    if (child.code === code && child.children === undefined) return [child]
    const below = pathTo(child, code)
    if (below !== null) return [child, ...below]
  }
  return null
}

const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

/** "Vì sao điểm này?" for one criterion of a unit that asks; null when there is no such criterion. */
export function criterionPaper(input: CriterionPaperInput): Paper | null {
  const { wording, office, explanation } = input
  const path = pathTo(explanation.tree, input.criterion)
  const node = path?.at(-1)
  if (path === null || node === undefined) return null
  const words = wording.explanation
  const named = { unit: explanation.name, code: node.code, title: node.title }
  const groups = path.slice(0, -1).map(({ code, title }) => fill(words.group, { code, title }))
  const shown = (points: string | null): string => pointsOnPaper(points, wording)
  return {
    kind: 'explanation',
    title: fill(words.criterionFileTitle, named),
    fileName: `vi-sao-diem-nay-${plainName(`${explanation.name} ${node.code}`)}`,
    source: input.frozen,
    sections: [
      {
        orientation: 'portrait',
        compact: true,
        unit: explanation.unit,
        name: explanation.unit,
        blocks: [
          bodyHeading(office, wording, [office.department], '', placeAndDate(office, wording, input.date, input.year)),
          {
            kind: 'title',
            name: words.name,
            subject: fill(words.criterionSubject, { ...named, campaign: campaignPhrase(input.campaign.title) }),
          },
          statusLine(input),
          line(
            fill(node.max === null ? words.criterionPoints : words.criterionPointsOf, {
              points: shown(node.points),
              max: shown(node.max),
            }),
          ),
          ...(groups.length === 0 ? [] : [line(fill(words.groups, { groups: groups.join(' › ') }))]),
          line(fill(words.formula, { formula: node.formula })),
          ...(node.rounding === undefined ? [] : [line(fill(words.rounding, { rounding: node.rounding }))]),
          ...(node.reason === undefined ? [] : [line(fill(words.reason, { reason: node.reason }))]),
          scoresTable(input, node),
          resultLine(input, explanation.unit, words.result),
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

/** Every score behind the criterion: by whom, when, on what figures and evidence, and why. */
function scoresTable({ wording }: CriterionPaperInput, node: WordedNode): Block {
  const { explanation: words, scoreSheet } = wording
  const names = { self: scoreSheet.self, review: scoreSheet.review, appraisal: scoreSheet.appraisal }
  const left = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'left' })
  const rows = rounds.flatMap((round) =>
    (node.scores ?? [])
      .filter((score) => score.round === round)
      .map(
        (score): TableRow => ({
          kind: 'data',
          cells: [
            names[round],
            score.scorer ?? score.who,
            shortDate(score.at.slice(0, 10) as LocalDate),
            reportedOnPaper(score.value, wording),
            score.points === null
              ? words.byFigures
              : score.points === 'N/A'
                ? wording.status.notApplicable
                : decimalComma(score.points),
            [score.evidence, score.reason].flatMap((text) => text?.trim() || []).join('; '),
          ],
        }),
      ),
  )
  return {
    kind: 'table',
    size: 10,
    columns: [
      left(words.round, 22),
      left(words.by, 30),
      left(words.on, 20),
      left(scoreSheet.reported, 34),
      { title: words.given, widthMm: 18, align: 'center' },
      left(words.why, 36),
    ],
    rows: rows.length > 0 ? rows : [{ kind: 'group', text: words.noScores }],
  }
}
