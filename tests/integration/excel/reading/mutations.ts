import { readingLimits } from '#main/excel/reading/limits'
import { ZipArchive } from '#main/excel/reading/zip/zip-archive'
import { makeZip } from '../../../unit/main/excel/reading/packages'

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Random = () => number
const below = (random: Random, limit: number): number => Math.floor(random() * limit)

const flipBits = (bytes: Buffer, random: Random): Buffer => {
  const changed = Buffer.from(bytes)
  for (let count = 1 + below(random, 3); count > 0; count--) {
    const at = below(random, changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8))
  }
  return changed
}
/** A copy that lost its end. */
export const truncate = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, below(random, bytes.length))
const overwrite = (bytes: Buffer, random: Random): Buffer => {
  const changed = Buffer.from(bytes)
  const from = below(random, changed.length)
  for (let at = from; at < Math.min(changed.length, from + 30); at++) changed[at] = below(random, 256)
  return changed
}
const remove = (bytes: Buffer, random: Random): Buffer => {
  const at = below(random, bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 64))])
}
const insert = (bytes: Buffer, random: Random): Buffer => {
  const at = below(random, bytes.length)
  const from = below(random, bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + below(random, 200)), bytes.subarray(at)])
}

const kinds = [flipBits, truncate, overwrite, remove, insert]

/** A changed copy of a file. */
export const mutate = (bytes: Buffer, random: Random): Buffer => {
  const kind = kinds[below(random, kinds.length)] ?? flipBits
  return kind(bytes, random)
}

/** A package whose parts are changed and packed again, so that every checksum is right and the parsers see the change. */
export function mutatePart(bytes: Buffer, random: Random): Buffer {
  const archive = new ZipArchive(bytes, readingLimits)
  const chosen = below(random, archive.entries.length)
  const entries = archive.entries.map((entry, index) => {
    const content = archive.read(entry.name) ?? Buffer.alloc(0)
    const isChanged = index === chosen && content.length > 0
    return { name: entry.name, content: isChanged ? mutate(content, random) : content }
  })
  return makeZip(entries)
}
