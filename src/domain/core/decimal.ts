declare const brand: unique symbol

/** An exact decimal in canonical text: "97.25", "-0.5", "12"; no exponent, no needless zeros, no "-0". */
export type Decimal = string & { readonly [brand]: 'Decimal' }

/** Reads a plain decimal with a point ("9.50" → "9.5"); null when the text is anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '0', fraction = ''] = match
  const digits = fraction === '' ? whole : `${whole}.${fraction}`
  return (sign === '-' && digits !== '0' ? `-${digits}` : digits) as Decimal
}

/** The shortest decimal that a finite binary number stands for: 9.84 → "9.84". Throws on NaN and infinities. */
export function decimalOfNumber(value: number): Decimal {
  if (!Number.isFinite(value)) throw new Error(`Not a finite number: ${value}`)
  const text = String(value)
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (exponent === null) return parseDecimal(text) as Decimal
  const [, sign = '', lead = '', rest = '', power = '0'] = exponent
  const digits = lead + rest
  const point = 1 + Number(power)
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`
  return parseDecimal(sign + plain) as Decimal
}
