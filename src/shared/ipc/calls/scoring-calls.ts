import { z } from 'zod'

import type {
  PackedRow,
  ReturnCopyView,
  ReturnsView,
  ScoreSheetChange,
  ScoreSheetView,
  ScoringSetUpView,
} from '../views'

import { type Calls, call, date, decimal, id, inCampaign, line, text } from './call'

const reported = z.object({
  target: decimal.optional(),
  actual: decimal.optional(),
  option: line.optional(),
  yes: z.boolean().optional(),
  count: decimal.optional(),
  repeat: z.boolean().optional(),
  notApplicable: z.boolean().optional(),
})

export const scoringCalls = {
  'scores.sheet': call<ScoreSheetView<PackedRow>>()(z.object({ campaign: id, cluster: id })),
  'scores.set': call<ScoreSheetChange>()(
    z.object({
      campaign: id,
      cluster: id,
      /** `asOf` of the sheet that the window has; null: it has none. */
      known: z.number().int().nonnegative().nullable(),
      round: z.enum(['self', 'review', 'appraisal']),
      /** In whose name, where several score the round. */
      scorer: line.min(1).nullable().optional(),
      reason: line,
      cells: z
        .array(
          z.object({
            unit: id,
            criterion: id,
            /** "9.5", "N/A", null: take the score away. Left out: only the value changes. */
            points: decimal.or(z.literal('N/A')).nullable().optional(),
            value: reported.nullable().optional(),
            evidence: text.nullable().optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),
  'scores.acceptSelf': call<{ readonly units: number; readonly scores: number }>()(
    z.object({ campaign: id, reason: line.min(1), units: z.array(id).optional() }),
  ),
  /** Confirms what another person entered: the units given, or all. */
  'scores.confirm': call<{ readonly confirmed: number; readonly own: number }>()(
    z.object({ campaign: id, units: z.array(id).optional() }),
  ),
  'scoring.setUp': call<ScoringSetUpView>()(inCampaign),
  'scoring.saveRules': call<ScoringSetUpView>()(z.object({ campaign: id, twoPersons: z.boolean() })),
  /** Lead and deputy of a cluster in this campaign; null: those of the cluster. */
  'clusterRoles.save': call<ScoringSetUpView>()(
    z.object({ campaign: id, cluster: id, roles: z.object({ lead: id.nullable(), deputy: id.nullable() }).nullable() }),
  ),
  'scorers.save': call<null>()(
    z.object({ id: id.nullable(), name: line.trim().min(1), unit: id.nullable(), role: line }),
  ),
  'scorers.remove': call<null>()(z.object({ id })),
  /** An empty text takes the explanation away. */
  'explanations.save': call<null>()(z.object({ campaign: id, unit: id, criterion: id, text })),
  'explanations.answer': call<null>()(
    z.object({
      campaign: id,
      unit: id,
      criterion: id,
      kind: z.enum(['accepted', 'kept']),
      reason: line.trim().min(1),
      points: decimal.or(z.literal('N/A')).nullable(),
    }),
  ),
  'returns.list': call<ReturnsView>()(inCampaign),
  'returns.open': call<ReturnsView>()(
    z.object({
      campaign: id,
      unit: id,
      items: z
        .array(z.object({ criterion: id, note: line }))
        .min(1)
        .max(500),
      note: text,
      deadline: date.nullable(),
    }),
  ),
  /** Asks for a folder, then writes the file in which the unit puts the flagged criteria right. */
  'returns.saveCopy': call<ReturnCopyView | null>()(z.object({ campaign: id, id, withFixList: z.boolean() })),
  'returns.withdraw': call<ReturnsView>()(z.object({ campaign: id, id, reason: line.trim().min(1) })),
} as const satisfies Calls
