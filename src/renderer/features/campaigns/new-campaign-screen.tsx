export function NewCampaignScreen() {
  return <p>…</p>
}
