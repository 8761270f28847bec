import { Checkbox, ColorPicker, Input, Segmented, Select } from 'antd'
import { type FormField, placeholders } from '#domain/certificate/blank-form'
import { fieldLabels, placeWords, withPlaceNames, withPlaceWords } from '#shared/messages/certificate-words'
import { NumberField } from './number-field'

export interface FieldFormProps {
  readonly field: FormField
  readonly onChange: (part: Partial<FormField>) => void
}

const numbers = [
  ['x', 'Cách trái (mm)'],
  ['y', 'Cách trên (mm)'],
  ['width', 'Rộng (mm)'],
  ['height', 'Cao (mm)'],
  ['size', 'Cỡ chữ'],
  ['minSize', 'Nhỏ nhất'],
] as const

/** Place, type and text of one field. */
export function FieldForm({ field, onChange }: FieldFormProps) {
  const check = (key: 'bold' | 'italic' | 'caps', label: string) => (
    <Checkbox checked={field[key]} onChange={(event) => onChange({ [key]: event.target.checked })}>
      {label}
    </Checkbox>
  )
  return (
    <section aria-label={`Mục ${fieldLabels[field.name]}`}>
      <Checkbox checked={field.preprinted} onChange={(event) => onChange({ preprinted: event.target.checked })}>
        <b>Đã in sẵn trên phôi</b> (không in nữa)
      </Checkbox>
      <div className="field-numbers" style={{ marginTop: 8 }}>
        {numbers.map(([key, label]) => (
          <NumberField
            key={key}
            label={label}
            value={field[key]}
            onChange={(value) => value !== null && onChange({ [key]: value })}
          />
        ))}
        <div className="number-label" style={{ gridColumn: 'span 2' }}>
          <span className="quiet">Khi chữ dài</span>
          <Select
            aria-label="Khi chữ dài"
            value={field.whenLong}
            onChange={(whenLong) => onChange({ whenLong })}
            options={[
              { value: 'shrink', label: 'Thu nhỏ trước' },
              { value: 'wrap', label: 'Xuống dòng trước' },
            ]}
          />
        </div>
      </div>
      <label className="number-label" htmlFor="field-text">
        <span className="quiet">Nội dung</span>
        <Input
          id="field-text"
          value={withPlaceWords(field.text)}
          onChange={(event) => onChange({ text: withPlaceNames(event.target.value) })}
        />
      </label>
      <p className="quiet" style={{ margin: '4px 0 10px' }}>
        Chỗ điền: {placeholders.map((name) => `{${placeWords[name]}}`).join(' ')}
      </p>
      <div className="field-switches">
        <Segmented<FormField['align']>
          aria-label="Căn lề"
          value={field.align}
          onChange={(align) => onChange({ align })}
          options={[
            { value: 'left', label: 'Trái' },
            { value: 'center', label: 'Giữa' },
            { value: 'right', label: 'Phải' },
          ]}
        />
        {check('bold', 'Đậm')}
        {check('italic', 'Nghiêng')}
        {check('caps', 'In hoa')}
        <ColorPicker
          disabledAlpha
          format="hex"
          value={field.colour}
          onChange={(colour) => onChange({ colour: colour.toHexString().slice(0, 7) })}
          showText
        />
      </div>
    </section>
  )
}
