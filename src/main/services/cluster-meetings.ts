import { err, ok, type Result } from '#domain/core/result'
import { meetingProblem } from '#domain/council/cluster-meeting'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { ClusterMeeting } from '#domain/office/records'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

export type ClusterMeetingInput = Omit<ClusterMeeting, 'id' | 'campaign' | 'cluster'>

/** The meeting of a cluster; null while none was recorded. */
export const clusterMeetingOf = (state: OfficeState, campaign: string, cluster: string): ClusterMeeting | null =>
  state.campaign(campaign).get('clusterMeetings', cluster)

/** Records a cluster's meeting, in place of what was recorded before. */
export async function saveClusterMeeting(
  context: ServiceContext,
  campaign: string,
  cluster: string,
  input: ClusterMeetingInput,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (state.get('clusters', cluster) === null) return err({ code: 'CLUSTER_NOT_FOUND', cluster })
    const stranger = input.endorsements.find(({ unit }) => state.get('units', unit)?.cluster !== cluster)
    if (stranger !== undefined) return err({ code: 'UNIT_NOT_FOUND', unit: stranger.unit })
    const wrong = meetingProblem(input)
    if (wrong !== null) {
      const unit = wrong.unit === null ? '' : (state.get('units', wrong.unit)?.name ?? wrong.unit)
      return err({ code: 'MEETING_NUMBERS_WRONG', problem: wrong.problem, unit })
    }
    const before = clusterMeetingOf(state, campaign, cluster)
    const after: ClusterMeeting = { ...input, id: cluster, campaign, cluster }
    const action: Action = 'clusterMeetings.save'
    return ok({ action, records: [campaignChange(campaign, 'clusterMeetings', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
