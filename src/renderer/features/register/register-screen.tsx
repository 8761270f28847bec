export function RegisterScreen() {
  return <p>…</p>
}
