import type { CampaignScreenProps } from '../../screen'

export function MeetingScreen({ campaign }: CampaignScreenProps) {
  return <p>{campaign}</p>
}
