import { join } from 'node:path'
import { forkNode } from '#main/excel/reading/fork-node'
import { ReadingPool } from '#main/excel/reading/reading-pool'
import { accountName, type Surroundings } from '#main/workspace'

/** The command line's parts: the reading process is plain Node, the person is the account. */
export function surroundings(say: (sentence: string) => void): Surroundings & { readonly close: () => void } {
  let pool: ReadingPool | null = null
  return {
    pool: () => {
      pool ??= new ReadingPool({ fork: forkNode, entry: join(import.meta.dirname, 'reading-process.js') })
      return pool
    },
    who: accountName,
    say,
    close: () => pool?.close(),
  }
}
