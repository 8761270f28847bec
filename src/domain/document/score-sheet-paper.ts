import { stepsAndScorers } from './explanation-lines'
import { bodyHeading, placeAndDate, signatureOf } from './heading'
import type { Block, Column, Paper, Run, Section, TableRow } from './paper'
import { campaignPhrase, decimalComma } from './phrases'
import {
  codesWidth,
  findRanked,
  type PrintedRanking,
  placeInWords,
  plainName,
  pointsOnPaper,
  statusLine,
  type WordedExplanation,
  type WordedNode,
} from './printed-ranking'
import { type RepeatedNotes, repeatedNotes } from './repeated-notes'
import { reportOf } from './reported-on-paper'
import { type TitledRankPoint, unitChartsAnnex } from './score-charts'
import { fill, fillRuns } from './wording'

export interface ScoreSheetInput extends PrintedRanking {
  /** Whose sheets, in order. */
  readonly explanations: readonly WordedExplanation[]
  /** The unit over the campaigns, where the sheet is of one unit. */
  readonly trend?: readonly TitledRankPoint[]
  /** What the sheets are of, for title and file: a unit, a cluster. */
  readonly of: string
}

/** Phiếu chấm điểm: each unit's criteria with what was reported and what every round gave, a section per unit. */
export function scoreSheetPaper(input: ScoreSheetInput): Paper {
  return {
    kind: 'scoreSheet',
    title: fill(input.wording.scoreSheet.fileTitle, { name: input.of }),
    fileName: `phieu-cham-diem-${plainName(input.of)}`,
    source: input.frozen,
    sections: [...input.explanations.map((explanation) => sheetOf(input, explanation)), ...chartsOf(input)],
  }
}

/** The charts of a unit follow its own sheet; with the sheets of a whole cluster they would drown it. */
function chartsOf({ explanations, ranking, trend = [], wording }: ScoreSheetInput): readonly Section[] {
  const [only] = explanations
  const found = only === undefined || explanations.length > 1 ? null : findRanked(ranking, only.unit)
  const annex = found === null ? null : unitChartsAnnex(found.cluster, found.ranked, trend, wording)
  return annex === null ? [] : [annex]
}

interface Look {
  readonly notes: RepeatedNotes
  /** The points that count are shown beside the appraisal while some are not appraised. */
  readonly showsCounted: boolean
}

function sheetOf(input: ScoreSheetInput, explanation: WordedExplanation): Section {
  const { wording, office } = input
  const words = wording.scoreSheet
  const dateLine = placeAndDate(office, wording, input.date, input.year)
  const campaign = campaignPhrase(input.campaign.title)
  const isOfficial = findRanked(input.ranking, explanation.unit)?.ranked.official === true
  const look: Look = { notes: repeatedNotes(explanation.tree), showsCounted: !isOfficial }
  return {
    orientation: 'landscape',
    name: `${explanation.unit} ${explanation.name}`,
    unit: explanation.unit,
    blocks: [
      bodyHeading(office, wording, [office.department], '', dateLine),
      { kind: 'title', name: words.name, subject: fill(words.subject, { unit: explanation.name, campaign }) },
      statusLine(input),
      resultLine(input, explanation.unit, words.summary),
      table(input, explanation.tree, look),
      ...look.notes.below,
      ...stepsAndScorers(explanation, wording),
      { kind: 'caption', align: 'left', runs: [{ text: wording.status.signs, italic: true }] },
      {
        kind: 'signature',
        recipientsLabel: '',
        recipients: [],
        left: { lines: [words.unitHead], name: '' },
        middle: { lines: [words.clusterLead], name: '' },
        right: signatureOf(office.departmentHead),
      },
    ],
  }
}

/** Total, grade and rank in one line, each marked so that it is compared with the frozen ranking. */
export function resultLine(input: PrintedRanking, unit: string, template: string): Block {
  const found = findRanked(input.ranking, unit)
  if (found === null) throw new Error(`The unit ${unit} is not in the ranking`)
  const { cluster, ranked } = found
  const place = placeInWords(ranked, input.wording)
  const runs = fillRuns(template, {
    name: [{ text: ranked.name, fact: 'unitName' }],
    total: [{ text: place.total, bold: true, fact: 'unitTotal' }],
    band: [{ text: place.band, bold: true, fact: 'unitBand' }],
    rank: [
      { text: place.rank, bold: true, fact: 'unitRank' },
      ...(ranked.shared ? [{ text: ` (${input.wording.ranking.shared.toLowerCase()})` }] : []),
    ] satisfies Run[],
    of: String(cluster.units.length),
    cluster: input.clusterName(cluster.cluster),
  })
  return { kind: 'paragraph', runs }
}

function table(input: ScoreSheetInput, tree: WordedNode, look: Look): Block {
  const words = input.wording.scoreSheet
  const middle = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'center' })
  const left = (title: string, widthMm: number): Column => ({ title, widthMm, align: 'left' })
  const size = 11
  const codes = Math.min(30, Math.max(15, codesWidth(tree, size)))
  return {
    kind: 'table',
    size,
    columns: [
      middle(words.code, codes),
      left(words.criterion, 81 - codes),
      middle(words.max, 16),
      left(words.reported, 44),
      middle(words.self, 15),
      middle(words.review, 15),
      middle(words.appraisal, 16),
      ...(look.showsCounted ? [middle(words.counted, 16)] : []),
      left(words.reason, look.showsCounted ? 44 : 60),
    ],
    rows: [...(tree.children ?? []).flatMap((node) => nodeRows(input, node, look)), totalRow(input, tree, look)],
  }
}

function nodeRows(input: ScoreSheetInput, node: WordedNode, look: Look): readonly TableRow[] {
  const { wording } = input
  const isGroup = node.children !== undefined
  const points = pointsOf(node, look).map((one) => pointsOnPaper(one, wording))
  const row: TableRow = {
    kind: 'data',
    ...(isGroup ? { bold: true } : {}),
    cells: [
      node.code,
      node.title,
      node.max === null ? '' : decimalComma(node.max),
      reportOf(node.scores ?? [], wording),
      ...points,
      look.notes.wayOf(node, isGroup && node.reason === undefined && node.rounding === undefined ? '' : node.formula),
    ],
  }
  return [row, ...(node.children ?? []).flatMap((child) => nodeRows(input, child, look))]
}

const pointsOf = (node: WordedNode, { showsCounted }: Look): readonly (string | null)[] => [
  node.self,
  node.review,
  node.appraisal,
  ...(showsCounted ? [node.points] : []),
]

function totalRow({ wording }: ScoreSheetInput, tree: WordedNode, look: Look): TableRow {
  const shown = (points: string | null): string => pointsOnPaper(points, wording)
  return {
    kind: 'data',
    bold: true,
    cells: [
      '',
      wording.scoreSheet.total,
      tree.max === null ? '' : decimalComma(tree.max),
      '',
      ...pointsOf(tree, look).map(shown),
      tree.formula,
    ],
  }
}
