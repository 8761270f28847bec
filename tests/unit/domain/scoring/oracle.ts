/**
 * The spec of scoring read a second time, as slowly and plainly as it can be: fractions of bigints, the set as raw JSON,
 * every unit's appraisal complete. The engine must agree with it.
 */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const frac = (text: string | number): Fraction => {
  const [whole = '0', rest = ''] = String(text).split('.')
  return { n: BigInt(whole + rest), d: 10n ** BigInt(rest.length) }
}
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
const over = (a: Fraction, b: Fraction): Fraction => times(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n })
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d
const same = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d
const min = (a: Fraction, b: Fraction): Fraction => (less(b, a) ? b : a)
const max = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? b : a)
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, frac(0))
const nought = frac(0)

interface Rule {
  readonly step: number
  readonly mode: string
}

export function round(value: Fraction, { step, mode }: Rule): Fraction {
  const stepped = over(value, frac(step))
  const size = stepped.n < 0n ? -stepped.n : stepped.n
  let whole = size / stepped.d
  const rest = size % stepped.d
  if (mode === 'up' && rest > 0n) whole += 1n
  if (mode === 'half-up' && rest * 2n >= stepped.d) whole += 1n
  return times({ n: stepped.n < 0n ? -whole : whole, d: 1n }, frac(step))
}

export interface JsonItem {
  readonly code: string
  readonly type: string
  readonly max?: number
  readonly per?: number
  readonly cap?: number | null
  readonly mayExceedMax?: boolean
  readonly options?: readonly { readonly label: string; readonly points: number }[]
  readonly sanction?: string
}
export interface JsonGroup {
  readonly code: string
  readonly max: number
  readonly floorShare?: number
  readonly items?: readonly JsonItem[]
  readonly groups?: readonly JsonGroup[]
}
export interface JsonSet {
  readonly notApplicable: string
  readonly groups: readonly JsonGroup[]
  readonly bonus: { readonly max: number | null; readonly items: readonly JsonItem[] }
  readonly deductions: { readonly max: number | null; readonly items: readonly JsonItem[] }
  readonly total: { readonly min?: number; readonly max?: number }
  readonly rounding: { readonly criterion: Rule; readonly total: Rule }
  readonly bands: readonly { readonly name: string; readonly atLeast: number | null }[]
  readonly bandConditions: readonly {
    readonly band: string
    readonly group?: string
    readonly minShare?: number
    readonly item?: string
    readonly minCount?: number
  }[]
  readonly quota?: { readonly band: string; readonly share: number; readonly mode: string; readonly overflowTo: string }
  readonly tieBreak: readonly string[]
}
export interface Reported {
  readonly target?: string
  readonly actual?: string
  readonly option?: string
  readonly yes?: boolean
  readonly count?: string
  readonly repeat?: boolean
  readonly notApplicable?: boolean
  readonly points?: string
}
export type Sheet = Readonly<Record<string, Reported>>
type Points = Fraction | 'N/A'

function itemPoints(item: JsonItem, unit: string, sheets: Readonly<Record<string, Sheet>>, rule: Rule): Points {
  const said = sheets[unit]?.[item.code] ?? {}
  if (said.notApplicable) return 'N/A'
  const ms = frac(item.max ?? 0)
  const done = (raw: Fraction): Fraction => max(nought, round(raw, rule))
  const within = (raw: Fraction): Fraction => min(done(min(raw, ms)), ms)
  const target = frac(said.target ?? '0')
  const actual = frac(said.actual ?? '0')
  switch (item.type) {
    case 'manual':
      return within(frac(said.points ?? '0'))
    case 'boolean':
      return within(said.yes ? ms : nought)
    case 'choice':
      return within(frac(item.options?.find(({ label }) => label === said.option)?.points ?? 0))
    case 'count': {
      const most = item.max === undefined ? item.cap : item.max
      const product = times(frac(said.count ?? '0'), frac(item.per ?? 0))
      return most === null || most === undefined ? done(product) : min(done(min(product, frac(most))), frac(most))
    }
    case 'minus':
      return within(minus(ms, times(frac(said.count ?? '0'), frac(item.per ?? 0))))
    case 'ratio': {
      if (target.n === 0n) return 'N/A'
      const raw = times(min(over(actual, target), frac(item.cap ?? 1)), ms)
      return item.mayExceedMax ? done(raw) : within(raw)
    }
    case 'leaderRelative': {
      const all = Object.values(sheets).map((sheet) => sheet[item.code] ?? {})
      const there = all.filter((one) => !one.notApplicable && one.actual !== undefined)
      const targeted = there.filter((one) => frac(one.target ?? '0').n !== 0n)
      const ratios = targeted.map((one) => over(frac(one.actual ?? '0'), frac(one.target ?? '0')))
      const half = times(frac('0.5'), ms)
      if (target.n === 0n) {
        const best = there
          .filter((one) => frac(one.target ?? '0').n === 0n)
          .map((one) => frac(one.actual ?? '0'))
          .reduce(max, nought)
        return best.n === 0n ? nought : within(min(over(times(ms, actual), best), ms))
      }
      const r = over(actual, target)
      const lead = ratios
        .filter((one) => less(frac(1), one))
        .reduce<Fraction | null>((a, b) => (a === null ? b : max(a, b)), null)
      if (!less(frac(1), r)) return within(times(half, r))
      if (lead === null || same(r, lead)) return within(ms)
      return within(plus(half, over(times(half, minus(r, frac(1))), minus(lead, frac(1)))))
    }
    default:
      throw new Error(item.type)
  }
}

export interface OracleUnit {
  readonly total: Fraction
  readonly bonus: Fraction
  readonly deductions: Fraction
  readonly groups: ReadonlyMap<string, Points>
  readonly items: ReadonlyMap<string, Points>
  band: string | null
  failed: boolean
  rank: number
}

const leaves = (group: JsonGroup): readonly JsonItem[] => [
  ...(group.items ?? []),
  ...(group.groups ?? []).flatMap(leaves),
]
const nested = (group: JsonGroup): readonly JsonGroup[] => [group, ...(group.groups ?? []).flatMap(nested)]
const orZero = (points: Points | undefined): Fraction => (points === undefined || points === 'N/A' ? nought : points)

function groupPoints(
  group: JsonGroup,
  set: JsonSet,
  items: ReadonlyMap<string, Points>,
  out: Map<string, Points>,
): Points {
  const children = [
    ...(group.items ?? []).map((item) => ({ max: frac(item.max ?? 0), points: items.get(item.code) ?? nought })),
    ...(group.groups ?? []).map((child) => ({ max: frac(child.max), points: groupPoints(child, set, items, out) })),
  ]
  let points: Points
  if (set.notApplicable === 'fullMarks')
    points = sum(children.map((child) => (child.points === 'N/A' ? child.max : child.points)))
  else if (children.every((child) => child.points === 'N/A')) points = 'N/A'
  else {
    const absent = sum(children.filter((child) => child.points === 'N/A').map((child) => child.max))
    points = sum(children.map((child) => orZero(child.points)))
    if (absent.n > 0n)
      points = round(over(times(points, frac(group.max)), minus(frac(group.max), absent)), set.rounding.criterion)
  }
  out.set(group.code, points)
  return points
}

/** Scores and ranks units; councils have not voted. */
export function oracle(set: JsonSet, sheets: Readonly<Record<string, Sheet>>): ReadonlyMap<string, OracleUnit> {
  const everyItem = [...set.groups.flatMap(leaves), ...set.bonus.items, ...set.deductions.items]
  const units = new Map<string, OracleUnit>()
  for (const unit of Object.keys(sheets)) {
    const items = new Map(everyItem.map((item) => [item.code, itemPoints(item, unit, sheets, set.rounding.criterion)]))
    const groups = new Map<string, Points>()
    const base = sum(set.groups.map((group) => orZero(groupPoints(group, set, items, groups))))
    const part = ({ max: most, items: inPart }: JsonSet['bonus']): Fraction => {
      const whole = sum(inPart.map(({ code }) => orZero(items.get(code))))
      return most === null ? whole : min(whole, frac(most))
    }
    const [bonus, deductions] = [part(set.bonus), part(set.deductions)]
    let total = round(minus(plus(base, bonus), deductions), set.rounding.total)
    if (set.total.min !== undefined) total = max(total, frac(set.total.min))
    if (set.total.max !== undefined) total = min(total, frac(set.total.max))
    const graded = grade(set, total, groups, items, sheets[unit] ?? {})
    units.set(unit, { total, bonus, deductions, groups, items, ...graded, rank: 0 })
  }
  rankAll(set, units)
  return units
}

function grade(
  set: JsonSet,
  total: Fraction,
  groups: ReadonlyMap<string, Points>,
  items: ReadonlyMap<string, Points>,
  sheet: Sheet,
): { band: string | null; failed: boolean } {
  const all = set.groups.flatMap(nested)
  const share = (code: string, wanted: number): boolean => {
    const points = groups.get(code)
    const group = all.find((one) => one.code === code)
    return points === 'N/A' || !less(points ?? nought, times(frac(wanted), frac(group?.max ?? 0)))
  }
  if (all.some(({ code, floorShare }) => floorShare !== undefined && !share(code, floorShare)))
    return { band: 'Không đạt', failed: true }
  let at = set.bands.findIndex(({ atLeast }) => atLeast === null || !less(total, frac(atLeast)))
  if (at === -1) return { band: null, failed: false }
  const last = set.bands.length - 1
  const met = (): boolean =>
    set.bandConditions
      .filter(({ band }) => band === set.bands[at]?.name)
      .every(
        ({ group, minShare, item, minCount }) =>
          (group === undefined || share(group, minShare ?? 0)) &&
          (item === undefined ||
            items.get(item) === 'N/A' ||
            !less(frac(sheet[item]?.count ?? '0'), frac(minCount ?? 0))),
      )
  while (at < last && !met()) at += 1
  const acting = [...set.groups.flatMap(leaves), ...set.bonus.items, ...set.deductions.items].filter(
    ({ code, sanction }) =>
      sanction !== undefined &&
      items.get(code) !== 'N/A' &&
      (!less(frac(sheet[code]?.count ?? '0'), frac(1)) || sheet[code]?.repeat === true),
  )
  const kinds = (kind: string): readonly string[] =>
    acting.flatMap(({ sanction = '' }) => (sanction.split(':')[0] === kind ? [sanction.split(':')[1] ?? ''] : []))
  while (at < last && kinds('notBand').includes(set.bands[at]?.name ?? '')) at += 1
  for (const name of kinds('maxBand'))
    at = Math.max(
      at,
      set.bands.findIndex((band) => band.name === name),
    )
  for (const bands of kinds('downBands')) at = Math.min(last, at + Number(bands))
  if (kinds('lowest').length > 0 || acting.some(({ code }) => sheet[code]?.repeat === true)) at = last
  return { band: set.bands[at]?.name ?? null, failed: false }
}

function rankAll(set: JsonSet, units: ReadonlyMap<string, OracleUnit>): void {
  const keys = (unit: OracleUnit): readonly Fraction[] => [
    unit.total,
    ...set.tieBreak.flatMap((entry): Fraction[] => {
      const code = entry.slice(entry.indexOf(':') + 1)
      if (entry === 'bonus') return [unit.bonus]
      if (entry === 'deductions') return [minus(nought, unit.deductions)]
      if (entry.startsWith('group:')) return [orZero(unit.groups.get(code))]
      return entry.startsWith('item:') ? [orZero(unit.items.get(code))] : []
    }),
  ]
  const ahead = (a: OracleUnit, b: OracleUnit): boolean => {
    const [left, right] = [keys(a), keys(b)]
    const at = left.findIndex((key, index) => !same(key, right[index] ?? nought))
    return at !== -1 && less(right[at] ?? nought, left[at] ?? nought)
  }
  const all = [...units.values()]
  for (const unit of all) unit.rank = 1 + all.filter((other) => ahead(other, unit)).length
  const { quota } = set
  if (quota === undefined) return
  const places = round(times(frac(quota.share), frac(all.length)), { step: 1, mode: quota.mode })
  const candidates = all.filter(({ band, failed }) => band === quota.band && !failed)
  const limit = Number(places.n / places.d)
  const overflow = candidates.filter((unit) => candidates.filter((other) => other.rank <= unit.rank).length > limit)
  for (const unit of overflow) unit.band = quota.overflowTo
}
