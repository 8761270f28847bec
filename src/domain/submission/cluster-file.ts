import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { ClusterFile, TrayRow } from '../office/records'
import { clusterBookColumns as columns } from '../workbook/cluster-book'
import type { RowAside } from '../workbook/file-reading'
import { rowContent, trayId } from './tray-changes'

/** A cluster file's id: the same file is the same. */
export const clusterFileId = (sha256: string): string => `cum-${sha256.slice(0, 12)}`

/** Who has to put a waiting row right: its unit by code, or its cluster by id. */
export const senderOf = ({ unit, cluster }: Pick<TrayRow, 'unit' | 'cluster'>): string => cluster ?? unit

/** Which criterion of which unit a row of a cluster's workbook gives points to. */
const cellOf = ({ cells }: Pick<RowAside, 'cells'>): string =>
  `${cells[columns.unit] ?? ''}|${cells[columns.criterion] ?? ''}`

/**
 * The file of a cluster with its waiting rows. A row put aside before stays aside; one of an earlier file is settled where
 * this file says anything of the same criterion of the same unit (`given`: "unit|criterion").
 */
export function clusterFileChanges(
  state: CampaignState,
  file: ClusterFile,
  waiting: readonly RowAside[],
  given: ReadonlySet<string>,
): readonly RecordChange[] {
  const own = state.all('tray').filter(({ cluster }) => cluster === file.cluster)
  const dismissed = new Map(
    own.flatMap((row) => (row.status === 'dismissed' ? [[rowContent(row.aside), row.reason] as const] : [])),
  )
  const rows = waiting.map((aside): TrayRow => {
    const reason = dismissed.get(rowContent(aside)) ?? null
    return {
      id: trayId(file.id, aside),
      campaign: state.id,
      unit: '',
      cluster: file.cluster,
      submission: file.id,
      file: file.file.name,
      aside,
      status: reason === null ? 'waiting' : 'dismissed',
      reason,
    }
  })
  const settled = own.filter(
    (row) => row.status === 'waiting' && row.submission !== file.id && given.has(cellOf(row.aside)),
  )
  return [
    campaignChange(state.id, 'clusterFiles', state.get('clusterFiles', file.id), file),
    ...rows.map((row) => campaignChange(state.id, 'tray', state.get('tray', row.id), row)),
    ...settled.map((row) => campaignChange(state.id, 'tray', row, { ...row, status: 'resolved' })),
  ]
}
