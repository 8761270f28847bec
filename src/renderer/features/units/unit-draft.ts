import { err, ok, type Result } from '#domain/core/result'
import type { Unit } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'
import type { Problems } from '../../components/use-draft'

export type UnitInput = Input<'units.save'>['unit']

/** A unit as it is typed; other names are a text with one name a line. */
export interface UnitDraft {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly cluster: string | null
  readonly aliases: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly note: string
}

export const emptyUnit: UnitDraft = {
  code: '',
  name: '',
  kind: '',
  cluster: null,
  aliases: '',
  validFrom: null,
  validTo: null,
  note: '',
}

export const unitDraftOf = (unit: Unit): UnitDraft => ({
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  cluster: unit.cluster,
  aliases: unit.aliases.join('\n'),
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  note: unit.note,
})

const clean = (text: string): string => text.normalize('NFC').trim()

/** The unit that was typed, or what is wrong with it; another unit's code is refused before main is asked. */
export function readUnit(
  draft: UnitDraft,
  previousCode: string | null,
  units: readonly Unit[],
): Result<UnitInput, Problems<keyof UnitDraft>> {
  const code = clean(draft.code)
  const taken = units.find((unit) => unit.code === code && unit.code !== previousCode)
  const problems: Problems<keyof UnitDraft> = {
    ...(code === '' ? { code: 'Cần ghi mã đơn vị, ví dụ P01.' } : {}),
    ...(taken === undefined ? {} : { code: `Mã này đang dùng cho ${taken.name}. Đặt mã khác.` }),
    ...(clean(draft.name) === '' ? { name: 'Cần ghi tên đơn vị.' } : {}),
    ...(draft.validFrom !== null && draft.validTo !== null && draft.validFrom > draft.validTo
      ? { validTo: 'Ngày thôi hiệu lực đang trước ngày bắt đầu.' }
      : {}),
  }
  if (Object.keys(problems).length > 0) return err(problems)
  return ok({
    code,
    name: clean(draft.name),
    kind: clean(draft.kind),
    cluster: draft.cluster,
    aliases: draft.aliases
      .split('\n')
      .map(clean)
      .filter((alias) => alias !== ''),
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    note: clean(draft.note),
  })
}
