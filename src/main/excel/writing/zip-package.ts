import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { corrupt, FileRefused } from '../reading/file-refused'
import { readingLimits } from '../reading/limits'
import { readZipDirectory } from '../reading/zip/zip-directory'

/** A part as it is stored: its packed bytes go into the new archive untouched unless the part is replaced. */
export interface StoredPart {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  /** DOS time and date, as one number. */
  readonly stamp: number
  readonly crc: number
  readonly packed: Buffer
  readonly unpackedBytes: number
}

const HEADER = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const HEADER_BYTES = 30
const ENTRY_BYTES = 46
const DEFLATED = 8
const UTF8_NAME = 0x800
/** 1 January 1980: what is made twice from the same values has the same bytes. */
const FIRST_STAMP = 0x00210000

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** A zip archive whose parts can be replaced or added; all other parts keep their compressed bytes. */
export class ZipPackage {
  readonly #parts: StoredPart[]
  readonly #places: Map<string, number>

  private constructor(parts: readonly StoredPart[]) {
    this.#parts = [...parts]
    this.#places = new Map(parts.map(({ name }, at) => [keyOf(name.toString('utf8')), at]))
  }

  /** Throws FileRefused when the archive cannot be followed. */
  static open(bytes: Uint8Array): ZipPackage {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return new ZipPackage(
      readZipDirectory(buffer, readingLimits.zipEntries).map((entry) => {
        const at = entry.headerAt
        if (entry.isEncrypted) throw new FileRefused('ENCRYPTED')
        if (at < 0 || at + HEADER_BYTES > buffer.length || buffer.readUInt32LE(at) !== HEADER) throw corrupt(entry.name)
        const nameEnd = at + HEADER_BYTES + buffer.readUInt16LE(at + 26)
        const from = nameEnd + buffer.readUInt16LE(at + 28)
        const to = from + entry.packedBytes
        if (to > buffer.length) throw corrupt(entry.name)
        return {
          // The directory's name counts; only one that is not UTF-8 is taken from the header, byte for byte.
          name: entry.name.includes('\ufffd') ? buffer.subarray(at + HEADER_BYTES, nameEnd) : Buffer.from(entry.name),
          // Of the flags only the name's encoding is kept: sizes stand in the header now.
          flags: buffer.readUInt16LE(at + 6) & UTF8_NAME,
          method: entry.method,
          stamp: buffer.readUInt32LE(at + 10),
          crc: entry.crc,
          packed: buffer.subarray(from, to),
          unpackedBytes: entry.unpackedBytes,
        }
      }),
    )
  }

  /** Another package with the same parts. */
  copy(): ZipPackage {
    return new ZipPackage(this.#parts)
  }

  get names(): readonly string[] {
    return this.#parts.map(({ name }) => name.toString('utf8'))
  }

  has(name: string): boolean {
    return this.#places.has(keyOf(name))
  }

  /** A part's bytes; null when there is no such part. Names match as in Excel: whatever the case or slashes. */
  read(name: string): Buffer | null {
    const at = this.#places.get(keyOf(name))
    const part = at === undefined ? undefined : this.#parts[at]
    if (part === undefined) return null
    if (part.unpackedBytes > readingLimits.partBytes) throw corrupt(name)
    try {
      return part.method === DEFLATED
        ? inflateRawSync(part.packed, { maxOutputLength: Math.max(part.unpackedBytes, 1) + 64 })
        : part.packed
    } catch {
      throw corrupt(name)
    }
  }

  /** Puts a part in place of the one of that name, or at the end. */
  write(name: string, content: string | Uint8Array): void {
    this.put(packPart(name, content))
  }

  put(part: StoredPart): void {
    const key = keyOf(part.name.toString('utf8'))
    const at = this.#places.get(key)
    const before = at === undefined ? undefined : this.#parts[at]
    if (at === undefined || before === undefined) {
      this.#places.set(key, this.#parts.length)
      this.#parts.push(part)
    } else
      this.#parts[at] = {
        ...part,
        name: before.name,
        flags: before.flags & UTF8_NAME ? part.flags | UTF8_NAME : part.flags,
      }
  }

  toBytes(): Buffer {
    const parts = this.#parts
    const size = parts.reduce(
      (sum, { name, packed }) => sum + HEADER_BYTES + ENTRY_BYTES + 2 * name.length + packed.length,
      22,
    )
    const bytes = Buffer.allocUnsafe(size)
    const offsets: number[] = []
    let at = 0
    for (const part of parts) {
      offsets.push(at)
      bytes.writeUInt32LE(HEADER, at)
      at = writeCommon(bytes, at + 4, part)
      at += part.name.copy(bytes, at)
      at += part.packed.copy(bytes, at)
    }
    const directory = at
    for (const [index, part] of parts.entries()) {
      bytes.writeUInt32LE(ENTRY, at)
      bytes.writeUInt16LE(20, at + 4)
      at = writeCommon(bytes, at + 6, part)
      bytes.fill(0, at, at + 10)
      bytes.writeUInt32LE(offsets[index] ?? 0, at + 10)
      at += 14
      at += part.name.copy(bytes, at)
    }
    bytes.writeUInt32LE(END, at)
    bytes.writeUInt32LE(0, at + 4)
    bytes.writeUInt16LE(parts.length, at + 8)
    bytes.writeUInt16LE(parts.length, at + 10)
    bytes.writeUInt32LE(at - directory, at + 12)
    bytes.writeUInt32LE(directory, at + 16)
    bytes.writeUInt16LE(0, at + 20)
    return bytes
  }
}

/** What a local header and a directory entry have in common; answers the place after it. */
function writeCommon(bytes: Buffer, at: number, part: StoredPart): number {
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(part.flags, at + 2)
  bytes.writeUInt16LE(part.method, at + 4)
  bytes.writeUInt32LE(part.stamp, at + 6)
  bytes.writeUInt32LE(part.crc, at + 10)
  bytes.writeUInt32LE(part.packed.length, at + 14)
  bytes.writeUInt32LE(part.unpackedBytes, at + 18)
  bytes.writeUInt16LE(part.name.length, at + 22)
  bytes.writeUInt16LE(0, at + 24)
  return at + 26
}

/** A part as the archive stores it; small parts are not worth compressing. */
export function packPart(name: string, content: string | Uint8Array): StoredPart {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
  const isSmall = bytes.length < 400
  return {
    name: Buffer.from(name, 'utf8'),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : UTF8_NAME,
    method: isSmall ? 0 : DEFLATED,
    stamp: FIRST_STAMP,
    crc: crc32(bytes),
    packed: isSmall ? bytes : deflateRawSync(bytes),
    unpackedBytes: bytes.length,
  }
}
