import { err, ok, type Result } from '#domain/core/result'
import type { Nominee, NomineeKind } from '#domain/office/records'
import { parseTypedDate } from '#domain/text/typed-date'
import type { Input } from '#shared/ipc/contract'
import type { Problems } from '../../components/use-draft'

type NomineeInput = Input<'nominees.save'>['nominee']

/** A nomination as it is being typed; the birth date as officers write it ("15/3/1980" or "1980"). */
export interface NomineeDraft {
  readonly title: 'Ông' | 'Bà' | null
  readonly name: string
  readonly sex: 'Nam' | 'Nữ' | null
  readonly dob: string
  readonly position: string
  readonly unit: string | null
  readonly workplace: string
  readonly achievement: string
  readonly award: string
}

export const emptyDraft: NomineeDraft = {
  title: null,
  name: '',
  sex: null,
  dob: '',
  position: '',
  unit: null,
  workplace: '',
  achievement: '',
  award: '',
}

/** "1980-03-15" as "15/3/1980"; a year stays a year. */
export const shownBirth = (dob: string | null): string => {
  const [year = '', month, day] = (dob ?? '').split('-')
  return month === undefined || day === undefined ? year : `${Number(day)}/${Number(month)}/${year}`
}

export const draftOf = (nominee: Nominee): NomineeDraft => ({
  title: nominee.title,
  name: nominee.name,
  sex: nominee.sex,
  dob: shownBirth(nominee.dob),
  position: nominee.position,
  unit: nominee.unit,
  workplace: nominee.workplace,
  achievement: nominee.achievement,
  award: nominee.award,
})

const birthProblem = 'Ghi ngày sinh như 15/3/1980, hoặc chỉ ghi năm sinh.'

function readBirth(text: string): { readonly dob: string | null } | { readonly problem: string } {
  if (text.trim() === '') return { dob: null }
  const read = parseTypedDate(text)
  switch (read.kind) {
    case 'day':
      return read.isShortYear ? { problem: 'Ghi đủ bốn chữ số của năm sinh.' } : { dob: read.date }
    case 'year':
      return read.monthDropped ? { problem: birthProblem } : { dob: String(read.year) }
    case 'monthFirst':
      return { problem: 'Ghi ngày trước, tháng sau.' }
    case 'none':
      return { problem: birthProblem }
  }
}

/** The nomination that a draft says; or what each wrong field asks for. */
export function readNominee(
  kind: NomineeKind,
  draft: NomineeDraft,
): Result<NomineeInput, Problems<keyof NomineeDraft>> {
  const isPerson = kind !== 'collective'
  const birth = isPerson ? readBirth(draft.dob) : { dob: null }
  const problems: Problems<keyof NomineeDraft> = {
    ...(draft.name.trim() === '' ? { name: 'Cần ghi tên.' } : {}),
    ...(draft.unit === null ? { unit: 'Chọn đơn vị đề nghị.' } : {}),
    ...(draft.award.trim() === '' ? { award: 'Chọn hoặc ghi hình thức khen thưởng.' } : {}),
    ...('problem' in birth ? { dob: birth.problem } : {}),
  }
  if (Object.keys(problems).length > 0 || draft.unit === null || 'problem' in birth) return err(problems)
  const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return ok({
    kind,
    title: isPerson ? draft.title : null,
    name: clean(draft.name),
    sex: isPerson ? draft.sex : null,
    dob: birth.dob,
    position: isPerson ? clean(draft.position) : '',
    unit: draft.unit,
    workplace: clean(draft.workplace),
    achievement: draft.achievement.normalize('NFC').trim(),
    award: clean(draft.award),
  })
}
