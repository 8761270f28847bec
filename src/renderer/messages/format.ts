import type { Decimal } from '#domain/core/decimal'

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })

/** 1490000 → "1.490.000". */
export const formatNumber = (value: number): string => whole.format(value)

/** 1490000 → "1.490.000 đồng". */
export const formatMoney = (dong: number): string => `${formatNumber(dong)} đồng`

/** "1097.25" → "1.097,25", from the digits themselves so that nothing is rounded on the way. */
export function formatDecimal(value: Decimal | string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)
  if (match === null) return value
  const [, sign = '', digits = '', fraction] = match
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** "0.7" → "70%"; digits are moved, not multiplied. */
export function formatShare(value: Decimal | string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)
  if (match === null) return value
  const [, sign = '', digits = '', fraction = ''] = match
  const moved = `${digits}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(2).replace(/0+$/, '')
  return `${formatDecimal(`${sign}${moved}${rest === '' ? '' : `.${rest}`}`)}%`
}

/** "2023-06-11" → "11/06/2023"; "1986" stays a year; null is "". */
export function formatDate(date: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '')
  return match === null ? (date ?? '') : `${match[3]}/${match[2]}/${match[1]}`
}

/** A moment of the journal in local time: "11/06/2023 08:30". */
export function formatMoment(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** 1536 → "1,5 KB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} byte`
  const kilo = bytes / 1024
  const [value, unit] = kilo < 1024 ? [kilo, 'KB'] : [kilo / 1024, 'MB']
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
