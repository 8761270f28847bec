import type { Decimal } from '../core/decimal'
import type { Rounding } from './criteria-set'
import { decimalOf, isJsonObject, type Report } from './json-fields'

const steps: readonly string[] = ['0.01', '0.05', '0.1', '0.25', '0.5', '1']
const modes: readonly Rounding['mode'][] = ['half-up', 'down', 'up']

/** Hundredths, half away from zero: what counts when nothing is said. */
export const defaultRounding: Rounding = { step: '0.01' as Decimal, mode: 'half-up' }

/** Reads `{ step, mode }`, each with its default; null with a finding when it is not one of the allowed ones. */
export function parseRounding(json: unknown, criterion: string | null, report: Report): Rounding | null {
  if (json === undefined || json === null) return defaultRounding
  const fields = isJsonObject(json) ? json : {}
  const step = fields.step === undefined ? defaultRounding.step : decimalOf(fields.step)
  const mode = fields.mode === undefined ? defaultRounding.mode : modes.find((one) => one === fields.mode)
  if (!isJsonObject(json) || step === null || !steps.includes(step) || mode === undefined) {
    report('CRITERIA_ROUNDING_BAD', 'error', criterion, { value: JSON.stringify(json) ?? '' })
    return null
  }
  return { step, mode }
}

/** Reads the set's rounding: one rule for all, or one for criteria and one for the total. */
export function parseSetRounding(
  json: unknown,
  report: Report,
): { readonly criterion: Rounding; readonly total: Rounding } | null {
  const isSplit = isJsonObject(json) && ('criterion' in json || 'total' in json)
  const criterion = parseRounding(isSplit ? json.criterion : json, null, report)
  const total = isSplit ? parseRounding(json.total, null, report) : criterion
  return criterion === null || total === null ? null : { criterion, total }
}
