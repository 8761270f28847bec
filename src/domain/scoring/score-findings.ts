import type { Finding } from '../core/finding'
import type { ClusterScores, ScoredUnit } from './cluster-scores'
import { type CompiledItem, optionKey } from './compiled-criteria'
import { givenPoints, type Mark } from './points'
import type { ClusterRanking, QuotaResult } from './ranking-result'
import type { RoundMark } from './round-mark'
import { type Round, rounds, type Score } from './score'
import { slotOf } from './score-table'
import type { ScoringFindingCode } from './scoring-findings'
import type { Cell } from './unit-marks'

type ScoringFinding = Finding<ScoringFindingCode>

/** True when the claimed points are not what the reported values give. */
export const isSelfMismatch = (self: RoundMark | null): boolean =>
  self !== null && self.given !== null && self.computed !== null && self.given !== self.computed

const text = (mark: Mark): string => givenPoints(mark) ?? ''

/** What the scores of a cluster show: claims that values contradict, missing reasons, points and options that cannot be. */
export const scoreFindings = ({ compiled, units }: ClusterScores): readonly ScoringFinding[] =>
  [...units.values()]
    .toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
    .flatMap((scored) => compiled.items.flatMap((item) => cellFindings(item, scored)))

function cellFindings(item: CompiledItem, { unit, cells, row }: ScoredUnit): readonly ScoringFinding[] {
  const cell = cells[item.index]
  if (cell === undefined || (cell.self ?? cell.review ?? cell.appraisal) === null) return []
  const place = { unit: unit.code, criterion: item.item.code }
  const findings: ScoringFinding[] = []
  if (isSelfMismatch(cell.self))
    findings.push({
      code: 'SELF_SCORE_MISMATCH',
      severity: 'warning',
      ...place,
      facts: {
        title: item.item.title,
        claimed: text(cell.self?.given ?? null),
        computed: text(cell.self?.computed ?? null),
      },
    })
  for (const round of rounds) {
    const mark = cell[round]
    if (mark === null) continue
    const scores = row[slotOf(item.index, round)] ?? []
    const about = { title: item.item.title, round }
    if (mark.isOutOfRange)
      findings.push({
        code: 'POINTS_OUT_OF_RANGE',
        severity: 'warning',
        ...place,
        facts: { ...about, given: text(mark.given), counted: text(mark.mark) },
      })
    const unknown = scores.find(({ value }) => isUnknownOption(item, value?.option))
    if (unknown !== undefined)
      findings.push({
        code: 'OPTION_NOT_IN_CRITERION',
        severity: 'warning',
        ...place,
        facts: { ...about, option: unknown.value?.option ?? '' },
      })
    if (lacksReason(cell, round, scores))
      findings.push({ code: 'SCORE_REASON_MISSING', severity: 'warning', ...place, facts: about })
  }
  return findings
}

const isUnknownOption = ({ item, options }: CompiledItem, option: string | undefined): boolean =>
  item.type === 'choice' && option !== undefined && !options.has(optionKey(option))

/** The mark of the round before: the review follows the self-score, the appraisal follows the review or the self-score. */
const markBefore = (cell: Cell, round: Round): Mark =>
  round === 'self' ? null : ((round === 'appraisal' ? cell.review?.mark : null) ?? cell.self?.mark ?? null)

function lacksReason(cell: Cell, round: Round, scores: readonly Score[]): boolean {
  const before = markBefore(cell, round)
  const now = cell[round]?.mark ?? null
  if (before === null || now === null || before === now) return false
  return scores.every(({ reason }) => reason === null || reason.trim() === '')
}

/** A tie across the quota's limit, which the office must settle before the ranking can be frozen. */
export const quotaTieFindings = (cluster: string, quota: QuotaResult | null): readonly ScoringFinding[] =>
  quota === null || quota.tied.length === 0
    ? []
    : [
        {
          code: 'QUOTA_TIE',
          severity: 'error',
          facts: { cluster, band: quota.band, limit: quota.limit, units: quota.tied.join(', ') },
        },
      ]

/** A tie across an award limit: the places up to `limit` cannot be told from those after it. null when they can. */
export function awardLimitTie(ranking: ClusterRanking, limit: number): ScoringFinding | null {
  const ranked = ranking.units.filter(({ rank }) => rank !== null)
  const [last, next] = [ranked[limit - 1], ranked[limit]]
  if (last === undefined || next === undefined || last.rank !== next.rank) return null
  const units = ranked.flatMap(({ rank, unit }) => (rank === last.rank ? [unit] : []))
  return {
    code: 'AWARD_LIMIT_TIE',
    severity: 'error',
    facts: { cluster: ranking.cluster, limit, rank: last.rank ?? 0, units: units.join(', ') },
  }
}
