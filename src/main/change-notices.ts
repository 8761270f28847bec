import type { Change } from '#domain/office/change'
import type { PushEvent } from './ports/desktop'

/** While commits follow each other faster than this, the window is told of several at once. */
const PAUSE_MS = 250

/** Tells the window what changed: the first commit at once, those that follow fast (two hundred files received) together. */
export function changeNotices(push: PushEvent): {
  readonly tell: (change: Change) => void
  readonly stop: () => void
} {
  let timer: NodeJS.Timeout | null = null
  let action = ''
  const campaigns = new Set<string | null>()
  const send = (): void => {
    timer = null
    if (campaigns.size === 0) return
    push('state.changed', { action, campaigns: [...campaigns] })
    campaigns.clear()
    timer = setTimeout(send, PAUSE_MS)
  }
  return {
    tell: (change) => {
      action = change.action
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
