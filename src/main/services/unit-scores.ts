import type { OfficeState } from '#domain/office/change'
import { type ScoresByUnit, scoresByUnit } from '#domain/scoring/scores-by-unit'

/** The scores of each campaign as they were last gathered: an edited cell costs its own unit only. */
const gathered = new WeakMap<OfficeState, Map<string, ScoresByUnit>>()

/** The scores of a campaign unit by unit, as they stand now. */
export function unitScores(state: OfficeState, campaign: string): ScoresByUnit {
  const ofState = gathered.get(state) ?? new Map<string, ScoresByUnit>()
  gathered.set(state, ofState)
  const scores = scoresByUnit(state.campaign(campaign).all('scores'), ofState.get(campaign) ?? null)
  ofState.set(campaign, scores)
  return scores
}
