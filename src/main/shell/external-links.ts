/** Sites of law and government that the guide cites; they open in the PC's own browser. */
const knownHosts: ReadonlySet<string> = new Set([
  'vanban.chinhphu.vn',
  'congbao.chinhphu.vn',
  'vbpl.vn',
  'thuvienphapluat.vn',
])

/** True when a link may be handed to the PC's own browser: https, a known host, nothing hidden in the address. */
export const isExternalLink = (address: string): boolean => {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return false
  }
  return (
    url.protocol === 'https:' &&
    knownHosts.has(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  )
}
