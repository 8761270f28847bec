import { useCallback } from 'react'
import type { Reply } from '#shared/ipc/api'
import type { Input } from '#shared/ipc/contract'
import type { PackedRow, ScoreSheetChange, ScoreSheetView } from '#shared/ipc/views'
import { useApi } from '../../api/bridge-context'
import { useCommand } from '../../api/use-command'

/** A sheet after an edit; rows that did not change stay the very same. */
export function changedSheet(
  sheet: ScoreSheetView<PackedRow>,
  change: Extract<ScoreSheetChange, { kind: 'rows' }>,
): ScoreSheetView<PackedRow> {
  const changed = new Map(change.rows.map((row) => [row.unit, row]))
  return {
    ...sheet,
    asOf: change.asOf,
    rows: sheet.rows.map((row) => changed.get(row.unit) ?? row),
  }
}

type Edit = Omit<Input<'scores.set'>, 'known' | 'campaign' | 'cluster'>

/** Edits of a sheet: what main answers is shown at once, so that no cell falls back to what it was. */
export function useSheetEdit(campaign: string, cluster: string | null): (edit: Edit) => Promise<Reply<'scores.set'>> {
  const { cache } = useApi()
  // The answer brings the sheet along; what else changed is told by main's notice.
  const { run } = useCommand('scores.set', true)
  return useCallback(
    async (edit) => {
      const place = { campaign, cluster: cluster ?? '' }
      const known = cache.get('scores.sheet', place).data?.asOf ?? null
      const release = cache.hold('scores.sheet', place)
      const reply = await run({ ...edit, ...place, known })
      const sheet = cache.get('scores.sheet', place).data
      const change = reply.ok ? reply.value : null
      if (change?.kind === 'sheet') cache.put('scores.sheet', place, change.sheet, change.sheet.asOf)
      else if (change !== null && sheet !== null && sheet.asOf === known)
        cache.put('scores.sheet', place, changedSheet(sheet, change), change.asOf)
      // Where the sheet has become another meanwhile, it is asked again.
      else if (change !== null) cache.refresh([campaign])
      release()
      return reply
    },
    [run, cache, campaign, cluster],
  )
}
