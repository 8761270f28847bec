import { corrupt } from '../file-refused'

const SIGNATURE = 'd0cf11e0a1b11ae1'
const END_OF_CHAIN = 0xfffffffe
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const NONE = 0xffffffff
const STREAM = 2

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

export const isCompoundFile = (bytes: Buffer): boolean => bytes.toString('hex', 0, 8) === SIGNATURE

/** The streams at the root of an OLE compound file, the container of .xls, .doc and encrypted packages. */
export class CompoundFile {
  readonly #bytes: Buffer
  readonly #sectorBytes: number
  readonly #table: Uint32Array
  readonly #entries: readonly Entry[]
  readonly #root: ReadonlyMap<string, Entry>

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER_BYTES) throw corrupt('CFB')
    this.#bytes = bytes
    const shift = bytes.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw corrupt('CFB')
    this.#sectorBytes = 1 << shift
    this.#table = this.#readTable()
    this.#entries = this.#readEntries()
    this.#root = this.#childrenOfRoot()
  }

  /** Names of what stands at the root, in small letters. */
  get names(): ReadonlySet<string> {
    return new Set(this.#root.keys())
  }

  /** The bytes of a stream at the root; null when there is none of this name. */
  stream(name: string): Buffer | null {
    const entry = this.#root.get(name.toLowerCase())
    if (entry === undefined || entry.type !== STREAM) return null
    const cutoff = this.#bytes.readUInt32LE(56)
    const content = entry.size < cutoff ? this.#miniStream(entry) : this.#chain(entry.start)
    if (content.length < entry.size) throw corrupt(name)
    return content.subarray(0, entry.size)
  }

  #sector(number: number): Buffer {
    const from = (number + 1) * this.#sectorBytes
    if (from >= this.#bytes.length) throw corrupt('CFB')
    return this.#bytes.subarray(from, from + this.#sectorBytes)
  }

  /** The allocation table: its sectors are listed in the header and, for large files, in a chain of their own. */
  #readTable(): Uint32Array {
    const bytes = this.#bytes
    const most = Math.ceil(bytes.length / this.#sectorBytes)
    const sectors: number[] = []
    for (let at = 76; at < HEADER_BYTES; at += 4) sectors.push(bytes.readUInt32LE(at))
    let next = bytes.readUInt32LE(68)
    for (let count = 0; next < END_OF_CHAIN - 2; count++) {
      if (count > most) throw corrupt('CFB')
      const sector = this.#sector(next)
      if (sector.length < this.#sectorBytes) throw corrupt('CFB')
      for (let at = 0; at < sector.length - 4; at += 4) sectors.push(sector.readUInt32LE(at))
      next = sector.readUInt32LE(sector.length - 4)
    }
    const used = sectors.filter((sector) => sector < END_OF_CHAIN - 2)
    if (used.length > most) throw corrupt('CFB')
    const perSector = this.#sectorBytes / 4
    const table = new Uint32Array(used.length * perSector).fill(NONE)
    used.forEach((sector, index) => {
      const content = this.#sector(sector)
      for (let at = 0; at + 4 <= content.length; at += 4) table[index * perSector + at / 4] = content.readUInt32LE(at)
    })
    return table
  }

  #chain(start: number): Buffer {
    const sectors: Buffer[] = []
    const most = Math.ceil(this.#bytes.length / this.#sectorBytes)
    for (let sector = start; sector < END_OF_CHAIN - 2; sector = this.#table[sector] ?? NONE) {
      if (sectors.length > most) throw corrupt('CFB')
      sectors.push(this.#sector(sector))
    }
    return Buffer.concat(sectors)
  }

  #miniStream(entry: Entry): Buffer {
    const root = this.#entries[0]
    if (root === undefined) throw corrupt('CFB')
    const holder = this.#chain(root.start)
    const links = this.#chain(this.#bytes.readUInt32LE(60))
    const pieces: Buffer[] = []
    for (let mini = entry.start; mini < END_OF_CHAIN - 2; ) {
      if (pieces.length * 64 > entry.size || mini * 64 >= holder.length || mini * 4 + 4 > links.length)
        throw corrupt('CFB')
      pieces.push(holder.subarray(mini * 64, mini * 64 + 64))
      mini = links.readUInt32LE(mini * 4)
    }
    return Buffer.concat(pieces)
  }

  #readEntries(): readonly Entry[] {
    const directory = this.#chain(this.#bytes.readUInt32LE(48))
    const entries: Entry[] = []
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(64, Math.max(2, directory.readUInt16LE(at + 64)))
      entries.push({
        name: directory.toString('utf16le', at, at + nameBytes - 2),
        type: directory[at + 66] ?? 0,
        left: directory.readUInt32LE(at + 68),
        right: directory.readUInt32LE(at + 72),
        child: directory.readUInt32LE(at + 76),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      })
    }
    return entries
  }

  #childrenOfRoot(): ReadonlyMap<string, Entry> {
    const found = new Map<string, Entry>()
    const seen = new Set<number>()
    const waiting = [this.#entries[0]?.child ?? NONE]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id]
      if (entry === undefined || seen.has(id)) continue
      seen.add(id)
      found.set(entry.name.toLowerCase(), entry)
      waiting.push(entry.left, entry.right)
    }
    return found
  }
}
