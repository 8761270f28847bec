import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { lackingLetters, widthMm } from '#domain/certificate/text-measure'
import { type Face, tinosWidths, unitsPerEm } from '#domain/certificate/tinos-widths'
import { woffWidths } from './woff-widths'

const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/400.css')), 'files')
const faces: readonly (readonly [Face, string])[] = [
  ['regular', '400-normal'],
  ['italic', '400-italic'],
  ['bold', '700-normal'],
  ['boldItalic', '700-italic'],
]

it.each(faces)('holds the widths that the embedded font itself has: %s', (face, file) => {
  const fonts = ['latin-ext', 'vietnamese', 'latin'].map((part) =>
    woffWidths(join(files, `tinos-${part}-${file}.woff`)),
  )
  const own = new Map(fonts.flatMap(({ widths }) => [...widths]))
  const listed = tinosWidths[face].flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter.codePointAt(0) ?? 0, width] as const),
  )
  expect(fonts.map((font) => font.unitsPerEm)).toEqual([unitsPerEm, unitsPerEm, unitsPerEm])
  expect(listed.filter(([letter, width]) => own.get(letter) !== width)).toEqual([])
  expect(new Set(listed.map(([letter]) => letter)).size).toBe(listed.length)
})

it('knows every letter of Vietnamese, and names one that the font lacks', () => {
  const vietnamese = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ'
  for (const [face] of faces) {
    expect(lackingLetters(`${vietnamese}${vietnamese.toUpperCase()} .,;:–-“”()/0123456789\u00a0`, face)).toEqual([])
  }
  expect(lackingLetters('Nguyễn 文 An', 'bold')).toEqual(['文'])
})

it('counts a line in millimetres', () => {
  expect(widthMm('', 'regular', 14)).toBe(0)
  // ten digits are five ems of 14 points
  expect(widthMm('0123456789', 'regular', 14)).toBeCloseTo((5 * 14 * 25.4) / 72, 6)
  expect(widthMm('文', 'regular', 72)).toBeCloseTo(25.4, 6)
})
