import { InputNumber } from 'antd'
import { useId } from 'react'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly step?: number
}

/** A number with its name above it, typed with a decimal comma. */
export function NumberField({ label, value, onChange, step = 0.5 }: NumberFieldProps) {
  const id = useId()
  return (
    <label className="number-label" htmlFor={id}>
      <span className="quiet">{label}</span>
      <InputNumber
        id={id}
        value={value}
        step={step}
        decimalSeparator=","
        style={{ width: '100%' }}
        onChange={onChange}
      />
    </label>
  )
}
