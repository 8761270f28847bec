import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { Supplement, TrayRow } from '../office/records'
import type { RowAside } from '../workbook/file-reading'
import { placeKey, type RowPlace } from '../workbook/row-place'
import { type Coverage, partsOfTable, tableOfRow } from './coverage'
import type { IncomingFile } from './incoming-file'

/** What makes two waiting rows the same row in two files: the sheet and every cell of it. */
export const rowContent = ({ sheet, cells }: Pick<RowAside, 'sheet' | 'cells'>): string =>
  JSON.stringify([sheet, Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))])

/** True for a waiting row about a criterion that a supplement brings. */
const concerns = ({ findings }: RowAside, { criteria }: Supplement): boolean =>
  findings.some(({ criterion }) => criterion !== undefined && criteria.includes(criterion))

export interface Replacement {
  readonly covers: Coverage
  /** Ids of the submissions that the file replaces whole. */
  readonly superseded: ReadonlySet<string>
}

/** A waiting row's id: its submission and where it stands. */
export const trayId = (submission: string, place: RowPlace): string => `${submission}|${placeKey(place)}`

/** Rows that wait with the file, and those of earlier files that it settles. A row put aside before stays aside. */
export function trayChanges(
  state: CampaignState,
  incoming: Pick<IncomingFile, 'unit' | 'file' | 'reading' | 'supplement'>,
  submission: string,
  { covers, superseded }: Replacement,
): readonly RecordChange[] {
  const { unit, supplement } = incoming
  const own = state.ofUnit('tray', unit)
  const dismissed = new Map(
    own.flatMap((row) => (row.status === 'dismissed' ? [[rowContent(row.aside), row.reason] as const] : [])),
  )
  const kept = new Set<string>()
  const written = incoming.reading.aside.flatMap((aside) => {
    if (aside.fate !== 'waiting' || (supplement !== undefined && !concerns(aside, supplement))) return []
    const id = trayId(submission, aside)
    kept.add(id)
    const before = state.get('tray', id)
    if (before?.status === 'dismissed') return []
    const reason = dismissed.get(rowContent(aside))
    const after: TrayRow = {
      id,
      campaign: state.id,
      unit,
      submission,
      file: incoming.file.name,
      aside,
      status: reason === undefined ? 'waiting' : 'dismissed',
      reason: reason ?? null,
    }
    return campaignChange(state.id, 'tray', before, after)
  })
  const isSettled = (row: TrayRow): boolean => {
    if (supplement !== undefined) return concerns(row.aside, supplement)
    if (row.submission === submission || superseded.has(row.submission)) return true
    const table = tableOfRow(state.get('submissions', row.submission)?.tables ?? [], row.aside)
    return table !== undefined && partsOfTable(table).some((part) => covers(part, table.sheet))
  }
  const settled = own
    .filter((row) => row.status === 'waiting' && !kept.has(row.id) && isSettled(row))
    .map((row) => campaignChange(state.id, 'tray', row, { ...row, status: 'resolved' }))
  return [...written, ...settled]
}
