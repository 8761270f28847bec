export function CampaignsScreen() {
  return <p>…</p>
}
