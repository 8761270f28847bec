import type { Session } from 'electron'
import { appScheme, originOf } from './app-addresses'

/** Chromium's built-in PDF viewer, which the printing window needs. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai'
/** Schemes whose content is already inside the program. */
const withinProgram: ReadonlySet<string> = new Set([`${appScheme}:`, 'data:', 'blob:', 'devtools:'])

/** True for what stays on this machine. The program is offline: every other address is refused. */
export const isAllowedRequest = (address: string, devServer: string | null): boolean => {
  const origin = originOf(address)
  if (origin === null) return false
  if (origin === pdfViewer || origin === 'chrome://resources') return true
  if (devServer !== null && withSocket(devServer).includes(origin)) return true
  return withinProgram.has(origin.slice(0, origin.indexOf(':') + 1))
}

const withSocket = (devServer: string): readonly (string | null)[] => [
  originOf(devServer),
  originOf(devServer.replace(/^http/, 'ws')),
]

export const closeRequests = (session: Session, devServer: string | null): void =>
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url, devServer) }))
