import type { Finding } from '#domain/core/finding'
import { decodeLegacy, legacyEncodingOfTexts } from '#domain/text/legacy-encodings'
import { vietnameseShare } from '#domain/text/syllable'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { GridCell, GridRow, WorkbookGrid } from '#domain/workbook/grid'
import { tooBig } from '../file-refused'
import { finishSheet } from '../finish-sheet'
import type { ReadingLimits } from '../limits'
import { cellName, SheetFindings } from '../sheet-findings'
import { SheetLimits } from '../sheet-limits'
import { CellTexts } from '../text/cell-text'
import { decodeCodePage } from './code-pages'
import type { DecodedText } from './decode-text'
import { delimitedRecords } from './delimited-rows'
import { likelyDelimiter, namedDelimiter } from './delimiter'

const SHEET = 'CSV'

/** Reads CSV or tab-delimited text: one sheet, every field text. */
export function readDelimited(decoded: DecodedText, limits: ReadingLimits): WorkbookGrid {
  const { text, encoding } = withoutCodePage(decoded)
  const named = namedDelimiter(text)
  const delimiter = named?.delimiter ?? likelyDelimiter(text)
  const texts = new CellTexts()
  const { rows, isLastShorter } = readRows(delimitedRecords(text, delimiter, named?.start), texts, limits)
  // Programs end the last record with a line break, and give every record the same number of fields.
  const isCut = isLastShorter && !/[\r\n]$/.test(text)
  const { sheet, findings } = finishSheet(
    { name: SHEET, visibility: 'visible', rows, merges: [], hiddenColumns: [] },
    { texts, limits, findings: new SheetFindings(SHEET) },
  )
  const isUnicode = encoding.startsWith('UTF')
  const read: Finding<WorkbookFindingCode> = {
    code: 'ENCODING',
    severity: isUnicode && decoded.isDamaged !== true ? 'info' : 'warning',
    facts: { encoding },
  }
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    sheets: [sheet],
    properties: {},
    findings: [
      ...(encoding === 'UTF-8' && decoded.isDamaged !== true ? [] : [read]),
      ...(isCut ? [{ code: 'CUT_SHORT', severity: 'warning', sheet: SHEET } as const] : []),
      ...findings,
    ],
  }
}

/** Bytes beyond ASCII that are no UTF-8 are Windows-1258, unless they make sense only as a legacy font's text. */
function withoutCodePage(decoded: DecodedText): DecodedText {
  if (decoded.encoding !== 'Windows-1258' || decoded.bytes === undefined) return decoded
  const western = decodeCodePage(decoded.bytes, 'windows-1252') ?? decoded.text
  const legacy = legacyEncodingOfTexts(western.split(/[,;|\t\r\n]+/).slice(0, 2000))
  const isLegacy = legacy !== null && shareOf(decodeLegacy(start(western), legacy)) > shareOf(decoded.text)
  return isLegacy || hasStrayTones(decoded.text) ? { text: western, encoding: 'Windows-1252' } : decoded
}

const start = (text: string): string => text.slice(0, 20_000)
const shareOf = (text: string): number => vietnameseShare(start(text))

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const TONED_VOWELS = /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/gi

/** Tones on consonants, where Windows-1258 has them but Windows-1252 has a whole letter: "B́nh" for "Bình". */
const hasStrayTones = (text: string): boolean =>
  (text.match(TONES)?.length ?? 0) > 2 * (text.match(TONED_VOWELS)?.length ?? 0)

interface RecordsRead {
  readonly rows: readonly GridRow[]
  /** True when the last of several records has fewer fields than each of the others, which agree. */
  readonly isLastShorter: boolean
}

function readRows(records: Iterable<readonly string[]>, texts: CellTexts, limits: ReadingLimits): RecordsRead {
  const counts = new SheetLimits(limits)
  const rows: GridRow[] = []
  const widths: number[] = []
  let row = 0
  for (const record of records) {
    row++
    widths.push(record.length)
    const cells: GridCell[] = []
    record.forEach((field, index) => {
      const column = index + 1
      if (field.length > limits.textLength)
        throw tooBig('text', limits.textLength, { found: field.length, place: `ô ${cellName(column, row)}` })
      const value = texts.value(field)
      if (value.text === '') return
      counts.column(column, row)
      cells.push({ column, value })
    })
    if (counts.row(cells, row)) rows.push({ row, hidden: false, cells })
  }
  const [width = 0, ...others] = widths.slice(0, -1)
  const isEven = others.length > 0 && others.every((other) => other === width)
  return { rows, isLastShorter: isEven && (widths.at(-1) ?? 0) < width }
}
