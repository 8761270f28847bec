import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type OfficeState } from '#domain/office/change'
import { type ClusterRoles, clusterRolesIn, sameRoles } from '#domain/scoring/cluster-roles'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { ClusterRolesView } from '#shared/ipc/views'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { clustersInOrder, unitsInOrder } from './units'

/** Lead and deputy of every cluster that has units. */
export const rolesOfCampaign = (state: OfficeState, campaign: string): readonly ClusterRolesView[] =>
  clustersInOrder(state).flatMap(({ id, name }) => {
    const units = unitsInOrder(state).flatMap((unit) =>
      unit.cluster === id ? [{ code: unit.code, name: unit.name }] : [],
    )
    const isOwn = state.campaign(campaign).get('clusterRoles', id) !== null
    return units.length === 0 ? [] : [{ cluster: id, name, ...clusterRolesIn(state, campaign, id), isOwn, units }]
  })

/** Names the lead and deputy of a cluster in one campaign; null: those of the cluster again. */
export async function saveClusterRoles(
  context: ServiceContext,
  campaign: string,
  cluster: string,
  roles: ClusterRoles | null,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (state.get('clusters', cluster) === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster })
    const stranger = [roles?.lead, roles?.deputy].find(
      (code) => code != null && state.get('units', code)?.cluster !== cluster,
    )
    if (stranger != null) return err({ code: 'UNIT_NOT_FOUND', unit: stranger })
    if (roles !== null && roles.lead !== null && roles.lead === roles.deputy) return err({ code: 'LEAD_IS_DEPUTY' })
    const action: Action = 'clusterRoles.save'
    const before = state.campaign(campaign).get('clusterRoles', cluster)
    if (before === null && (roles === null || sameRoles(roles, clusterRolesIn(state, campaign, cluster))))
      return ok({ action, records: [] })
    const after = roles === null ? null : { id: cluster, campaign, cluster, lead: roles.lead, deputy: roles.deputy }
    return ok({ action, records: [campaignChange(campaign, 'clusterRoles', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
