import { ok, type Result } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import type { Store } from '#main/storage/store'
import type { AppError } from '#shared/errors/app-error'
import type { PackedRow, ScoreSheetChange, ScoreSheetView } from '#shared/ipc/views'
import { scoreSheet } from './score-sheet'

type Sheets = Pick<Store, 'state' | 'sequence'>
type Sheet = ScoreSheetView<PackedRow>

/** Sheets remembered; the window looks at one cluster at a time, and its edits follow each other. */
const sheetsKept = 4

/** The sheets that the window was given last, so that an edit is answered by the rows that it changed. */
export class SheetAnswers {
  readonly #given = new WeakMap<OfficeState, Sheet[]>()

  sheet(store: Sheets, campaign: string, cluster: string): Result<Sheet, AppError> {
    const sheet = scoreSheet(store, campaign, cluster)
    if (sheet.ok) this.#given.set(store.state, [sheet.value, ...this.#known(store)].slice(0, sheetsKept))
    return sheet
  }

  change(store: Sheets, campaign: string, cluster: string, known: number | null): Result<ScoreSheetChange, AppError> {
    const had = this.#known(store).find((sheet) => sheet.asOf === known && sheet.cluster === cluster)
    const sheet = this.sheet(store, campaign, cluster)
    if (!sheet.ok) return sheet
    const { asOf, rows } = sheet.value
    if (had === undefined || !isSameTable(had, sheet.value)) return ok({ kind: 'sheet', sheet: sheet.value })
    const changed = rows.filter((row, index) => !isSameRow(row, had.rows[index]))
    return ok({ kind: 'rows', asOf, rows: changed })
  }

  #known({ state }: Sheets): readonly Sheet[] {
    return this.#given.get(state) ?? []
  }
}

const isSameTable = (had: Sheet, now: Sheet): boolean =>
  had.set === now.set &&
  had.twoPersons === now.twoPersons &&
  had.rows.length === now.rows.length &&
  had.rows.every(({ unit }, index) => unit === now.rows[index]?.unit)

function isSameRow({ cells, ...row }: PackedRow, had: PackedRow | undefined): boolean {
  if (had === undefined || had.cells !== cells) return false
  const { cells: _same, ...others } = had
  return JSON.stringify(row) === JSON.stringify(others)
}
