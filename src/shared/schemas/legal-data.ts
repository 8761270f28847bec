import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import type { LegalData } from '#domain/legal/profile'

const date = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `not a date: ${text}` })
  return z.NEVER
})
const openDate = date.nullable()
const level = z.enum(['state', 'province', 'district', 'commune'])
const recipient = z.enum(['collective', 'individual', 'household'])
const confidence = z.enum(['verified', 'verified-secondary', 'recalled', 'unknown'])
const known = { confidence, source: z.string() }
const thousandths = z.number().int().positive().nullable()

const award = z.strictObject({
  id: z.string(),
  name: z.string(),
  family: z.enum(['title', 'form']),
  recipients: z.array(recipient).min(1),
  levels: z.array(level).min(1),
  levelsConfidence: confidence,
  rates: z.array(z.strictObject({ level, value: thousandths, ...known })),
  synonyms: z.array(z.string()),
})

const profile = z.strictObject({
  id: z.string(),
  title: z.string(),
  from: openDate,
  to: openDate,
  sunset: openDate,
  successor: z.string().nullable(),
  completeness: z.enum(['complete', 'incomplete']),
  note: z.string(),
  receivedFrom: openDate,
  citations: z.array(z.string()),
  moneyBasis: z.string(),
  awards: z.array(award),
  multipliers: z.strictObject({
    collective: z.strictObject({ value: thousandths, ...known }),
    household: z.strictObject({ value: thousandths, ...known }),
  }),
  rounding: z.strictObject({ unit: z.number().int().positive(), mode: z.enum(['up', 'half-up']) }),
})

/** `resources/legal/profiles.json`, and an office's own edited copy of it. */
export const legalDataFile: z.ZodType<LegalData> = z.strictObject({
  profiles: z.array(profile),
  baseSalaries: z.array(
    z.strictObject({ from: openDate, to: openDate, value: z.number().int().positive(), basis: z.string(), ...known }),
  ),
  instruments: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      number: z.string(),
      date,
      issuer: z.string(),
      subject: z.string(),
      amendments: z.string(),
      from: openDate,
      to: openDate,
      ...known,
    }),
  ),
})
