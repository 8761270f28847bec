import type { Page } from 'playwright-core'
import type { Channel } from '../../src/shared/ipc/channels'
import type { Input, Output } from '../../src/shared/ipc/contract'

/** What main answers to a call of the page: to prepare and to check, never in place of what the officer does. */
export const caller =
  (page: Page) =>
  async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const reply = await page.evaluate(([name, given]) => window.soThiDua.call(name as Channel, given as never), [
      channel,
      input,
    ] as const)
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}`)
    return reply.value as Output<C>
  }
