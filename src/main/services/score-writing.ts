import type { Finding } from '#domain/core/finding'
import type { CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { campaignChange, type OfficeState, type RecordChange } from '#domain/office/change'
import { checkScore } from '#domain/scoring/check-score'
import { clusterRolesIn } from '#domain/scoring/cluster-roles'
import { type GivenPoints, type ReportedValue, type Round, rounds, type Score, scoreId } from '#domain/scoring/score'
import { mixedScorersFinding, ownUnitFinding } from '#domain/scoring/who-may-score'
import type { Actor } from '#main/storage/store'

/** A score as it is typed or read; what is left out stays as it was. */
export interface ScoreInput {
  readonly unit: string
  readonly criterion: string
  readonly round: Round
  /** One of several scorers of the round; left out where the round has one score. */
  readonly scorer?: string
  readonly points?: GivenPoints
  readonly value?: ReportedValue | null
  readonly evidence?: string | null
  /** Its own reason, where each score of a batch has one. */
  readonly reason?: string
}

type Cell = Pick<Score, 'unit' | 'criterion' | 'round'>

const cellKey = ({ unit, criterion, round }: Cell): string => scoreId(unit, criterion, round)

/** Makes records of scores against one state of a campaign, and checks them. */
export class ScoreWriting {
  readonly #named = new Map<string, ReadonlyMap<string, readonly Score[]>>()
  readonly #state: OfficeState
  readonly #campaign: string
  readonly #actor: Actor
  readonly #reason: string

  constructor(state: OfficeState, campaign: string, actor: Actor, reason: string) {
    this.#state = state
    this.#campaign = campaign
    this.#actor = actor
    this.#reason = reason
  }

  /** Every score of a cell: one in nobody's name, or one per scorer. */
  scoresOf(cell: Cell): readonly Score[] {
    const alone = this.#state.campaign(this.#campaign).get('scores', cellKey(cell))
    return [...(alone === null ? [] : [alone]), ...(this.#namedOf(cell.unit).get(cellKey(cell)) ?? [])]
  }

  /** A unit's scores in somebody's name, by cell. */
  #namedOf(unit: string): ReadonlyMap<string, readonly Score[]> {
    const known = this.#named.get(unit)
    if (known !== undefined) return known
    const named = new Map<string, Score[]>()
    for (const score of this.#state.campaign(this.#campaign).ofUnit('scores', unit)) {
      if (score.scorer === undefined) continue
      const key = cellKey(score)
      named.set(key, [...(named.get(key) ?? []), score])
    }
    this.#named.set(unit, named)
    return named
  }

  /** The record after the input; null when there was nothing and nothing is given. */
  change(input: ScoreInput): RecordChange | null {
    const { unit, criterion, round, scorer } = input
    const id = scoreId(unit, criterion, round, scorer)
    const before = this.#state.campaign(this.#campaign).get('scores', id)
    const points =
      input.points === undefined ? (input.value === undefined ? (before?.points ?? null) : null) : input.points
    const value =
      input.value === undefined ? (input.points === undefined ? (before?.value ?? null) : null) : input.value
    const evidence =
      input.evidence === undefined
        ? (before?.evidence ?? this.#scoresBefore(input)[0]?.evidence ?? null)
        : input.evidence
    if (points === null && value === null) {
      return before === null ? null : campaignChange(this.#campaign, 'scores', before, null)
    }
    // Whoever had confirmed the score had confirmed another one: `confirmed` is not taken over.
    const after: Score = {
      id,
      campaign: this.#campaign,
      unit,
      criterion,
      round,
      ...(scorer === undefined ? {} : { scorer }),
      points,
      value,
      evidence,
      who: this.#actor.who,
      at: this.#actor.now(),
      reason: (input.reason ?? this.#reason) || null,
      ...(before?.accepted === true && input.points === undefined && input.value === undefined
        ? { accepted: true }
        : {}),
      // A self-score typed by the officer was not read from the unit's file any more.
      ...(before?.source === undefined || round === 'self' ? {} : { source: before.source }),
    }
    return campaignChange(this.#campaign, 'scores', before, after)
  }

  /** What is wrong with a score that is about to be stored. */
  check(set: CriteriaSet, criterion: Criterion | DeductionItem, score: Score): readonly Finding[] {
    const others = this.scoresOf(score).filter(({ id }) => id !== score.id)
    const mayNot = [this.#ownUnit(score), mixedScorersFinding(score, criterion.title, others)]
    return [
      ...checkScore(set, criterion, score, this.#scoresBefore(score), score.reason ?? ''),
      ...mayNot.filter((finding) => finding !== null),
    ]
  }

  /** The scores of the nearest earlier round that has any. */
  #scoresBefore({ unit, criterion, round }: Cell): readonly Score[] {
    const earlier = rounds.slice(0, rounds.indexOf(round)).reverse()
    return earlier.map((one) => this.scoresOf({ unit, criterion, round: one })).find((found) => found.length > 0) ?? []
  }

  #ownUnit(score: Score): Finding | null {
    const unit = this.#state.get('units', score.unit)
    if (unit === null) return null
    return ownUnitFinding(score, {
      scorers: this.#state.all('scorers'),
      person: score.scorer ?? this.#actor.who,
      unit,
      roles: unit.cluster === null ? null : clusterRolesIn(this.#state, this.#campaign, unit.cluster),
      nameOf: (code) => this.#state.get('units', code)?.name ?? code,
    })
  }
}
