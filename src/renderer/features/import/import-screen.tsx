import type { CampaignScreenProps } from '../../screen'

export function ImportScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
