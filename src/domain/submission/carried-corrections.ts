import type { CampaignState } from '../office/change'
import type { RowCorrection } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { placeOf } from '../workbook/row-place'
import { standingSubmissions } from './apply-reading'
import { rowContent, trayId } from './tray-changes'

/**
 * The officer's corrections of the unit's earlier files, for rows that a newer file brings again just as they were: what
 * was settled once is not asked twice. The rows may stand elsewhere on their sheet.
 */
export function carriedCorrections(state: CampaignState, unit: string, reading: FileReading): readonly RowCorrection[] {
  const known = new Map<string, RowCorrection['cells']>()
  for (const { id, corrections } of standingSubmissions(state, unit).toReversed()) {
    for (const correction of corrections) {
      const typed = state.get('tray', trayId(id, correction))
      if (typed?.status === 'resolved') known.set(rowContent(typed.aside), correction.cells)
    }
  }
  return reading.aside.flatMap((aside) => {
    const cells = aside.fate === 'waiting' ? known.get(rowContent(aside)) : undefined
    return cells === undefined ? [] : [{ ...placeOf(aside), cells }]
  })
}
