import type { Decimal } from '../core/decimal'
import { compare, exactOf } from '../scoring/exact'
import type { Criterion, CriterionOption, DeductionItem } from './criteria-set'
import { type Fields, fieldsOf, isJsonObject, type Report } from './json-fields'
import { parseRounding } from './parse-rounding'
import { parseSanction } from './parse-sanction'

const criterionTypes = ['manual', 'boolean', 'choice', 'ratio', 'leaderRelative', 'count', 'minus'] as const
const one = '1' as Decimal

const isType = (value: unknown): value is Criterion['type'] => criterionTypes.some((type) => type === value)

function itemFields(json: unknown, at: string, report: Report): Fields | null {
  if (!isJsonObject(json)) {
    report('CRITERIA_FIELD_BAD', 'error', null, { name: at, field: 'items', value: JSON.stringify(json) ?? '' })
    return null
  }
  const code = typeof json.code === 'string' || typeof json.code === 'number' ? String(json.code).trim() : ''
  return fieldsOf(json, code === '' ? at : code, code === '' ? null : code, report)
}

/** What every criterion has; null when its code cannot be read or its rounding or sanction is wrong. */
function common(fields: Fields, report: Report) {
  const code = fields.text('code')
  if (code === null) return null
  const rounding = fields.has('rounding') ? parseRounding(fields.json.rounding, code, report) : undefined
  const sanction = fields.has('sanction') ? parseSanction(fields.json.sanction, code, report) : undefined
  const unit = fields.optionalText('unit')
  const note = fields.optionalText('note')
  if (rounding === null || sanction === null) return null
  return {
    code,
    title: fields.optionalText('title') ?? code,
    ...(unit === undefined ? {} : { unit }),
    ...(fields.flag('evidenceRequired') ? { evidenceRequired: true } : {}),
    ...(fields.flag('mayBeNotApplicable') ? { mayBeNotApplicable: true } : {}),
    ...(rounding === undefined ? {} : { rounding }),
    ...(sanction === undefined ? {} : { sanction }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Reads one criterion. `most` stands in for a maximum that a bonus item leaves open, and is reported. */
export function parseCriterion(
  json: unknown,
  at: string,
  report: Report,
  most: Decimal | null = null,
): Criterion | null {
  const fields = itemFields(json, at, report)
  if (fields === null) return null
  const type = fields.json.type
  if (!isType(type)) {
    report('CRITERIA_TYPE_UNKNOWN', 'error', fields.name, { name: fields.name, value: String(type ?? '') })
    return null
  }
  const base = common(fields, report)
  const options = type === 'choice' ? parseOptions(fields, report) : []
  const max = maxOf(fields, options, most, report)
  if (base === null || max === null || options === null) return null
  switch (type) {
    case 'choice':
      return { ...base, type, max, options }
    case 'ratio': {
      const cap = fields.has('cap') ? fields.amount('cap') : one
      if (cap === null) return null
      if (Number(cap) < 1)
        report('CRITERIA_NUMBER_BAD', 'error', base.code, { name: base.code, field: 'cap', value: cap })
      return { ...base, type, max, cap, mayExceedMax: fields.flag('mayExceedMax') }
    }
    case 'count':
    case 'minus': {
      const per = fields.amount('per')
      return per === null ? null : { ...base, type, max, per }
    }
    default:
      return { ...base, type, max }
  }
}

function maxOf(
  fields: Fields,
  options: readonly CriterionOption[] | null,
  most: Decimal | null,
  report: Report,
): Decimal | null {
  if (fields.has('max')) return fields.amount('max')
  const [first, ...others] = (options ?? []).map(({ points }) => points)
  if (first !== undefined)
    return others.reduce((best, points) => (compare(exactOf(points), exactOf(best)) > 0 ? points : best), first)
  if (options === null) return null
  if (most === null) return fields.amount('max')
  report('CRITERIA_MAX_ABSENT', 'warning', fields.name, { name: fields.name, max: most })
  return most
}

function parseOptions(fields: Fields, report: Report): readonly CriterionOption[] | null {
  const read = fields.list('options').map((json, index): CriterionOption | null => {
    const at = `${fields.name} #${index + 1}`
    if (!isJsonObject(json)) {
      report('CRITERIA_FIELD_BAD', 'error', fields.name, {
        name: at,
        field: 'options',
        value: JSON.stringify(json) ?? '',
      })
      return null
    }
    const option = fieldsOf(json, at, fields.name, report)
    const label = option.text('label')
    const points = option.amount('points')
    return label === null || points === null ? null : { label, points }
  })
  if (read.length === 0)
    report('CRITERIA_FIELD_MISSING', 'error', fields.name, { name: fields.name, field: 'options', value: '' })
  const options = read.filter((option) => option !== null)
  return options.length === read.length && read.length > 0 ? options : null
}

/** Reads one deduction: a count with its own cap; without a type it is one. */
export function parseDeduction(json: unknown, at: string, report: Report): DeductionItem | null {
  const fields = itemFields(json, at, report)
  if (fields === null) return null
  const base = common(fields, report)
  const type = fields.json.type ?? 'count'
  if (type !== 'count') {
    const code = isType(type) ? 'CRITERIA_TYPE_MISPLACED' : 'CRITERIA_TYPE_UNKNOWN'
    report(code, 'error', fields.name, { name: fields.name, value: String(type), part: 'deductions' })
    return null
  }
  const per = fields.amount('per')
  const cap = fields.optionalAmount(fields.has('cap') ? 'cap' : 'max')
  return base === null || per === null ? null : { ...base, type, per, cap: cap ?? null }
}
