import { basename } from 'node:path'
import { ok, type Result } from '#domain/core/result'
import { allItems } from '#domain/criteria/walk-criteria'
import type { ReturnRequest } from '#domain/office/records'
import type { GivenPoints } from '#domain/scoring/score'
import { legalData } from '#main/documents/legal-data'
import { findCampaign, newestCriteria } from '#main/services/campaign-lookup'
import { writeClusterBooks } from '#main/services/cluster-books'
import { rolesOfCampaign, saveClusterRoles } from '#main/services/cluster-roles'
import { confirmScores } from '#main/services/confirmations'
import { answerExplanation, saveExplanation } from '#main/services/explanations'
import { writeReturnCopy } from '#main/services/return-copy'
import { openReturn, withdrawReturn } from '#main/services/returns'
import {
  needsTwoPersons,
  removeScorer,
  saveScorer,
  saveScoringRules,
  scorersInOrder,
} from '#main/services/scoring-rules'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import type { ReturnsView, ScoringSetUpView } from '#shared/ipc/views'
import { dialogTitles } from '#shared/messages/dialog-labels'
import { messageForReturn } from '#shared/messages/return-message'
import type { DesktopContext } from './desktop-context'

type Calls =
  | 'clusterBooks.save'
  | 'scores.confirm'
  | 'scoring.setUp'
  | 'scoring.saveRules'
  | 'clusterRoles.save'
  | 'scorers.save'
  | 'scorers.remove'
  | 'explanations.save'
  | 'explanations.answer'
  | 'returns.list'
  | 'returns.open'
  | 'returns.withdraw'
  | 'returns.saveCopy'

const openFirst = (a: ReturnRequest, b: ReturnRequest): number =>
  Number(a.status !== 'open') - Number(b.status !== 'open') || (a.at < b.at ? 1 : -1)

/** Calls about what a cluster does beside scoring: who scores, who confirms, what is explained and what is sent back. */
export function clusterCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state

  const setUp = (campaign: string): Result<ScoringSetUpView, AppError> => {
    const found = findCampaign(state(), campaign)
    if (!found.ok) return found
    return ok({
      twoPersons: needsTwoPersons(state(), campaign),
      scorers: scorersInOrder(state()),
      clusters: rolesOfCampaign(state(), campaign),
    })
  }

  const returns = (id: string): Result<ReturnsView, AppError> => {
    const campaign = findCampaign(state(), id)
    if (!campaign.ok) return campaign
    const set = newestCriteria(state(), id)?.set
    const titles = new Map(set === undefined ? [] : allItems(set).map(({ item }) => [item.code, item.title]))
    const titleOf = (criterion: string): string => titles.get(criterion) ?? criterion
    const requests = state().campaign(id).all('returns').toSorted(openFirst)
    return ok({
      requests: requests.map((request) => {
        const name = state().get('units', request.unit)?.name ?? request.unit
        const message = messageForReturn(request, { unit: name, campaign: campaign.value.title, titleOf })
        return { ...request, name, message }
      }),
    })
  }

  return {
    'clusterBooks.save': async ({ campaign }) => {
      const folder = await desktop.dialogs.chooseFolder({ title: dialogTitles.saveTemplates })
      if (folder === null) return ok(null)
      const saved = await writeClusterBooks(state(), campaign, folder)
      return saved.ok ? ok({ folder, files: saved.value.map(({ path }) => basename(path)) }) : saved
    },
    'scores.confirm': async ({ campaign, units }) =>
      confirmScores(desktop.services(), campaign, units === undefined ? null : new Set(units)),
    'scoring.setUp': async ({ campaign }) => setUp(campaign),
    'scoring.saveRules': async ({ campaign, twoPersons }) => {
      const saved = await saveScoringRules(desktop.services(), campaign, { twoPersons })
      return saved.ok ? setUp(campaign) : saved
    },
    'clusterRoles.save': async ({ campaign, cluster, roles }) => {
      const saved = await saveClusterRoles(desktop.services(), campaign, cluster, roles)
      return saved.ok ? setUp(campaign) : saved
    },
    'scorers.save': async ({ id, ...scorer }) => saveScorer(desktop.services(), id, scorer),
    'scorers.remove': async ({ id }) => removeScorer(desktop.services(), id),
    'explanations.save': async ({ campaign, unit, criterion, text }) =>
      saveExplanation(desktop.services(), campaign, { unit, criterion }, text),
    'explanations.answer': async ({ campaign, unit, criterion, kind, reason, points }) => {
      const answer = { kind, reason, points: points as GivenPoints }
      return answerExplanation(desktop.services(), campaign, { unit, criterion }, answer)
    },
    'returns.list': async ({ campaign }) => returns(campaign),
    'returns.open': async ({ campaign, ...input }) => {
      const opened = await openReturn(desktop.services(), campaign, input)
      return opened.ok ? returns(campaign) : opened
    },
    'returns.saveCopy': async ({ campaign, id, withFixList }) => {
      const folder = await desktop.dialogs.chooseFolder({ title: dialogTitles.saveAnnotated })
      if (folder === null) return ok(null)
      const saved = await writeReturnCopy(desktop.services(), campaign, id, folder, { legal: legalData, withFixList })
      return saved.ok ? ok({ folder, name: basename(saved.value.path), kind: saved.value.kind }) : saved
    },
    'returns.withdraw': async ({ campaign, id, reason }) => {
      const done = await withdrawReturn(desktop.services(), campaign, id, reason)
      return done.ok ? returns(campaign) : done
    },
  }
}
