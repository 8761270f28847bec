import { z } from 'zod'
import { decimalOfNumber } from '#domain/core/decimal'

/** Longer than any number of an office: what is longer is a slip of a program. */
const mostDigits = 40

/** A decimal as a string ("9.5") or, tolerantly, a number. */
const decimal = z
  .union([
    z
      .string()
      .max(mostDigits)
      .regex(/^-?\d+(\.\d+)?$/),
    z.number(),
  ])
  .transform((value) => (typeof value === 'number' ? decimalOfNumber(value) : value))

const reportedValueFile = z.object({
  target: decimal.optional(),
  actual: decimal.optional(),
  option: z.string().optional(),
  yes: z.boolean().optional(),
  count: decimal.optional(),
  repeat: z.boolean().optional(),
  notApplicable: z.boolean().optional(),
})

/** The file of `appraise`: points given, or values from which the criterion computes them. */
export const appraisalFile = z.object({
  reason: z.string().trim().min(1),
  scores: z.array(
    z
      .object({
        unit: z.string(),
        criterion: z.string(),
        points: z.union([decimal, z.literal('N/A')]).optional(),
        value: reportedValueFile.optional(),
        evidence: z.string().optional(),
        round: z.enum(['review', 'appraisal']).default('appraisal'),
        /** One of several scorers of the round (sở, ngành, cụm phó). */
        scorer: z.string().trim().min(1).optional(),
      })
      .refine(({ points, value }) => points !== undefined || value !== undefined, { path: ['points'] }),
  ),
})

/** The file of `ballots`: the council's meeting and the votes each nominee received. */
export const ballotsFile = z.object({
  meeting: z
    .object({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      place: z.string().default(''),
      startedAt: z.string().default(''),
      endedAt: z.string().default(''),
      chair: z.string().default(''),
      secretary: z.string().default(''),
      members: z.number().int().positive(),
      present: z.number().int().nonnegative(),
      method: z.enum(['biểu quyết', 'phiếu kín']).default('phiếu kín'),
      threshold: decimal.default('0.7'),
      denominator: z.enum(['members', 'present']).default('members'),
    })
    .optional(),
  ballots: z
    .array(
      z.object({
        nominee: z.string(),
        votesFor: z.number().int().nonnegative(),
        votesAgainst: z.number().int().nonnegative().default(0),
      }),
    )
    .default([]),
  /** The council's order among units that stay equal. */
  councilOrders: z
    .array(z.object({ cluster: z.string(), units: z.array(z.string()).min(2), reason: z.string().default('') }))
    .default([]),
})
