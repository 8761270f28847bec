import type { WorkbookGrid } from '#domain/workbook/grid'
import type { DecodedText } from '../csv/decode-text'
import { FileRefused } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { readWithSheetJs } from './sheetjs'
import { gridOfSheetJs } from './sheetjs-grid'

/** Reads an XML workbook of Excel 2003. */
export function readXml2003({ text, encoding }: DecodedText, limits: ReadingLimits): WorkbookGrid {
  if (/<!DOCTYPE/i.test(text)) throw new FileRefused('DOCTYPE', { part: 'Workbook' })
  return gridOfSheetJs(
    {
      workbook: readWithSheetJs(text),
      format: 'xml2003',
      encoding,
      findings: [{ code: 'OLD_FORMAT', severity: 'info', facts: { format: 'XML 2003' } }],
    },
    limits,
  )
}
