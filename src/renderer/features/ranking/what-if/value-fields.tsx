import { Checkbox, Form, Radio, Select } from 'antd'
import type { Decimal } from '#domain/core/decimal'
import type { Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import type { ReportedValue } from '#domain/scoring/score'
import { DecimalField } from './decimal-field'

export interface ValueFieldsProps {
  readonly item: Criterion | DeductionItem
  readonly value: ReportedValue
  readonly onChange: (value: ReportedValue) => void
}

/** What a unit reports for a criterion, by its type. */
export function ValueFields({ item, value, onChange }: ValueFieldsProps) {
  const amount = (field: 'actual' | 'target' | 'count', label: string) => (
    <Form.Item label={label} htmlFor={`draft-value-${field}`}>
      <DecimalField
        id={`draft-value-${field}`}
        value={value[field] ?? null}
        onChange={(typed) => onChange(withField(value, field, typed))}
        {...(item.unit === undefined ? {} : { suffix: item.unit })}
      />
    </Form.Item>
  )
  switch (item.type) {
    case 'manual':
      return null
    case 'boolean':
      return (
        <Radio.Group
          aria-label="Đạt hay không"
          value={value.yes ?? null}
          onChange={(event) => onChange({ yes: event.target.value as boolean })}
          options={[
            { value: true, label: 'Đạt' },
            { value: false, label: 'Không đạt' },
          ]}
        />
      )
    case 'choice':
      return (
        <Select
          aria-label="Mức"
          style={{ width: '100%' }}
          value={value.option ?? null}
          onChange={(option) => onChange({ option })}
          options={item.options.map(({ label, points }) => ({
            value: label,
            label: `${label}: ${points.replace('.', ',')} điểm`,
          }))}
        />
      )
    case 'ratio':
    case 'leaderRelative':
      return (
        <>
          {amount('actual', 'Thực hiện')}
          {amount('target', 'Chỉ tiêu (để trống là không giao)')}
        </>
      )
    case 'count':
    case 'minus':
      return (
        <>
          {amount('count', 'Số lượng')}
          {item.sanction?.kind === 'lowest' && (
            <Checkbox
              checked={value.repeat === true}
              onChange={(event) => onChange({ ...value, repeat: event.target.checked })}
            >
              Tái phạm
            </Checkbox>
          )}
        </>
      )
  }
}

function withField(value: ReportedValue, field: 'actual' | 'target' | 'count', typed: Decimal | null): ReportedValue {
  const { [field]: _old, notApplicable: _none, ...rest } = value
  return typed === null ? rest : { ...rest, [field]: typed }
}
