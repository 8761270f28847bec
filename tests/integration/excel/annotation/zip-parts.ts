/** The packed bytes of each part, read from the local headers as the central directory lists them. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const parts = new Map<string, Buffer>()
  const size = zip.readUInt32LE(end + 12)
  // Data before the archive shifts every offset.
  const shift = end - size - zip.readUInt32LE(end + 16)
  let at = end - size
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const header = zip.readUInt32LE(at + 42) + shift
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    parts.set(name, zip.subarray(from, from + zip.readUInt32LE(at + 20)))
    at += 46 + nameLength + extra + comment
  }
  return parts
}
