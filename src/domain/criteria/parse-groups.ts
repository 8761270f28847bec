import type { Decimal } from '../core/decimal'
import type { BonusGroup, CriteriaGroup, Criterion, DeductionGroup } from './criteria-set'
import { type Fields, fieldsOf, isJsonObject, type JsonObject, type Report } from './json-fields'
import { parseCriterion, parseDeduction } from './parse-items'

const isGroup = (json: unknown): json is JsonObject =>
  isJsonObject(json) && json.type === undefined && ['groups', 'items', 'children'].some((field) => field in json)

/** Reads a list whole; null when one of its members cannot be read, since leaving it out would change the scores. */
function whole<T>(read: readonly (T | null)[]): readonly T[] | null {
  const good = read.filter((one) => one !== null)
  return good.length === read.length ? good : null
}

/** Reads a group; its children may stand as `groups`, as `items`, or mixed. */
export function parseGroup(json: unknown, at: string, report: Report): CriteriaGroup | null {
  if (!isJsonObject(json)) {
    report('CRITERIA_FIELD_BAD', 'error', null, { name: at, field: 'groups', value: JSON.stringify(json) ?? '' })
    return null
  }
  const fields = fieldsOf(json, nameOf(json, at), null, report)
  const code = fields.text('code')
  const max = fields.amount('max')
  const floorShare = fields.optionalAmount('floorShare')
  const children = [...fields.list('items'), ...fields.list('groups'), ...fields.list('children')]
  const inside = (index: number): string => `${fields.name} #${index + 1}`
  const groups = whole(
    children
      .map((child, index) => ({ child, index }))
      .filter(({ child }) => isGroup(child))
      .map(({ child, index }) => {
        const group = parseGroup(child, inside(index), report)
        return group === null ? null : { ...group, ...placeOf(child, children, index) }
      }),
  )
  const items = whole(
    children
      .map((child, index) => ({ child, index }))
      .filter(({ child }) => !isGroup(child))
      .map(({ child, index }) => parseCriterion(child, inside(index), report)),
  )
  if (code === null || max === null || groups === null || items === null) return null
  const title = fields.optionalText('title') ?? code
  return { code, title, max, ...(floorShare === undefined ? {} : { floorShare }), groups, items }
}

/** Where a group stands among the items beside it; nothing is said of one that follows them all. */
function placeOf(group: unknown, siblings: readonly unknown[], index: number): Pick<CriteriaGroup, 'itemsBefore'> {
  const items = siblings.filter((sibling) => !isGroup(sibling)).length
  const told = isJsonObject(group) ? group.itemsBefore : undefined
  const itemsBefore =
    typeof told === 'number' && Number.isInteger(told) && told >= 0
      ? told
      : siblings.slice(0, index).filter((sibling) => !isGroup(sibling)).length
  return itemsBefore < items ? { itemsBefore } : {}
}

const nameOf = ({ code }: JsonObject, at: string): string =>
  typeof code === 'string' && code.trim() !== '' ? code.trim() : typeof code === 'number' ? String(code) : at

interface Extra<T> {
  readonly code: string
  readonly title: string
  readonly max: Decimal | null
  readonly items: readonly T[]
}

function parseExtra<T>(
  json: unknown,
  at: string,
  report: Report,
  parseItem: (item: unknown, at: string, max: Decimal | null) => T | null,
): Extra<T> | null {
  if (!isJsonObject(json)) {
    report('CRITERIA_FIELD_BAD', 'error', null, { name: at, field: at, value: JSON.stringify(json) ?? '' })
    return null
  }
  const fields: Fields = fieldsOf(json, nameOf(json, at), null, report)
  const code = fields.optionalText('code') ?? at
  const max = fields.optionalAmount('max') ?? null
  const items = whole(fields.list('items').map((item, index) => parseItem(item, `${code} #${index + 1}`, max)))
  return items === null ? null : { code, title: fields.optionalText('title') ?? code, max, items }
}

/** Reads the bonus group; an item without a maximum of its own may bring as much as the group, or the scale. */
export const parseBonus = (json: unknown, scale: Decimal, report: Report): BonusGroup | null =>
  parseExtra<Criterion>(json, 'bonus', report, (item, at, max) => parseCriterion(item, at, report, max ?? scale))

/** Reads the deductions; their items are counts. */
export const parseDeductions = (json: unknown, report: Report): DeductionGroup | null =>
  parseExtra(json, 'deductions', report, (item, at) => parseDeduction(item, at, report))
