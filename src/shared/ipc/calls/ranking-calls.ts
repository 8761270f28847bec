import { z } from 'zod'
import type { ClusterMeeting } from '#domain/office/records'
import type {
  ClusterSeries,
  ExplanationView,
  FrozenVersionView,
  RankingComparison,
  RankingView,
  RatersView,
  TrendPoint,
} from '../views'
import { type Calls, call, date, id, inCampaign, line, text } from './call'

const rankSpan = z.number().int().min(1).max(100_000)

const awardLimit = z.object({ from: rankSpan, to: rankSpan, award: line, limit: rankSpan.nullable() })

const clusterMeetingInput = z.object({
  date,
  place: line,
  startedAt: line,
  endedAt: line,
  chair: line,
  secretary: line,
  members: z.number().int().min(1).max(500),
  present: z.number().int().min(0).max(500),
  absent: line,
  method: z.enum(['biểu quyết', 'phiếu kín']),
  endorsements: z.array(z.object({ unit: id, votes: z.number().int().min(0).max(500) })).max(200),
  opinions: text,
})

export const rankingCalls = {
  'ranking.get': call<RankingView>()(inCampaign),
  'ranking.freeze': call<RankingView>()(inCampaign),
  'ranking.explain': call<ExplanationView>()(z.object({ campaign: id, unit: id })),
  'ranking.councilOrder': call<RankingView>()(
    z.object({ campaign: id, cluster: id, units: z.array(id).min(2), reason: line.min(1) }),
  ),
  /** Frozen versions, the newest first. */
  'ranking.versions': call<readonly FrozenVersionView[]>()(inCampaign),
  /** What changed from one frozen version to another, or to the ranking as it stands (`to` null). */
  'ranking.compare': call<RankingComparison>()(
    z.object({ campaign: id, from: z.number().int(), to: z.number().int().nullable() }),
  ),
  'ranking.saveAwardLimits': call<RankingView>()(z.object({ campaign: id, lines: z.array(awardLimit).max(50) })),
  /** Makes nominations of the units chosen among those within an award limit, in one step. */
  'ranking.nominate': call<RankingView>()(
    z.object({
      campaign: id,
      chosen: z
        .array(z.object({ unit: id, award: line.min(1) }))
        .min(1)
        .max(1_000),
    }),
  ),
  /** What the charts of one cluster draw, as its scores stand now. */
  'ranking.charts': call<ClusterSeries>()(
    // units that no cluster holds stand under ""
    z.object({ campaign: id, cluster: z.string().max(200) }),
  ),
  'ranking.raters': call<RatersView>()(inCampaign),
  /** One unit, by its code, over the campaigns of the office. */
  'ranking.trend': call<readonly TrendPoint[]>()(z.object({ unit: id })),
  'clusterMeetings.list': call<readonly ClusterMeeting[]>()(inCampaign),
  'clusterMeetings.save': call<readonly ClusterMeeting[]>()(
    z.object({ campaign: id, cluster: id, meeting: clusterMeetingInput }),
  ),
} as const satisfies Calls
