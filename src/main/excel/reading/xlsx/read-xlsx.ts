import type { Finding } from '#domain/core/finding'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { CellNumbers } from '../cell-number'
import { tooBig } from '../file-refused'
import { finishSheet } from '../finish-sheet'
import { megabytes, type ReadingLimits } from '../limits'
import { SheetFindings } from '../sheet-findings'
import { CellTexts } from '../text/cell-text'
import type { ZipArchive } from '../zip/zip-archive'
import { readCustomProperties } from './custom-properties'
import { openPart, relationshipsOf } from './package-parts'
import { SharedStrings } from './shared-strings'
import type { WorkbookValues } from './sheet-cells'
import { readSheetPart } from './sheet-part'
import { readStyles } from './styles-part'
import { type ListedSheet, readWorkbookPart } from './workbook-part'

/** Reads an .xlsx or .xlsm package: values only, and of the parts only those that hold values. */
export function readXlsx(zip: ZipArchive, workbookPart: string, name: string, limits: ReadingLimits): WorkbookGrid {
  const workbook = readWorkbookPart(zip, workbookPart)
  if (workbook.sheets.length > limits.sheets) throw tooBig('sheets', limits.sheets, { found: workbook.sheets.length })
  const texts = new CellTexts()
  const book: WorkbookValues = {
    numbers: new CellNumbers(workbook.is1904),
    styles: workbook.styles === null ? [] : readStyles(openPart(zip, workbook.styles)),
    strings: new SharedStrings(
      texts,
      workbook.sharedStrings === null || !zip.has(workbook.sharedStrings)
        ? null
        : openPart(zip, workbook.sharedStrings),
    ),
    texts,
    limits,
  }
  const sheets = workbook.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map((listed) => readSheet(zip, listed, book))
  // Only now is it known whether any text looks like a legacy one.
  const finished = sheets.map(({ sheet, findings }) => finishSheet(sheet, { texts, limits, findings }))
  return {
    format: workbook.hasMacros || (/\.xl[st]m$/i.test(name) && isMacroPackage(zip)) ? 'xlsm' : 'xlsx',
    sheets: finished.map(({ sheet }) => sheet),
    properties: Object.fromEntries(propertiesOf(zip)),
    findings: [
      ...(workbook.hasMacros ? [{ code: 'MACRO', severity: 'warning' } as const] : []),
      ...(workbook.hasUnlisted ? [{ code: 'CUT_SHORT', severity: 'warning' } as const] : []),
      ...nearPackageLimits(zip, workbook.sheets.length, limits),
      ...finished.flatMap(({ findings }) => findings),
    ],
  }
}

function readSheet(
  zip: ZipArchive,
  { name, visibility, part }: ListedSheet,
  book: WorkbookValues,
): { readonly sheet: SheetGrid; readonly findings: SheetFindings } {
  const findings = new SheetFindings(name)
  return { sheet: { name, visibility, ...readSheetPart(openPart(zip, part), book, findings) }, findings }
}

/** A workbook may be of the kind that may hold macros and hold none. */
const isMacroPackage = (zip: ZipArchive): boolean =>
  zip.read('[Content_Types].xml')?.includes('macroEnabled.main+xml') === true

function propertiesOf(zip: ZipArchive): ReadonlyMap<string, string> {
  const part = relationshipsOf(zip, '').find(({ type }) => type === 'custom-properties')?.target
  return part === undefined || !zip.has(part) ? new Map() : readCustomProperties(openPart(zip, part))
}

function nearPackageLimits(
  zip: ZipArchive,
  sheets: number,
  limits: ReadingLimits,
): readonly Finding<WorkbookFindingCode>[] {
  const { total, largest } = zip.usage
  const near = (
    what: string,
    found: number,
    limit: number,
    say: (value: number) => string | number = (value) => value,
  ): readonly Finding<WorkbookFindingCode>[] =>
    found * 2 > limit
      ? [{ code: 'LIMIT_NEAR', severity: 'warning', facts: { what, found: say(found), limit: say(limit) } }]
      : []
  return [
    ...near('sheets', sheets, limits.sheets),
    ...near('entries', zip.entries.length, limits.zipEntries),
    ...near('part', largest, limits.partBytes, megabytes),
    ...near('unpacked', total, limits.totalBytes, megabytes),
  ]
}
