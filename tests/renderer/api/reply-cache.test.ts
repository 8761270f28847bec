import { describe, expect, it, vi } from 'vitest'
import { err, ok } from '../../../src/domain/core/result'
import { inMemoryBridge } from '../../../src/renderer/api/in-memory-api'
import { ReplyCache } from '../../../src/renderer/api/reply-cache'
import { nextRedo, nextUndo } from '../../../src/renderer/frame/next-undo'
import type { Reply } from '../../../src/shared/ipc/api'
import type { LogView } from '../../../src/shared/ipc/views'

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
const log = (sequence: number): LogView => ({
  entries: [{ sequence, at: '', who: '', action: 'units.save', reason: null, records: 1, hash: '', undone: false }],
})

describe('replies of main', () => {
  it('asks once for many who watch, and again for all of them after a change', async () => {
    let asked = 0
    const cache = new ReplyCache(inMemoryBridge({ 'log.list': async () => ok(log(++asked)) }))
    const listeners = [vi.fn(), vi.fn()]
    for (const listener of listeners) cache.watch('log.list', { limit: 5 }, listener)
    await settled()
    expect([asked, cache.get('log.list', { limit: 5 })]).toEqual([1, { data: log(1), error: null, isLoading: false }])
    cache.refresh()
    cache.refresh('all')
    await settled()
    expect([asked, cache.get('log.list', { limit: 5 }).data]).toEqual([2, log(2)])
    for (const listener of listeners) expect(listener).toHaveBeenCalled()
  })

  it('keeps the last good answer beside a refusal', async () => {
    let reply: Reply<'log.list'> = ok(log(1))
    const cache = new ReplyCache(inMemoryBridge({ 'log.list': async () => reply }))
    cache.watch('log.list', { limit: 5 }, () => undefined)
    await settled()
    reply = err({ code: 'STORE_READ_FAILED', file: 'journal.jsonl', cause: 'EIO' })
    cache.refresh()
    await settled()
    expect(cache.get('log.list', { limit: 5 })).toEqual({ data: log(1), error: reply.error, isLoading: false })
  })

  it('lets no late answer cover a newer one', async () => {
    const answers: ((view: LogView) => void)[] = []
    const cache = new ReplyCache(
      inMemoryBridge({ 'log.list': () => new Promise((done) => answers.push((view) => done(ok(view)))) }),
    )
    cache.watch('log.list', { limit: 5 }, () => undefined)
    cache.refresh()
    await settled()
    answers[1]?.(log(2))
    await settled()
    answers[0]?.(log(1))
    await settled()
    expect(cache.get('log.list', { limit: 5 }).data).toEqual(log(2))
  })

  it('asks again only for the campaign that changed, and for everything when the office did', async () => {
    const bridge = inMemoryBridge({
      'tray.list': async () => ok({ rows: [] }),
      'log.list': async () => ok(log(1)),
    })
    const cache = new ReplyCache(bridge)
    for (const campaign of ['a', 'b']) cache.watch('tray.list', { campaign }, () => undefined)
    cache.watch('log.list', { limit: 5 }, () => undefined)
    await settled()
    cache.refresh(['a'])
    await settled()
    expect(bridge.inputsOf('tray.list')).toEqual([{ campaign: 'a' }, { campaign: 'b' }, { campaign: 'a' }])
    expect(bridge.inputsOf('log.list')).toHaveLength(2)
    cache.refresh([null])
    await settled()
    expect(bridge.inputsOf('tray.list')).toHaveLength(5)
  })

  it('takes the answer of a command instead of asking again', async () => {
    const bridge = inMemoryBridge({ 'log.list': async () => ok(log(1)) })
    const cache = new ReplyCache(bridge)
    cache.watch('log.list', { limit: 5 }, () => undefined)
    await settled()
    cache.refresh()
    cache.put('log.list', { limit: 5 }, log(9))
    await settled()
    expect([bridge.calls.length, cache.get('log.list', { limit: 5 }).data]).toEqual([1, log(9)])
  })

  it('asks nothing of a commit that its answer shows already, and again of a later one', async () => {
    const bridge = inMemoryBridge({ 'log.list': async () => ok(log(1)) })
    const cache = new ReplyCache(bridge)
    cache.watch('log.list', { limit: 5 }, () => undefined)
    await settled()
    cache.put('log.list', { limit: 5 }, log(4), 4)
    cache.refresh([null], 4)
    await settled()
    expect(bridge.calls.length).toBe(1)
    cache.refresh([null], 5)
    await settled()
    expect(bridge.calls.length).toBe(2)
    cache.put('log.list', { limit: 5 }, log(6), 6)
    cache.refresh([null], null)
    await settled()
    expect(bridge.calls.length).toBe(3)
  })

  it('waits for the answer that a command brings along, and asks when that one misses a commit', async () => {
    const bridge = inMemoryBridge({ 'log.list': async () => ok(log(1)) })
    const cache = new ReplyCache(bridge)
    cache.watch('log.list', { limit: 5 }, () => undefined)
    await settled()
    const release = cache.hold('log.list', { limit: 5 })
    cache.refresh([null], 2)
    await settled()
    cache.put('log.list', { limit: 5 }, log(2), 2)
    release()
    await settled()
    expect(bridge.calls.length).toBe(1)
    const again = cache.hold('log.list', { limit: 5 })
    cache.refresh([null], 3)
    again()
    await settled()
    expect(bridge.calls.length).toBe(2)
  })

  it('turns a call that breaks on the way into an error', async () => {
    const bridge = inMemoryBridge({ 'log.list': () => Promise.reject(new Error('gone')) })
    const cache = new ReplyCache(bridge)
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    cache.watch('log.list', { limit: 5 }, () => undefined)
    await settled()
    expect(cache.get('log.list', { limit: 5 }).error).toEqual({ code: 'INTERNAL', reference: 'log.list' })
    quiet.mockRestore()
  })
})

describe('what Ctrl+Z would take back', () => {
  const entry = (sequence: number, action: string, undone = false): LogView['entries'][number] => ({
    sequence,
    at: '',
    who: '',
    action,
    reason: null,
    records: 1,
    hash: '',
    undone,
  })

  it('is the newest work that stands, whatever the order of the entries', () => {
    expect(nextUndo([entry(1, 'units.save'), entry(3, 'undo'), entry(2, 'scores.set', true)])).toBe('Sửa đơn vị')
    expect(nextUndo([entry(2, 'papers.issue'), entry(1, 'office.init')])).toBeNull()
    expect(nextUndo([])).toBeNull()
  })

  it('can be brought again only right after it was taken back', () => {
    const undone = [entry(3, 'undo'), entry(2, 'scores.set', true), entry(1, 'units.save')]
    expect(nextRedo(undone)).toBe('Nhập điểm')
    expect(nextRedo([entry(4, 'units.save'), ...undone])).toBeNull()
  })
})
