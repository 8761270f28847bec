import { clusterMinutesPaper } from '#domain/document/cluster-minutes'
import { clusterScoresPaper } from '#domain/document/cluster-scores-paper'
import { criterionPaper } from '#domain/document/criterion-paper'
import { explanationPaper } from '#domain/document/explanation-paper'
import type { Block, Paper, TableRow } from '#domain/document/paper'
import type { PrintedRanking, WordedExplanation } from '#domain/document/printed-ranking'
import type { FrozenPlaces } from '#domain/document/ranking-paper-checks'
import { scoreSheetPaper } from '#domain/document/score-sheet-paper'
import { textOf } from '#domain/document/wording'
import type { ClusterMeeting } from '#domain/office/records'
import { explainUnit } from '#domain/scoring/explanation'
import type { CampaignRanking } from '#domain/scoring/ranking-result'
import { paperWording } from '#main/documents/paper-wording'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { rankingNoteText, tieBreakText } from '#shared/messages/scoring-sentences'
import { clusterOf } from '../scoring/small-campaign'
import { campaign, day, office } from './sample-papers'

export const printedRanking = (ranking: CampaignRanking, isFrozen = true): PrintedRanking => ({
  wording: paperWording,
  office,
  campaign,
  ranking,
  clusterName: () => 'Khối phường',
  frozen: isFrozen ? { code: '19AB77F0', version: 2 } : null,
  date: day('2023-06-01'),
  year: 2023,
})

export const frozenPlaces = (ranking: CampaignRanking): FrozenPlaces => ({
  code: '19AB77F0',
  version: 2,
  clusters: ranking.clusters,
})

const worded = (ranking: CampaignRanking, unit: string): WordedExplanation => {
  const explained = explainUnit(ranking, unit)
  if (explained === null) throw new Error(`No unit ${unit}`)
  return explanationInWords(explained)
}

export const scoresPaper = (printed: PrintedRanking): Paper =>
  clusterScoresPaper({ ...printed, cluster: clusterOf(printed.ranking), noteText: rankingNoteText })

export const sheetsPaper = (printed: PrintedRanking, units: readonly string[]): Paper =>
  scoreSheetPaper({
    ...printed,
    explanations: units.map((unit) => worded(printed.ranking, unit)),
    of: 'Khối phường',
  })

export const whyPaper = (printed: PrintedRanking, unit: string): Paper =>
  explanationPaper({ ...printed, explanation: worded(printed.ranking, unit) })

export const whyCriterionPaper = (printed: PrintedRanking, unit: string, criterion: string): Paper | null =>
  criterionPaper({ ...printed, explanation: worded(printed.ranking, unit), criterion })

export const clusterMeeting: ClusterMeeting = {
  id: 'cum-1',
  campaign: 'dot-75-nam',
  cluster: 'cum-1',
  date: day('2023-06-02'),
  place: 'Hội trường phường Bắc Sơn',
  startedAt: '08:00',
  endedAt: '10:15',
  chair: 'Ông Đỗ Văn Ổn, Trưởng khối',
  secretary: 'Bà Vũ Thị Nguyệt',
  members: 3,
  present: 2,
  absent: 'ông Lê Hữu Lực, họp Thành ủy',
  method: 'phiếu kín',
  endorsements: [],
  opinions: '',
}

export const minutesOf = (
  printed: PrintedRanking,
  meeting: ClusterMeeting = clusterMeeting,
  reason: string | null = null,
): Paper =>
  clusterMinutesPaper({
    ...printed,
    cluster: clusterOf(printed.ranking),
    meeting,
    clusterKind: 'khối',
    lead: 'Phường Bắc Sơn',
    deputy: null,
    tieBreakText,
    councilReason: () => reason,
    roundTotal: (unit, round) => explainUnit(printed.ranking, unit)?.tree[round] ?? null,
  })

const blocksOf = (paper: Paper): readonly Block[] => paper.sections.flatMap(({ blocks }) => blocks)

export const tablesOf = (paper: Paper) => blocksOf(paper).flatMap((block) => (block.kind === 'table' ? [block] : []))

export const cellsOf = (rows: readonly TableRow[]): readonly (readonly string[])[] =>
  rows.flatMap((row) => (row.kind === 'data' ? [row.cells] : []))

/** Every line of running text, in order. */
export const linesOf = (paper: Paper): readonly string[] =>
  blocksOf(paper).flatMap((block) => ('runs' in block ? [textOf(block.runs)] : []))
