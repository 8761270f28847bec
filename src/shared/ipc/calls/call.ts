import { z } from 'zod'
import type { Channel } from '../channels'

/** One call of the contract: how its input is checked, and the type of what it answers. */
export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): { readonly input: Input; readonly output?: Output } => ({ input })

/** The calls of one topic; a name that no channel has does not compile. */
export type Calls = Partial<Record<Channel, { readonly input: z.ZodType }>>

export const nothing = z.void().or(z.null()).or(z.undefined())
export const id = z.string().min(1).max(200)
export const text = z.string().max(20_000)
export const line = z.string().max(2_000)
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const lines = z.array(line).max(200)
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
export const inCampaign = z.object({ campaign: id })
