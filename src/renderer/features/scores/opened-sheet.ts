import { unpackCells } from '#shared/ipc/packed-cells'
import type { PackedRow, ScoreSheetRow, ScoreSheetView } from '#shared/ipc/views'

/** Rows as they were opened: a row that has not changed stays the very same. */
const opened = new WeakMap<PackedRow, ScoreSheetRow>()

/** A row whose cells are unpacked when they are first looked at: most rows of a long sheet stand below the window. */
function openedRow(packed: PackedRow): ScoreSheetRow {
  const known = opened.get(packed)
  if (known !== undefined) return known
  let cells: ScoreSheetRow['cells'] | null = null
  const row = {
    ...packed,
    get cells() {
      cells ??= unpackCells(packed.cells)
      return cells
    },
  }
  opened.set(packed, row)
  return row
}

/** A sheet as the room works with it. */
export const openedSheet = ({ rows, ...sheet }: ScoreSheetView<PackedRow>): ScoreSheetView => ({
  ...sheet,
  rows: rows.map(openedRow),
})
