import { z } from 'zod'
import { fieldNames } from '#domain/certificate/blank-form'

const line = z.string().max(2_000)
const millimetres = z.number().min(-1_000).max(1_000)

const formField = z.object({
  name: z.enum(fieldNames),
  text: line,
  x: millimetres,
  y: millimetres,
  width: millimetres,
  height: millimetres,
  align: z.enum(['left', 'center', 'right']),
  size: z.number().min(0).max(500),
  minSize: z.number().min(0).max(500),
  whenLong: z.enum(['shrink', 'wrap']),
  bold: z.boolean(),
  italic: z.boolean(),
  caps: z.boolean(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  preprinted: z.boolean(),
})

/** A blank form as it comes from outside; whether its measures make sense is the domain's to say. */
export const blankForm = z.object({
  id: z.string().min(1).max(200),
  name: line,
  award: line,
  width: millimetres,
  height: millimetres,
  note: line,
  fields: z.array(formField).max(fieldNames.length),
})

/** What ships: how recipients are addressed, and forms to start from. */
export const certificateFormsFile = z.object({
  words: z.object({
    collective: line,
    household: line,
    collectivePrefixes: z.array(line),
    householdPrefixes: z.array(line),
    achieved: line,
    achievedHaving: line,
    having: line,
    achievementPrefixes: z.array(line),
  }),
  forms: z.array(blankForm),
})
