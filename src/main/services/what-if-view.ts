import { err, ok, type Result } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import { explainCriterion } from '#domain/scoring/explanation'
import { rankCampaign } from '#domain/scoring/ranking'
import type { RankingInput } from '#domain/scoring/ranking-input'
import { rounds } from '#domain/scoring/score'
import { type Draft, targetOf } from '#domain/what-if/draft'
import { draftInput } from '#domain/what-if/draft-input'
import { draftOutcome } from '#domain/what-if/draft-outcome'
import type { ServiceError } from '#shared/errors/app-error'
import type { DraftCellView, DraftSummary, DraftsView, DraftView } from '#shared/ipc/what-if-views'
import { draftChangeText } from '#shared/messages/draft-words'
import { formulaText } from '#shared/messages/scoring-formulas'
import { findCampaign } from './campaign-lookup'
import { clustersInOrder } from './units'
import { baseInput, draftsOf, findDraft } from './what-if'

const summary = ({ id, name, base, changes, who, at }: Draft): DraftSummary => ({
  id,
  name,
  base,
  changes: changes.length,
  who,
  at,
})

/** The drafts of a campaign. */
export function draftsView(state: OfficeState, campaign: string): Result<DraftsView, ServiceError> {
  const found = findCampaign(state, campaign)
  return found.ok ? ok({ drafts: draftsOf(state, campaign).map(summary) }) : found
}

/** A draft computed by the same engine as the official ranking, side by side with what it started from. */
export function draftView(state: OfficeState, campaign: string, id: string): Result<DraftView, ServiceError> {
  const draft = findDraft(state, campaign, id)
  if (!draft.ok) return draft
  const base = baseInput(state, campaign, draft.value.base)
  if (!base.ok) return base
  const { input, lapsed } = draftInput(base.value, draft.value)
  const [official, tried] = [rankCampaign(base.value), rankCampaign(input)]
  const nameOf = new Map(base.value.units.map(({ code, name }) => [code, name]))
  const order = clustersInOrder(state).map((cluster) => cluster.id)
  const placeOf = (cluster: string): number => (order.indexOf(cluster) < 0 ? order.length : order.indexOf(cluster))
  return ok({
    ...summary(draft.value),
    list: draft.value.changes.map((change) => ({
      target: targetOf(change),
      change,
      words: draftChangeText(change, base.value, (unit) => nameOf.get(unit) ?? unit),
      lapsed: lapsed.has(targetOf(change)),
    })),
    baseSet: base.value.set,
    draftSet: input.set,
    clusters: draftOutcome(official, tried)
      .toSorted((a, b) => placeOf(a.cluster) - placeOf(b.cluster))
      .map((cluster) => ({ ...cluster, name: state.get('clusters', cluster.cluster)?.name ?? cluster.cluster })),
    findings: tried.clusters.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error')),
  })
}

/** One criterion of one unit, officially and in the draft. */
export function draftCell(
  state: OfficeState,
  campaign: string,
  id: string,
  unit: string,
  criterion: string,
): Result<DraftCellView, ServiceError> {
  const draft = findDraft(state, campaign, id)
  if (!draft.ok) return draft
  const base = baseInput(state, campaign, draft.value.base)
  if (!base.ok) return base
  const { input } = draftInput(base.value, draft.value)
  const [now, tried] = [cellOf(base.value, unit, criterion), cellOf(input, unit, criterion)]
  if (now === null || tried === null) return err({ code: 'DRAFT_CHANGE_UNFIT' })
  const scored = rounds
    .toReversed()
    .flatMap(
      (round) =>
        input.scores.find((one) => one.unit === unit && one.criterion === criterion && one.round === round) ?? [],
    )
  const scorers = input.scores.flatMap((one) =>
    one.unit === unit && one.criterion === criterion && one.round === 'appraisal' && one.scorer !== undefined
      ? [{ scorer: one.scorer, points: one.points }]
      : [],
  )
  return ok({ now, draft: tried, value: scored.find(({ value }) => value !== null)?.value ?? null, scorers })
}

function cellOf(input: RankingInput, unit: string, criterion: string): DraftCellView['now'] | null {
  const ranked = rankCampaign(input).clusters.find(({ units }) => units.some((one) => one.unit === unit))
  const node = ranked === undefined ? null : explainCriterion(ranked, unit, criterion)
  return node === null ? null : { points: node.points, formula: formulaText(node.formula) }
}
