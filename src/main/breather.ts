import { setImmediate } from 'node:timers/promises'

/** Work done at one go before the window, the disk and the other calls get their turn. */
const atOnceMilliseconds = 8

/** For long work: called between its pieces, it lets everything else have a turn whenever enough was done at one go. */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < atOnceMilliseconds) return
    await setImmediate()
    since = performance.now()
  }
}
