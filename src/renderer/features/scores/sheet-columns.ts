import type { Decimal } from '#domain/core/decimal'
import type { CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { itemsOfGroup } from '#domain/criteria/walk-criteria'
import type { Round } from '#domain/scoring/score'

/** What stands above a run of columns: a top group, the bonus or the deductions. */
export interface ColumnSection {
  readonly code: string
  readonly title: string
  readonly criteria: readonly SheetCriterion[]
}

export interface SheetCriterion {
  readonly code: string
  readonly title: string
  readonly item: Criterion | DeductionItem
  /** Most points that may be given; null: no limit. */
  readonly maximum: Decimal | null
  readonly role: 'base' | 'bonus' | 'deduction'
}

/** A column that can be typed in: one criterion in one round. */
export interface ScoreColumn {
  readonly criterion: SheetCriterion
  readonly round: Round
}

const mayExceed = (item: Criterion): boolean => item.type === 'ratio' && item.mayExceedMax

/** The criteria of a set in the order of its table, section by section. */
export function sectionsOf(set: CriteriaSet): readonly ColumnSection[] {
  const base = set.groups.map(
    (group): ColumnSection => ({
      code: group.code,
      title: group.title,
      criteria: itemsOfGroup(group).map((item) => ({
        code: item.code,
        title: item.title,
        item,
        maximum: mayExceed(item) ? null : item.max,
        role: 'base',
      })),
    }),
  )
  const { bonus, deductions } = set
  return [
    ...base,
    ...(bonus === undefined
      ? []
      : [
          {
            code: bonus.code,
            title: bonus.title,
            criteria: bonus.items.map(
              (item): SheetCriterion => ({
                code: item.code,
                title: item.title,
                item,
                maximum: mayExceed(item) ? null : item.max,
                role: 'bonus',
              }),
            ),
          },
        ]),
    ...(deductions === undefined
      ? []
      : [
          {
            code: deductions.code,
            title: deductions.title,
            criteria: deductions.items.map(
              (item): SheetCriterion => ({
                code: item.code,
                title: item.title,
                item,
                maximum: item.cap,
                role: 'deduction',
              }),
            ),
          },
        ]),
  ]
}

/** The columns as they stand from left to right. */
export const scoreColumns = (sections: readonly ColumnSection[], rounds: readonly Round[]): readonly ScoreColumn[] =>
  sections.flatMap((section) => section.criteria.flatMap((criterion) => rounds.map((round) => ({ criterion, round }))))

export const columnId = (criterion: string, round: Round): string => `${criterion}|${round}`
