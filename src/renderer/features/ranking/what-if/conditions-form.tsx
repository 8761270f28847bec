import { Checkbox } from 'antd'
import { useState } from 'react'
import type { Decimal } from '#domain/core/decimal'
import { allGroups, findCriterion } from '#domain/criteria/walk-criteria'
import { type DraftChange, targetOf } from '#domain/what-if/draft'
import { ChangeDialog, type ChangeFormProps } from './change-dialog'
import { DecimalField, percentOf, shareOf } from './decimal-field'

interface Line {
  readonly key: string
  readonly label: string
  readonly isShare: boolean
  /** As the draft has it; null: not asked. */
  readonly asked: Decimal | null
  readonly change: (asked: Decimal | null) => DraftChange
}

/** The conditions of grades and the floors that the official set declares, as the draft has them. */
function linesOf({ baseSet, draftSet }: ChangeFormProps['draft']): readonly Line[] {
  const conditions = baseSet.bandConditions.map((known): Line => {
    const { band, group, item } = known
    const condition = { band, ...(group === undefined ? {} : { group }), ...(item === undefined ? {} : { item }) }
    const now = draftSet.bandConditions.find((one) => one.band === band && one.group === group && one.item === item)
    const change = (asked: Decimal | null): DraftChange => ({ kind: 'condition', condition, asked })
    const title =
      item === undefined
        ? `nhóm ${group} ${allGroups(baseSet).find(({ code }) => code === group)?.title ?? ''} đạt ít nhất`
        : `tiêu chí ${item} ${findCriterion(baseSet, item)?.title ?? ''}, số lượng ít nhất`
    return {
      key: targetOf(change(null)),
      label: `“${band}”: ${title}`,
      isShare: item === undefined,
      asked: (item === undefined ? now?.minShare : now?.minCount) ?? null,
      change,
    }
  })
  const floors = allGroups(baseSet).flatMap(({ code, title, floorShare }): readonly Line[] => {
    if (floorShare === undefined) return []
    const change = (share: Decimal | null): DraftChange => ({ kind: 'floor', group: code, share })
    const asked = allGroups(draftSet).find((one) => one.code === code)?.floorShare ?? null
    return [{ key: targetOf(change(null)), label: `Điểm liệt nhóm ${code} ${title}`, isShare: true, asked, change }]
  })
  return [...conditions, ...floors]
}

/** Điều kiện xếp loại và điểm liệt. */
export function ConditionsForm({ draft, onTry, ...rest }: ChangeFormProps) {
  const lines = linesOf(draft)
  const [typed, setTyped] = useState<Readonly<Record<string, Decimal | null>>>({})
  const [dropped, setDropped] = useState<Readonly<Record<string, boolean>>>({})
  const changes = lines.flatMap(({ key, asked, change, isShare }) => {
    if (dropped[key] ?? asked === null) return asked === null ? [] : [change(null)]
    const raw = typed[key]
    if (raw === undefined || raw === null) return []
    const now = isShare ? shareOf(raw) : raw
    return now === null || now === asked ? [] : [change(now)]
  })
  return (
    <ChangeDialog
      {...rest}
      title="điều kiện xếp loại"
      note="Ngoài tổng điểm, mỗi mức có thể đòi một nhóm đạt đủ phần trăm. Thử đổi phần trăm, hoặc bỏ điều kiện."
      width={760}
      canTry={changes.length > 0}
      onOk={() => onTry(changes)}
    >
      {lines.map(({ key, label, isShare, asked }) => {
        const isDropped = dropped[key] ?? asked === null
        const shown = typed[key] === undefined ? (isShare ? percentOf(asked) : asked) : typed[key]
        return (
          <div className="draft-form-row" key={key}>
            <span>{label}</span>
            <DecimalField
              label={label}
              value={isDropped ? null : shown}
              {...(isShare ? { suffix: '%' } : {})}
              isDisabled={isDropped}
              onChange={(value) => setTyped({ ...typed, [key]: value })}
            />
            <Checkbox
              checked={isDropped}
              onChange={(event) => setDropped({ ...dropped, [key]: event.target.checked })}
              aria-label={`Bỏ điều kiện ${label}`}
            >
              không yêu cầu
            </Checkbox>
          </div>
        )
      })}
      {lines.length === 0 && <p>Bộ tiêu chí không có điều kiện xếp loại hay điểm liệt.</p>}
    </ChangeDialog>
  )
}
