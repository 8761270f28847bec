export function LogScreen() {
  return <p>…</p>
}
