import type { Nominee, NomineeKind } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { placeOf, type RowPlace } from '../workbook/row-place'

/** A nomination as a file gives it; its id is made of what identifies it, so that a newer file updates the same record. */
export type ReadNominee = Omit<Nominee, 'status' | 'reason' | 'order'>

const letter: Readonly<Record<NomineeKind, string>> = { collective: 'TT', individual: 'CN', household: 'HO' }

/** What only a person has. */
type Person = Pick<ReadNominee, 'title' | 'sex' | 'dob' | 'position'>
const nobody: Person = { title: null, sex: null, dob: null, position: '' }

/** Every nomination in a reading, in the file's order; equal names of one kind are told apart by their occurrence. */
export function nominationsOf(
  reading: FileReading,
  campaign: string,
  unit: string,
  submission: string,
): readonly ReadNominee[] {
  const seen = new Map<string, number>()
  const idOf = (kind: NomineeKind, name: string): string => {
    const key = `${unit}|${letter[kind]}|${name}`
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return occurrence === 1 ? key : `${key}|${occurrence}`
  }
  const nomination = (
    kind: NomineeKind,
    row: RowPlace & { readonly name: string; readonly achievement: string; readonly award: string },
    { title, sex, dob, position }: Person,
    workplace: string,
  ): ReadNominee => ({
    id: idOf(kind, row.name),
    campaign,
    kind,
    name: row.name,
    unit,
    achievement: row.achievement,
    award: row.award,
    source: { submission, ...placeOf(row) },
    title,
    sex,
    dob,
    position,
    workplace,
  })
  return [
    ...reading.collectives.map((row) => nomination('collective', row, nobody, '')),
    ...reading.individuals.map((row) => nomination('individual', row, row, row.unit)),
    ...reading.households.map((row) => nomination('household', row, nobody, row.address)),
  ]
}
