import { InputNumber } from 'antd'
import { type Decimal, parseDecimal } from '#domain/core/decimal'

export interface DecimalFieldProps {
  readonly id?: string
  readonly label?: string
  readonly value: Decimal | null
  readonly onChange: (value: Decimal | null) => void
  readonly suffix?: string
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** An amount with a decimal comma, kept as the digits that were typed. */
export function DecimalField({ id, label, value, onChange, suffix, placeholder, isDisabled }: DecimalFieldProps) {
  return (
    <InputNumber<string>
      id={id}
      aria-label={label}
      stringMode
      min="0"
      decimalSeparator=","
      style={{ width: '100%' }}
      value={value}
      suffix={suffix}
      placeholder={placeholder}
      disabled={isDisabled}
      onChange={(typed) => onChange(typed === null ? null : parseDecimal(String(typed)))}
    />
  )
}

/** A share as a percentage: "0.25" ↔ "25". */
export const percentOf = (share: Decimal | null): Decimal | null => (share === null ? null : shifted(share, 2))
export const shareOf = (percent: Decimal | null): Decimal | null => (percent === null ? null : shifted(percent, -2))

/** The decimal point moved, so that nothing is rounded on the way. */
function shifted(decimal: Decimal, by: 2 | -2): Decimal {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const digits = by > 0 ? `${whole}${fraction.padEnd(2, '0')}` : `${whole.padStart(3, '0')}${fraction}`
  const at = by > 0 ? whole.length + 2 : Math.max(whole.length, 3) - 2
  return parseDecimal(`${digits.slice(0, at)}.${digits.slice(at)}`) ?? decimal
}
