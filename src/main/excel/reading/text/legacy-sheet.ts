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
export function legacyFindings(sheet: SheetGrid): readonly Finding<WorkbookFindingCode>[] {
  const repaired = { TCVN3: [] as TextValue[], VNI: [] as TextValue[] }
  for (const { cells } of sheet.rows)
    for (const { value } of cells)
      if (value.kind === 'text' && value.legacyFont !== undefined) repaired[value.legacyFont].push(value)
  return (['TCVN3', 'VNI'] as const)
    .filter((encoding) => repaired[encoding].length > 0)
    .map((encoding) => {
      const values = repaired[encoding]
      const shown = values.slice(0, 20).reduce((best, value) => (value.text.length > best.text.length ? value : best))
      const facts = {
        encoding,
        cells: values.length,
        before: rawText(shown).slice(0, 80),
        after: shown.text.slice(0, 80),
      }
      return { code: 'LEGACY_FONT', severity: 'warning', sheet: sheet.name, facts }
    })
}
