/** What windows-1252 has where Latin-1 has control characters (0x80 … 0x9F). */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const CONTROLS = /[\x80-\x9f]/g

/** Bytes by the code page of this name; null when there is none of it. */
export function decodeCodePage(bytes: Buffer, label: string): string | null {
  // Node 20 takes windows-1252 for Latin-1 and so loses its quotation marks and dashes.
  if (/^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(label))
    return bytes.toString('latin1').replace(CONTROLS, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign)
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return null
  }
}
