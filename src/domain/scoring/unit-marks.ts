import type { CompiledItem, CompiledSet } from './compiled-criteria'
import { compare, type Exact, exactOf, zero } from './exact'
import type { Mark } from './points'
import { countOf } from './reported-points'
import { type Aggregation, type RoundMark, roundMark } from './round-mark'
import { type Round, rounds } from './score'
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
export const aggregationOf = ({ set }: CompiledSet): Aggregation => ({
  method: set.aggregate ?? 'mean',
  weights: new Map(Object.entries(set.scorerWeights ?? {}).map(([scorer, weight]) => [scorer, exactOf(weight)])),
})

const hasText = (text: string | null): boolean => text !== null && text.trim() !== ''

/** The cells of one unit by the index of their criterion. */
export function unitCells(
  compiled: CompiledSet,
  row: ScoreRow,
  standings: Standings,
  aggregation: Aggregation,
): readonly Cell[] {
  return compiled.items.map((item) => {
    const slots = rounds.map((round) => row[slotOf(item.index, round)])
    if (slots.every((scores) => scores === undefined)) return unscored
    const hasEvidence =
      item.item.evidenceRequired !== true ||
      slots.some((scores) => scores?.some(({ evidence }) => hasText(evidence)) === true)
    const markOf = (round: Round): RoundMark | null => {
      const slot = slotOf(item.index, round)
      const scores = row[slot]
      if (scores === undefined) return null
      return roundMark(item, round, scores, standings.get(slot) ?? null, hasEvidence, aggregation)
    }
    return counted(markOf('self'), markOf('review'), markOf('appraisal'))
  })
}

function counted(self: RoundMark | null, review: RoundMark | null, appraisal: RoundMark | null): Cell {
  const rounds = { self, review, appraisal }
  const round = (['appraisal', 'review', 'self'] as const).find((name) => (rounds[name]?.mark ?? null) !== null) ?? null
  return { ...rounds, mark: round === null ? null : (rounds[round]?.mark ?? null), round }
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
