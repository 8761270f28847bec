import type { CampaignState } from '../office/change'
import type { RowCorrection } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { standingSubmissions } from './apply-reading'
import { rowContent } from './tray-changes'

/**
 * The officer's corrections of the unit's earlier files, for rows that a newer file brings again just as they were: what
 * was settled once is not asked twice. The rows may stand elsewhere on their sheet.
 */
export function carriedCorrections(state: CampaignState, unit: string, reading: FileReading): readonly RowCorrection[] {
  const known = new Map<string, RowCorrection['cells']>()
  for (const { id, corrections } of standingSubmissions(state, unit).toReversed()) {
    for (const { sheet, row, cells } of corrections) {
      const typed = state.get('tray', `${id}|${sheet}|${row}`)
      if (typed?.status === 'resolved') known.set(rowContent(typed.aside), cells)
    }
  }
  return reading.aside.flatMap((aside) => {
    const cells = aside.fate === 'waiting' ? known.get(rowContent(aside)) : undefined
    return cells === undefined ? [] : [{ sheet: aside.sheet, row: aside.row, cells }]
  })
}
