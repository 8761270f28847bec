import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteReader } from '#main/storage/byte-reader'

async function* chunks(text: string, sizes: readonly number[]) {
  const bytes = Buffer.from(text)
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const taken = async (bytes: AsyncIterable<Buffer>): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

describe('reading a stream as lines and counted bytes', () => {
  it('gives the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (sizes) => {
        const bytes = byteReader(chunks('đầu\n12345\n\ncuối', sizes))
        const line = async () => (await bytes.line(100)).toString()
        expect([await line(), await taken(bytes.take(5)), await line(), await line(), await bytes.isAtEnd()]).toEqual([
          'đầu',
          '12345',
          '',
          '',
          false,
        ])
        expect([await taken(bytes.take(6)), await bytes.isAtEnd()]).toEqual(['cuối', true])
      }),
    )
  })

  it('throws where the stream ends too early', async () => {
    await expect(byteReader(chunks('abc', [2])).line(100)).rejects.toThrow('too short')
    await expect(taken(byteReader(chunks('abc', [2])).take(4))).rejects.toThrow('too short')
  })

  it('throws at a line that never ends, before the memory does', async () => {
    await expect(byteReader(chunks('x'.repeat(1000), [10])).line(100)).rejects.toThrow('too long')
  })
})
