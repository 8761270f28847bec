import { z } from 'zod'
import { mappedKinds } from '#domain/workbook/table-mapping'
import type {
  AppliedImport,
  ImportFileView,
  ImportView,
  MappedImport,
  OpenedFile,
  RememberedLayout,
  ReturnedFileView,
  SavedFiles,
  SavedTemplatesView,
  SentBackView,
  SheetView,
  SubmissionsView,
  TrayView,
} from '../views'
import { type Calls, call, id, inCampaign, line, nothing, text } from './call'

const rowNumber = z.number().int().min(1).max(1_048_576)

const tableMappings = z
  .array(
    z.object({
      sheet: line.min(1),
      headerRows: z.array(rowNumber).min(1).max(3),
      isHeadless: z.literal(true).optional(),
      kind: z.enum(mappedKinds),
      columns: z
        .record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.string().regex(/^[A-Z]{1,3}(\+[A-Z]{1,3}){0,20}$/))
        .nullable(),
      instead: z.array(rowNumber).max(12),
    }),
  )
  .max(40)

export const intakeCalls = {
  'files.choose': call<readonly OpenedFile[]>()(
    z.object({ purpose: z.enum(['workbooks', 'folder', 'units', 'criteria', 'backup']) }),
  ),
  /** Reads the chosen files or folders; progress comes as `job.progress`, `job.cancel` stops it. */
  'import.read': call<ImportView>()(z.object({ job: id, campaign: id, tokens: z.array(id).min(1).max(500) })),
  /** Says whose file it is and reads it again for that unit. */
  'import.assign': call<ImportView>()(z.object({ job: id, file: id, unit: id })),
  /** All that was made of one file of a job. */
  'import.file': call<ImportFileView>()(z.object({ job: id, file: id })),
  /** Lines of a sheet of a file as Excel shows them; null is the first sheet with values. */
  'import.sheet': call<SheetView>()(
    z.object({
      job: id,
      file: id,
      sheet: line.nullable(),
      from: z.number().int().min(0).max(2_000_000),
      count: z.number().int().min(1).max(500),
    }),
  ),
  /** Reads the file as its tables are said to be; nothing changes. null: as remembered, a list: that and nothing else. */
  'import.preview': call<ImportFileView>()(z.object({ job: id, file: id, tables: tableMappings.nullable() })),
  /** Keeps that reading for the file and, when asked, remembers the columns and reads the job's other files with them. */
  'import.map': call<MappedImport>()(
    z.object({ job: id, file: id, tables: tableMappings.nullable(), remember: z.boolean() }),
  ),
  /** Forgets a remembered layout and reads the files again that were read by it. */
  'import.forget': call<ImportView>()(z.object({ job: id, mapping: id })),
  /** The layouts that are remembered, the newest first; files to come are read by them. */
  'mappings.list': call<readonly RememberedLayout[]>()(nothing),
  /** Forgets some of them; files already read or stored stay as they are. */
  'mappings.forget': call<readonly RememberedLayout[]>()(z.object({ mappings: z.array(id).min(1).max(5000) })),
  /** `takeAll` gives, by file, why everything is taken although the unit was only asked to put some criteria right. */
  'import.apply': call<AppliedImport>()(
    z.object({
      job: id,
      files: z.array(id).min(1).max(500),
      takeAll: z.record(id, line.trim().min(1)).optional(),
    }),
  ),
  /** Asks for a folder, then writes the file back with what is wrong marked in it, and gives the message to send. */
  'import.annotate': call<ReturnedFileView | null>()(z.object({ job: id, file: id, withFixList: z.boolean() })),
  /** Asks for a folder, then writes one template workbook per unit. */
  'templates.save': call<SavedTemplatesView | null>()(z.object({ job: id, campaign: id })),
  /** Asks for a folder, then writes one score workbook per cluster for its lead to fill in. */
  'clusterBooks.save': call<SavedFiles | null>()(inCampaign),
  'job.cancel': call<null>()(z.object({ job: id })),
  'submissions.list': call<SubmissionsView>()(inCampaign),
  'submissions.openOriginal': call<null>()(z.object({ campaign: id, submission: id })),
  'tray.list': call<TrayView>()(inCampaign),
  /** Corrected cells by column letter; the row is read again and goes in when it is right. */
  'tray.correct': call<TrayView>()(
    z.object({ campaign: id, row: id, cells: z.record(z.string().regex(/^[A-Z]{1,3}$/), text) }),
  ),
  'tray.dismiss': call<TrayView>()(z.object({ campaign: id, row: id, reason: line.min(1) })),
  /** Asks for a folder, then writes what each unit has to put right into a marked copy of its own file. */
  'tray.sendBack': call<SentBackView | null>()(
    z.object({ campaign: id, sender: id.nullable(), withFixList: z.boolean() }),
  ),
} as const satisfies Calls
