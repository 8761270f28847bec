import type { AppError } from '#shared/errors/app-error'
import type { Bridge } from '#shared/ipc/bridge'
import type { Channel, Input, Output } from '#shared/ipc/contract'
import { callMain } from './client'

/** What is known of one call: the last good answer, the last refusal, and whether a newer answer is on its way. */
export interface CachedReply<C extends Channel> {
  readonly data: Output<C> | null
  readonly error: AppError | null
  readonly isLoading: boolean
}

interface Entry {
  readonly channel: Channel
  readonly input: unknown
  reply: CachedReply<Channel>
  readonly listeners: Set<() => void>
  /** Counts the calls made, so that a late answer never covers a newer one. */
  asked: number
  timer: ReturnType<typeof setTimeout> | null
  /** The newest commit that the answer is known to show; 0 where it does not say. */
  asOf: number
  /** Commands on their way that will bring the newer answer along. */
  held: number
  /** The newest commit that a notice told of meanwhile. */
  missed: number
}

const keyOf = (channel: Channel, input: unknown): string => `${channel} ${JSON.stringify(input ?? null)}`

/** Replies of main by channel and input. What is shown is asked again when something changed, the rest is forgotten. */
export class ReplyCache {
  readonly #bridge: Bridge
  readonly #entries = new Map<string, Entry>()

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  get<C extends Channel>(channel: C, input: Input<C>): CachedReply<C> {
    return this.#entry(channel, input).reply as CachedReply<C>
  }

  /** Asks main when nothing is known yet, and tells the listener of every newer answer. */
  watch<C extends Channel>(channel: C, input: Input<C>, listener: () => void): () => void {
    const entry = this.#entry(channel, input)
    entry.listeners.add(listener)
    if (entry.asked === 0) void this.#ask(entry)
    return () => void entry.listeners.delete(listener)
  }

  /** While a command is on its way that brings the newer answer along, main's notice of it asks nothing. */
  hold<C extends Channel>(channel: C, input: Input<C>): () => void {
    const entry = this.#entry(channel, input)
    entry.held += 1
    return () => {
      entry.held -= 1
      if (entry.held > 0) return
      if (entry.missed > entry.asOf) this.#askSoon(entry)
      entry.missed = 0
    }
  }

  /** Puts an answer that a command brought along in place of the older one; main's notice of what it shows asks no more. */
  put<C extends Channel>(channel: C, input: Input<C>, data: Output<C>, asOf = 0): void {
    const entry = this.#entry(channel, input)
    entry.asked += 1
    entry.asOf = asOf
    if (entry.timer !== null) clearTimeout(entry.timer)
    entry.timer = null
    this.#tell(entry, { data, error: null, isLoading: false })
  }

  /**
   * Asks again for what is shown of these campaigns (null: the office), or of everything; what shows the commit of that
   * sequence number already is left alone.
   */
  refresh(campaigns: readonly (string | null)[] | 'all' = 'all', sequence: number | null = null): void {
    for (const [key, entry] of this.#entries) {
      if (campaigns !== 'all' && !concerns(entry.input, campaigns)) continue
      if (sequence !== null && entry.asOf >= sequence && entry.asOf > 0) continue
      if (sequence !== null && entry.held > 0) {
        entry.missed = Math.max(entry.missed, sequence)
        continue
      }
      if (entry.listeners.size === 0) this.#entries.delete(key)
      else this.#askSoon(entry)
    }
  }

  #entry(channel: Channel, input: unknown): Entry {
    const key = keyOf(channel, input)
    const known = this.#entries.get(key)
    if (known !== undefined) return known
    const reply = { data: null, error: null, isLoading: true }
    const entry: Entry = {
      channel,
      input,
      reply,
      listeners: new Set(),
      asked: 0,
      timer: null,
      asOf: 0,
      held: 0,
      missed: 0,
    }
    this.#entries.set(key, entry)
    return entry
  }

  /** A command and main's own notice of the same change come together: one question is enough. */
  #askSoon(entry: Entry): void {
    if (entry.timer !== null) return
    entry.timer = setTimeout(() => {
      entry.timer = null
      void this.#ask(entry)
    }, 0)
  }

  async #ask(entry: Entry): Promise<void> {
    entry.asked += 1
    entry.asOf = 0
    const { asked } = entry
    if (!entry.reply.isLoading) this.#tell(entry, { ...entry.reply, isLoading: true })
    const reply = await callMain(this.#bridge, entry.channel, entry.input as Input<Channel>)
    if (asked !== entry.asked) return
    this.#tell(
      entry,
      reply.ok
        ? { data: reply.value, error: null, isLoading: false }
        : { data: entry.reply.data, error: reply.error, isLoading: false },
    )
  }

  #tell(entry: Entry, reply: CachedReply<Channel>): void {
    entry.reply = reply
    for (const listener of entry.listeners) listener()
  }
}

/** An answer about one campaign changes with that campaign and with the office; any other with everything. */
const concerns = (input: unknown, campaigns: readonly (string | null)[]): boolean =>
  typeof input !== 'object' ||
  input === null ||
  !('campaign' in input) ||
  campaigns.includes(null) ||
  campaigns.includes(String(input.campaign))
