import { err, ok } from '#domain/core/result'
import type { GivenPoints, ReportedValue } from '#domain/scoring/score'
import { readJsonAs } from '#main/json-file'
import { confirmScores } from '#main/services/confirmations'
import { freezeRanking } from '#main/services/frozen-rankings'
import { rankingView } from '#main/services/ranking'
import { acceptSelfScores, setScores } from '#main/services/scores'
import { saveScoringRules } from '#main/services/scoring-rules'
import { appraisalFile } from '#shared/schemas/appraisal-file'
import { ofCampaign } from '../campaign-command'
import { findingLines, refusedFor, shownFinding } from '../command'
import { explain } from './explain-command'

const acceptSelf = ofCampaign({
  usage: '--reason LÝ-DO',
  options: { reason: { type: 'string' } },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const done = await acceptSelfScores(workspace.context, campaign, call.option('reason') ?? '', null)
    if (!done.ok) return done
    return ok({
      value: done.value,
      lines: [`Đã chấp nhận ${done.value.scores} điểm tự chấm của ${done.value.units} đơn vị.`],
    })
  },
})

const appraise = ofCampaign({
  usage: 'ĐIỂM.json',
  positionals: { least: 1, most: 1 },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const file = await readJsonAs(call.positionals[0] ?? '', appraisalFile)
    if (!file.ok) return file
    const inputs = file.value.scores.map(({ points, value, scorer, ...score }) => ({
      ...score,
      ...(scorer === undefined ? {} : { scorer }),
      ...(points === undefined ? {} : { points: points as GivenPoints }),
      ...(value === undefined ? {} : { value: value as ReportedValue }),
    }))
    const done = await setScores(workspace.context, campaign, inputs, file.value.reason, 'scores.appraise')
    if (!done.ok) {
      if (done.error.code !== 'SCORES_INVALID') return done
      return ok(refusedFor(done.error, { scores: 0 }))
    }
    const { scores, findings } = done.value
    return ok({
      value: { scores, findings: findings.map(shownFinding) },
      lines: [`Đã ghi ${scores} điểm.`, ...findingLines(findings)],
    })
  },
})

const ranking = ofCampaign({
  usage: '[--freeze]',
  options: { freeze: { type: 'boolean' } },
  opens: 'write-to-freeze',
  run: async (call, workspace, campaign) => {
    if (call.flag('freeze')) {
      const frozen = await freezeRanking(workspace.context, campaign)
      if (!frozen.ok) return frozen
    }
    const view = rankingView(workspace.context.store.state, campaign)
    if (!view.ok) return view
    const { clusters, findings, overall = [], ...head } = view.value
    const value = {
      ...head,
      findings: findings.map(shownFinding),
      clusters: clusters.map(({ name, units, ties, awards }) => ({ cluster: name, units, ties, awards })),
      overall: overall.map(({ clusterName, clusterShared: _shared, ...place }) => ({ ...place, cluster: clusterName })),
    }
    const lines = clusters.flatMap(({ name, units }) => [
      name,
      ...units.map(({ rank, name: unit, total, band }) => `  ${rank ?? '-'}\t${unit}\t${total ?? ''}\t${band ?? ''}`),
    ])
    return ok({ value, lines: [...lines, ...findingLines(findings)] })
  },
})

const confirm = ofCampaign({
  usage: '[--unit MÃ]',
  options: { unit: { type: 'string' } },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const unit = call.option('unit')
    if (unit !== null && workspace.context.store.state.get('units', unit) === null)
      return err({ code: 'UNIT_NOT_FOUND', unit })
    const done = await confirmScores(workspace.context, campaign, unit === null ? null : new Set([unit]))
    if (!done.ok) return done
    const { confirmed, own } = done.value
    const left = own === 0 ? '' : ` Còn ${own} điểm do chính người này nhập, chờ người khác xác nhận.`
    return ok({ value: done.value, lines: [`Đã xác nhận ${confirmed} điểm.${left}`] })
  },
})

const scoringRules = ofCampaign({
  usage: '--two-persons on|off',
  options: { 'two-persons': { type: 'string' } },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const twoPersons = call.option('two-persons') === 'on'
    const done = await saveScoringRules(workspace.context, campaign, { twoPersons })
    if (!done.ok) return done
    const line = twoPersons
      ? 'Điểm thẩm định phải có người thứ hai xác nhận trước khi chốt xếp hạng.'
      : 'Điểm thẩm định không cần người thứ hai xác nhận.'
    return ok({ value: { campaign: campaign, twoPersons }, lines: [line] })
  },
})

export const scoringCommands = {
  'accept-self': acceptSelf,
  appraise,
  confirm,
  'scoring-rules': scoringRules,
  ranking,
  explain,
}
