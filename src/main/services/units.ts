import { err, ok, type Result } from '#domain/core/result'
import type { Change, OfficeState, RecordChange } from '#domain/office/change'
import { campaignChange, officeChange } from '#domain/office/change'
import type { Cluster, Unit } from '#domain/office/records'
import { rolesKeptByFrozen } from '#domain/scoring/cluster-roles'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { commit, type ServiceContext } from './context'

/** A line of a unit list as read from a workbook. */
export interface UnitRow {
  readonly code: string
  readonly name: string
  readonly kind: string
  /** Name of the cluster; null when the list gives none. */
  readonly cluster: string | null
  readonly aliases: readonly string[]
}

export interface UnitImport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

const newUnit = (code: string): Unit => ({
  id: code,
  code,
  name: '',
  kind: '',
  cluster: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  note: '',
})

const clusterKind = (name: string): Cluster['kind'] => (/^cụm/iu.test(name) ? 'cụm' : 'khối')

/** The clusters in their own order. */
export const clustersInOrder = (state: OfficeState): readonly Cluster[] =>
  [...state.all('clusters')].sort((a, b) => a.order - b.order)

/** Units cluster by cluster, in the order in which the office entered them. */
export function unitsInOrder(state: OfficeState): readonly Unit[] {
  const place = new Map(clustersInOrder(state).map((cluster, index) => [cluster.id, index]))
  const placeOf = (unit: Unit): number => (unit.cluster === null ? place.size : (place.get(unit.cluster) ?? place.size))
  return [...state.all('units')].sort((a, b) => placeOf(a) - placeOf(b))
}

const sameUnit = (a: Unit, b: Unit): boolean =>
  a.name === b.name && a.kind === b.kind && a.cluster === b.cluster && a.aliases.join('|') === b.aliases.join('|')

/** Adds and updates units by code from a list; units that the list does not name stay as they are. */
export async function importUnits(
  context: ServiceContext,
  rows: readonly UnitRow[],
): Promise<Result<UnitImport, AppError>> {
  let account: UnitImport = { added: 0, changed: 0, unchanged: 0 }
  const done = await commit<ServiceError>(context, (state) => {
    if (rows.length === 0) return err({ code: 'UNITS_EMPTY' })
    const records: RecordChange[] = []
    const clusters = new Map(state.all('clusters').map((cluster) => [cluster.name, cluster]))
    for (const name of new Set(rows.flatMap((row) => (row.cluster === null ? [] : [row.cluster])))) {
      if (clusters.has(name)) continue
      const cluster = { id: name, name, kind: clusterKind(name), lead: null, deputy: null, order: clusters.size + 1 }
      clusters.set(name, cluster)
      records.push(officeChange('clusters', null, cluster))
    }
    const counts = { added: 0, changed: 0, unchanged: 0 }
    for (const row of rows) {
      const before = state.get('units', row.code)
      const cluster = row.cluster === null ? (before?.cluster ?? null) : (clusters.get(row.cluster)?.id ?? null)
      const aliases = [...new Set([...(before?.aliases ?? []), ...row.aliases])]
      const after: Unit = { ...(before ?? newUnit(row.code)), name: row.name, kind: row.kind, cluster, aliases }
      if (before !== null && sameUnit(before, after)) counts.unchanged += 1
      else {
        counts[before === null ? 'added' : 'changed'] += 1
        records.push(officeChange('units', before, after))
      }
    }
    account = counts
    const action: Action = 'units.import'
    return ok<Change>({ action, records })
  })
  return done.ok ? ok(account) : err(done.error)
}

/** Adds a unit, or changes the one whose code was `previousCode`; a code in use cannot be renamed. */
export async function saveUnit(
  context: ServiceContext,
  previousCode: string | null,
  input: Omit<Unit, 'id'>,
): Promise<Result<Unit, AppError>> {
  const unit: Unit = { ...input, id: input.code }
  const done = await commit<ServiceError>(context, (state) => {
    const before = previousCode === null ? null : state.get('units', previousCode)
    if (previousCode !== null && before === null) return err({ code: 'UNIT_NOT_FOUND', unit: previousCode })
    if (unit.code !== previousCode && state.get('units', unit.code) !== null)
      return err({ code: 'UNIT_EXISTS', unit: unit.code })
    const action: Action = 'units.save'
    if (before === null || before.code === unit.code)
      return ok({ action, records: [officeChange('units', before, unit)] })
    const used = recordsOfUnit(state, before.code)
    if (used > 0) return err({ code: 'UNIT_IN_USE', unit: before.code, records: used })
    return ok({ action, records: [officeChange('units', before, null), officeChange('units', null, unit)] })
  })
  return done.ok ? ok(unit) : err(done.error)
}

/** Takes a unit off the list; refused while scores, workbooks or nominations of it are kept. */
export async function removeUnit(context: ServiceContext, code: string): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('units', code)
    if (before === null) return err({ code: 'UNIT_NOT_FOUND', unit: code })
    const used = recordsOfUnit(state, code)
    if (used > 0) return err({ code: 'UNIT_IN_USE', unit: code, records: used })
    const action: Action = 'units.remove'
    return ok({ action, records: [officeChange('units', before, null)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Adds or changes a cluster. */
export async function saveCluster(
  context: ServiceContext,
  input: Omit<Cluster, 'id'> & { readonly id: string | null },
): Promise<Result<Cluster, AppError>> {
  const cluster: Cluster = { ...input, id: input.id ?? input.name }
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('clusters', cluster.id)
    if (input.id !== null && before === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster: input.id })
    if (cluster.lead !== null && cluster.lead === cluster.deputy) return err({ code: 'LEAD_IS_DEPUTY' })
    const action: Action = 'clusters.save'
    return ok({
      action,
      records: [officeChange('clusters', before, cluster), ...rolesKeptByFrozen(state, before, cluster)],
    })
  })
  return done.ok ? ok(cluster) : err(done.error)
}

/** Takes a cluster off the list; refused while units belong to it. */
export async function removeCluster(context: ServiceContext, id: string): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('clusters', id)
    if (before === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster: id })
    const units = state.all('units').filter((unit) => unit.cluster === id).length
    if (units > 0) return err({ code: 'CLUSTER_IN_USE', cluster: before.name, units })
    const roles = state.all('campaigns').flatMap(({ id: campaign }) => {
      const own = state.campaign(campaign).get('clusterRoles', id)
      return own === null ? [] : [campaignChange(campaign, 'clusterRoles', own, null)]
    })
    const action: Action = 'clusters.remove'
    return ok({ action, records: [officeChange('clusters', before, null), ...roles] })
  })
  return done.ok ? ok(null) : err(done.error)
}

function recordsOfUnit(state: OfficeState, code: string): number {
  const inCampaign = (id: string): number => {
    const campaign = state.campaign(id)
    const owned = [
      ...campaign.all('submissions'),
      ...campaign.all('scores'),
      ...campaign.all('explanations'),
      ...campaign.all('returns'),
      ...campaign.all('nominees'),
    ]
    return owned.filter((record) => record.unit === code).length
  }
  return state.all('campaigns').reduce((sum, { id }) => sum + inCampaign(id), 0)
}
