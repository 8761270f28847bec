import { err } from '#domain/core/result'
import type { Reply } from '#shared/ipc/api'
import type { Bridge } from '#shared/ipc/bridge'
import type { Channel, Input } from '#shared/ipc/contract'

/** Calls main. A call that breaks on the way is an error like any other, so that nothing rejects in the window. */
export async function callMain<C extends Channel>(bridge: Bridge, channel: C, input: Input<C>): Promise<Reply<C>> {
  try {
    return await bridge.call(channel, input)
  } catch (cause) {
    console.error(channel, cause)
    return err({ code: 'INTERNAL', reference: channel })
  }
}
