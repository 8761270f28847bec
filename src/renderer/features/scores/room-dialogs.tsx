import type { ScoreSheetRow } from '#shared/ipc/views'
import type { ClusterTask } from './cluster-menu'
import { ConfirmScoresDialog } from './confirm-scores-dialog'
import { ExplanationDialog } from './explanation-dialog'
import { ReturnDialog } from './return-dialog'
import { ReturnsDrawer } from './returns-drawer'
import { RolesDrawer } from './roles-drawer'
import type { ActiveCell } from './score-grid'
import { ScorersDrawer } from './scorers-drawer'
import type { ColumnSection } from './sheet-columns'

export interface RoomDialogsProps {
  readonly task: ClusterTask | null
  readonly campaign: string
  readonly rows: readonly ScoreSheetRow[]
  readonly sections: readonly ColumnSection[]
  readonly active: ActiveCell | null
  readonly onClose: () => void
}

/** The dialog of the cluster task that was chosen. */
export function RoomDialogs({ task, campaign, rows, sections, active, onClose }: RoomDialogsProps) {
  const row = active === null ? undefined : rows.find(({ unit }) => unit === active.unit)
  if (task === 'confirm') return <ConfirmScoresDialog campaign={campaign} rows={rows} onClose={onClose} />
  if (task === 'returns') return <ReturnsDrawer campaign={campaign} onClose={onClose} />
  if (task === 'scorers') return <ScorersDrawer campaign={campaign} onClose={onClose} />
  if (task === 'roles') return <RolesDrawer campaign={campaign} onClose={onClose} />
  if (active === null || row === undefined) return null
  if (task === 'explain') return <ExplanationDialog campaign={campaign} row={row} cell={active} onClose={onClose} />
  if (task === 'return')
    return (
      <ReturnDialog
        campaign={campaign}
        row={row}
        sections={sections}
        criterion={active.column.criterion.code}
        onClose={onClose}
      />
    )
  return null
}
