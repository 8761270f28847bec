import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import { checkCriteriaSet } from './check-criteria-set'
import type { CriteriaFindingCode } from './criteria-findings'
import type { Aggregate, CriteriaSet } from './criteria-set'
import { decimalOf, type Fields, fieldsOf, isJsonObject, type Report } from './json-fields'
import { parseBand, parseBandCondition, parseQuota } from './parse-grading'
import { parseBonus, parseDeductions, parseGroup } from './parse-groups'
import { parseSetRounding } from './parse-rounding'

/** A criteria set as read; `set` is null when part of it cannot be read, since it would score wrongly without it. */
export interface ParsedCriteriaSet {
  readonly set: CriteriaSet | null
  readonly findings: readonly Finding<CriteriaFindingCode>[]
}

/** Reads a criteria set from JSON and checks it (spec of scoring §2). A stored `CriteriaSet` reads back as itself. */
export function parseCriteriaSet(json: unknown): ParsedCriteriaSet {
  const findings: Finding<CriteriaFindingCode>[] = []
  const report: Report = (code, severity, criterion, facts) => {
    findings.push({ code, severity, ...(criterion === null ? {} : { criterion }), facts })
  }
  if (!isJsonObject(json)) {
    report('CRITERIA_NOT_A_SET', 'error', null, {})
    return { set: null, findings }
  }
  const set = readSet(fieldsOf(json, 'criteriaSet', null, report), report)
  return { set, findings: set === null ? findings : [...findings, ...checkCriteriaSet(set)] }
}

/** Every member of a list; null when one of them cannot be read. */
function all<T>(fields: Fields, field: string, read: (json: unknown, at: string) => T | null): readonly T[] | null {
  const members = fields.list(field).map((json, index) => read(json, `${field} #${index + 1}`))
  const good = members.filter((member) => member !== null)
  return good.length === members.length ? good : null
}

const optional = <T>(fields: Fields, field: string, read: (json: unknown) => T | null): T | null | undefined =>
  fields.has(field) ? read(fields.json[field]) : undefined

function readSet(fields: Fields, report: Report): CriteriaSet | null {
  const id = fields.text('id')
  const scale = fields.amount('scale')
  if (fields.list('groups').length === 0)
    report('CRITERIA_FIELD_MISSING', 'error', null, { name: fields.name, field: 'groups', value: '' })
  const groups = all(fields, 'groups', (json, at) => parseGroup(json, at, report))
  const bonus = optional(fields, 'bonus', (json) => parseBonus(json, scale ?? ('0' as Decimal), report))
  const deductions = optional(fields, 'deductions', (json) => parseDeductions(json, report))
  const bands = all(fields, 'bands', (json, at) => parseBand(json, at, report))
  const bandConditions = all(fields, 'bandConditions', (json, at) => parseBandCondition(json, at, report))
  const quota = optional(fields, 'quota', (json) => parseQuota(json, report))
  const rounding = parseSetRounding(fields.json.rounding, report)
  const total = readTotal(fields, report)
  const tieBreak = readTieBreak(fields, report)
  const status = oneOf(fields, 'status', ['illustrative', 'official'] as const, 'illustrative', report)
  const notApplicable = oneOf(fields, 'notApplicable', ['fullMarks', 'rescale'] as const, 'rescale', report)
  const aggregate = readAggregate(fields, report)
  if (
    id === null ||
    scale === null ||
    groups === null ||
    groups.length === 0 ||
    bands === null ||
    bandConditions === null
  )
    return null
  if (bonus === null || deductions === null || quota === null || rounding === null || total === null) return null
  if (tieBreak === null || status === null || notApplicable === null || aggregate === null) return null
  return {
    id,
    title: fields.optionalText('title') ?? id,
    status,
    source: fields.optionalText('source') ?? '',
    scale,
    notApplicable,
    groups,
    ...(bonus === undefined ? {} : { bonus }),
    ...(deductions === undefined ? {} : { deductions }),
    total,
    rounding,
    bands,
    bandConditions,
    ...(quota === undefined ? {} : { quota }),
    tieBreak,
    ...aggregate,
  }
}

function oneOf<T extends string>(
  fields: Fields,
  field: string,
  allowed: readonly T[],
  fallback: T,
  report: Report,
): T | null {
  if (!fields.has(field)) {
    report('CRITERIA_FIELD_MISSING', 'warning', null, { name: fields.name, field, value: fallback })
    return fallback
  }
  const value = allowed.find((one) => one === fields.json[field])
  if (value === undefined)
    report('CRITERIA_FIELD_BAD', 'error', null, { name: fields.name, field, value: String(fields.json[field]) })
  return value ?? null
}

function readTotal(fields: Fields, report: Report): CriteriaSet['total'] | null {
  if (!fields.has('total')) return {}
  const json = fields.json.total
  if (!isJsonObject(json)) {
    report('CRITERIA_TOTAL_BAD', 'error', null, { value: JSON.stringify(json) ?? '' })
    return null
  }
  const bounds = (['min', 'max'] as const).map((bound) => {
    const value = json[bound]
    if (value === undefined || value === null) return undefined
    const decimal = decimalOf(value)
    if (decimal === null) report('CRITERIA_TOTAL_BAD', 'error', null, { value: JSON.stringify(value) ?? '' })
    return decimal
  })
  const [min, max] = bounds
  if (min === null || max === null) return null
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function readTieBreak(fields: Fields, report: Report): readonly string[] | null {
  const entries = fields.list('tieBreak').map((entry) => (typeof entry === 'string' ? entry.trim() : null))
  if (!entries.includes(null)) return entries.filter((entry) => entry !== null)
  report('CRITERIA_FIELD_BAD', 'error', null, { name: fields.name, field: 'tieBreak', value: '' })
  return null
}

const aggregates: readonly Aggregate[] = ['mean', 'sum', 'weighted']

function readAggregate(fields: Fields, report: Report): Pick<CriteriaSet, 'aggregate' | 'scorerWeights'> | null {
  const weights = fields.has('scorerWeights') ? fields.json.scorerWeights : {}
  const aggregate = fields.has('aggregate') ? aggregates.find((one) => one === fields.json.aggregate) : null
  const read = Object.entries(isJsonObject(weights) ? weights : {}).map(
    ([scorer, weight]): [string, Decimal | null] => [scorer, decimalOf(weight)],
  )
  if (
    aggregate === undefined ||
    !isJsonObject(weights) ||
    read.some(([, weight]) => weight === null || weight.startsWith('-'))
  ) {
    report('CRITERIA_FIELD_BAD', 'error', null, { name: fields.name, field: 'aggregate', value: '' })
    return null
  }
  const scorerWeights = Object.fromEntries(
    read.flatMap(([scorer, weight]) => (weight === null ? [] : [[scorer, weight]])),
  )
  return {
    ...(aggregate === null ? {} : { aggregate }),
    ...(read.length === 0 ? {} : { scorerWeights }),
  }
}
