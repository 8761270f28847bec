import type { CampaignScreenProps } from '../../screen'

export function PlanScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
