import type { Band, BandCondition, Quota } from './criteria-set'
import { type Fields, fieldsOf, isJsonObject, type Report } from './json-fields'

const modes: readonly Quota['mode'][] = ['down', 'half-up', 'up']

function objectFields(json: unknown, at: string, report: Report): Fields | null {
  if (isJsonObject(json)) return fieldsOf(json, at, null, report)
  report('CRITERIA_FIELD_BAD', 'error', null, { name: at, field: at, value: JSON.stringify(json) ?? '' })
  return null
}

/** Reads a band (xếp loại); without `atLeast` it takes every total that is left. */
export function parseBand(json: unknown, at: string, report: Report): Band | null {
  const fields = objectFields(json, at, report)
  const name = fields?.text('name') ?? null
  if (fields === null || name === null) return null
  return { name, atLeast: fields.optionalAmount('atLeast') ?? null }
}

/** Reads what a band asks: a share of a group, a count of an item, or both. */
export function parseBandCondition(json: unknown, at: string, report: Report): BandCondition | null {
  const fields = objectFields(json, at, report)
  const band = fields?.text('band') ?? null
  if (fields === null || band === null) return null
  const group = fields.optionalText('group')
  const item = fields.optionalText('item')
  const minShare = group === undefined ? fields.optionalAmount('minShare') : (fields.amount('minShare') ?? undefined)
  const minCount = item === undefined ? fields.optionalAmount('minCount') : (fields.amount('minCount') ?? undefined)
  const hasShare = group !== undefined && minShare !== undefined
  const hasCount = item !== undefined && minCount !== undefined
  const isHalf = (group === undefined) !== (minShare === undefined) || (item === undefined) !== (minCount === undefined)
  if (isHalf || (!hasShare && !hasCount)) {
    report('CRITERIA_CONDITION_EMPTY', 'error', null, { name: at, band })
    return null
  }
  return { band, ...(hasShare ? { group, minShare } : {}), ...(hasCount ? { item, minCount } : {}) }
}

/** Reads the quota of a band. */
export function parseQuota(json: unknown, report: Report): Quota | null {
  const fields = objectFields(json, 'quota', report)
  if (fields === null) return null
  const band = fields.text('band')
  const overflowTo = fields.text('overflowTo')
  const share = fields.amount('share')
  const mode = fields.has('mode') ? modes.find((one) => one === fields.json.mode) : 'down'
  if (mode === undefined)
    report('CRITERIA_ROUNDING_BAD', 'error', null, { value: JSON.stringify(fields.json.mode) ?? '' })
  return band === null || overflowTo === null || share === null || mode === undefined
    ? null
    : { band, share, mode, overflowTo }
}
