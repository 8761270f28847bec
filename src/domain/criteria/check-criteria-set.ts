import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import { optionKey } from '../scoring/compiled-criteria'
import { add, compare, exactOf, one, zero } from '../scoring/exact'
import { pointsText, roundPoints, toHundredths } from '../scoring/points'
import { checkNames } from './check-names'
import type { CriteriaFindingCode } from './criteria-findings'
import type { CriteriaGroup, CriteriaSet, Criterion } from './criteria-set'
import { allGroups, allItems } from './walk-criteria'

type CriteriaFinding = Finding<CriteriaFindingCode>
type Check = (set: CriteriaSet) => readonly CriteriaFinding[]

const sumOf = (amounts: readonly Decimal[]): Decimal =>
  pointsText(roundPoints(amounts.map(exactOf).reduce(add, zero), toHundredths))
const isMore = (left: Decimal, right: Decimal): boolean => compare(exactOf(left), exactOf(right)) > 0
const addsUp = (amounts: readonly Decimal[], whole: Decimal): boolean =>
  compare(amounts.map(exactOf).reduce(add, zero), exactOf(whole)) === 0

const childMaxima = ({ items, groups }: CriteriaGroup): readonly Decimal[] =>
  [...items, ...groups].map(({ max }) => max)

const checkSums: Check = (set) => [
  ...allGroups(set).flatMap((group): CriteriaFinding[] => {
    const { code, title, max } = group
    const maxima = childMaxima(group)
    if (maxima.length === 0)
      return [{ code: 'CRITERIA_GROUP_EMPTY', severity: 'warning', criterion: code, facts: { name: code, title } }]
    if (addsUp(maxima, max)) return []
    const facts = { name: code, title, max, sum: sumOf(maxima) }
    return [{ code: 'CRITERIA_SUM_MISMATCH', severity: 'warning', criterion: code, facts }]
  }),
  ...scaleMismatch(set),
]

function scaleMismatch({ groups, scale }: CriteriaSet): readonly CriteriaFinding[] {
  const maxima = groups.map(({ max }) => max)
  if (addsUp(maxima, scale)) return []
  return [{ code: 'CRITERIA_SCALE_MISMATCH', severity: 'warning', facts: { scale, sum: sumOf(maxima) } }]
}

const checkCodes: Check = (set) => {
  const codes = [
    ...allGroups(set).map(({ code }) => code),
    ...allItems(set).map(({ item }) => item.code),
    ...[set.bonus, set.deductions].flatMap((extra) => (extra === undefined ? [] : [extra.code])),
  ]
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
  return [...twice].map((code) => ({
    code: 'CRITERIA_CODE_TWICE',
    severity: 'error',
    criterion: code,
    facts: { name: code },
  }))
}

const checkOptions: Check = (set) =>
  allItems(set).flatMap(({ item }) => (item.type === 'choice' ? optionFindings(item) : []))

function optionFindings(item: Extract<Criterion, { type: 'choice' }>): readonly CriteriaFinding[] {
  const keys = item.options.map(({ label }) => optionKey(label))
  return item.options.flatMap(({ label, points }, index): readonly CriteriaFinding[] => {
    const first = item.options[keys.indexOf(keys[index] ?? '')]
    const place = { criterion: item.code, facts: { name: item.code, label, points, max: item.max } }
    const isTwice = keys.indexOf(keys[index] ?? '') !== index
    return [
      ...(isMore(points, item.max)
        ? [{ code: 'CRITERIA_OPTION_ABOVE_MAX', severity: 'warning', ...place } as const]
        : []),
      ...(isTwice
        ? [
            {
              code: 'CRITERIA_OPTION_TWICE',
              severity: first?.points === points ? 'warning' : 'error',
              ...place,
            } as const,
          ]
        : []),
    ]
  })
}

const bonusTypes: readonly Criterion['type'][] = ['manual', 'choice', 'count']

const checkBonus: Check = ({ bonus }) => {
  if (bonus === undefined) return []
  const maxima = bonus.items.map(({ max }) => max)
  const isAbove = bonus.max !== null && compare(maxima.map(exactOf).reduce(add, zero), exactOf(bonus.max)) > 0
  return [
    ...bonus.items.flatMap(({ code, type }): CriteriaFinding[] =>
      bonusTypes.includes(type)
        ? []
        : [
            {
              code: 'CRITERIA_TYPE_MISPLACED',
              severity: 'warning',
              criterion: code,
              facts: { name: code, value: type, part: 'bonus' },
            },
          ],
    ),
    ...(isAbove
      ? [
          {
            code: 'CRITERIA_BONUS_ABOVE_MAX',
            severity: 'info',
            criterion: bonus.code,
            facts: { name: bonus.code, max: bonus.max ?? '', sum: sumOf(maxima) },
          } as const,
        ]
      : []),
  ]
}

const checkDeductions: Check = ({ deductions }) =>
  (deductions?.items ?? []).flatMap(({ code, per, cap }): readonly CriteriaFinding[] =>
    cap === null || !isMore(per, cap)
      ? []
      : [{ code: 'CRITERIA_PER_ABOVE_CAP', severity: 'warning', criterion: code, facts: { name: code, per, cap } }],
  )

const checkBands: Check = ({ bands, total }) => {
  const names = bands.map(({ name }) => name)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  const isDescending = bands.slice(1).every(({ atLeast }, index) => {
    const above = bands[index]?.atLeast ?? null
    return above !== null && (atLeast === null || isMore(above, atLeast))
  })
  const isOpen = bands.length > 0 && bands.every(({ atLeast }) => atLeast !== null)
  const isUpsideDown =
    total.min !== undefined && total.max !== undefined && compare(exactOf(total.min), exactOf(total.max)) > 0
  return [
    ...[...twice].map((name): CriteriaFinding => ({ code: 'CRITERIA_BAND_TWICE', severity: 'error', facts: { name } })),
    ...(isDescending ? [] : [{ code: 'CRITERIA_BANDS_NOT_DESCENDING', severity: 'warning', facts: {} } as const]),
    ...(isOpen ? [{ code: 'CRITERIA_BANDS_OPEN', severity: 'warning', facts: {} } as const] : []),
    ...(isUpsideDown
      ? [{ code: 'CRITERIA_TOTAL_BAD', severity: 'error', facts: { value: `${total.min} > ${total.max}` } } as const]
      : []),
  ]
}

const checkShares: Check = (set) => {
  const shares: readonly (readonly [string, Decimal | undefined])[] = [
    ...allGroups(set).map(({ code, floorShare }) => [code, floorShare] as const),
    ...set.bandConditions.map(({ band, minShare }) => [band, minShare] as const),
    ['quota', set.quota?.share],
  ]
  return shares.flatMap(([name, share]): readonly CriteriaFinding[] =>
    share === undefined || compare(exactOf(share), one) <= 0
      ? []
      : [{ code: 'CRITERIA_SHARE_BAD', severity: 'error', facts: { name, share } }],
  )
}

const checks: readonly Check[] = [
  checkCodes,
  checkSums,
  checkOptions,
  checkBonus,
  checkDeductions,
  checkBands,
  checkShares,
  checkNames,
]

/** Everything that a criteria set says wrongly or that hangs in the air; an error makes it unfit for scoring. */
export const checkCriteriaSet = (set: CriteriaSet): readonly CriteriaFinding[] => checks.flatMap((check) => check(set))
