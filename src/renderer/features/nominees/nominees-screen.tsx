import type { CampaignScreenProps } from '../../screen'

export function NomineesScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
