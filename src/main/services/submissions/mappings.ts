import { err, ok, type Result } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import { rememberMappings } from '#domain/submission/remembered-layouts'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { RememberedLayout } from '#shared/ipc/views'
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

/** The remembered layouts, the newest first. */
export const rememberedLayouts = ({ store }: ServiceContext): readonly RememberedLayout[] =>
  [...store.state.all('mappings')]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ id, unit, file, at, who, kind, columns }) => ({ id, unit, file, at, who, kind, columns }))

/** Forgets several remembered layouts as one step; those that are gone already do not matter. */
export async function forgetLayouts(context: ServiceContext, ids: readonly string[]): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const known = ids.flatMap((id) => state.get('mappings', id) ?? [])
    const [first] = known
    if (first === undefined) return err({ code: 'RECORD_NOT_FOUND', what: ids[0] ?? '' })
    const action: Action = 'mapping.forget'
    const reason = known.length === 1 ? first.file : `${known.length} cách hiểu cột`
    return ok({ action, reason, records: known.map((before) => officeChange('mappings', before, null)) })
  })
  return done.ok ? ok(null) : done
}
