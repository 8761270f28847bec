/** A record of a BIFF stream: what it is, and where its content stands. */
export interface BiffRecord {
  readonly type: number
  readonly from: number
  readonly to: number
}

export const BOF_TYPES: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809])
export const EOF_TYPE = 0x000a
const FILEPASS = 0x002f

/** The records of a stream, one after the other, until one does not fit. */
export function* biffRecords(stream: Buffer, start = 0): Iterable<BiffRecord> {
  for (let at = start; at + 4 <= stream.length; ) {
    const from = at + 4
    const to = from + stream.readUInt16LE(at + 2)
    if (to > stream.length) return
    yield { type: stream.readUInt16LE(at), from, to }
    at = to
  }
}

/** True for a stream that starts as a workbook or sheet of Excel 2 … 2003 does. */
export const startsAsBiff = (bytes: Buffer): boolean =>
  bytes.length >= 8 &&
  BOF_TYPES.has(bytes.readUInt16LE(0)) &&
  bytes.readUInt16LE(2) >= 4 &&
  bytes.readUInt16LE(2) <= 16 &&
  [0x05, 0x10, 0x20, 0x40, 0x100].includes(bytes.readUInt16LE(6))

/** True for the stream of Excel 97 … 2003, whose texts are Unicode. */
export const isBiff8 = (stream: Buffer): boolean => stream.length >= 6 && stream.readUInt16LE(4) === 0x0600

/** True when the workbook is locked with a password. */
export function isLockedBiff(stream: Buffer): boolean {
  for (const { type } of biffRecords(stream)) {
    if (type === FILEPASS) return true
    if (type === EOF_TYPE) return false
  }
  return false
}
