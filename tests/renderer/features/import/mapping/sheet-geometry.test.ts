import { describe, expect, it } from 'vitest'
import {
  columnEdges,
  columnsInView,
  linesInView,
  rowHeight,
  textReach,
} from '../../../../../src/renderer/features/import/mapping/sheet-geometry'
import { columnKey, rowKey } from '../../../../../src/renderer/features/import/mapping/sheet-keys'

const edges = [0, 100, 200, 300, 400, 500]

describe('what of a sheet is drawn', () => {
  it('is the lines in view and some around them, however long the sheet is', () => {
    expect(linesInView(0, rowHeight * 20, 20_000)).toEqual({ from: 0, to: 32 })
    expect(linesInView(rowHeight * 10_000, rowHeight * 20, 20_000)).toEqual({ from: 9_988, to: 10_032 })
    expect(linesInView(0, 600, 5)).toEqual({ from: 0, to: 5 })
  })

  it('is the columns in view and one to each side', () => {
    expect(columnsInView(edges, 0, 150)).toEqual({ from: 0, to: 4 })
    expect(columnsInView(edges, 250, 100)).toEqual({ from: 1, to: 5 })
    expect(columnsInView([0], 0, 100)).toEqual({ from: 0, to: 0 })
  })

  it('gives every column room for its meaning, and more for its texts', () => {
    const [zero, first = 0, second = 0] = columnEdges([7, 34])
    expect(zero).toBe(0)
    expect(first).toBeGreaterThanOrEqual(100)
    expect(second - first).toBeGreaterThan(first)
  })

  it('lets a text run to the next cell that holds something', () => {
    expect(textReach([1, 4], 0, edges)).toBe(300)
    expect(textReach([1, 4], 1, edges)).toBe(200)
  })
})

describe('keys', () => {
  it('go between columns and stay on the sheet', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'ArrowDown', 'Delete', 'x']
    expect(keys.map((key) => columnKey(key, false, 0, 3))).toEqual([
      { kind: 'go', to: 0 },
      { kind: 'go', to: 1 },
      { kind: 'go', to: 0 },
      { kind: 'go', to: 2 },
      { kind: 'to-rows' },
      { kind: 'leave-out' },
      { kind: 'other' },
    ])
    expect(columnKey('ArrowDown', true, 0, 3)).toEqual({ kind: 'open' })
  })

  it('go between rows and back to the columns', () => {
    expect([rowKey('ArrowDown', 4, 5), rowKey('ArrowUp', 3, 5), rowKey('x', 3, 5)]).toEqual([4, 2, null])
    expect([rowKey('ArrowUp', 0, 5), rowKey('ArrowRight', 3, 5)]).toEqual(['to-columns', 'to-columns'])
  })
})
