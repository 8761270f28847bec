import type { Nominee, NomineeKind } from '#domain/office/records'

/** Nominations of one kind in the order of the units' own lists. */
export const nomineesOf = (nominees: readonly Nominee[], kind: NomineeKind): readonly Nominee[] =>
  nominees.filter((nominee) => nominee.kind === kind).toSorted((a, b) => a.order - b.order)

/** Forms of commendation in use, the most used first. */
export function awardsInUse(nominees: readonly Nominee[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { award } of nominees) if (award !== '') counts.set(award, (counts.get(award) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([award]) => award)
}

export const statusWords: Readonly<Record<Nominee['status'], string>> = {
  proposed: 'Đề nghị',
  approved: 'Đồng ý',
  held: 'Để lại',
  rejected: 'Không xét',
}

export const kindWords: Readonly<Record<NomineeKind, string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
}
