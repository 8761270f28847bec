import { err, ok, type Result } from '#domain/core/result'
import { type Change, officeChange } from '#domain/office/change'
import type { Cluster, Office, Unit } from '#domain/office/records'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { commit, type ServiceContext } from './context'

/** What a new data folder starts with. */
export interface OfficePreset {
  readonly office: Office
  readonly units: readonly Unit[]
  readonly clusters: readonly Cluster[]
}

/** An office about which nothing is known yet; papers leave what is empty blank. */
export const blankOffice: Office = {
  id: 'office',
  agency: '',
  department: 'Phòng Nội vụ',
  place: '',
  level: 'commune',
  symbols: { decision: 'QĐ-UBND', proposal: 'TTr-PNV', minutes: 'BB-HĐTĐKT' },
  signatory: { prefix: '', position: 'CHỦ TỊCH', name: '' },
  departmentHead: { prefix: '', position: 'TRƯỞNG PHÒNG', name: '' },
  recipients: [],
  fund: 'Quỹ thi đua, khen thưởng',
}

/** Writes the first records into a new data folder. */
export async function initialiseOffice(
  context: ServiceContext,
  preset: OfficePreset | null,
): Promise<Result<{ readonly records: number }, AppError>> {
  const action: Action = 'office.init'
  const records = [
    officeChange('office', null, preset?.office ?? blankOffice),
    ...(preset?.clusters ?? []).map((cluster) => officeChange('clusters', null, cluster)),
    ...(preset?.units ?? []).map((unit) => officeChange('units', null, unit)),
  ]
  const done = await commit<ServiceError>(context, () => ok<Change>({ action, records }))
  return done.ok ? ok({ records: records.length }) : err(done.error)
}

/** Replaces the office's description; papers already issued keep theirs. */
export async function saveOffice(
  context: ServiceContext,
  input: Omit<Office, 'id'>,
): Promise<Result<Office, AppError>> {
  const office: Office = { ...input, id: 'office' }
  const action: Action = 'office.save'
  const done = await commit<ServiceError>(context, (state) =>
    ok({ action, records: [officeChange('office', state.get('office', 'office'), office)] }),
  )
  return done.ok ? ok(office) : err(done.error)
}
