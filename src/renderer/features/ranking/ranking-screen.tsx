import type { CampaignScreenProps } from '../../screen'

export function RankingScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
