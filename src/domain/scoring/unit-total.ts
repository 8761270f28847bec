import type { Decimal } from '../core/decimal'
import type { CompiledGroup, CompiledSet } from './compiled-criteria'
import { exact, multiply } from './exact'
import { hundredthsOf, type Mark, pointsText, roundPoints } from './points'
import type { RankingStep } from './ranking-step'

/** A unit's sums from its criteria to its total, in hundredths (spec of scoring §5.1–3). */
export interface UnitTotal {
  /** Every group, to any depth, by code. */
  readonly groups: ReadonlyMap<string, Mark>
  readonly base: Mark
  /** 0 where the set has none; null while nothing in it has been scored. */
  readonly bonus: Mark
  readonly deductions: Mark
  /** null while nothing at all has been scored. */
  readonly total: number | null
  readonly steps: readonly RankingStep[]
}

type Marks = readonly Mark[]

interface Sum {
  readonly sum: number
  readonly hasPoints: boolean
}

const sumOf = (marks: Marks, indexes: readonly number[]): Sum => {
  let sum = 0
  let hasPoints = indexes.length === 0
  for (const index of indexes) {
    const mark = marks[index] ?? null
    if (typeof mark === 'number') sum += mark
    if (mark !== null) hasPoints = true
  }
  return { sum, hasPoints }
}

/** Adds up one unit's marks, given by the index of their criterion. */
export function unitTotal(compiled: CompiledSet, marks: Marks): UnitTotal {
  const { set } = compiled
  const groups = new Map<string, Mark>()
  const steps: RankingStep[] = []
  const tops = compiled.groups.map((group) => groupMark(group, compiled, marks, groups, steps))
  const base = tops.reduce<number>((sum, mark) => sum + (typeof mark === 'number' ? mark : 0), 0)
  const bonusSum = sumOf(marks, compiled.bonus)
  const deductionSum = sumOf(marks, compiled.deductions)
  const bonus = cut(bonusSum.sum, set.bonus?.max ?? null, 'BONUS_CUT', steps)
  const deductions = cut(deductionSum.sum, set.deductions?.max ?? null, 'DEDUCTIONS_CUT', steps)
  const isScored = marks.some((mark) => mark !== null)
  return {
    groups,
    base: tops.some((mark) => mark !== null) ? base : null,
    bonus: bonusSum.hasPoints ? bonus : null,
    deductions: deductionSum.hasPoints ? deductions : null,
    total: isScored ? boundedTotal(base + bonus - deductions, compiled, steps) : null,
    steps,
  }
}

function cut(sum: number, max: Decimal | null, code: 'BONUS_CUT' | 'DEDUCTIONS_CUT', steps: RankingStep[]): number {
  if (max === null || sum <= hundredthsOf(max)) return sum
  const most = hundredthsOf(max)
  steps.push({ code, from: pointsText(sum), to: pointsText(most), facts: { max: pointsText(most) } })
  return most
}

function boundedTotal(sum: number, { set, totalRounding }: CompiledSet, steps: RankingStep[]): number {
  const step = (code: RankingStep['code'], from: number, to: number, facts: RankingStep['facts'] = {}): number => {
    if (from !== to) steps.push({ code, from: pointsText(from), to: pointsText(to), facts })
    return to
  }
  const { min, max } = set.total
  const rule = { step: set.rounding.total.step, mode: set.rounding.total.mode }
  const rounded = step('TOTAL_ROUNDED', sum, roundPoints(exact(sum, 100), totalRounding), rule)
  const raised =
    min === undefined ? rounded : step('TOTAL_RAISED_TO_MIN', rounded, Math.max(rounded, hundredthsOf(min)), { min })
  return max === undefined ? raised : step('TOTAL_CUT_TO_MAX', raised, Math.min(raised, hundredthsOf(max)), { max })
}

/** A group's sum: N/A items give full marks, or are left out and the rest is scaled up; all N/A makes the group N/A. */
function groupMark(
  group: CompiledGroup,
  compiled: CompiledSet,
  marks: Marks,
  groups: Map<string, Mark>,
  steps: RankingStep[],
): Mark {
  const children = childrenOf(group, compiled, marks, groups, steps)
  const mark =
    compiled.set.notApplicable === 'fullMarks' ? fullMarks(children, steps) : rescaled(group, children, compiled, steps)
  groups.set(group.code, mark)
  return mark
}

/** What is N/A in a group, and what it might have brought. */
interface Absent {
  readonly code: string
  readonly max: number
}

/** What a group's items and groups come to. */
interface Children {
  readonly count: number
  readonly scored: number
  readonly sum: number
  readonly absent: readonly Absent[]
}

const none: readonly Absent[] = []

function childrenOf(
  group: CompiledGroup,
  compiled: CompiledSet,
  marks: Marks,
  groups: Map<string, Mark>,
  steps: RankingStep[],
): Children {
  let [scored, sum] = [0, 0]
  let absent = none
  for (const index of group.items) {
    const mark = marks[index] ?? null
    if (mark === 'N/A') absent = [...absent, absentItem(compiled, index)]
    else if (mark !== null) {
      scored += 1
      sum += mark
    }
  }
  for (const child of group.groups) {
    const mark = groupMark(child, compiled, marks, groups, steps)
    if (mark === 'N/A') absent = [...absent, { code: child.code, max: child.max }]
    else if (mark !== null) {
      scored += 1
      sum += mark
    }
  }
  return { count: group.items.length + group.groups.length, scored, sum, absent }
}

function absentItem({ items }: CompiledSet, index: number): Absent {
  const compiled = items[index]
  if (compiled === undefined) return { code: '', max: 0 }
  const { item, most } = compiled
  return { code: item.code, max: most ?? ('max' in item ? hundredthsOf(item.max) : 0) }
}

function fullMarks({ count, scored, sum, absent }: Children, steps: RankingStep[]): Mark {
  for (const { code, max } of absent)
    steps.push({ code: 'NA_FULL_MARKS', from: 'N/A', to: pointsText(max), facts: { criterion: code } })
  return count === 0 || scored + absent.length > 0 ? absent.reduce((all, { max }) => all + max, sum) : null
}

function rescaled(
  group: CompiledGroup,
  { count, scored, sum, absent }: Children,
  { itemRounding }: CompiledSet,
  steps: RankingStep[],
): Mark {
  if (absent.length === count && count > 0) {
    steps.push({ code: 'GROUP_NA', from: null, to: 'N/A', facts: { group: group.code, title: group.group.title } })
    return 'N/A'
  }
  if (scored === 0 && count > 0) return null
  const absentMax = absent.reduce((total, { max }) => total + max, 0)
  if (absentMax === 0 || absentMax >= group.max) return sum
  const scaled = roundPoints(multiply(exact(sum, 100), exact(group.max, group.max - absentMax)), itemRounding)
  steps.push({
    code: 'NA_RESCALED',
    from: pointsText(sum),
    to: pointsText(scaled),
    facts: {
      group: group.code,
      title: group.group.title,
      max: pointsText(group.max),
      left: pointsText(group.max - absentMax),
      criteria: absent.map(({ code }) => code).join(', '),
    },
  })
  return scaled
}
