import { Form, Select } from 'antd'
import { useState } from 'react'
import type { Decimal } from '#domain/core/decimal'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import { type DraftChange, targetOf } from '#domain/what-if/draft'
import { ChangeDialog, type ChangeFormProps } from './change-dialog'
import { byLabel, criterionOptions } from './criterion-options'
import { DecimalField } from './decimal-field'

interface Weight {
  readonly label: string
  readonly amount: Decimal | null
  /** null where a missing amount means nothing. */
  readonly change: (amount: Decimal | null) => DraftChange | null
}

const bonus = 'bonus:'
const deductions = 'deductions:'

/** The amounts of a criterion that an office weighs it by. */
function weightsOf(set: CriteriaSet, code: string): readonly Weight[] {
  if (code === bonus || code === deductions) {
    const part = code === bonus ? 'bonus' : 'deductions'
    const label = part === 'bonus' ? 'Tổng điểm thưởng nhiều nhất' : 'Tổng điểm trừ nhiều nhất'
    return [{ label, amount: set[part]?.max ?? null, change: (max) => ({ kind: 'extraMaximum', part, max }) }]
  }
  const item = findCriterion(set, code)
  if (item === null) return []
  if (item.type === 'choice')
    return item.options.map(({ label, points }) => ({
      label: `Mức “${label}”`,
      amount: points,
      change: (amount) => (amount === null ? null : { kind: 'option', criterion: code, option: label, points: amount }),
    }))
  const isDeduction = !('max' in item)
  const maximum: Weight = {
    label: isDeduction ? 'Trừ nhiều nhất (để trống là không giới hạn)' : 'Điểm tối đa',
    amount: isDeduction ? item.cap : item.max,
    change: (max) => (max === null && !isDeduction ? null : { kind: 'maximum', criterion: code, max }),
  }
  if (!('per' in item)) return [maximum]
  const per: Weight = {
    label: item.type === 'minus' || isDeduction ? 'Trừ mỗi lần' : 'Điểm mỗi lần',
    amount: item.per,
    change: (amount) => (amount === null ? null : { kind: 'per', criterion: code, per: amount }),
  }
  return [maximum, per]
}

/** Điểm tối đa, điểm mỗi lần, điểm từng mức of one criterion. */
export function MaximumForm({ draft, onTry, ...rest }: ChangeFormProps) {
  const set = draft.draftSet
  const [code, setCode] = useState<string | null>(null)
  const [typed, setTyped] = useState<Readonly<Record<string, Decimal | null>>>({})
  const weights = code === null ? [] : weightsOf(set, code)
  const official = new Map(
    (code === null ? [] : weightsOf(draft.baseSet, code)).map(({ label, amount }) => [label, amount]),
  )
  const changes = weights.flatMap(({ label, amount, change }): readonly DraftChange[] => {
    const now = typed[label]
    const made = now === undefined || now === amount ? null : change(now)
    return made === null ? [] : [made]
  })
  const extras = [
    ...(set.bonus === undefined ? [] : [{ value: bonus, label: 'Tổng điểm thưởng' }]),
    ...(set.deductions === undefined ? [] : [{ value: deductions, label: 'Tổng điểm trừ' }]),
  ]
  return (
    <ChangeDialog
      {...rest}
      title="điểm tối đa của tiêu chí"
      note="Điểm của nhóm và thang điểm tăng giảm theo. Điểm tính từ số liệu được tính lại; điểm đã chấm trực tiếp giữ nguyên, chỉ không vượt mức tối đa mới."
      width={680}
      canTry={changes.length > 0}
      onOk={() => onTry(changes)}
    >
      <Form layout="vertical" component="div">
        <Form.Item label="Tiêu chí" htmlFor="draft-maximum-criterion">
          <Select
            id="draft-maximum-criterion"
            showSearch={{ filterOption: byLabel }}
            placeholder="Chọn tiêu chí (gõ để tìm, không cần dấu)"
            value={code}
            onChange={(chosen) => {
              setCode(chosen)
              setTyped({})
            }}
            options={[...criterionOptions(set), ...extras]}
          />
        </Form.Item>
      </Form>
      {weights.map((weight) => (
        <div className="draft-form-row" key={targetOf(weight.change('0' as Decimal) as DraftChange)}>
          <span>{weight.label}</span>
          <DecimalField
            label={weight.label}
            value={typed[weight.label] === undefined ? weight.amount : (typed[weight.label] ?? null)}
            placeholder="không giới hạn"
            onChange={(amount) => setTyped({ ...typed, [weight.label]: amount })}
          />
          <span className="quiet">chính thức: {official.get(weight.label)?.replace('.', ',') ?? 'không giới hạn'}</span>
        </div>
      ))}
    </ChangeDialog>
  )
}
