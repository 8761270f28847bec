import { expect, it, vi } from 'vitest'
import { syncFolder } from '#main/storage/disk'

/** Flushes that were begun, each ended by hand. */
const begun = vi.hoisted(() => [] as { readonly end: (cause?: Error) => void }[])
vi.mock('node:fs/promises', async (importReal) => ({
  ...(await importReal<typeof import('node:fs/promises')>()),
  open: async () => ({
    sync: () =>
      new Promise<void>((resolve, reject) => {
        begun.push({ end: (cause) => (cause === undefined ? resolve() : reject(cause)) })
      }),
    close: async () => undefined,
  }),
}))

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

it.skipIf(process.platform === 'win32')(
  'flushes again for who asked meanwhile, once for all of them, and tells each what became of their own',
  async () => {
    const ended: string[] = []
    const ask = (who: string): void => {
      syncFolder('/thu-muc').then(
        () => ended.push(who),
        () => ended.push(`${who} refused`),
      )
    }
    ask('first')
    await settled()
    ask('second')
    ask('third')
    await settled()
    expect(begun).toHaveLength(1)
    begun[0]?.end(new Error('EIO'))
    await settled()
    expect([ended, begun.length]).toEqual([['first refused'], 2])
    ask('fourth')
    begun[1]?.end()
    await settled()
    expect([ended, begun.length]).toEqual([['first refused', 'second', 'third'], 3])
    begun[2]?.end()
    await settled()
    expect(ended).toEqual(['first refused', 'second', 'third', 'fourth'])
  },
)
