import type { Decimal } from '../core/decimal'
import { sumOfPoints } from './draft/draft-numbers'
import { decimalOf, isJsonObject, type JsonObject } from './json-fields'

/** A set's JSON in which every line has points, with the codes of the criteria for which none were written. */
export interface FilledPoints {
  readonly json: unknown
  readonly blank: readonly string[]
}

const nothing = '0' as Decimal
const listsOf = ['items', 'groups', 'children'] as const

/**
 * Points put where a set says none, so that it can be opened and completed: nothing for a criterion, which is named, and for
 * a group what stands in it comes to. Never stored as it is.
 */
export function withPointsFilledIn(json: unknown): FilledPoints {
  if (!isJsonObject(json)) return { json, blank: [] }
  const blank: string[] = []
  const hasMax = (line: JsonObject): boolean => line.max !== undefined && line.max !== null
  const filled = (line: unknown): unknown => {
    if (!isJsonObject(line)) return line
    const lists = Object.fromEntries(
      listsOf.flatMap((name) => {
        const list = line[name]
        return Array.isArray(list) ? [[name, list.map(filled)]] : []
      }),
    )
    const whole = { ...line, ...lists }
    if (hasMax(line)) return whole
    if (line.type === undefined) return { ...whole, max: sumOfPoints(Object.values(lists).flat().map(maxOf)) }
    if (line.type === 'choice') return whole
    if (typeof line.code === 'string') blank.push(line.code)
    return { ...whole, max: nothing }
  }
  const maxOf = (line: unknown): Decimal => (isJsonObject(line) ? decimalOf(line.max) : null) ?? nothing
  const groups = Array.isArray(json.groups) ? json.groups.map(filled) : json.groups
  return { json: { ...json, groups }, blank }
}
