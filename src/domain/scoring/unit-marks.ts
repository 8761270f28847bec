import type { CriteriaSet } from '../criteria/criteria-set'
import type { CompiledItem, CompiledSet } from './compiled-criteria'
import { compare, type Exact, exactOf, zero } from './exact'
import type { Mark } from './points'
import { countOf } from './reported-points'
import { type Aggregation, type RoundMark, roundMark } from './round-mark'
import type { Round, Score } from './score'
import { type ScoreRow, type Standings, slotOf } from './score-table'

/** Everything the rounds say about one criterion of one unit, and which of them counts. */
export interface Cell {
  readonly self: RoundMark | null
  readonly review: RoundMark | null
  readonly appraisal: RoundMark | null
  /** appraisal ?? review ?? self. */
  readonly mark: Mark
  readonly round: Round | null
}

const unscored: Cell = { self: null, review: null, appraisal: null, mark: null, round: null }

/** How a set joins several scorers. */
export const aggregationOf = (set: Pick<CriteriaSet, 'aggregate' | 'scorerWeights'>): Aggregation => ({
  method: set.aggregate ?? 'mean',
  weights: new Map(Object.entries(set.scorerWeights ?? {}).map(([scorer, weight]) => [scorer, exactOf(weight)])),
})

const hasEvidence = (scores: readonly Score[] | undefined): boolean =>
  scores?.some(({ evidence }) => evidence !== null && evidence.trim() !== '') === true

/** The cells of one unit by the index of their criterion. */
export function unitCells(
  compiled: CompiledSet,
  row: ScoreRow,
  standings: Standings,
  aggregation: Aggregation,
): readonly Cell[] {
  return compiled.items.map((item) => {
    const self = row[slotOf(item.index, 'self')]
    const review = row[slotOf(item.index, 'review')]
    const appraisal = row[slotOf(item.index, 'appraisal')]
    if (self === undefined && review === undefined && appraisal === undefined) return unscored
    const isEvident =
      item.item.evidenceRequired !== true || hasEvidence(self) || hasEvidence(review) || hasEvidence(appraisal)
    return counted(
      self === undefined ? null : markOf(item, 'self', self, standings, isEvident, aggregation),
      review === undefined ? null : markOf(item, 'review', review, standings, isEvident, aggregation),
      appraisal === undefined ? null : markOf(item, 'appraisal', appraisal, standings, isEvident, aggregation),
    )
  })
}

function markOf(
  item: CompiledItem,
  round: Round,
  scores: readonly Score[],
  standings: Standings,
  isEvident: boolean,
  aggregation: Aggregation,
): RoundMark | null {
  const standing = item.item.type === 'leaderRelative' ? (standings.get(slotOf(item.index, round)) ?? null) : null
  return roundMark(item, round, scores, standing, isEvident, aggregation)
}

const has = (mark: RoundMark | null): boolean => mark !== null && mark.mark !== null

function counted(self: RoundMark | null, review: RoundMark | null, appraisal: RoundMark | null): Cell {
  const round: Round | null = has(appraisal) ? 'appraisal' : has(review) ? 'review' : has(self) ? 'self' : null
  return { self, review, appraisal, mark: appraisal?.mark ?? review?.mark ?? self?.mark ?? null, round }
}

/** How many times an item was reported in the round that counts; null when it is N/A, unscored or has no count. */
export function cellCount(item: CompiledItem, cell: Cell, row: ScoreRow): Exact | null {
  if (cell.round === null || typeof cell.mark !== 'number') return null
  if (cell[cell.round]?.lacksEvidence === true && item.part !== 'deductions') return zero
  let most: Exact | null = null
  for (const { value } of row[slotOf(item.index, cell.round)] ?? []) {
    const count = countOf(item, value, cell.mark)
    if (count !== null && (most === null || compare(count, most) > 0)) most = count
  }
  return most
}

/** Tái phạm was flagged in the round that counts. */
export const isRepeated = (item: CompiledItem, cell: Cell, row: ScoreRow): boolean =>
  cell.round !== null && row[slotOf(item.index, cell.round)]?.some(({ value }) => value?.repeat === true) === true
