import { legacyEncodingOfFont } from '#domain/text/legacy-encodings'
import { BOF_TYPES, biffRecords, EOF_TYPE, isBiff8 } from './biff-records'
import type { FontOfCell } from './sheetjs-grid'

const FONT = 0x0031
const XF = 0x00e0
const SHEET = 0x0085
/** Records of one text cell: a shared text, a label, a rich label, a formula. */
const TEXT_CELLS: ReadonlySet<number> = new Set([0x00fd, 0x0204, 0x00d6, 0x0006])

/** Which cells of an .xls stand in a legacy font: the library does not tell, so the font records are read here. */
export function legacyFontsOf(stream: Buffer): FontOfCell {
  const { fonts, formats, sheets } = readGlobals(stream)
  const legacy = fonts.map((font) => (legacyEncodingOfFont(font) === null ? null : font))
  if (legacy.every((font) => font === null)) return () => null
  // Font 4 does not exist: the fifth record is font 5.
  const fontOfFormat = formats.map((font) => legacy[font > 4 ? font - 1 : font] ?? null)
  const byCell = sheets.map((start) => fontsOfSheet(stream, start, fontOfFormat))
  return (sheet, column, row) => byCell[sheet]?.get(keyOf(row - 1, column - 1)) ?? null
}

const keyOf = (row: number, column: number): number => row * 0x10000 + column

interface Globals {
  readonly fonts: readonly string[]
  /** The font of each cell format. */
  readonly formats: readonly number[]
  /** Where each sheet's records start. */
  readonly sheets: readonly number[]
}

function readGlobals(stream: Buffer): Globals {
  const fonts: string[] = []
  const formats: number[] = []
  const sheets: number[] = []
  const isWideText = isBiff8(stream)
  for (const { type, from, to } of biffRecords(stream)) {
    if (type === FONT && to - from > 15) fonts.push(fontName(stream.subarray(from, to), isWideText))
    else if (type === XF && to - from >= 2) formats.push(stream.readUInt16LE(from))
    else if (type === SHEET && to - from >= 4) sheets.push(stream.readUInt32LE(from))
    else if (type === EOF_TYPE) break
  }
  return { fonts, formats, sheets }
}

function fontName(record: Buffer, isWideText: boolean): string {
  const length = record[14] ?? 0
  if (!isWideText) return record.toString('latin1', 15, 15 + length)
  const isWide = ((record[15] ?? 0) & 1) === 1
  return isWide ? record.toString('utf16le', 16, 16 + length * 2) : record.toString('latin1', 16, 16 + length)
}

/** The legacy fonts of one sheet's text cells, by row and column from 0. */
function fontsOfSheet(
  stream: Buffer,
  start: number,
  fontOfFormat: readonly (string | null)[],
): ReadonlyMap<number, string> {
  const fonts = new Map<number, string>()
  let depth = 0
  for (const { type, from, to } of biffRecords(stream, start)) {
    if (BOF_TYPES.has(type)) depth++
    else if (type === EOF_TYPE) {
      if (--depth <= 0) break
    } else if (depth === 1 && TEXT_CELLS.has(type) && to - from >= 6) {
      const font = fontOfFormat[stream.readUInt16LE(from + 4)] ?? null
      if (font !== null) fonts.set(keyOf(stream.readUInt16LE(from), stream.readUInt16LE(from + 2)), font)
    }
  }
  return fonts
}
