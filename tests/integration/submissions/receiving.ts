import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { err, ok } from '#domain/core/result'
import type { FileReading } from '#domain/workbook/file-reading'
import { doTask } from '#main/excel/reading/reading-task'
import { createCampaign, planOfFile } from '#main/services/campaigns'
import type { ServiceContext } from '#main/services/context'
import { storeCriteria } from '#main/services/criteria'
import { type AppliedFiles, applyFiles } from '#main/services/submissions/apply-files'
import type { ReadFile } from '#main/services/submissions/read-file'
import { readOneFile, type WorkbookReader } from '#main/services/submissions/read-files'
import { importUnits } from '#main/services/units'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'
import { memoryContext } from '../../unit/main/services/memory-context'
import { template } from '../excel/templates/sample-template'

/** The reading process's work done here: what it guards against is not what these tests are about. */
export const reader: WorkbookReader = {
  read: async (request) => {
    const read = await doTask({ kind: 'recognise', ...request })
    return read.ok ? ok(read.value as FileReading) : read
  },
  sheet: async () => ok(null),
}

export const campaign = 'dot-1'

/** An office in memory with two wards and a campaign, its originals kept by their hashes. */
export async function office(): Promise<ServiceContext & { readonly folder: string; readonly close: () => void }> {
  const kept = new Map<string, Uint8Array>()
  const memory = memoryContext()
  const context: ServiceContext = {
    ...memory,
    originals: {
      put: async (bytes) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        kept.set(sha256, bytes)
        return ok({ sha256 })
      },
      get: async (sha256) => {
        const bytes = kept.get(sha256)
        return bytes === undefined ? err({ code: 'ORIGINAL_MISSING' as const, sha256 }) : ok(bytes)
      },
    },
  }
  const unit = (code: string, name: string) => ({ code, name, kind: 'phường', cluster: null, aliases: [] })
  await importUnits(context, [unit('P01', 'Phường Bắc Sơn'), unit('P02', 'Phường Nam Sơn')])
  const made = await createCampaign(
    context,
    planOfFile(campaignPlanFile.parse({ title: 'Đợt thi đua' }), null, 'R1').plan,
    { id: campaign },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const criteria = await storeCriteria(context, campaign, template.criteria.set)
  if (!criteria.ok) throw new Error(JSON.stringify(criteria.error))
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-receive-'))
  return { ...context, folder, close: () => rmSync(folder, { recursive: true, force: true }) }
}

export type Rows = readonly (readonly (string | number | null)[])[]

/** A workbook of plain sheets, saved in the office's folder. */
export async function workbook(
  folder: string,
  name: string,
  sheets: Readonly<Record<string, Rows>>,
): Promise<{ readonly path: string; readonly name: string }> {
  const book = new ExcelJs.Workbook()
  for (const [title, rows] of Object.entries(sheets)) book.addWorksheet(title).addRows(rows as unknown[][])
  const path = join(folder, name)
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()))
  return { path, name }
}

export const readFileFor = (
  context: ServiceContext,
  { path, name }: { readonly path: string; readonly name: string },
): Promise<ReadFile> =>
  readOneFile(
    reader,
    context.store.state,
    campaign,
    { path, name, bytes: 1, listed: true },
    { unit: null, mappings: null },
  )

export async function receive(context: ServiceContext, ...files: readonly ReadFile[]): Promise<AppliedFiles> {
  const done = await applyFiles(context, campaign, files)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}
