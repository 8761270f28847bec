import type { Finding } from '../core/finding'
import type { ClusterRanking } from './ranking-result'
import type { ScoringFindingCode } from './scoring-findings'

/** Only units with an official score have a rank (spec of scoring §4): where none has, there is nothing to freeze. */
export const nothingOfficialFindings = (
  clusters: readonly Pick<ClusterRanking, 'units'>[],
): readonly Finding<ScoringFindingCode>[] =>
  clusters.some(({ units }) => units.some(({ official }) => official))
    ? []
    : [{ code: 'NOTHING_OFFICIAL', severity: 'error' }]
