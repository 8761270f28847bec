import type { Decimal } from '../core/decimal'

/**
 * An exact ratio of integers with `d` > 0. Plain numbers as long as every step stays a safe integer, which is nearly
 * always and several times faster; bigints beyond that.
 */
export type Exact =
  | { readonly big: false; readonly n: number; readonly d: number }
  | { readonly big: true; readonly n: bigint; readonly d: bigint }

type Big = Extract<Exact, { big: true }>

const safe = Number.isSafeInteger
const small = (n: number, d: number): Exact => ({ big: false, n, d })

/** The ratio n/d of safe integers, d > 0. */
export const exact = small

export const zero: Exact = small(0, 1)
export const one: Exact = small(1, 1)

/** A decimal as an exact ratio. */
export function exactOf(decimal: Decimal): Exact {
  const point = decimal.indexOf('.')
  if (decimal.length <= 15) {
    if (point === -1) return small(Number(decimal), 1)
    const digits = decimal.slice(0, point) + decimal.slice(point + 1)
    return small(Number(digits), 10 ** (decimal.length - point - 1))
  }
  if (point === -1) return reduced(BigInt(decimal), 1n)
  return reduced(BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), 10n ** BigInt(decimal.length - point - 1))
}

const toBig = (value: Exact): Big => (value.big ? value : { big: true, n: BigInt(value.n), d: BigInt(value.d) })

function reduced(n: bigint, d: bigint): Exact {
  let [left, right] = [n < 0n ? -n : n, d]
  while (right !== 0n) [left, right] = [right, left % right]
  const divisor = left === 0n ? 1n : left
  const [top, bottom] = d < 0n ? [-n / divisor, -d / divisor] : [n / divisor, d / divisor]
  return safe(Number(top)) && safe(Number(bottom))
    ? small(Number(top), Number(bottom))
    : { big: true, n: top, d: bottom }
}

/** left × right. */
export function multiply(left: Exact, right: Exact): Exact {
  if (!left.big && !right.big) {
    const [n, d] = [left.n * right.n, left.d * right.d]
    if (safe(n) && safe(d)) return small(n, d)
  }
  const [a, b] = [toBig(left), toBig(right)]
  return reduced(a.n * b.n, a.d * b.d)
}

/** left ÷ right; right must not be zero. */
export function divide(left: Exact, right: Exact): Exact {
  if (!left.big && !right.big) {
    const sign = right.n < 0 ? -1 : 1
    const [n, d] = [left.n * right.d * sign, left.d * right.n * sign]
    if (safe(n) && safe(d) && d !== 0) return small(n, d)
  }
  const [a, b] = [toBig(left), toBig(right)]
  if (b.n === 0n) throw new Error('Division by zero')
  return reduced(a.n * b.d, a.d * b.n)
}

/** left + right. */
export function add(left: Exact, right: Exact): Exact {
  if (!left.big && !right.big) {
    if (left.d === right.d && safe(left.n + right.n)) return small(left.n + right.n, left.d)
    const [a, b, d] = [left.n * right.d, right.n * left.d, left.d * right.d]
    if (safe(a) && safe(b) && safe(a + b) && safe(d)) return small(a + b, d)
  }
  const [a, b] = [toBig(left), toBig(right)]
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d)
}

/** left − right. */
export function subtract(left: Exact, right: Exact): Exact {
  if (!left.big && !right.big) {
    if (left.d === right.d && safe(left.n - right.n)) return small(left.n - right.n, left.d)
    const [a, b, d] = [left.n * right.d, right.n * left.d, left.d * right.d]
    if (safe(a) && safe(b) && safe(a - b) && safe(d)) return small(a - b, d)
  }
  const [a, b] = [toBig(left), toBig(right)]
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d)
}

/** Below zero, zero or above zero as left is less than, equal to or greater than right. */
export function compare(left: Exact, right: Exact): number {
  if (!left.big && !right.big) {
    if (left.d === right.d) return left.n - right.n
    const [a, b] = [left.n * right.d, right.n * left.d]
    if (safe(a) && safe(b)) return a - b
  }
  const [a, b] = [toBig(left), toBig(right)]
  const [x, y] = [a.n * b.d, b.n * a.d]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Above zero. */
export const isPositive = (value: Exact): boolean => value.n > 0
export const isZero = (value: Exact): boolean => value.n === 0 || value.n === 0n
/** The smaller of two. */
export const least = (left: Exact, right: Exact): Exact => (compare(left, right) <= 0 ? left : right)
/** The larger of two. */
export const greatest = (left: Exact, right: Exact): Exact => (compare(left, right) >= 0 ? left : right)
