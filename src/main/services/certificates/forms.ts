import { randomUUID } from 'node:crypto'
import { type BlankForm, formFindings } from '#domain/certificate/blank-form'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type OfficeState, officeChange } from '#domain/office/change'
import type { CertificateSettings } from '#domain/office/records'
import { compareVietnamese } from '#domain/text/vietnamese-sort'
import { shippedForms } from '#main/documents/certificates/shipped-forms'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { commit, type ServiceContext } from '../context'

/** The forms that can be printed on: those that ship, as the office has changed them, and its own. */
export function formsOf(state: OfficeState): readonly BlankForm[] {
  const own = state.all('blankForms')
  const shipped = shippedForms.map((form) => state.get('blankForms', form.id) ?? form)
  const added = own.filter(({ id }) => !isShipped(id)).toSorted((a, b) => compareVietnamese(a.name, b.name))
  return [...shipped, ...added]
}

export const isShipped = (id: string): boolean => shippedForms.some((form) => form.id === id)

export const formOf = (state: OfficeState, id: string): BlankForm | null =>
  formsOf(state).find((form) => form.id === id) ?? null

/** Adds a form (`id` null) or changes one; answers its id. */
export async function saveForm(
  context: ServiceContext,
  id: string | null,
  form: Omit<BlankForm, 'id'>,
): Promise<Result<string, AppError>> {
  const after: BlankForm = { ...form, id: id ?? randomUUID(), name: form.name.trim(), award: form.award.trim() }
  const done = await commit<ServiceError>(context, (state) => {
    if (id !== null && formOf(state, id) === null) return err({ code: 'RECORD_NOT_FOUND', what: form.name })
    const findings = formFindings(after)
    if (findings.length > 0) return err({ code: 'PAPER_BLOCKED', findings })
    const action: Action = 'forms.save'
    const before = state.get('blankForms', after.id)
    return ok({ action, reason: after.name, records: [officeChange('blankForms', before, after)] })
  })
  return done.ok ? ok(after.id) : err(done.error)
}

/** Takes a form away with its calibrations, and from the campaigns that chose it; one that ships stands again as it was shipped. */
export async function removeForm(context: ServiceContext, id: string): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('blankForms', id)
    if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
    const calibrations = isShipped(id) ? [] : state.all('calibrations').filter(({ form }) => form === id)
    const settings = isShipped(id) ? [] : settingsOn(state, id)
    const action: Action = 'forms.remove'
    const records = [
      officeChange('blankForms', before, null),
      ...calibrations.map((one) => officeChange('calibrations', one, null)),
      ...settings.map((one) => campaignChange(one.campaign, 'certificateSettings', one, null)),
    ]
    return ok({ action, reason: before.name, records })
  })
  return done.ok ? ok(null) : err(done.error)
}

const settingsOn = (state: OfficeState, form: string): readonly CertificateSettings[] =>
  state
    .all('campaigns')
    .flatMap(({ id }) => state.campaign(id).all('certificateSettings'))
    .filter((settings) => settings.form === form)
