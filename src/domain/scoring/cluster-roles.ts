import { campaignChange, type OfficeState, type RecordChange } from '../office/change'
import type { CampaignClusterRoles, Cluster } from '../office/records'

/** Lead (trưởng) and deputy (phó) of a cluster, as unit codes. */
export type ClusterRoles = Pick<CampaignClusterRoles, 'lead' | 'deputy'>

/** Who leads a cluster in a campaign: the campaign's own word, else the cluster's. */
export function clusterRolesIn(state: OfficeState, campaign: string, cluster: string): ClusterRoles {
  const { lead, deputy } = state.campaign(campaign).get('clusterRoles', cluster) ??
    state.get('clusters', cluster) ?? { lead: null, deputy: null }
  return { lead, deputy }
}

/** True when lead and deputy are the same units. */
export const sameRoles = (a: ClusterRoles, b: ClusterRoles): boolean => a.lead === b.lead && a.deputy === b.deputy

/** Campaigns whose ranking was frozen keep the lead and deputy that they had, whoever leads the cluster from now on. */
export const rolesKeptByFrozen = (
  state: OfficeState,
  before: Cluster | null,
  after: Cluster,
): readonly RecordChange[] =>
  before === null || sameRoles(before, after)
    ? []
    : state.all('campaigns').flatMap(({ id }) => {
        const campaign = state.campaign(id)
        if (campaign.all('rankings').length === 0 || campaign.get('clusterRoles', before.id) !== null) return []
        const { lead, deputy } = before
        return [
          campaignChange(id, 'clusterRoles', null, { id: before.id, campaign: id, cluster: before.id, lead, deputy }),
        ]
      })
