export function UnitsScreen() {
  return <p>…</p>
}
