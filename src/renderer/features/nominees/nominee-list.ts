import type { Nominee, NomineeKind } from '#domain/office/records'
import { matchesSearch } from '#domain/text/fold'
import { comparePersonNames, compareVietnamese } from '#domain/text/vietnamese-sort'

/** How the nominations of a tab are ordered; `given` is the order of the units' own lists. */
export type NomineeOrder = 'given' | 'name' | 'unit'

/** Nominations of one kind that match the search, in the order asked: persons by tên – đệm – họ. */
export function nomineesShown(
  nominees: readonly Nominee[],
  kind: NomineeKind,
  search: string,
  order: NomineeOrder,
  unitName: (code: string) => string,
): readonly Nominee[] {
  const byName = kind === 'individual' ? comparePersonNames : compareVietnamese
  const compare: Readonly<Record<NomineeOrder, (a: Nominee, b: Nominee) => number>> = {
    given: (a, b) => a.order - b.order,
    name: (a, b) => byName(a.name, b.name),
    unit: (a, b) => compareVietnamese(unitName(a.unit), unitName(b.unit)) || byName(a.name, b.name),
  }
  return nominees
    .filter((nominee) => nominee.kind === kind)
    .filter(
      (nominee) =>
        search.trim() === '' ||
        matchesSearch(
          [nominee.name, nominee.position, nominee.workplace, unitName(nominee.unit), nominee.achievement].join(' '),
          search,
        ),
    )
    .toSorted(compare[order])
}

export const statusWords: Readonly<Record<Nominee['status'], string>> = {
  proposed: 'Đề nghị',
  approved: 'Đồng ý',
  held: 'Để lại, chưa xét',
  rejected: 'Không xét',
}

export const kindWords: Readonly<Record<NomineeKind, string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
}
