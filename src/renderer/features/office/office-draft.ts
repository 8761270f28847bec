import { err, ok, type Result } from '#domain/core/result'
import type { Office, Signatory } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'
import type { Problems } from '../../components/use-draft'

export type OfficeInput = Input<'office.save'>

/** The office as it is typed; recipients are a text with one a line. */
export type OfficeDraft = Omit<OfficeInput, 'recipients'> & { readonly recipients: string }

export type OfficeField =
  | 'agency'
  | 'department'
  | 'place'
  | 'decision'
  | 'proposal'
  | 'minutes'
  | 'signatoryPosition'
  | 'signatoryName'

const nobody: Signatory = { prefix: '', position: '', name: '' }

export const officeDraftOf = (office: Office | null): OfficeDraft => ({
  agency: office?.agency ?? '',
  department: office?.department ?? 'Phòng Nội vụ',
  place: office?.place ?? '',
  level: office?.level ?? 'commune',
  symbols: office?.symbols ?? { decision: 'QĐ-UBND', proposal: 'TTr-PNV', minutes: 'BB-HĐTĐKT' },
  signatory: office?.signatory ?? { ...nobody, position: 'CHỦ TỊCH' },
  departmentHead: office?.departmentHead ?? { ...nobody, position: 'TRƯỞNG PHÒNG' },
  recipients: (office?.recipients ?? []).join('\n'),
  fund: office?.fund ?? '',
})

const clean = (text: string): string => text.normalize('NFC').trim()
const cleanSignatory = ({ prefix, position, name }: Signatory): Signatory => ({
  prefix: clean(prefix),
  position: clean(position),
  name: clean(name),
})

/** The office that was typed, or what its papers still need. */
export function readOffice(draft: OfficeDraft): Result<OfficeInput, Problems<OfficeField>> {
  const missing = (text: string, field: OfficeField, sentence: string): Problems<OfficeField> =>
    clean(text) === '' ? { [field]: sentence } : {}
  const problems: Problems<OfficeField> = {
    ...missing(draft.agency, 'agency', 'Cần ghi tên cơ quan ban hành.'),
    ...missing(draft.department, 'department', 'Cần ghi tên phòng tham mưu.'),
    ...missing(draft.place, 'place', 'Cần ghi địa danh; văn bản nào cũng có.'),
    ...missing(draft.symbols.decision, 'decision', 'Cần ghi ký hiệu quyết định.'),
    ...missing(draft.symbols.proposal, 'proposal', 'Cần ghi ký hiệu tờ trình.'),
    ...missing(draft.symbols.minutes, 'minutes', 'Cần ghi ký hiệu biên bản.'),
    ...missing(draft.signatory.position, 'signatoryPosition', 'Cần ghi chức vụ người ký.'),
  }
  if (Object.keys(problems).length > 0) return err(problems)
  return ok({
    agency: clean(draft.agency),
    department: clean(draft.department),
    place: clean(draft.place),
    level: draft.level,
    symbols: {
      decision: clean(draft.symbols.decision),
      proposal: clean(draft.symbols.proposal),
      minutes: clean(draft.symbols.minutes),
    },
    signatory: cleanSignatory(draft.signatory),
    departmentHead: cleanSignatory(draft.departmentHead),
    recipients: draft.recipients
      .split('\n')
      .map(clean)
      .filter((line) => line !== ''),
    fund: clean(draft.fund),
  })
}
