import { describe, expect, it } from 'vitest'
import { type CommittedChange, lastRedoable, lastUndoable } from '#domain/office/undo'

const entry = (sequence: number, action: string, undoes?: number): CommittedChange => ({
  sequence,
  change: { action, ...(undoes === undefined ? {} : { undoes }), records: [] },
})
const sequenceOf = (found: CommittedChange | null): number | null => found?.sequence ?? null
const history = (...entries: CommittedChange[]): CommittedChange[] => entries.reverse()

describe('lastUndoable', () => {
  it('is the newest commit', () => {
    expect(sequenceOf(lastUndoable(history(entry(1, 'units.save'), entry(2, 'scores.set')), 0))).toBe(2)
  })
  it('walks back past what was undone', () => {
    const done = history(entry(1, 'units.save'), entry(2, 'scores.set'), entry(3, 'undo', 2))
    expect(sequenceOf(lastUndoable(done, 0))).toBe(1)
  })
  it('is the redo itself after a redo', () => {
    const done = history(entry(1, 'units.save'), entry(2, 'undo', 1), entry(3, 'redo', 2))
    expect(sequenceOf(lastUndoable(done, 0))).toBe(3)
  })
  it('is nothing once the redo was undone too', () => {
    const done = history(entry(1, 'units.save'), entry(2, 'undo', 1), entry(3, 'redo', 2), entry(4, 'undo', 3))
    expect(lastUndoable(done, 0)).toBeNull()
  })
  it('does not reach behind the start of the sitting', () => {
    expect(lastUndoable(history(entry(1, 'units.save')), 1)).toBeNull()
  })
  it('leaves the founding of the office alone', () => {
    expect(lastUndoable(history(entry(1, 'office.init')), 0)).toBeNull()
  })
})

describe('lastRedoable', () => {
  it('brings undone commits again in the order in which they were made', () => {
    const done = history(entry(1, 'units.save'), entry(2, 'scores.set'), entry(3, 'undo', 2), entry(4, 'undo', 1))
    expect(sequenceOf(lastRedoable(done, 0))).toBe(4)
    expect(sequenceOf(lastRedoable([entry(5, 'redo', 4), ...done], 0))).toBe(3)
  })
  it('is nothing after a new commit', () => {
    const done = history(entry(1, 'units.save'), entry(2, 'undo', 1), entry(3, 'scores.set'))
    expect(lastRedoable(done, 0)).toBeNull()
  })
})
