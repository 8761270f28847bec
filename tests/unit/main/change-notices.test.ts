import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '#domain/office/change'
import { changeNotices } from '#main/change-notices'

beforeEach(() => {
  vi.useFakeTimers()
  sequence = 0
})
afterEach(() => void vi.useRealTimers())

let sequence = 0
const change = (action: string, ...partitions: Change['records'][number]['partition'][]) => {
  const records = partitions.map((partition) => ({
    partition,
    collection: 'scores' as const,
    id: 'x',
    before: null,
    after: null,
  }))
  sequence += 1
  return { sequence, change: { action, records } satisfies Change }
}

describe('telling the window what changed', () => {
  it('tells the first commit at once, and those that follow fast together', () => {
    const push = vi.fn()
    const { tell } = changeNotices(push)
    tell(change('import.apply', 'campaign:a'))
    expect(push.mock.calls).toEqual([['state.changed', { action: 'import.apply', campaigns: ['a'], sequence: 1 }]])
    for (let file = 0; file < 200; file++) tell(change('import.apply', 'campaign:a', 'campaign:b'))
    tell(change('units.save', 'office'))
    expect(push).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1_000)
    expect(push.mock.calls.slice(1)).toEqual([
      ['state.changed', { action: 'units.save', campaigns: ['a', 'b', null], sequence: 202 }],
    ])
    tell(change('scores.set', 'campaign:a'))
    expect(push).toHaveBeenCalledTimes(3)
  })

  it('tells nothing once it is stopped', () => {
    const push = vi.fn()
    const { tell, stop } = changeNotices(push)
    tell(change('scores.set', 'campaign:a'))
    tell(change('scores.set', 'campaign:a'))
    stop()
    vi.advanceTimersByTime(1_000)
    expect(push).toHaveBeenCalledTimes(1)
  })
})
