import { describe, expect, it } from 'vitest'
import {
  type Block,
  clearBlock,
  extendBlock,
  fillDown,
  placePasted,
  singleCell,
  tableOf,
} from '../../../../src/renderer/features/scores/block'
import { formatClipboardTable, parseClipboardTable } from '../../../../src/renderer/features/scores/clipboard-table'

const size = { rows: 4, columns: 3 }
const at = (row: number, column: number) => ({ row, column })
const block = (top: number, left: number, bottom: number, right: number): Block => ({
  anchor: at(top, left),
  head: at(bottom, right),
})
const placed = (texts: ReturnType<typeof placePasted>) => texts.cells.map((c) => `${c.row},${c.column}=${c.text}`)

describe('a block on the clipboard', () => {
  it('reads what Excel writes: tabs, CRLF and a last line end', () => {
    expect(parseClipboardTable('9,5\t8\r\n\t0\r\n')).toEqual([
      ['9,5', '8'],
      ['', '0'],
    ])
  })

  it('reads quoted cells with line ends, tabs and quotes inside', () => {
    expect(parseClipboardTable('"a\nb"\t"x\ty"\n"nói ""được"""\tz')).toEqual([
      ['a\nb', 'x\ty'],
      ['nói "được"', 'z'],
    ])
  })

  it('keeps an empty last cell and an empty line', () => {
    expect(parseClipboardTable('1\t\n\n2')).toEqual([['1', ''], [''], ['2']])
    expect(parseClipboardTable('')).toEqual([])
  })

  it('comes back the same after being written', () => {
    const table = [
      ['9,5', '', 'KPS'],
      ['a\tb', 'c\r\nd', '"e"'],
    ]
    expect(parseClipboardTable(formatClipboardTable(table))).toEqual(table)
  })
})

describe('pasting a table', () => {
  it('puts it at the top left of the block, whatever corner the block began at', () => {
    const texts = placePasted({ anchor: at(2, 1), head: at(1, 1) }, [['1', '2'], ['3']], size)
    expect(placed(texts)).toEqual(['1,1=1', '1,2=2', '2,1=3', '2,2='])
    expect(texts.outside).toBe(0)
  })

  it('fills the whole block from one cell, and repeats a row or a column that fits', () => {
    expect(placed(placePasted(block(0, 0, 1, 1), [['7']], size))).toEqual(['0,0=7', '0,1=7', '1,0=7', '1,1=7'])
    expect(placed(placePasted(block(0, 0, 1, 1), [['1', '2']], size))).toEqual(['0,0=1', '0,1=2', '1,0=1', '1,1=2'])
  })

  it('does not repeat a table that does not fit the block evenly', () => {
    expect(placed(placePasted(block(0, 0, 2, 0), [['1'], ['2']], size))).toEqual(['0,0=1', '1,0=2'])
  })

  it('counts the cells that fall outside the grid', () => {
    const texts = placePasted(singleCell(at(3, 2)), [['1', '2'], ['3']], size)
    expect(texts).toEqual({ cells: [{ row: 3, column: 2, text: '1' }], outside: 3 })
  })
})

describe('filling, clearing and copying', () => {
  const textAt = ({ row, column }: { row: number; column: number }) => `${row}${column}`

  it('fills the first row of the block down', () => {
    expect(fillDown(block(0, 1, 2, 1), textAt)).toEqual([
      { row: 1, column: 1, text: '01' },
      { row: 2, column: 1, text: '01' },
    ])
  })

  it('takes the row above when one row is chosen, and does nothing on the first', () => {
    expect(fillDown(block(2, 0, 2, 1), textAt)).toEqual([
      { row: 2, column: 0, text: '10' },
      { row: 2, column: 1, text: '11' },
    ])
    expect(fillDown(singleCell(at(0, 0)), textAt)).toEqual([])
  })

  it('clears to blank, never to zero', () => {
    expect(clearBlock(block(0, 0, 0, 1))).toEqual([
      { row: 0, column: 0, text: '' },
      { row: 0, column: 1, text: '' },
    ])
  })

  it('copies row by row', () => {
    expect(tableOf(block(1, 2, 0, 1), textAt)).toEqual([
      ['01', '02'],
      ['11', '12'],
    ])
  })

  it('extends by a step or to the edge and stays inside the grid', () => {
    expect(extendBlock(singleCell(at(0, 0)), at(-1, 0), size, false)).toEqual(singleCell(at(0, 0)))
    expect(extendBlock(singleCell(at(0, 0)), at(1, 0), size, true)).toEqual(block(0, 0, 3, 0))
    expect(extendBlock(block(0, 0, 3, 0), at(0, 1), size, false)).toEqual(block(0, 0, 3, 1))
  })
})
