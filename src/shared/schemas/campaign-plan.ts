import { z } from 'zod'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const lines = z.array(z.string()).default([])
const signatory = z.object({ prefix: z.string().default(''), position: z.string(), name: z.string().default('') })

/** The plan file of a campaign (`campaign-create`), with every field of a real plan; only the title is needed. */
export const campaignPlanFile = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/i)
    .max(80)
    .optional(),
  title: z.string().trim().min(1),
  slogan: z.string().default(''),
  theme: z.string().default(''),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  legalProfile: z.string().optional(),
  legalBasis: lines,
  parentPlan: z
    .union([
      z.string(),
      z.object({ number: z.string().default(''), date: z.string().default(''), title: z.string().default('') }),
    ])
    .default('')
    .transform((plan) =>
      typeof plan === 'string' ? plan : [plan.number, plan.date, plan.title].filter(Boolean).join(', '),
    ),
  purposes: lines,
  requirements: lines,
  contents: lines,
  movements: lines,
  activities: lines,
  tasks: z.array(z.object({ unit: z.string(), tasks: z.array(z.string()) })).default([]),
  budgetNote: z.string().default(''),
  recipients: lines,
  plan: z
    .object({ number: z.string().default(''), date: date.nullable().default(null) })
    .default({ number: '', date: null }),
  agency: z
    .object({
      agency: z.string(),
      name: z.string(),
      department: z.string(),
      place: z.string(),
      level: z.enum(['district', 'commune']),
      symbols: z.object({ decision: z.string(), proposal: z.string(), minutes: z.string() }).partial(),
      signatory,
      departmentHead: signatory,
      recipients: z.array(z.string()),
      fund: z.string(),
    })
    .partial()
    .optional(),
})

export type CampaignPlanFile = z.infer<typeof campaignPlanFile>
