import type { CampaignScreenProps } from '../../screen'

export function ReadinessScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
