import { columnNumber } from '#domain/submission/corrections'
import { layoutsFor } from '#domain/submission/remembered-layouts'
import type { SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import type { AppliedMapping, TableMapping } from '#domain/workbook/table-mapping'
import { type FileUnit, fileUnit } from './file-unit'
import { findTables } from './find-tables'
import { withMappings } from './mapped-layouts'
import { mappedColumns } from './read-table'
import type { RecognitionContext } from './recognition-context'
import { headerSignatures, rememberedOn } from './remembered-tables'
import { sheetRegions } from './sheet-regions'
import { isTable, type SheetRegion, type TableLayout } from './table-layout'

/** The tables of a workbook, whose it is, and the mappings that made them so. */
export interface MappedTables {
  readonly layouts: readonly TableLayout[]
  readonly owner: FileUnit
  readonly mappings: readonly AppliedMapping[]
}

/** The mapping as it was used: columns that were proposed are in it, and how its header looked. */
function applied(sheet: SheetGrid, layouts: readonly TableLayout[], mapping: TableMapping): readonly AppliedMapping[] {
  const layout = layouts.find(({ word }) => word === mapping)
  if (layout === undefined) return []
  const columns = mapping.columns ?? mappedColumns(layout, undefined).columns
  return [{ ...mapping, columns, headers: headerSignatures(sheet, mapping.headerRows) }]
}

/** True when the columns that the officer named stand in the region; without columns the left one at these rows is meant. */
function isIn(region: SheetRegion, { headerRows, columns }: TableMapping): boolean {
  if (columns === null || Object.keys(columns).length === 0)
    return region.part === undefined && isAt(region, Math.min(...headerRows))
  const own = new Set(region.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  return Object.values(columns).every((letters) => letters.split('+').every((one) => own.has(columnNumber(one))))
}

/** True for the region that a row belongs to; what stands above the first values belongs to the first. */
const isAt = ({ rows, from = 1 }: SheetRegion, row: number): boolean => from <= row && (rows.at(-1)?.row ?? 0) >= row

/** The parts of a sheet with tables side by side; the whole where the officer sees one table across them. */
function regionsFor(sheet: SheetGrid, mappings: readonly TableMapping[]): readonly SheetRegion[] {
  const regions = sheetRegions(sheet)
  const own = mappings.filter((mapping) => mapping.sheet === sheet.name)
  return own.every((mapping) => regions.some((region) => isIn(region, mapping))) ? regions : [sheet]
}

/**
 * Finds the tables; the officer's word on this file comes first, then what was remembered, then the recogniser. Of
 * remembered layouts, those of the file's own unit are preferred, which is only known once the tables are found.
 */
export function mappedTables(
  grid: WorkbookGrid,
  sheets: readonly SheetGrid[],
  context: RecognitionContext,
): MappedTables {
  const found = sheets
    .flatMap((sheet) => regionsFor(sheet, context.mappings ?? []))
    .map((sheet) => ({ sheet, tables: findTables(sheet) }))
  const given = context.mappings ?? []
  const memory = context.remembered ?? []
  const read = (unit: string | null): MappedTables => {
    const bySheet = found.map(({ sheet, tables }) => {
      const own = given.filter((mapping) => mapping.sheet === sheet.name && isIn(sheet, mapping))
      const known = own.length > 0 ? [] : rememberedOn(sheet, layoutsFor(memory, unit))
      const layouts = withMappings(sheet, tables, [...own, ...known])
      return { layouts, mappings: [...own.flatMap((mapping) => applied(sheet, layouts, mapping)), ...known] }
    })
    const layouts = bySheet.flatMap((one) => one.layouts)
    const told = layouts.filter(isTable)
    const owner = fileUnit(grid, told.length > 0 ? told : layouts, context)
    return { layouts, owner, mappings: bySheet.flatMap((one) => one.mappings) }
  }
  const first = read(context.unitOption ?? null)
  const { unit } = first.owner
  const isOwnKnown = unit !== null && unit !== context.unitOption && memory.some((one) => one.unit === unit)
  return isOwnKnown && first.mappings.some(({ remembered }) => remembered !== undefined) ? read(unit) : first
}
