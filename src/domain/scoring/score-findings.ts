import type { Finding } from '../core/finding'
import { type CompiledItem, type CompiledSet, optionKey } from './compiled-criteria'
import { givenPoints, type Mark } from './points'
import type { RoundMark } from './round-mark'
import { type Round, rounds, type Score } from './score'
import { type ScoreRow, slotOf } from './score-table'
import type { ScoringFindingCode } from './scoring-findings'
import type { Cell } from './unit-marks'

type ScoringFinding = Finding<ScoringFindingCode>

/** True when the claimed points are not what the reported values give. */
export const isSelfMismatch = (self: RoundMark | null): boolean =>
  self !== null && self.given !== null && self.computed !== null && self.given !== self.computed

const text = (mark: Mark): string => givenPoints(mark) ?? ''

/** What a unit's scores show: claims that values contradict, missing reasons, points and options that cannot be. */
export function scoreFindings(
  compiled: CompiledSet,
  unit: string,
  row: ScoreRow,
  cells: readonly Cell[],
): readonly ScoringFinding[] {
  const findings: ScoringFinding[] = []
  for (const item of compiled.items) {
    const cell = cells[item.index]
    if (cell === undefined) continue
    const place = { unit, criterion: item.item.code }
    if (isSelfMismatch(cell.self)) findings.push({ ...mismatch(item, cell), ...place })
    for (const round of rounds)
      if (cell[round] !== null)
        for (const one of roundFindings(item, row, cell, round)) findings.push({ ...one, ...place })
  }
  return findings
}

const mismatch = ({ item }: CompiledItem, { self }: Cell): ScoringFinding => ({
  code: 'SELF_SCORE_MISMATCH',
  severity: 'warning',
  facts: { title: item.title, claimed: text(self?.given ?? null), computed: text(self?.computed ?? null) },
})

const clean: readonly ScoringFinding[] = []

function roundFindings(item: CompiledItem, row: ScoreRow, cell: Cell, round: Round): readonly ScoringFinding[] {
  const mark = cell[round]
  const scores = row[slotOf(item.index, round)] ?? []
  const unknown =
    item.item.type === 'choice' ? scores.find(({ value }) => isUnknownOption(item, value?.option)) : undefined
  const isUnexplained = round !== 'self' && lacksReason(cell, round, scores)
  if (mark?.isOutOfRange !== true && unknown === undefined && !isUnexplained) return clean
  const about = { title: item.item.title, round }
  const warn = (code: ScoringFindingCode, facts: ScoringFinding['facts']): ScoringFinding => ({
    code,
    severity: 'warning',
    facts: { ...about, ...facts },
  })
  return [
    ...(mark?.isOutOfRange === true
      ? [warn('POINTS_OUT_OF_RANGE', { given: text(mark.given), counted: text(mark.mark) })]
      : []),
    ...(unknown === undefined ? [] : [warn('OPTION_NOT_IN_CRITERION', { option: unknown.value?.option ?? '' })]),
    ...(isUnexplained ? [warn('SCORE_REASON_MISSING', {})] : []),
  ]
}

const isUnknownOption = ({ options }: CompiledItem, option: string | undefined): boolean =>
  option !== undefined && !options.has(optionKey(option))

/** The mark of the round before: the review follows the self-score, the appraisal follows the review or the self-score. */
const markBefore = (cell: Cell, round: Round): Mark =>
  round === 'self' ? null : ((round === 'appraisal' ? cell.review?.mark : null) ?? cell.self?.mark ?? null)

function lacksReason(cell: Cell, round: Round, scores: readonly Score[]): boolean {
  const before = markBefore(cell, round)
  const now = cell[round]?.mark ?? null
  if (before === null || now === null || before === now) return false
  return scores.every(({ reason }) => reason === null || reason.trim() === '')
}
