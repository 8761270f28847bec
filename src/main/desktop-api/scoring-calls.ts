import { ok } from '#domain/core/result'
import type { GivenPoints, ReportedValue } from '#domain/scoring/score'
import { saveAwardLimits } from '#main/services/award-limits'
import { explanationOf } from '#main/services/explanation'
import { compareRankings, freezeRanking, frozenVersions } from '#main/services/frozen-rankings'
import { nominateByRank } from '#main/services/rank-nominations'
import { rankingView, recordCouncilOrder } from '#main/services/ranking'
import { acceptSelfScores, setScores } from '#main/services/scores'
import type { Api } from '#shared/ipc/api'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import type { DesktopContext } from './desktop-context'
import { SheetAnswers } from './sheet-answers'

type Calls =
  | 'scores.sheet'
  | 'scores.set'
  | 'scores.acceptSelf'
  | 'ranking.get'
  | 'ranking.freeze'
  | 'ranking.explain'
  | 'ranking.councilOrder'
  | 'ranking.versions'
  | 'ranking.compare'
  | 'ranking.saveAwardLimits'
  | 'ranking.nominate'

/** Calls about scores, ranking and their explanation. */
export function scoringCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state

  const sheets = new SheetAnswers()
  return {
    'scores.sheet': async ({ campaign, cluster }) => sheets.sheet(desktop.services().store, campaign, cluster),
    'scores.set': async ({ campaign, cluster, known, round, scorer, reason, cells }) => {
      const inputs = cells.map(({ unit, criterion, points, value, evidence }) => ({
        unit,
        criterion,
        round,
        ...(scorer == null ? {} : { scorer }),
        ...(points === undefined ? {} : { points: points as GivenPoints }),
        ...(value === undefined ? {} : { value: value as ReportedValue | null }),
        ...(evidence === undefined ? {} : { evidence }),
      }))
      const done = await setScores(desktop.services(), campaign, inputs, reason)
      return done.ok ? sheets.change(desktop.services().store, campaign, cluster, known) : done
    },
    'scores.acceptSelf': async ({ campaign, reason, units }) =>
      acceptSelfScores(desktop.services(), campaign, reason, units === undefined ? null : new Set(units)),
    'ranking.get': async ({ campaign }) => rankingView(state(), campaign),
    'ranking.freeze': async ({ campaign }) => {
      const frozen = await freezeRanking(desktop.services(), campaign)
      return frozen.ok ? rankingView(state(), campaign) : frozen
    },
    'ranking.explain': async ({ campaign, unit }) => {
      const explained = explanationOf(state(), campaign, unit)
      return explained.ok ? ok(explanationInWords(explained.value)) : explained
    },
    'ranking.councilOrder': async ({ campaign, cluster, units, reason }) => {
      const saved = await recordCouncilOrder(desktop.services(), campaign, cluster, units, reason)
      return saved.ok ? rankingView(state(), campaign) : saved
    },
    'ranking.versions': async ({ campaign }) => frozenVersions(state(), campaign),
    'ranking.compare': async ({ campaign, from, to }) => compareRankings(state(), campaign, from, to),
    'ranking.saveAwardLimits': async ({ campaign, lines }) => {
      const saved = await saveAwardLimits(desktop.services(), campaign, lines)
      return saved.ok ? rankingView(state(), campaign) : saved
    },
    'ranking.nominate': async ({ campaign, chosen }) => {
      const made = await nominateByRank(desktop.services(), campaign, chosen)
      return made.ok ? rankingView(state(), campaign) : made
    },
  }
}
