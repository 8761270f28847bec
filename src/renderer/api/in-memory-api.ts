import type { Api } from '#shared/ipc/api'
import type { Bridge } from '#shared/ipc/bridge'
import type { Channel, EventName } from '#shared/ipc/channels'
import type { Events, OpenedFile } from '#shared/ipc/views'

export interface RecordedCall {
  readonly channel: Channel
  readonly input: unknown
}

/** A bridge without main: answers are given by hand, calls are recorded, events can be sent. */
export interface InMemoryBridge extends Bridge {
  readonly calls: readonly RecordedCall[]
  /** Inputs of the calls of one channel, in order. */
  readonly inputsOf: (channel: Channel) => readonly unknown[]
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void
}

/** Channels that are not given an answer refuse with INTERNAL and their own name. */
export function inMemoryBridge(
  answers: Partial<Api>,
  dropped: (files: readonly object[]) => readonly OpenedFile[] = () => [],
): InMemoryBridge {
  const calls: RecordedCall[] = []
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const call = async (channel: Channel, input: unknown): Promise<unknown> => {
    calls.push({ channel, input })
    const answer = answers[channel] as ((input: unknown) => Promise<unknown>) | undefined
    return answer === undefined ? { ok: false, error: { code: 'INTERNAL', reference: channel } } : answer(input)
  }
  return {
    calls,
    inputsOf: (channel) => calls.filter((one) => one.channel === channel).map(({ input }) => input),
    call: call as Bridge['call'],
    on: (event, listener) => {
      const heard = listeners.get(event) ?? new Set()
      listeners.set(event, heard.add(listener as (payload: never) => void))
      return () => void heard.delete(listener as (payload: never) => void)
    },
    registerDropped: async (files) => dropped(files),
    send: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload as never)
    },
  }
}
