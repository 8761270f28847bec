import type { Finding } from '../core/finding'
import type { CriteriaGroup, CriteriaSet } from '../criteria/criteria-set'
import type { CampaignState } from '../office/change'
import type { ReturnRequest, Submission, Supplement } from '../office/records'
import { scoreId } from '../scoring/score'
import type { FileReading } from '../workbook/file-reading'
import { submissionInForce } from './apply-reading'

/** The open request for more of a unit; a unit has at most one. */
export const openReturnOf = (state: CampaignState, unit: string): ReturnRequest | null =>
  state.ofUnit('returns', unit).find(({ status }) => status === 'open') ?? null

/**
 * What a new file of the unit may bring beside its earlier one: while a request is open the flagged criteria, and ever the
 * criteria of a form that asks for these alone, though the request was withdrawn meanwhile. null: everything.
 */
export function supplementFor(
  state: CampaignState,
  unit: string,
  { limitedTo }: Pick<FileReading, 'limitedTo'>,
  takesAll = false,
): Supplement | null {
  const request = takesAll ? null : openReturnOf(state, unit)
  const earlier = submissionInForce(state, unit)
  const criteria = request?.items.map(({ criterion }) => criterion) ?? limitedTo
  return earlier === null || criteria === undefined ? null : { to: earlier.id, criteria }
}

export type ReturnFindingCode = 'RETURN_ASKED'

const letterOf = (column: string | undefined): string => /^[A-Z]+/.exec(column ?? '')?.[0] ?? ''

/** What is asked of a unit, criterion by criterion, with where its stored file has each of them. */
export function returnFindings(
  state: CampaignState,
  { unit, items }: Pick<ReturnRequest, 'unit' | 'items'>,
  { id, tables }: Pick<Submission, 'id' | 'tables'>,
  titleOf: (criterion: string) => string,
): readonly Finding<ReturnFindingCode>[] {
  return items.map(({ criterion, note }) => {
    const source = state.get('scores', scoreId(unit, criterion, 'self'))?.source
    const finding = {
      code: 'RETURN_ASKED',
      severity: 'error',
      criterion,
      facts: { title: titleOf(criterion), note },
    } as const
    if (source?.submission !== id) return finding
    const { sheet, row } = source
    const above = tables.filter((table) => table.sheet === sheet && Math.max(0, ...table.headerRows) < row)
    const letter = letterOf(above.at(-1)?.columns.claimed)
    return { ...finding, sheet, row, ...(letter === '' ? {} : { cell: `${letter}${row}` }) }
  })
}

/** The set with the flagged criteria alone: what a template for them is made from. */
export function onlyCriteria(set: CriteriaSet, codes: ReadonlySet<string>): CriteriaSet {
  const kept = <I extends { readonly code: string }>(items: readonly I[]): readonly I[] =>
    items.filter(({ code }) => codes.has(code))
  const groupsOf = (groups: readonly CriteriaGroup[]): readonly CriteriaGroup[] =>
    groups.flatMap((group) => {
      const own = { ...group, items: kept(group.items), groups: groupsOf(group.groups) }
      return own.items.length + own.groups.length === 0 ? [] : [own]
    })
  const { bonus, deductions, ...rest } = set
  const extras = {
    ...(bonus === undefined ? {} : { bonus: { ...bonus, items: kept(bonus.items) } }),
    ...(deductions === undefined ? {} : { deductions: { ...deductions, items: kept(deductions.items) } }),
  }
  return {
    ...rest,
    groups: groupsOf(set.groups),
    ...(extras.bonus?.items.length ? { bonus: extras.bonus } : {}),
    ...(extras.deductions?.items.length ? { deductions: extras.deductions } : {}),
  }
}

/** True when the file has every criterion that was asked for; otherwise the request stays open. */
export const answersReturn = (request: ReturnRequest, { criteria }: FileReading): boolean =>
  request.items.every(({ criterion }) => criteria.some(({ code }) => code === criterion))
