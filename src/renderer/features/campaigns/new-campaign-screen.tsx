import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { useNavigation } from '../../navigation'
import { campaignScreen, officeScreen } from '../../screen'
import { emptyPlan, type Plan } from './plan-draft'
import { PlanForm } from './plan-form'

/** Tạo đợt thi đua: only the title and the rules are needed, the rest can follow. */
export function NewCampaignScreen() {
  const { go } = useNavigation()
  const { sayUndoable } = useNotices()
  const office = useQuery('office.get', undefined)
  const creation = useCommand('campaign.create')
  const create = async (plan: Plan): Promise<boolean> => {
    const reply = await creation.run(plan)
    if (!reply.ok) return false
    go(campaignScreen(reply.value.campaign.id, 'readiness'))
    sayUndoable('Đã tạo đợt thi đua.')
    return true
  }
  return (
    <Loaded reply={office}>
      {({ profiles, readOnlyReason }) => (
        <>
          <PageHeader
            title="Tạo đợt thi đua"
            note="Chỉ cần tên đợt và quy định áp dụng; các phần khác bổ sung lúc nào cũng được."
          />
          <PlanForm
            initial={emptyPlan('')}
            profiles={profiles}
            saveLabel="Tạo đợt thi đua"
            isSaving={creation.isRunning}
            isReadOnly={readOnlyReason !== null}
            error={creation.error}
            onSave={create}
            onClose={() => go(officeScreen('campaigns'))}
          />
        </>
      )}
    </Loaded>
  )
}
