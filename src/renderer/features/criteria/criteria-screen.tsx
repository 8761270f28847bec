import type { CampaignScreenProps } from '../../screen'

export function CriteriaScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
