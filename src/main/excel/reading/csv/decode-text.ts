import { corrupt } from '../file-refused'

/** A file's bytes as text, and how they were read. */
export interface DecodedText {
  readonly text: string
  /** The bytes themselves, where the code page is an assumption. */
  readonly bytes?: Buffer
  /** True when some bytes were no letters; they show as \ufffd. */
  readonly isDamaged?: boolean
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1258' | 'Windows-1252'
}

const SAMPLE = 64 * 1024

/** Decodes text: BOM, then the zeros of UTF-16, then strict UTF-8, then Windows-1258. Null when it is no text. */
export function decodeText(bytes: Buffer): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3)) ?? damaged(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'UTF-16LE')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'UTF-16BE')
  const wide = utf16Without(bytes)
  if (wide !== null) return utf16(bytes, wide)
  const filled = withoutPadding(bytes)
  if (hasControls(filled)) return null
  return utf8(filled) ?? mostlyUtf8(filled) ?? { text: vietnamese(filled), encoding: 'Windows-1258', bytes: filled }
}

/** Old programs end a text with Ctrl+Z, and copies over a network may fill the last block with zeros. */
const isPadding = (byte: number | undefined): boolean => byte === 0 || byte === 0x1a

function withoutPadding(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && isPadding(bytes[end - 1])) end--
  return bytes.subarray(0, end)
}

const vietnamese = (bytes: Buffer): string => new TextDecoder('windows-1258').decode(bytes)

/** Null when the text is full of zeros: UTF-32, or no text at all. */
function utf16(bytes: Buffer, encoding: 'UTF-16LE' | 'UTF-16BE'): DecodedText | null {
  if (bytes.length % 2 !== 0) throw corrupt('cuối tệp')
  let end = bytes.length
  while (end > 1 && isPadding(bytes[end - 1]) && isPadding(bytes[end - 2])) end -= 2
  const text = new TextDecoder(encoding.toLowerCase()).decode(bytes.subarray(0, end))
  return text.slice(0, SAMPLE).split('\0').length > 1 + text.length * 0.01 ? null : { text, encoding }
}

/** Strict UTF-8; null when a byte does not fit. A file that stops inside a letter has been cut. */
function utf8(bytes: Buffer): DecodedText | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return null
  }
  const last = bytes.at(-1) ?? 0
  if (last >= 0x80 && Buffer.byteLength(text) !== bytes.length) throw corrupt('cuối tệp')
  return { text, encoding: 'UTF-8' }
}

const damaged = (bytes: Buffer): DecodedText => ({ text: bytes.toString('utf8'), encoding: 'UTF-8', isDamaged: true })

/** A few bad bytes in a text whose other letters are all good UTF-8: better shown as such than read as another code page. */
function mostlyUtf8(bytes: Buffer): DecodedText | null {
  const read = damaged(bytes)
  const bad = read.text.split('\ufffd').length - 1
  const letters = read.text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return bad < letters ? read : null
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
