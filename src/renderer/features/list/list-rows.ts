import type { ListEntry, NomineeKind } from '#domain/office/records'

/** A line of the list as shown: a heading per kind, or an entry. */
export type ListRow =
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly title: string
      readonly count: number
      readonly sum: number
    }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: ListEntry }

const titles: readonly (readonly [NomineeKind, string])[] = [
  ['collective', 'I. Tập thể'],
  ['individual', 'II. Cá nhân'],
  ['household', 'III. Hộ gia đình'],
]

/** The entries under their headings, in the order of the list; a kind without entries has no heading. */
export const listRows = (entries: readonly ListEntry[]): readonly ListRow[] =>
  titles.flatMap(([kind, title]): readonly ListRow[] => {
    const ofKind = entries.filter((entry) => entry.kind === kind)
    if (ofKind.length === 0) return []
    const sum = ofKind.reduce((total, { amount }) => total + amount, 0)
    return [
      { kind: 'heading', key: kind, title, count: ofKind.length, sum },
      ...ofKind.map((entry): ListRow => ({ kind: 'entry', key: entry.nominee, entry })),
    ]
  })
