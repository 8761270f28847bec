import { basename, join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import { withPointsFilledIn } from '#domain/criteria/blank-points'
import { criteriaPreset, criteriaPresets } from '#main/resources'
import { newestCriteria } from '#main/services/campaign-lookup'
import {
  checkCriteria,
  criteriaUsed,
  criteriaVersions,
  makeCriteriaOfficial,
  saveCriteria,
  scoredCriteria,
  storeCriteria,
} from '#main/services/criteria'
import { saveFile } from '#main/services/paper-files'
import { fileNameOf } from '#main/services/save-beside'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import type { CriteriaView } from '#shared/ipc/views'
import { dialogTitles, fileKindNames } from '#shared/messages/dialog-labels'
import type { DesktopContext } from './desktop-context'

type Calls =
  | 'criteria.get'
  | 'criteria.presets'
  | 'criteria.usePreset'
  | 'criteria.readFile'
  | 'criteria.save'
  | 'criteria.saveJson'
  | 'criteria.versions'
  | 'criteria.makeOfficial'

/** Calls about a campaign's criteria: the set in force, its versions, and files in and out. */
export function criteriaCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state
  const criteria = (campaign: string): Result<CriteriaView, AppError> => {
    const stored = newestCriteria(state(), campaign)
    const findings = stored === null ? [] : checkCriteria(stored.set).findings
    return ok({
      set: stored?.set ?? null,
      version: stored?.version ?? 0,
      used: criteriaUsed(state(), campaign),
      scored: scoredCriteria(state(), campaign),
      findings,
    })
  }
  return {
    'criteria.get': async ({ campaign }) => criteria(campaign),
    'criteria.presets': async () => ok(criteriaPresets()),
    'criteria.usePreset': async ({ campaign, preset }) => {
      const json = criteriaPreset(preset)
      if (json === null) return err({ code: 'PRESET_UNKNOWN', preset })
      const stored = await storeCriteria(desktop.services(), campaign, json)
      return stored.ok ? criteria(campaign) : stored
    },
    'criteria.readFile': async ({ token }) => {
      const path = desktop.files.pathOf(token)
      if (path === null) return err({ code: 'FILE_NOT_CHOSEN' })
      const read = await desktop.workspace().readCriteria(path)
      if (!read.ok) return read
      const { json, findings, aside, rows } = read.value
      const checked = checkCriteria(json)
      const filled = withPointsFilledIn(json)
      const set = checked.set ?? checkCriteria(filled.json).set
      const blank = set === null ? [] : filled.blank
      return ok({ file: basename(path), set, blank, findings: [...findings, ...checked.findings], aside, rows })
    },
    'criteria.save': async ({ campaign, set, basis }) => {
      const saved = await saveCriteria(desktop.services(), campaign, set, basis)
      return saved.ok ? criteria(campaign) : saved
    },
    'criteria.saveJson': async ({ set }) => {
      const checked = checkCriteria(set)
      if (checked.set === null) return err({ code: 'CRITERIA_INVALID', findings: checked.findings })
      const target = await desktop.dialogs.chooseSaveTarget({
        title: dialogTitles.saveCriteria,
        suggestedName: `${fileNameOf(checked.set.title)}.json`,
        kinds: [{ name: fileKindNames.criteria, extensions: ['json'] }],
      })
      if (target === null) return ok(null)
      const text = `${JSON.stringify(checked.set, null, 2)}\n`
      const written = await saveFile(target, new TextEncoder().encode(text))
      return written.ok ? ok({ folder: join(target, '..'), files: [basename(target)] }) : written
    },
    'criteria.versions': async ({ campaign }) => criteriaVersions(desktop.services(), campaign),
    'criteria.makeOfficial': async ({ campaign, reason }) => {
      const done = await makeCriteriaOfficial(desktop.services(), campaign, reason)
      return done.ok ? criteria(campaign) : done
    },
  }
}
