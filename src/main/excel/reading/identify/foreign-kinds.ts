/** What a file is when its first bytes say that it is no workbook. */
const signatures: readonly (readonly [kind: string, offset: number, bytes: string])[] = [
  ['pdf', 0, '%PDF'],
  ['rtf', 0, '{\\rtf'],
  ['archive', 0, 'Rar!'],
  ['archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, 'BZh'],
  ['archive', 0, '\xfd7zXZ'],
  ['archive', 257, 'ustar'],
  ['archive', 0, 'MSCF'],
  ['image', 0, '\x89PNG'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftyphei'],
  ['image', 4, 'ftypmif'],
  ['image', 4, 'ftypavif'],
  ['shortcut', 0, 'L\0\0\0\x01\x14\x02\0'],
  ['shortcut', 0, '[InternetShortcut]'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
  ['access', 4, 'Standard Jet DB'],
  ['access', 4, 'Standard ACE DB'],
  ['other', 0, 'SQLite format 3'],
  ['other', 4, 'ftyp'],
  ['other', 0, 'ID3'],
  ['other', 0, 'OggS'],
  ['other', 0, 'RIFF'],
  ['oldSheet', 0, 'TABLE\n0,1'],
  ['oldSheet', 0, 'TABLE\r\n0,1'],
  ['oldSheet', 0, '\0\0\x02\0'],
  ['oldSheet', 0, '\0\0\x1a\0'],
]

/** A page description may have a few blank bytes before it; a SYLK file is told from a table whose first column is "ID". */
const openings: readonly (readonly [kind: string, opening: RegExp])[] = [
  ['pdf', /^(?:\xef\xbb\xbf)?\s*%PDF-/],
  ['image', /^BM.{4}\0{4}/s],
  ['oldSheet', /^ID;P[A-Z]\w*[^\n]*\n[BCEFOPW];/],
]

/** The kind of foreign file that the first bytes show; null when they show none. */
export function foreignKindOf(bytes: Buffer): string | null {
  const isAt = (text: string, offset: number): boolean =>
    bytes.toString('latin1', offset, offset + text.length) === text
  const found = signatures.find(([, offset, text]) => isAt(text, offset))
  if (found !== undefined) return found[0]
  const head = bytes.toString('latin1', 0, 1024)
  return openings.find(([, opening]) => opening.test(head))?.[0] ?? null
}

/** The kind of a mail or single-file web page, which begin with header lines; null for other text. */
export function mailKindOf(head: string): string | null {
  if (!/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}/.test(head) || !/^(?:mime-version|content-type):/im.test(head))
    return null
  return /^content-type:\s*multipart\/related|^x-mimeole:|^subject:.*\n(?:.*\n)*?content-location:/im.test(head)
    ? 'mht'
    : 'mail'
}
