import { z } from 'zod'
import { type Decimal, parseDecimal } from '#domain/core/decimal'
import type { DraftChange } from '#domain/what-if/draft'

const code = z.string().min(1).max(200)
const label = z.string().max(2_000)
/** Amounts in a draft are never below zero. */
const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform((text) => parseDecimal(text) as Decimal)
const value = z.object({
  target: decimal.optional(),
  actual: decimal.optional(),
  option: label.optional(),
  yes: z.boolean().optional(),
  count: decimal.optional(),
  repeat: z.boolean().optional(),
  notApplicable: z.boolean().optional(),
})

/** What a draft starts from, as the window sends it. */
export const draftBase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('current') }),
  z.object({ kind: z.literal('frozen'), version: z.number().int().min(1) }),
])

const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('score'),
    unit: code,
    criterion: code,
    scorer: label.optional(),
    points: decimal.or(z.literal('N/A')).nullable(),
    value: value.nullable(),
  }),
  z.object({ kind: z.literal('maximum'), criterion: code, max: decimal.nullable() }),
  z.object({ kind: z.literal('per'), criterion: code, per: decimal }),
  z.object({ kind: z.literal('option'), criterion: code, option: label, points: decimal }),
  z.object({ kind: z.literal('extraMaximum'), part: z.enum(['bonus', 'deductions']), max: decimal.nullable() }),
  z.object({ kind: z.literal('band'), band: label, atLeast: decimal }),
  z.object({
    kind: z.literal('quota'),
    quota: z
      .object({ band: label, share: decimal, mode: z.enum(['down', 'half-up', 'up']), overflowTo: label })
      .nullable(),
  }),
  z.object({
    kind: z.literal('condition'),
    condition: z.object({ band: label, group: code.optional(), item: code.optional() }),
    asked: decimal.nullable(),
  }),
  z.object({ kind: z.literal('floor'), group: code, share: decimal.nullable() }),
])

/** A change of a draft, as the window sends it. */
export const draftChange: z.ZodType<DraftChange> = change as unknown as z.ZodType<DraftChange>
