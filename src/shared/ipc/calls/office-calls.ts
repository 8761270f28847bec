import { z } from 'zod'
import type { OfficeView, SavedFiles, UnitsView } from '../views'
import { type Calls, call, date, id, line, lines, nothing, text } from './call'

const signatory = z.object({ prefix: line, position: line, name: line })

const officeInput = z.object({
  agency: line,
  department: line,
  place: line,
  level: z.enum(['district', 'commune']),
  symbols: z.object({ decision: line, proposal: line, minutes: line }),
  signatory,
  departmentHead: signatory,
  recipients: lines,
  fund: line,
})

const unitInput = z.object({
  code: id,
  name: line,
  kind: line,
  cluster: id.nullable(),
  aliases: lines,
  validFrom: date.nullable(),
  validTo: date.nullable(),
  note: text,
})

export const officeCalls = {
  'office.get': call<OfficeView>()(nothing),
  'office.save': call<OfficeView>()(officeInput),
  'office.setUser': call<OfficeView>()(z.object({ name: line })),
  'office.openSample': call<{ readonly campaign: string }>()(nothing),
  'units.list': call<UnitsView>()(nothing),
  'units.save': call<UnitsView>()(z.object({ previousCode: id.nullable(), unit: unitInput })),
  'units.remove': call<UnitsView>()(z.object({ code: id })),
  'units.import': call<UnitsView>()(z.object({ token: id })),
  'clusters.save': call<UnitsView>()(
    z.object({
      id: id.nullable(),
      name: line.min(1),
      kind: z.enum(['cụm', 'khối']),
      lead: id.nullable(),
      deputy: id.nullable(),
      order: z.number().int(),
    }),
  ),
  'clusters.remove': call<UnitsView>()(z.object({ id })),
  'help.get': call<{ readonly markdown: string; readonly version: string }>()(nothing),
  'table.saveXlsx': call<SavedFiles | null>()(
    z.object({
      name: line.min(1),
      columns: z.array(line).min(1).max(100),
      rows: z.array(z.array(z.string().or(z.number()).nullable()).max(100)).max(20_000),
      /** Further sheets of texts. */
      more: z
        .array(
          z.object({
            name: z.string().min(1).max(31),
            columns: z.array(line).min(1).max(100),
            rows: z.array(z.array(text).max(100)).max(20_000),
          }),
        )
        .max(5)
        .optional(),
      /** Written large on what is no official result: "NHÁP". */
      mark: z.string().max(20).optional(),
    }),
  ),
  /** Asks where, then saves a chart that the window has drawn. */
  'chart.savePng': call<SavedFiles | null>()(z.object({ name: line.min(1), png: z.instanceof(Uint8Array) })),
} as const satisfies Calls
