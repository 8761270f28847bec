export function OfficeScreen() {
  return <p>…</p>
}
