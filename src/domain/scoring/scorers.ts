import type { Scorer } from '../office/records'
import { foldForSearch } from '../text/fold'

/** True when two names as typed mean one person: case, spaces and diacritics apart. */
export const isSamePerson = (left: string, right: string): boolean => foldForSearch(left) === foldForSearch(right)

/** The unit that a person is recorded to be from; null when that is not recorded. */
export const unitOfPerson = (scorers: readonly Scorer[], name: string): string | null =>
  scorers.find((scorer) => isSamePerson(scorer.name, name))?.unit ?? null
