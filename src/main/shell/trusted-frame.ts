import { officeOrigin, originOf } from './app-addresses'

interface Caller {
  /** null once the frame has gone. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
  readonly sender: { readonly id: number }
}

/** True for the office's own page in the top frame of the office's own window. */
export const isTrustedCaller = (caller: Caller, windowId: number | null, devServer: string | null): boolean => {
  const { senderFrame, sender } = caller
  if (senderFrame === null || senderFrame.parent !== null || sender.id !== windowId) return false
  const origin = originOf(senderFrame.url)
  return origin === officeOrigin || (devServer !== null && origin === originOf(devServer))
}
