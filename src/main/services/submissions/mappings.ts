import { err, ok, type Result } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import { rememberMappings } from '#domain/submission/remembered-layouts'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { commit, type ServiceContext } from '../context'
import type { ReadFile } from './read-file'

/** Remembers what the officer said of a file's columns, for its unit and for every file of the same layout; the ids of what is new. */
export async function rememberColumns(
  context: ServiceContext,
  file: ReadFile,
): Promise<Result<readonly string[], AppError>> {
  const { who, now } = context.actor
  const done = await commit<ServiceError>(context, (state) => {
    const action: Action = 'mapping.remember'
    const origin = { unit: file.unit ?? '', file: file.name, at: now(), who }
    return ok({ action, reason: file.name, records: rememberMappings(state, file.reading?.mappings ?? [], origin) })
  })
  return done.ok ? ok((done.value?.change.records ?? []).map(({ id }) => id)) : done
}

/** Forgets a remembered layout; files read by it before stay as they were stored. */
export async function forgetColumns(context: ServiceContext, id: string): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('mappings', id)
    if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
    const action: Action = 'mapping.forget'
    return ok({ action, reason: before.file, records: [officeChange('mappings', before, null)] })
  })
  return done.ok ? ok(null) : done
}
