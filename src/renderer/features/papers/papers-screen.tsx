import type { CampaignScreenProps } from '../../screen'

export function PapersScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
