export function SafekeepingScreen() {
  return <p>…</p>
}
