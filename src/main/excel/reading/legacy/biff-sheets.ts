import { corrupt } from '../file-refused'
import { BOF_TYPES, biffRecords, EOF_TYPE } from './biff-records'

const SHEET = 0x0085
const MULTIPLE_NUMBERS = 0x00bd
/** Records that hold one cell's value. */
const CELLS: ReadonlySet<number> = new Set([
  0x0002, 0x0003, 0x0004, 0x0005, 0x0203, 0x0204, 0x0205, 0x0006, 0x0206, 0x0406, 0x027e, 0x00fd, 0x00d6,
])

/**
 * How many cells with values each sheet of the stream holds; null for sheets that are charts or macros. A stream whose parts do not end as they should has been cut
 * or damaged: nothing in the format itself would tell, and the library reads what it finds.
 */
export function countBiffCells(stream: Buffer): readonly (number | null)[] {
  const starts: (number | null)[] = []
  let isEnded = false
  for (const { type, from, to } of biffRecords(stream)) {
    if (type === SHEET && to - from >= 6) starts.push(stream[from + 5] === 0 ? stream.readUInt32LE(from) : null)
    isEnded = type === EOF_TYPE
    if (isEnded) break
  }
  if (!isEnded) throw corrupt('Workbook')
  return starts.map((start) => (start === null ? null : countSheet(stream, start)))
}

/** The same for the one sheet that a file of Excel 4 or older is. */
export const countOldBiffCells = (stream: Buffer): number => countSheet(stream, 0)

function countSheet(stream: Buffer, start: number): number {
  let depth = 0
  let cells = 0
  for (const { type, from, to } of biffRecords(stream, start)) {
    if (BOF_TYPES.has(type)) depth++
    else if (depth === 0) break
    else if (type === EOF_TYPE) {
      depth--
      if (depth === 0) return cells
    } else if (depth === 1 && CELLS.has(type)) cells++
    else if (depth === 1 && type === MULTIPLE_NUMBERS) cells += Math.floor((to - from - 6) / 6)
  }
  throw corrupt('Workbook')
}
