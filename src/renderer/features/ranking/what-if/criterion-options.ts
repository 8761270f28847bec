import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { matchesSearch } from '#domain/text/fold'

/** Criteria to choose from, by code and title. */
export const criterionOptions = (set: CriteriaSet): readonly { readonly value: string; readonly label: string }[] =>
  allItems(set).map(({ item: { code, title } }) => ({ value: code, label: `${code} ${title}` }))

/** Search in a list of choices, whatever the diacritics. */
export const byLabel = (query: string, option: { readonly label: string } | undefined): boolean =>
  matchesSearch(option?.label ?? '', query)
