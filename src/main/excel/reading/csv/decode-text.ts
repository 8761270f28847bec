/** A file's bytes as text, and how they were read. */
export interface DecodedText {
  readonly text: string
  /** The bytes themselves, where the code page is an assumption. */
  readonly bytes?: Buffer
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1258' | 'Windows-1252'
}

const SAMPLE = 64 * 1024

/** Decodes text: BOM, then the zeros of UTF-16, then strict UTF-8, then Windows-1258. Null when it is no text. */
export function decodeText(bytes: Buffer): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: utf8(bytes.subarray(3)) ?? bytes.toString('utf8', 3), encoding: 'UTF-8' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16LE' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16BE' }
  const wide = utf16Without(bytes)
  if (wide !== null) return { text: new TextDecoder(wide.toLowerCase()).decode(bytes), encoding: wide }
  if (hasControls(bytes)) return null
  const text = utf8(bytes)
  return text !== null
    ? { text, encoding: 'UTF-8' }
    : { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'Windows-1258', bytes }
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: every second byte of Latin text, spaces and separators is zero. */
function utf16Without(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes.length % 2 !== 0) return null
  const length = Math.min(bytes.length, SAMPLE)
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'UTF-16LE'
  return even > pairs * 0.3 && odd < pairs * 0.02 ? 'UTF-16BE' : null
}

/** Text has no control characters but tabs, line breaks and page breaks; a stray one is let pass. */
function hasControls(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) controls++
  }
  return controls > length * 0.01
}
