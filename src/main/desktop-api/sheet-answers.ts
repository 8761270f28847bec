import { ok, type Result } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import type { Store } from '#main/storage/store'
import type { AppError } from '#shared/errors/app-error'
import type { ScoreSheetChange, ScoreSheetRow, ScoreSheetView } from '#shared/ipc/views'
import { scoreSheet } from './score-sheet'

type Sheets = Pick<Store, 'state' | 'sequence'>

/** Sheets remembered; the window looks at one cluster at a time, and its edits follow each other. */
const sheetsKept = 4

/** The sheets that the window was given last, so that an edit is answered by the rows that it changed. */
export class SheetAnswers {
  readonly #given = new WeakMap<OfficeState, ScoreSheetView[]>()

  sheet(store: Sheets, campaign: string, cluster: string): Result<ScoreSheetView, AppError> {
    const sheet = scoreSheet(store, campaign, cluster)
    if (sheet.ok) this.#given.set(store.state, [sheet.value, ...this.#known(store)].slice(0, sheetsKept))
    return sheet
  }

  change(store: Sheets, campaign: string, cluster: string, known: number | null): Result<ScoreSheetChange, AppError> {
    const had = this.#known(store).find((sheet) => sheet.asOf === known && sheet.cluster === cluster)
    const sheet = this.sheet(store, campaign, cluster)
    if (!sheet.ok) return sheet
    const { asOf, rows, findings } = sheet.value
    if (had === undefined || !isSameTable(had, sheet.value)) return ok({ kind: 'sheet', sheet: sheet.value })
    const changed = rows.filter((row, index) => !isSameRow(row, had.rows[index]))
    return ok({ kind: 'rows', asOf, rows: changed, findings })
  }

  #known({ state }: Sheets): readonly ScoreSheetView[] {
    return this.#given.get(state) ?? []
  }
}

const isSameTable = (had: ScoreSheetView, now: ScoreSheetView): boolean =>
  had.set === now.set &&
  had.twoPersons === now.twoPersons &&
  had.rows.length === now.rows.length &&
  had.rows.every(({ unit }, index) => unit === now.rows[index]?.unit)

/** The cells of a unit that was not scored again are the very same object. */
function isSameRow({ cells, ...row }: ScoreSheetRow, had: ScoreSheetRow | undefined): boolean {
  if (had === undefined || had.cells !== cells) return false
  const { cells: _same, ...others } = had
  return JSON.stringify(row) === JSON.stringify(others)
}
