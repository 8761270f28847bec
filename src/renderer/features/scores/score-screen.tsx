import type { CampaignScreenProps } from '../../screen'

export function ScoreScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
