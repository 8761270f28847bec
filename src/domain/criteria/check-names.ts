import type { Finding } from '../core/finding'
import type { CriteriaFindingCode } from './criteria-findings'
import type { CriteriaSet } from './criteria-set'
import { allGroups, allItems } from './walk-criteria'

type CriteriaFinding = Finding<CriteriaFindingCode>

const countable: readonly string[] = ['count', 'minus', 'boolean']

/** Names in tie-breaks, conditions, sanctions and the quota that name nothing, and counts asked of items without one. */
export function checkNames(set: CriteriaSet): readonly CriteriaFinding[] {
  const bands = new Set(set.bands.map(({ name }) => name))
  const groups = new Set(allGroups(set).map(({ code }) => code))
  const items = new Map(allItems(set).map(({ item }) => [item.code, item]))
  const unknown = (where: string, name: string, criterion?: string): CriteriaFinding => ({
    code: 'CRITERIA_NAME_UNKNOWN',
    severity: 'error',
    ...(criterion === undefined ? {} : { criterion }),
    facts: { where, name },
  })
  const band = (where: string, name: string, criterion?: string): readonly CriteriaFinding[] =>
    bands.has(name) ? [] : [unknown(where, name, criterion)]

  const inTieBreak = set.tieBreak.flatMap((entry): readonly CriteriaFinding[] => {
    if (entry === 'councilVote') return []
    if (entry === 'bonus' || entry === 'deductions')
      return set[entry] === undefined ? [{ ...unknown('tieBreak', entry), severity: 'warning' }] : []
    const [kind, ...rest] = entry.split(':')
    const name = rest.join(':')
    const extras = [set.bonus?.code, set.deductions?.code]
    const isKnown = kind === 'group' ? groups.has(name) || extras.includes(name) : kind === 'item' && items.has(name)
    return isKnown ? [] : [unknown('tieBreak', entry)]
  })
  const inConditions = set.bandConditions.flatMap((condition) => [
    ...band('bandConditions', condition.band),
    ...(condition.group === undefined || groups.has(condition.group)
      ? []
      : [unknown('bandConditions', condition.group)]),
    ...(condition.item === undefined || items.has(condition.item) ? [] : [unknown('bandConditions', condition.item)]),
    ...uncounted('CRITERIA_CONDITION_WITHOUT_COUNT', condition.item, items.get(condition.item ?? '')?.type),
  ])
  const inSanctions = [...items.values()].flatMap(({ code, type, sanction }) => {
    if (sanction === undefined) return []
    const named = sanction.kind === 'notBand' || sanction.kind === 'maxBand' ? sanction.band : null
    return [
      ...(named === null ? [] : band('sanction', named, code)),
      ...uncounted('CRITERIA_SANCTION_WITHOUT_COUNT', code, type),
    ]
  })
  const inQuota =
    set.quota === undefined ? [] : [...band('quota', set.quota.band), ...band('quota', set.quota.overflowTo)]
  return [...inTieBreak, ...inConditions, ...inSanctions, ...inQuota]
}

const uncounted = (
  code: CriteriaFindingCode,
  name: string | undefined,
  type: string | undefined,
): readonly CriteriaFinding[] =>
  name === undefined || type === undefined || countable.includes(type)
    ? []
    : [{ code, severity: 'warning', criterion: name, facts: { name } }]
