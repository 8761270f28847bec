import { type Decimal, decimalOfNumber, parseDecimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import type { CriteriaFindingCode } from './criteria-findings'

export type JsonObject = Readonly<Record<string, unknown>>

/** True for an object of JSON, not for a list or null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes a finding of the set being read. */
export type Report = (
  code: CriteriaFindingCode,
  severity: Finding['severity'],
  criterion: string | null,
  facts: Readonly<Record<string, string | number>>,
) => void

/** The fields of one JSON object; what is missing or wrong is reported under the object's own name. */
export interface Fields {
  readonly json: JsonObject
  /** Code or path by which findings name this object. */
  readonly name: string
  readonly has: (field: string) => boolean
  readonly text: (field: string) => string | null
  readonly optionalText: (field: string) => string | undefined
  /** A decimal not below zero. */
  readonly amount: (field: string) => Decimal | null
  readonly optionalAmount: (field: string) => Decimal | undefined
  readonly flag: (field: string) => boolean
  readonly list: (field: string) => readonly unknown[]
}

/** A JSON number or plain decimal text as a decimal; null when it is neither. */
export function decimalOf(value: unknown): Decimal | null {
  if (typeof value === 'number') return Number.isFinite(value) ? decimalOfNumber(value) : null
  return typeof value === 'string' ? parseDecimal(value.trim()) : null
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** Reads the fields of an object, reporting as `name`. */
export function fieldsOf(json: JsonObject, name: string, criterion: string | null, report: Report): Fields {
  const bad = (code: CriteriaFindingCode, field: string): null => {
    report(code, 'error', criterion, { name, field, value: shown(json[field]) })
    return null
  }
  const has = (field: string): boolean => json[field] !== undefined && json[field] !== null
  const amount = (field: string): Decimal | null => {
    if (!has(field)) return bad('CRITERIA_FIELD_MISSING', field)
    const decimal = decimalOf(json[field])
    return decimal === null || decimal.startsWith('-') ? bad('CRITERIA_NUMBER_BAD', field) : decimal
  }
  const text = (field: string): string | null => {
    const value = json[field]
    if (typeof value === 'string' && value.trim() !== '') return value.normalize('NFC').trim()
    if (typeof value === 'number') return String(value)
    return bad(has(field) && value !== '' ? 'CRITERIA_FIELD_BAD' : 'CRITERIA_FIELD_MISSING', field)
  }
  return {
    json,
    name,
    has,
    text,
    optionalText: (field) => (has(field) && json[field] !== '' ? (text(field) ?? undefined) : undefined),
    amount,
    optionalAmount: (field) => (has(field) ? (amount(field) ?? undefined) : undefined),
    flag: (field) => {
      if (has(field) && typeof json[field] !== 'boolean') bad('CRITERIA_FIELD_BAD', field)
      return json[field] === true
    },
    list: (field) => {
      if (!has(field)) return []
      const value = json[field]
      if (Array.isArray(value)) return value
      bad('CRITERIA_FIELD_BAD', field)
      return []
    },
  }
}
