import type { Finding } from '#domain/core/finding'
import type { LocalDate } from '#domain/core/local-date'
import { assertNever, err, ok, type Result } from '#domain/core/result'
import { clusterMinutesPaper } from '#domain/document/cluster-minutes'
import { clusterScoresPaper } from '#domain/document/cluster-scores-paper'
import { criterionPaper } from '#domain/document/criterion-paper'
import { explanationPaper } from '#domain/document/explanation-paper'
import type { Paper, RankingPaperKind } from '#domain/document/paper'
import type { WordedExplanation } from '#domain/document/printed-ranking'
import { rankingPapersAgree } from '#domain/document/ranking-paper-checks'
import { rankingPaper } from '#domain/document/ranking-table'
import type { TitledRankPoint } from '#domain/document/score-charts'
import { scoreSheetPaper } from '#domain/document/score-sheet-paper'
import type { OfficeState } from '#domain/office/change'
import type { Cluster, ClusterMeeting } from '#domain/office/records'
import { type ClusterRoles, clusterRolesIn } from '#domain/scoring/cluster-roles'
import { explainUnit } from '#domain/scoring/explanation'
import type { CampaignRanking, ClusterRanking } from '#domain/scoring/ranking-result'
import type { ServiceError } from '#shared/errors/app-error'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { rankingNoteText, tieBreakText } from '#shared/messages/scoring-sentences'
import { trendOf } from './charts'
import { clusterMeetingOf } from './cluster-meetings'
import { type RankingToPrint, rankingToPrint } from './printed-ranking'

/** Of which cluster or unit a paper is; neither: of all. */
export interface PaperTarget {
  readonly cluster?: string | undefined
  readonly unit?: string | undefined
  /** One criterion of the unit, for an explanation. */
  readonly criterion?: string | undefined
}

type Made = Result<{ readonly paper: Paper; readonly findings: readonly Finding[] }, ServiceError>

/** A paper of the ranking: from what was frozen, compared with it; or from the present scores, as a draft. */
export function rankingPaperOf(
  state: OfficeState,
  campaign: string,
  kind: RankingPaperKind,
  date: LocalDate | null,
  target: PaperTarget,
): Made {
  const found = rankingToPrint(state, campaign, date)
  if (!found.ok) return found
  const paper = paperOfKind(state, campaign, kind, found.value, target)
  if (!paper.ok) return paper
  const { places, printed, findings } = found.value
  const differences = places === null ? [] : rankingPapersAgree(places, [paper.value], printed.wording)
  return ok({ paper: paper.value, findings: [...findings, ...differences] })
}

/** The clusters that have papers of their own, in the office's order. */
export function clustersToPrint(state: OfficeState, campaign: string): readonly string[] {
  const found = rankingToPrint(state, campaign, null)
  return found.ok ? found.value.printed.ranking.clusters.map(({ cluster }) => cluster) : []
}

function paperOfKind(
  state: OfficeState,
  campaign: string,
  kind: RankingPaperKind,
  toPrint: RankingToPrint,
  target: PaperTarget,
): Result<Paper, ServiceError> {
  const { printed } = toPrint
  const { clusters } = printed.ranking
  const cluster = target.cluster === undefined ? clusters[0] : clusters.find((one) => one.cluster === target.cluster)
  switch (kind) {
    case 'ranking':
      return ok(rankingTable(toPrint))
    case 'clusterScores':
      if (cluster === undefined) return err({ code: 'CLUSTER_NOT_FOUND', cluster: target.cluster ?? '' })
      return ok(clusterScoresPaper({ ...printed, cluster, noteText: rankingNoteText }))
    case 'scoreSheet':
      return scoreSheets(toPrint, target, target.unit === undefined ? [] : trendOf(state, target.unit))
    case 'clusterMinutes': {
      if (cluster === undefined) return err({ code: 'CLUSTER_NOT_FOUND', cluster: target.cluster ?? '' })
      const meeting = clusterMeetingOf(state, campaign, cluster.cluster)
      if (meeting === null) return err({ code: 'PAPER_EMPTY', kind })
      const clusterKind = state.get('clusters', cluster.cluster)?.kind ?? 'cụm'
      return ok(minutes(toPrint, cluster, clusterKind, meeting, clusterRolesIn(state, campaign, cluster.cluster)))
    }
    case 'explanation': {
      const unit = target.unit ?? cluster?.units[0]?.unit ?? ''
      const explanation = worded(printed.ranking, unit)
      if (explanation === null) return err({ code: 'UNIT_NOT_FOUND', unit })
      if (target.criterion === undefined) return ok(explanationPaper({ ...printed, explanation }))
      const paper = criterionPaper({ ...printed, explanation, criterion: target.criterion })
      return paper === null ? err({ code: 'CRITERION_NOT_FOUND', criterion: target.criterion }) : ok(paper)
    }
    default:
      return assertNever(kind)
  }
}

const worded = (ranking: CampaignRanking, unit: string): WordedExplanation | null => {
  const explained = explainUnit(ranking, unit)
  return explained === null ? null : explanationInWords(explained)
}

function rankingTable({ printed }: RankingToPrint): Paper {
  const { set, clusters } = printed.ranking
  const words = printed.wording.ranking
  return rankingPaper({
    ...printed,
    groups: set.groups.map(({ code, title }) => ({ code, title })),
    clusters: clusters.map(({ cluster, units }) => ({
      name: printed.clusterName(cluster),
      rows: units.map(({ notes, shared, total, ...rest }) => ({
        ...rest,
        total,
        notes: [
          ...(total === null ? [words.notOfficial] : []),
          ...(shared ? [words.shared] : []),
          ...notes.map(rankingNoteText),
        ],
      })),
    })),
    isIllustrative: set.status === 'illustrative',
  })
}

function scoreSheets(
  { printed }: RankingToPrint,
  { cluster, unit }: PaperTarget,
  trend: readonly TitledRankPoint[],
): Result<Paper, ServiceError> {
  const { clusters } = printed.ranking
  const ranked = clusters
    .filter((one) => cluster === undefined || one.cluster === cluster)
    .flatMap((one) => one.units)
    .filter((one) => unit === undefined || one.unit === unit)
  const [first] = ranked
  if (first === undefined)
    return err(
      unit === undefined ? { code: 'CLUSTER_NOT_FOUND', cluster: cluster ?? '' } : { code: 'UNIT_NOT_FOUND', unit },
    )
  const explanations = ranked.flatMap((one) => worded(printed.ranking, one.unit) ?? [])
  const all = printed.wording.scoreSheet.all
  const of = unit !== undefined ? first.name : cluster !== undefined ? printed.clusterName(cluster) : all
  return ok(scoreSheetPaper({ ...printed, explanations, of, trend }))
}

function minutes(
  { printed, councilOrders }: RankingToPrint,
  cluster: ClusterRanking,
  clusterKind: Cluster['kind'],
  meeting: ClusterMeeting,
  { lead, deputy }: ClusterRoles,
): Paper {
  const trees = new Map(
    cluster.units.map(({ unit }) => [unit, explainUnit(printed.ranking, unit)?.tree ?? null] as const),
  )
  const nameOf = (code: string | null): string | null => cluster.units.find(({ unit }) => unit === code)?.name ?? null
  return clusterMinutesPaper({
    ...printed,
    cluster,
    clusterKind,
    meeting,
    lead: nameOf(lead),
    deputy: nameOf(deputy),
    tieBreakText,
    councilReason: (units) =>
      councilOrders.find((order) => order.cluster === cluster.cluster && order.units.some((one) => units.includes(one)))
        ?.reason ?? null,
    roundTotal: (unit, round) => trees.get(unit)?.[round] ?? null,
  })
}
