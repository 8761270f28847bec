export function HelpScreen() {
  return <p>…</p>
}
