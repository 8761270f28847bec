import type { WorkbookGrid } from '#domain/workbook/grid'
import type { DecodedText } from '../csv/decode-text'
import type { ReadingLimits } from '../limits'
import { readWithSheetJs } from './sheetjs'
import { gridOfSheetJs } from './sheetjs-grid'

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

/** Reads an HTML page called .xls: its tables as sheets, every cell text. */
export function readHtml(decoded: DecodedText, limits: ReadingLimits): WorkbookGrid {
  const { text, encoding } = withDeclaredCharset(decoded)
  const workbook = readWithSheetJs(text, { raw: true })
  return gridOfSheetJs(
    {
      workbook,
      format: 'xls-html',
      encoding,
      findings: [{ code: 'OLD_FORMAT', severity: 'info', facts: { format: 'HTML' } }],
    },
    limits,
  )
}

/** Bytes that are no Unicode are read by what the page says of itself. */
function withDeclaredCharset(decoded: DecodedText): { readonly text: string; readonly encoding: string } {
  const { bytes, encoding } = decoded
  const charset = bytes === undefined ? undefined : DECLARED.exec(decoded.text)?.[1]
  if (bytes === undefined || charset === undefined || /^utf/i.test(charset)) return { text: decoded.text, encoding }
  try {
    const text = new TextDecoder(charset).decode(bytes)
    return { text, encoding: charset }
  } catch {
    return { text: decoded.text, encoding }
  }
}
