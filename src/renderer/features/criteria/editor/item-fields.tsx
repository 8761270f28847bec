import { Checkbox, Flex, Input, Select } from 'antd'
import type { Criterion } from '#domain/criteria/criteria-set'
import type { CriteriaDraft, DraftItem, DraftPart } from '#domain/criteria/draft/criteria-draft'
import { Field, TextField } from '../../../components/field'
import { typeWords } from '../criteria-words'
import { OptionsField } from './options-field'
import { pointsProblem } from './points-problem'
import { RoundingField } from './rounding-field'
import { SanctionField } from './sanction-field'
import { TryOut } from './try-out'

export interface ItemFieldsProps {
  readonly draft: CriteriaDraft
  readonly item: DraftItem
  readonly part: DraftPart
  readonly onChange: (fields: Partial<DraftItem>, field: string) => void
}

const typeHints: Readonly<Record<Criterion['type'], string>> = {
  manual: 'Người chấm cho điểm từ 0 đến tối đa.',
  boolean: 'Đạt được điểm tối đa, không đạt được 0.',
  choice: 'Chọn một mức, mỗi mức có số điểm riêng.',
  ratio: 'Kết quả thực hiện chia chỉ tiêu được giao, nhân điểm tối đa.',
  leaderRelative: 'So với đơn vị vượt chỉ tiêu cao nhất trong cụm; đúng chỉ tiêu được một nửa điểm.',
  count: 'Số lượng nhân với điểm mỗi lần, không quá tối đa.',
  minus: 'Điểm tối đa trừ dần theo số lần, không xuống dưới 0.',
}
const bonusTypes: readonly Criterion['type'][] = ['manual', 'choice', 'count']
const types = Object.keys(typeWords) as readonly Criterion['type'][]

/** The fields of a criterion or a deduction; those of its way of scoring come and go with it. */
export function ItemFields({ draft, item, part, onChange }: ItemFieldsProps) {
  const isDeduction = part === 'deductions'
  const type = isDeduction ? 'count' : item.type
  const hasPer = type === 'count' || type === 'minus'
  const offered = part === 'bonus' ? types.filter((one) => bonusTypes.includes(one) || one === item.type) : types
  return (
    <>
      {!isDeduction && (
        <Field id="line-type" label="Cách chấm" extra={typeHints[type]}>
          <Select
            id="line-type"
            value={item.type}
            options={offered.map((one) => ({ value: one, label: typeWords[one] }))}
            onChange={(chosen: Criterion['type']) =>
              onChange(
                {
                  type: chosen,
                  ...(chosen === 'choice' && item.options.length === 0
                    ? {
                        options: [
                          { label: 'Tốt', points: item.max },
                          { label: 'Chưa đạt', points: '0' },
                        ],
                      }
                    : {}),
                },
                'type',
              )
            }
          />
        </Field>
      )}
      <Flex gap="middle" wrap>
        <TextField
          id="line-max"
          label={isDeduction ? 'Trừ nhiều nhất' : 'Điểm tối đa'}
          width={120}
          value={item.max}
          error={pointsProblem(item.max, isDeduction)}
          {...(isDeduction ? { placeholder: 'không hạn chế' } : {})}
          onChange={(max) => onChange({ max }, 'max')}
        />
        {hasPer && (
          <TextField
            id="line-per"
            label="Điểm mỗi lần"
            width={120}
            value={item.per}
            error={pointsProblem(item.per, false)}
            onChange={(per) => onChange({ per }, 'per')}
          />
        )}
        {type === 'ratio' && (
          <TextField
            id="line-cap"
            label="Tính đến"
            width={120}
            suffix="%"
            value={item.capPercent}
            error={pointsProblem(item.capPercent, false)}
            onChange={(capPercent) => onChange({ capPercent }, 'cap')}
          />
        )}
        {type !== 'manual' && type !== 'boolean' && type !== 'choice' && (
          <TextField
            id="line-unit"
            label="Đơn vị tính"
            width={130}
            value={item.unit}
            onChange={(unit) => onChange({ unit }, 'unit')}
          />
        )}
      </Flex>
      {type === 'ratio' && (
        <Checkbox
          checked={item.mayExceedMax}
          onChange={(event) => onChange({ mayExceedMax: event.target.checked }, 'exceed')}
        >
          Vượt chỉ tiêu thì điểm được vượt tối đa
        </Checkbox>
      )}
      {type === 'choice' && (
        <OptionsField options={item.options} max={item.max} onChange={(options) => onChange({ options }, 'options')} />
      )}
      <Flex vertical gap={4} style={{ margin: '4px 0 12px' }}>
        <Checkbox
          checked={item.evidenceRequired}
          onChange={(event) => onChange({ evidenceRequired: event.target.checked }, 'evidence')}
        >
          Phải có minh chứng; thiếu thì không tính điểm
        </Checkbox>
        <Checkbox
          checked={item.mayBeNotApplicable}
          onChange={(event) => onChange({ mayBeNotApplicable: event.target.checked }, 'notApplicable')}
        >
          Có thể không phát sinh
        </Checkbox>
      </Flex>
      <SanctionField draft={draft} item={item} onChange={(sanction) => onChange({ sanction }, 'sanction')} />
      <RoundingField
        id="line-rounding"
        label="Làm tròn"
        rounding={item.rounding}
        inherited="Như cả bộ tiêu chí"
        onChange={(rounding) => onChange({ rounding }, 'rounding')}
      />
      <Field id="line-note" label="Ghi chú">
        <Input id="line-note" value={item.note} onChange={(event) => onChange({ note: event.target.value }, 'note')} />
      </Field>
      <TryOut key={item.key} draft={draft} itemKey={item.key} />
    </>
  )
}
