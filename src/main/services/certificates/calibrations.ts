import { randomUUID } from 'node:crypto'
import { calibrationProblem } from '#domain/certificate/calibration'
import { err, ok, type Result } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import type { PrinterCalibration } from '#domain/office/records'
import { foldForSearch } from '#domain/text/fold'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { commit, type ServiceContext } from '../context'
import { formOf } from './forms'

/** Keeps how a printer prints on a form: one calibration for each pair; answers its id. */
export async function saveCalibration(
  context: ServiceContext,
  input: Omit<PrinterCalibration, 'id'>,
): Promise<Result<string, AppError>> {
  const printer = input.printer.trim()
  let id = ''
  const done = await commit<ServiceError>(context, (state) => {
    if (printer === '') return err({ code: 'CALIBRATION_INVALID', problem: 'printer' })
    if (formOf(state, input.form) === null) return err({ code: 'RECORD_NOT_FOUND', what: input.form })
    const problem = calibrationProblem(input)
    if (problem !== null) return err({ code: 'CALIBRATION_INVALID', problem })
    const before =
      state
        .all('calibrations')
        .find((one) => one.form === input.form && foldForSearch(one.printer) === foldForSearch(printer)) ?? null
    id = before?.id ?? randomUUID()
    const action: Action = 'calibrations.save'
    return ok({ action, reason: printer, records: [officeChange('calibrations', before, { ...input, printer, id })] })
  })
  return done.ok ? ok(id) : err(done.error)
}

/** Forgets how a printer prints on a form. */
export async function removeCalibration(context: ServiceContext, id: string): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('calibrations', id)
    if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
    const action: Action = 'calibrations.remove'
    return ok({ action, reason: before.printer, records: [officeChange('calibrations', before, null)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
