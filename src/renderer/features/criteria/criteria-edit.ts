import { type Decimal, parseDecimal } from '#domain/core/decimal'
import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { allGroups, findCriterion } from '#domain/criteria/walk-criteria'
import { isDeduction } from './criteria-words'

/** What can be changed of one line here; numbers are texts as typed. */
export interface LineDraft {
  readonly title: string
  /** Maximum of a group or a criterion, or the cut of a deduction; "" where there is none. */
  readonly max: string
  /** Points for each; null where the kind has none. */
  readonly per: string | null
  readonly options: readonly { readonly label: string; readonly points: string }[] | null
  readonly unit: string | null
  readonly evidenceRequired: boolean | null
  readonly mayBeNotApplicable: boolean | null
  readonly note: string | null
}

const typed = (decimal: Decimal | null | undefined): string => (decimal ?? '').replace('.', ',')
const read = (text: string): Decimal | null => parseDecimal(text.trim().replace(',', '.'))

type ExtraGroup = { readonly code: string; readonly title: string; readonly max: Decimal | null }

const groupOf = (set: CriteriaSet, code: string): CriteriaGroup | ExtraGroup | undefined =>
  allGroups(set).find((group) => group.code === code) ??
  [set.bonus, set.deductions].find((group) => group?.code === code)

/** The line as it stands; null when the set has no such code. */
export function lineDraftOf(set: CriteriaSet, code: string): LineDraft | null {
  const group = groupOf(set, code)
  if (group !== undefined)
    return {
      title: group.title,
      max: typed(group.max),
      per: null,
      options: null,
      unit: null,
      evidenceRequired: null,
      mayBeNotApplicable: null,
      note: null,
    }
  const item = findCriterion(set, code)
  if (item === null) return null
  return {
    title: item.title,
    max: typed(isDeduction(item) ? item.cap : item.max),
    per: 'per' in item ? typed(item.per) : null,
    options:
      item.type === 'choice' ? item.options.map(({ label, points }) => ({ label, points: typed(points) })) : null,
    unit: item.unit ?? '',
    evidenceRequired: item.evidenceRequired === true,
    mayBeNotApplicable: item.mayBeNotApplicable === true,
    note: item.note ?? '',
  }
}

export type LineProblems = Partial<Record<'title' | 'max' | 'per' | 'options', string>>

/** What cannot be read of the line; sums and names are checked over the whole set. */
export function lineProblems(draft: LineDraft, mayBeUncapped: boolean): LineProblems {
  const badNumber = (text: string): boolean => read(text) === null || text.trim().startsWith('-')
  return {
    ...(draft.title.trim() === '' ? { title: 'Cần ghi nội dung.' } : {}),
    ...(badNumber(draft.max) && !(mayBeUncapped && draft.max.trim() === '')
      ? { max: 'Cần ghi một số điểm, ví dụ 10 hoặc 2,5.' }
      : {}),
    ...(draft.per !== null && badNumber(draft.per) ? { per: 'Cần ghi một số điểm, ví dụ 0,5.' } : {}),
    ...(draft.options?.some(({ label, points }) => label.trim() === '' || badNumber(points))
      ? { options: 'Mỗi mức cần có tên và một số điểm.' }
      : {}),
  }
}

/** True where an empty maximum means "no limit": bonus and deductions. */
export const mayBeUncapped = (set: CriteriaSet, code: string): boolean => {
  const item = findCriterion(set, code)
  return item === null ? [set.bonus?.code, set.deductions?.code].includes(code) : isDeduction(item)
}

/** The set with one line changed; the draft has no problems. */
export function withLine(set: CriteriaSet, code: string, draft: LineDraft): CriteriaSet {
  const title = draft.title.normalize('NFC').trim()
  const max = read(draft.max)
  const zero = '0' as Decimal
  const item = <I extends Criterion | DeductionItem>(one: I): I => {
    if (one.code !== code) return one
    const { unit: _unit, note: _note, evidenceRequired: _evidence, mayBeNotApplicable: _notApplicable, ...rest } = one
    return {
      ...rest,
      title,
      ...(isDeduction(one) ? { cap: max } : { max: max ?? zero }),
      ...(draft.per === null ? {} : { per: read(draft.per) ?? zero }),
      ...(draft.options === null
        ? {}
        : {
            options: draft.options.map(({ label, points }) => ({ label: label.trim(), points: read(points) ?? zero })),
          }),
      ...(draft.unit === null || draft.unit.trim() === '' ? {} : { unit: draft.unit.trim() }),
      ...(draft.note === null || draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
      ...(draft.evidenceRequired === true ? { evidenceRequired: true } : {}),
      ...(draft.mayBeNotApplicable === true ? { mayBeNotApplicable: true } : {}),
    } as unknown as I
  }
  const group = (one: CriteriaGroup): CriteriaGroup => ({
    ...one,
    ...(one.code === code ? { title, max: max ?? zero } : {}),
    items: one.items.map(item),
    groups: one.groups.map(group),
  })
  const extra = <G extends ExtraGroup & { readonly items: readonly (Criterion | DeductionItem)[] }>(one: G): G => ({
    ...one,
    ...(one.code === code ? { title, max } : {}),
    items: one.items.map(item),
  })
  return {
    ...set,
    groups: set.groups.map(group),
    ...(set.bonus === undefined ? {} : { bonus: extra(set.bonus) }),
    ...(set.deductions === undefined ? {} : { deductions: extra(set.deductions) }),
  }
}
