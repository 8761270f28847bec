import { isUtf8 } from 'node:buffer'
import { decodeCodePage } from '../csv/code-pages'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its XML entities and character references decoded; what is no reference stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Excel writes control characters as _x000D_, and a literal "_x000D_" as _x005F_x000D_. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** A part's bytes as UTF-8, whatever it was written in. */
export function asUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
      ? 'utf-16le'
      : (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)
        ? 'utf-16be'
        : null
  if (utf16 !== null) return Buffer.from(new TextDecoder(utf16).decode(bytes))
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/i.exec(bytes.toString('latin1', 0, 200))?.[1]
  if (declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared)) return bytes
  // Programs that copy a declaration without heeding it write UTF-8 all the same.
  return isUtf8(bytes) ? bytes : Buffer.from(decodeCodePage(bytes, declared) ?? bytes.toString('utf8'))
}
