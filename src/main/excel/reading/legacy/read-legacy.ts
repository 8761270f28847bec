import { assertNever } from '#domain/core/result'
import type { WorkbookGrid } from '#domain/workbook/grid'
import type { Identified } from '../identify/identify'
import type { ReadingLimits } from '../limits'
import { readOpenDocument } from '../ods/read-open-document'
import { readHtml } from './read-html'
import { readXls } from './read-xls'
import { readXml2003 } from './read-xml2003'

type Legacy = Exclude<Identified, { readonly kind: 'xlsx' } | { readonly kind: 'text' }>

/** Reads the formats of other and older programs into the same grid. */
export function readLegacy(file: Legacy, limits: ReadingLimits): WorkbookGrid {
  switch (file.kind) {
    case 'xls':
      return readXls(file.stream, file.hasMacros, limits)
    case 'xls-html':
      return readHtml(file.decoded, limits)
    case 'xml2003':
      return readXml2003(file.decoded, limits)
    case 'ods':
      return readOpenDocument(file.zip, limits)
    case 'fods':
      return readOpenDocument(file.decoded, limits)
    default:
      return assertNever(file)
  }
}
