import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** Advance widths by code point, read from a font's own tables: an opinion that shares nothing with ours. */
export function woffWidths(file: string): {
  readonly unitsPerEm: number
  readonly widths: ReadonlyMap<number, number>
} {
  const data = readFileSync(file)
  const tables = new Map(
    Array.from({ length: data.readUInt16BE(12) }, (_, index) => {
      const at = 44 + 20 * index
      const [offset, packed, full] = [4, 8, 12].map((more) => data.readUInt32BE(at + more)) as [number, number, number]
      const raw = data.subarray(offset, offset + packed)
      return [data.toString('latin1', at, at + 4), packed < full ? inflateSync(raw) : raw] as const
    }),
  )
  const table = (name: string): Buffer => {
    const found = tables.get(name)
    if (found === undefined) throw new Error(`${file} has no table ${name}`)
    return found
  }
  const [hmtx, measured] = [table('hmtx'), table('hhea').readUInt16BE(34)]
  const widths = new Map<number, number>()
  for (const [letter, glyph] of glyphs(table('cmap')))
    widths.set(letter, hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)))
  return { unitsPerEm: table('head').readUInt16BE(18), widths }
}

function* glyphs(cmap: Buffer): Generator<readonly [number, number]> {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(8 + 8 * index)
    if (cmap.readUInt16BE(at) !== 4) continue
    const count = cmap.readUInt16BE(at + 6) / 2
    for (let segment = 0; segment < count; segment += 1) {
      const end = cmap.readUInt16BE(at + 14 + 2 * segment)
      const start = cmap.readUInt16BE(at + 16 + 2 * count + 2 * segment)
      const delta = cmap.readInt16BE(at + 16 + 4 * count + 2 * segment)
      const place = at + 16 + 6 * count + 2 * segment
      const range = cmap.readUInt16BE(place)
      for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
        const listed = range === 0 ? letter : cmap.readUInt16BE(place + range + 2 * (letter - start))
        const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
        if (glyph !== 0) yield [letter, glyph]
      }
    }
  }
}
