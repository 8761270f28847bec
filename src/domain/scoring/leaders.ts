import type { ClusterScores } from './cluster-scores'
import type { Exact } from './exact'
import { pointsText, roundPoints, toHundredths } from './points'
import type { CriterionLeader } from './ranking-result'
import { rounds } from './score'
import { slotOf } from './score-table'

/** A ratio as an exact fraction and, for reading, in hundredths: "6/5 (1.2)". */
const ratioText = (ratio: Exact): string => `${ratio.n}/${ratio.d} (${pointsText(roundPoints(ratio, toHundredths))})`

/** Who leads each `leaderRelative` criterion of a cluster, round by round. */
export const leadersOf = ({ compiled, standings }: ClusterScores): readonly CriterionLeader[] =>
  compiled.items.flatMap(({ item, index }) =>
    rounds.flatMap((round): readonly CriterionLeader[] => {
      const standing = standings.get(slotOf(index, round))
      if (standing === undefined || standing.best === null) return []
      const units = [...standing.leaders].sort()
      return [{ criterion: item.code, round, units, ratio: ratioText(standing.best) }]
    }),
  )
