import type { CampaignScreenProps } from '../../screen'

export function TrayScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
