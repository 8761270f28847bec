/** Reads a stream as lines and counted bytes; it throws where the stream ends too early. */
export interface ByteReader {
  /** The next line, without its line break. */
  readonly line: (longest: number) => Promise<Buffer>
  /** The next `count` bytes; they must be read to their end before anything else is. */
  readonly take: (count: number) => AsyncGenerator<Buffer>
  readonly isAtEnd: () => Promise<boolean>
}

export function byteReader(source: AsyncIterable<Buffer>): ByteReader {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const fill = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const next = await chunks.next()
      if (next.done === true) return false
      rest = next.value
    }
    return true
  }
  const cut = (count: number): Buffer => {
    const piece = rest.subarray(0, count)
    rest = rest.subarray(count)
    return piece
  }
  return {
    line: async (longest) => {
      const pieces: Buffer[] = []
      for (let length = 0; length <= longest; ) {
        if (!(await fill())) throw new Error('the file is too short')
        const at = rest.indexOf(10)
        pieces.push(cut(at < 0 ? rest.length : at + 1))
        if (at >= 0) return Buffer.concat(pieces).subarray(0, -1)
        length = pieces.reduce((sum, piece) => sum + piece.length, 0)
      }
      throw new Error('a line is too long')
    },
    take: async function* (count) {
      for (let left = count; left > 0; ) {
        if (!(await fill())) throw new Error('the file is too short')
        const piece = cut(left)
        left -= piece.length
        yield piece
      }
    },
    isAtEnd: async () => !(await fill()),
  }
}
