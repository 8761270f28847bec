import { err, ok } from '#domain/core/result'
import { mappedKinds } from '#domain/workbook/table-mapping'
import { mappableFields } from '#main/excel/recognition/column-mapping'
import { forgetLayouts, rememberColumns, rememberedLayouts } from '#main/services/submissions/mappings'
import type { Api } from '#shared/ipc/api'
import type { SheetView } from '#shared/ipc/views'
import type { DesktopContext } from './desktop-context'
import { type JobFile, jobFileView, type ReadJobs } from './read-jobs'

type Calls =
  | 'import.file'
  | 'import.sheet'
  | 'import.preview'
  | 'import.map'
  | 'import.forget'
  | 'mappings.list'
  | 'mappings.forget'

const fields = Object.fromEntries(mappedKinds.map((kind) => [kind, mappableFields(kind)])) as SheetView['fields']

const uses = ({ file }: JobFile, id: string): boolean =>
  file.reading?.mappings?.some(({ remembered }) => remembered?.id === id) === true

/** Calls of the mapping view: a sheet as Excel shows it, and the officer's word on its tables. */
export function mappingCalls(desktop: DesktopContext, jobs: ReadJobs): Pick<Api, Calls> {
  return {
    'import.file': async ({ job, file }) => {
      const found = jobs.find(job, file)
      return found.ok ? ok(await jobs.fileView(found.value.reading, file, found.value.present)) : found
    },
    'import.sheet': async ({ job, file, sheet, from, count }) => {
      const found = jobs.find(job, file)
      if (!found.ok) return found
      const { path, name } = found.value.present.file
      const page = await desktop.workspace().reader.sheet({ path, name, sheet, from, count })
      if (!page.ok) return err({ code: 'FILE_REFUSED', file: name, refusal: page.error.code, facts: page.error.facts })
      return page.value === null
        ? err({ code: 'RECORD_NOT_FOUND', what: sheet ?? name })
        : ok({ ...page.value, fields })
    },
    'import.preview': async ({ job, file, tables }) => {
      const found = jobs.find(job, file)
      if (!found.ok) return found
      const { reading, present } = found.value
      const read = await jobs.readAs(reading, present, { ...present.word, mappings: tables })
      return ok(jobFileView(file, { file: read, applied: present.applied }))
    },
    'import.map': async ({ job, file, tables, remember }) => {
      const found = jobs.find(job, file)
      if (!found.ok) return found
      const { reading, present } = found.value
      const word = { ...present.word, mappings: tables }
      const read = await jobs.readAs(reading, present, word)
      const remembered = remember ? await rememberColumns(desktop.services(), read) : ok([])
      if (!remembered.ok) return remembered
      reading.files.set(file, { file: read, applied: false, word })
      const others = (one: JobFile): boolean => one.word.mappings === null
      if (remembered.value.length > 0) await jobs.readAgain(job, others)
      const isAlike = (one: JobFile): boolean => others(one) && remembered.value.some((id) => uses(one, id))
      const alike = [...reading.files.values()].filter(isAlike).length
      return ok({ view: await jobs.view(job, reading), alike, remembered: remembered.value.length > 0 })
    },
    'import.forget': async ({ job, mapping }) => {
      const reading = jobs.get(job)
      if (reading === undefined) return err({ code: 'JOB_UNKNOWN' })
      const done = await forgetLayouts(desktop.services(), [mapping])
      if (!done.ok) return done
      await jobs.readAgain(job, (one) => uses(one, mapping))
      return ok(await jobs.view(job, reading))
    },
    'mappings.list': async () => ok(rememberedLayouts(desktop.services())),
    'mappings.forget': async ({ mappings }) => {
      const done = await forgetLayouts(desktop.services(), mappings)
      return done.ok ? ok(rememberedLayouts(desktop.services())) : done
    },
  }
}
