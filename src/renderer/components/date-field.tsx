import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type LocalDate, parseLocalDate } from '#domain/core/local-date'

export interface DateFieldProps {
  readonly id?: string
  readonly label?: string
  readonly value: string | null
  readonly onChange: (date: LocalDate | null) => void
  readonly disabled?: boolean
  /** As wide as its place in a form. */
  readonly isWide?: boolean
}

/** A day of record, typed as 11/6/2023 or picked; no time of day, so no time zone can move it. */
export function DateField({ id, label, value, onChange, disabled, isWide = false }: DateFieldProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      disabled={disabled}
      format={['DD/MM/YYYY', 'D/M/YYYY']}
      placeholder="ngày/tháng/năm"
      value={value === null ? null : dayjs(value)}
      onChange={(day) => onChange(day === null ? null : parseLocalDate(day.format('YYYY-MM-DD')))}
      style={{ width: isWide ? '100%' : 160 }}
    />
  )
}
