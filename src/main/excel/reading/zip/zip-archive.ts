import { crc32, inflateRawSync } from 'node:zlib'
import { corrupt, FileRefused, tooBig } from '../file-refused'
import { megabytes, type ReadingLimits } from '../limits'
import { readZipDirectory, type ZipEntry } from './zip-directory'

const HEADER = 0x04034b50
const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** Deflate cannot do better, so that a larger declared size is a lie that must not be allocated. */
const BEST_RATIO = 1032
/** A part may be this much larger than its entry says before it counts as a bomb. */
const SLACK = 32 * 1024 * 1024

const SMALL = 16 * 1024

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The parts of a package by name; only those asked for are unpacked, within the limits. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[]
  readonly #bytes: Buffer
  readonly #limits: ReadingLimits
  readonly #byKey: ReadonlyMap<string, ZipEntry>
  /** Small parts that more than one reader looks into, such as the relationships. */
  readonly #small = new Map<ZipEntry, Buffer>()
  #unpacked = 0
  #largest = 0

  constructor(bytes: Buffer, limits: ReadingLimits) {
    this.#bytes = bytes
    this.#limits = limits
    this.entries = readZipDirectory(bytes, limits.zipEntries)
    if (this.entries.length > limits.zipEntries) throw tooBig('entries', limits.zipEntries)
    this.#byKey = new Map(this.entries.map((entry) => [keyOf(entry.name), entry]))
  }

  /** Bytes unpacked so far, and the largest part among them. */
  get usage(): { readonly total: number; readonly largest: number } {
    return { total: this.#unpacked, largest: this.#largest }
  }

  has(name: string): boolean {
    return this.#byKey.has(keyOf(name))
  }

  /** A part's bytes, or null when the package has no such part. Names match as in Excel: whatever the case or slashes. */
  read(name: string): Buffer | null {
    const entry = this.#byKey.get(keyOf(name))
    if (entry === undefined) return null
    const known = this.#small.get(entry)
    if (known !== undefined) return known
    this.#checkSize(entry)
    const part = unpack(this.#bytes, entry, this.#limits.partBytes)
    this.#unpacked += part.length
    this.#largest = Math.max(this.#largest, part.length)
    if (part.length < SMALL) this.#small.set(entry, part)
    return part
  }

  #checkSize({ name, unpackedBytes }: ZipEntry): void {
    const { partBytes, totalBytes } = this.#limits
    if (unpackedBytes > partBytes)
      throw tooBig('part', megabytes(partBytes), { found: megabytes(unpackedBytes), place: name })
    if (this.#unpacked + unpackedBytes > totalBytes) throw tooBig('unpacked', megabytes(totalBytes), { place: name })
  }
}

function unpack(bytes: Buffer, entry: ZipEntry, partBytes: number): Buffer {
  const { name, headerAt } = entry
  if (entry.isEncrypted) throw new FileRefused('ENCRYPTED')
  if (headerAt < 0 || headerAt + HEADER_BYTES > bytes.length || bytes.readUInt32LE(headerAt) !== HEADER)
    throw corrupt(name)
  const from = headerAt + HEADER_BYTES + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  const to = from + entry.packedBytes
  if (to > bytes.length) throw corrupt(name)
  const packed = bytes.subarray(from, to)
  const part = entry.method === DEFLATED ? inflate(packed, entry, partBytes) : stored(packed, entry)
  // Some writers leave the checksum out; a wrong one means that text or numbers are no longer what was sent.
  if (entry.crc !== 0 && crc32(part) !== entry.crc) throw corrupt(name)
  return part
}

function stored(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== STORED) throw corrupt(entry.name)
  return packed
}

function inflate(packed: Buffer, { name, unpackedBytes }: ZipEntry, partBytes: number): Buffer {
  if (unpackedBytes > packed.length * BEST_RATIO + 1024) throw corrupt(name)
  try {
    // One output chunk of the declared size: no second copy of a large sheet.
    return inflateRawSync(packed, { chunkSize: unpackedBytes + 64, maxOutputLength: unpackedBytes + 64 })
  } catch (cause) {
    if (!isTooLong(cause)) throw corrupt(name)
  }
  const most = Math.min(partBytes, unpackedBytes + SLACK)
  try {
    return inflateRawSync(packed, { chunkSize: 64 * 1024, maxOutputLength: most })
  } catch (cause) {
    if (isTooLong(cause)) throw tooBig('part', megabytes(partBytes), { place: name })
    throw corrupt(name)
  }
}

const isTooLong = (cause: unknown): boolean =>
  cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
