import type { Finding } from '#domain/core/finding'
import { type LegacyEncoding, legacyEncodingOfTexts } from '#domain/text/legacy-encodings'
import { normaliseLines } from '#domain/text/normalise'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { GridCell, GridRow, SheetGrid } from '#domain/workbook/grid'
import { decodeCell, type TextValue } from './cell-text'

const rawText = (value: TextValue): string => value.typed ?? value.text

/** Repairs the texts of a sheet whose fonts tell nothing, where its characters are impossible in Vietnamese. */
export function repairByCharacters(sheet: SheetGrid): SheetGrid {
  const texts: string[] = []
  for (const { cells } of sheet.rows)
    for (const { value } of cells)
      if (value.kind === 'text' && value.legacyFont === undefined) texts.push(rawText(value))
  const encoding = legacyEncodingOfTexts(texts)
  return encoding === null ? sheet : { ...sheet, rows: sheet.rows.map((row) => repairedRow(row, encoding)) }
}

function repairedRow(row: GridRow, encoding: LegacyEncoding): GridRow {
  return { ...row, cells: row.cells.map((cell) => repairedCell(cell, encoding)) }
}

function repairedCell(cell: GridCell, encoding: LegacyEncoding): GridCell {
  const { value } = cell
  if (value.kind !== 'text' || value.legacyFont !== undefined) return cell
  const typed = rawText(value)
  const decoded = decodeCell(typed, encoding)
  if (decoded === null) return cell
  return { ...cell, value: { kind: 'text', text: normaliseLines(decoded), typed, legacyFont: encoding } }
}

/** Says how many cells of a sheet were repaired, with the longest of the first ones as a preview. */
export function legacyFindings(sheet: string, repaired: readonly TextValue[]): readonly Finding<WorkbookFindingCode>[] {
  if (repaired.length === 0) return []
  return (['TCVN3', 'VNI'] as const).flatMap((encoding): readonly Finding<WorkbookFindingCode>[] => {
    const values = repaired.filter(({ legacyFont }) => legacyFont === encoding)
    const [first] = values
    if (first === undefined) return []
    const shown = values
      .slice(0, 20)
      .reduce((best, value) => (value.text.length > best.text.length ? value : best), first)
    const facts = {
      encoding,
      cells: values.length,
      before: rawText(shown).slice(0, 80),
      after: shown.text.slice(0, 80),
    }
    return [{ code: 'LEGACY_FONT', severity: 'warning', sheet, facts }]
  })
}
