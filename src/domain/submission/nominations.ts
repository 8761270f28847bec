import type { Nominee, NomineeKind } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { placeOf, type RowPlace } from '../workbook/row-place'

/** A nomination as a file gives it; its id is made of what identifies it, so that a newer file updates the same record. */
export type ReadNominee = Omit<Nominee, 'status' | 'reason' | 'order'>

const letter: Readonly<Record<NomineeKind, string>> = { collective: 'TT', individual: 'CN', household: 'HO' }

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
  const common = (
    kind: NomineeKind,
    row: RowPlace & { readonly name: string; readonly achievement: string; readonly award: string },
  ) => ({
    id: idOf(kind, row.name),
    campaign,
    kind,
    name: row.name,
    unit,
    achievement: row.achievement,
    award: row.award,
    source: { submission, ...placeOf(row) },
  })
  return [
    ...reading.collectives.map((row) => ({
      ...common('collective', row),
      title: null,
      sex: null,
      dob: null,
      position: '',
      workplace: '',
    })),
    ...reading.individuals.map((row) => ({
      ...common('individual', row),
      title: row.title,
      sex: row.sex,
      dob: row.dob,
      position: row.position,
      workplace: row.unit,
    })),
    ...reading.households.map((row) => ({
      ...common('household', row),
      title: null,
      sex: null,
      dob: null,
      position: '',
      workplace: row.address,
    })),
  ]
}
