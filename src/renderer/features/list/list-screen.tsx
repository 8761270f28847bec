import type { CampaignScreenProps } from '../../screen'

export function ListScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
