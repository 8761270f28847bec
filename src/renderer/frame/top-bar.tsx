import { RollbackOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { undoGlance } from '../api/journal-glance'
import { skip, useQuery } from '../api/use-query'
import { useLocalUndo, useNotices } from '../components/notices'
import { useNavigation } from '../navigation'
import { campaignScreen, officeScreen } from '../screen'
import { nextRedo, nextUndo } from './next-undo'
import { QuickSearch } from './quick-search'
import { UserName } from './user-name'

export function TopBar({ user, isReadOnly }: { readonly user: string; readonly isReadOnly: boolean }) {
  const { openCampaign, go } = useNavigation()
  const { undo, redo } = useNotices()
  const campaign = useQuery('campaign.get', openCampaign === null ? skip : { campaign: openCampaign })
  const log = useQuery('log.list', { limit: undoGlance })
  const local = useLocalUndo()
  const back = local === null ? nextUndo(log.data?.entries ?? []) : local.back
  const again = local === null ? nextRedo(log.data?.entries ?? []) : local.again
  const isFixed = isReadOnly && local === null
  const title = campaign.data?.campaign.title
  return (
    <header className="top">
      <button type="button" className="brand" onClick={() => go(officeScreen('campaigns'))}>
        Sổ Thi Đua
      </button>
      <div className="top-title">
        {openCampaign !== null && title !== undefined && (
          <button type="button" title={title} onClick={() => go(campaignScreen(openCampaign, 'readiness'))}>
            {title}
          </button>
        )}
      </div>
      <QuickSearch />
      <Tooltip title={back === null ? 'Không có việc để hoàn tác' : `Hoàn tác: ${back} (Ctrl+Z)`}>
        <Button
          aria-label={back === null ? 'Hoàn tác' : `Hoàn tác: ${back}`}
          icon={<RollbackOutlined aria-hidden />}
          disabled={isFixed || back === null}
          onClick={() => void undo()}
        >
          Hoàn tác
        </Button>
      </Tooltip>
      <Tooltip title={again === null ? 'Không có việc để làm lại' : `Làm lại: ${again} (Ctrl+Y)`}>
        <Button
          aria-label={again === null ? 'Làm lại' : `Làm lại: ${again}`}
          icon={<RollbackOutlined aria-hidden style={{ transform: 'scaleX(-1)' }} />}
          disabled={isFixed || again === null}
          onClick={() => void redo()}
        />
      </Tooltip>
      <UserName user={user} />
    </header>
  )
}
