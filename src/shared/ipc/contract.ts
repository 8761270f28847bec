import type { z } from 'zod'
import { campaignCalls } from './calls/campaign-calls'
import { certificateCalls } from './calls/certificate-calls'
import { commendationCalls } from './calls/commendation-calls'
import { draftCalls } from './calls/draft-calls'
import { intakeCalls } from './calls/intake-calls'
import { keepingCalls } from './calls/keeping-calls'
import { officeCalls } from './calls/office-calls'
import { rankingCalls } from './calls/ranking-calls'
import { scoringCalls } from './calls/scoring-calls'
import type { Channel } from './channels'

/**
 * Every call that the window can make, with its input and its answer. Main parses what arrives with `input`; answers are
 * typed only, since they are made by main itself.
 */
export const contract = {
  ...officeCalls,
  ...campaignCalls,
  ...intakeCalls,
  ...scoringCalls,
  ...rankingCalls,
  ...draftCalls,
  ...commendationCalls,
  ...certificateCalls,
  ...keepingCalls,
} as const satisfies Record<Channel, { readonly input: z.ZodType }>

export type { Channel }
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>
export type Output<C extends Channel> =
  | NonNullable<(typeof contract)[C]['output']>
  | Extract<(typeof contract)[C]['output'], null>
