import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { type Plan, planDraftOf } from './plan-draft'
import { PlanForm } from './plan-form'

/** Kế hoạch of the open campaign. */
export function PlanScreen({ campaign }: CampaignScreenProps) {
  const { go } = useNavigation()
  const { sayUndoable } = useNotices()
  const office = useQuery('office.get', undefined)
  const plan = useQuery('campaign.get', { campaign })
  const update = useCommand('campaign.update')
  const save = async (typed: Plan): Promise<boolean> => {
    const reply = await update.run({ campaign, plan: typed })
    if (!reply.ok) return false
    go(campaignScreen(campaign, 'readiness'))
    sayUndoable('Đã lưu kế hoạch đợt thi đua.')
    return true
  }
  return (
    <Loaded reply={plan}>
      {(view) => (
        <>
          <PageHeader title="Kế hoạch đợt thi đua" note="Nội dung này đi vào tờ trình, biên bản và quyết định." />
          <PlanForm
            initial={planDraftOf(view.campaign)}
            profiles={office.data?.profiles ?? []}
            saveLabel="Lưu kế hoạch"
            isSaving={update.isRunning}
            isReadOnly={office.data?.readOnlyReason != null}
            error={update.error}
            onSave={save}
            onClose={() => go(campaignScreen(campaign, 'readiness'))}
          />
        </>
      )}
    </Loaded>
  )
}
