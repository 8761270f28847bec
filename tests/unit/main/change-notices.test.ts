import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '#domain/office/change'
import { changeNotices } from '#main/change-notices'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const change = (action: string, ...partitions: Change['records'][number]['partition'][]): Change => ({
  action,
  records: partitions.map((partition) => ({ partition, collection: 'scores', id: 'x', before: null, after: null })),
})

describe('telling the window what changed', () => {
  it('tells the first commit at once, and those that follow fast together', () => {
    const push = vi.fn()
    const { tell } = changeNotices(push)
    tell(change('import.apply', 'campaign:a'))
    expect(push.mock.calls).toEqual([['state.changed', { action: 'import.apply', campaigns: ['a'] }]])
    for (let file = 0; file < 200; file++) tell(change('import.apply', 'campaign:a', 'campaign:b'))
    tell(change('units.save', 'office'))
    expect(push).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1_000)
    expect(push.mock.calls.slice(1)).toEqual([['state.changed', { action: 'units.save', campaigns: ['a', 'b', null] }]])
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
