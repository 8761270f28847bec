import type { PushEvent } from './ports/desktop'
import type { JournalEntry } from './storage/store'

/** While commits follow each other faster than this, the window is told of several at once. */
const PAUSE_MS = 250

/** Tells the window what changed: the first commit at once, those that follow fast (two hundred files received) together. */
export function changeNotices(push: PushEvent): {
  readonly tell: (entry: Pick<JournalEntry, 'sequence' | 'change'>) => void
  readonly stop: () => void
} {
  let timer: NodeJS.Timeout | null = null
  let newest = { action: '', sequence: 0 }
  const campaigns = new Set<string | null>()
  const send = (): void => {
    timer = null
    if (campaigns.size === 0) return
    push('state.changed', { ...newest, campaigns: [...campaigns] })
    campaigns.clear()
    timer = setTimeout(send, PAUSE_MS)
  }
  return {
    tell: ({ sequence, change }) => {
      newest = { action: change.action, sequence }
      for (const { partition } of change.records)
        campaigns.add(partition === 'office' ? null : partition.slice('campaign:'.length))
      if (timer === null) send()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
