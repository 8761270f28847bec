import type { Nominee, NomineeFields } from '../office/records'
import type { ReadNominee } from './nominations'

export type { NomineeFields } from '../office/records'

const names = [
  'title',
  'name',
  'sex',
  'dob',
  'position',
  'workplace',
  'achievement',
  'award',
] as const satisfies readonly (keyof NomineeFields)[]

/** The fields of a nomination that a file states. */
export const fieldsOf = (nominee: NomineeFields): NomineeFields => ({
  title: nominee.title,
  name: nominee.name,
  sex: nominee.sex,
  dob: nominee.dob,
  position: nominee.position,
  workplace: nominee.workplace,
  achievement: nominee.achievement,
  award: nominee.award,
})

/** What the unit's file said, where the officer has typed over it; else what stands. */
export const statedFields = (nominee: Nominee): NomineeFields => nominee.stated ?? nominee

/** Fields in which two nominations differ. */
export const changedFields = (before: NomineeFields, after: NomineeFields): readonly (keyof NomineeFields)[] =>
  names.filter((name) => before[name] !== after[name])

/** A newer file beside what stands: the officer's words stay wherever the unit has not changed its own. */
export function mergeFields(stored: Nominee, read: ReadNominee): NomineeFields {
  const stated = statedFields(stored)
  const kept = names.filter((name) => read[name] === stated[name])
  return { ...fieldsOf(read), ...Object.fromEntries(kept.map((name) => [name, stored[name]])) }
}

/** The words of the unit as far as they differ from what stands; null where they do not. */
export const statedBeside = (fields: NomineeFields, stated: NomineeFields): NomineeFields | null =>
  changedFields(fields, stated).length === 0 ? null : fieldsOf(stated)
