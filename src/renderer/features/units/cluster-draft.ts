import { err, ok, type Result } from '#domain/core/result'
import type { Cluster } from '#domain/office/records'
import type { Problems } from '../../components/use-draft'

/** A cluster as it is typed. */
export type ClusterDraft = Pick<Cluster, 'name' | 'kind' | 'lead' | 'deputy' | 'order'>

export const clusterDraftOf = (cluster: Cluster | null, nextOrder: number): ClusterDraft => ({
  name: cluster?.name ?? '',
  kind: cluster?.kind ?? 'khối',
  lead: cluster?.lead ?? null,
  deputy: cluster?.deputy ?? null,
  order: cluster?.order ?? nextOrder,
})

/** The cluster that was typed, or what is wrong with it. */
export function readCluster(draft: ClusterDraft): Result<ClusterDraft, Problems<keyof ClusterDraft>> {
  const name = draft.name.normalize('NFC').trim()
  const twice = 'Trưởng và phó phải là hai đơn vị khác nhau.'
  const problems: Problems<keyof ClusterDraft> = {
    ...(name === '' ? { name: 'Cần ghi tên cụm, khối.' } : {}),
    ...(draft.lead !== null && draft.lead === draft.deputy ? { lead: twice, deputy: twice } : {}),
  }
  return Object.keys(problems).length > 0 ? err(problems) : ok({ ...draft, name })
}
