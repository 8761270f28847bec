import { corrupt } from '../file-refused'

/** An entry as the central directory describes it; nothing of it has been unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its local header starts, after repair of a shifted archive. */
  readonly headerAt: number
}

const END = 0x06054b50
const END64 = 0x06064b50
const END64_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** Stands in zip64 for what did not fit. */
const NOT_HERE = 0xffffffff
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 0xffff
const DIRECTORY = 'zip'

interface DirectoryPlace {
  readonly at: number
  readonly entries: number
  /** Bytes of foreign data before the archive. */
  readonly shift: number
}

/** Where the end record of a zip's directory stands; -1 when there is none. */
export function findZipEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at
  }
  return -1
}

/** Reads the central directory, zip64 included; a shifted archive (data before it) is put right. */
export function readZipDirectory(bytes: Buffer, mostEntries: number): readonly ZipEntry[] {
  const place = findDirectory(bytes)
  const entries: ZipEntry[] = []
  let at = place.at
  while (entries.length < place.entries && at + ENTRY_BYTES <= bytes.length) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw corrupt(DIRECTORY)
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const next = at + ENTRY_BYTES + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw corrupt(DIRECTORY)
    entries.push(readEntry(bytes, at, nameLength, extraLength, place.shift))
    at = next
    if (entries.length > mostEntries) break
  }
  if (entries.length < place.entries && entries.length <= mostEntries) throw corrupt(DIRECTORY)
  return entries
}

function findDirectory(bytes: Buffer): DirectoryPlace {
  const end = findZipEnd(bytes)
  if (end < 0) throw corrupt(DIRECTORY)
  const locator = end - 20
  if (locator >= 0 && bytes.readUInt32LE(locator) === END64_LOCATOR) return findDirectory64(bytes, locator)
  return placed(
    bytes,
    { entries: bytes.readUInt16LE(end + 10), size: bytes.readUInt32LE(end + 12), offset: bytes.readUInt32LE(end + 16) },
    end,
  )
}

function findDirectory64(bytes: Buffer, locator: number): DirectoryPlace {
  const named = Number(bytes.readBigUInt64LE(locator + 8))
  const isAt = (at: number): boolean => at >= 0 && at + 56 <= locator && bytes.readUInt32LE(at) === END64
  const end64 = isAt(named) ? named : bytes.lastIndexOf('PK\x06\x06', locator, 'latin1')
  if (!isAt(end64)) throw corrupt(DIRECTORY)
  return placed(
    bytes,
    {
      entries: Number(bytes.readBigUInt64LE(end64 + 32)),
      size: Number(bytes.readBigUInt64LE(end64 + 40)),
      offset: Number(bytes.readBigUInt64LE(end64 + 48)),
    },
    end64,
  )
}

/** The directory ends where its end record starts; what it says of its own offset may be shifted. */
function placed(
  bytes: Buffer,
  said: { readonly entries: number; readonly size: number; readonly offset: number },
  end: number,
): DirectoryPlace {
  const at = end - said.size
  const isDirectory = (place: number): boolean =>
    place >= 0 && place + 4 <= bytes.length && (said.entries === 0 || bytes.readUInt32LE(place) === ENTRY)
  if (isDirectory(at)) return { at, entries: said.entries, shift: shiftOf(bytes, at, at - said.offset) }
  if (isDirectory(said.offset)) return { at: said.offset, entries: said.entries, shift: 0 }
  throw corrupt(DIRECTORY)
}

/** Data before the archive shifts its entries as well; otherwise only the directory's own offset was wrong. */
function shiftOf(bytes: Buffer, directory: number, likely: number): number {
  const first = directory + ENTRY_BYTES <= bytes.length ? bytes.readUInt32LE(directory + 42) : NOT_HERE
  const isEntry = (at: number): boolean => at >= 0 && at + 4 <= bytes.length && bytes.readUInt32LE(at) === LOCAL
  return likely !== 0 && first !== NOT_HERE && !isEntry(first + likely) && isEntry(first) ? 0 : likely
}

function readEntry(bytes: Buffer, at: number, nameLength: number, extraLength: number, shift: number): ZipEntry {
  const nameAt = at + ENTRY_BYTES
  const sizes = {
    unpacked: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    header: bytes.readUInt32LE(at + 42),
  }
  readSizes64(bytes, nameAt + nameLength, nameAt + nameLength + extraLength, sizes)
  return {
    name: bytes.toString('utf8', nameAt, nameAt + nameLength),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    crc: bytes.readUInt32LE(at + 16),
    packedBytes: sizes.packed,
    unpackedBytes: sizes.unpacked,
    headerAt: sizes.header + shift,
  }
}

/** In zip64, a size of FFFFFFFF stands in the extra field, in this order, only where it did not fit. */
function readSizes64(
  bytes: Buffer,
  from: number,
  to: number,
  sizes: { unpacked: number; packed: number; header: number },
): void {
  for (let at = from; at + 4 <= to; ) {
    const length = bytes.readUInt16LE(at + 2)
    if (bytes.readUInt16LE(at) === 1) {
      let field = at + 4
      const last = Math.min(to, field + length)
      for (const name of ['unpacked', 'packed', 'header'] as const) {
        if (sizes[name] !== NOT_HERE || field + 8 > last) continue
        sizes[name] = Number(bytes.readBigUInt64LE(field))
        field += 8
      }
      return
    }
    at += 4 + length
  }
}
