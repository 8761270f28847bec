import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { rankCampaign } from '#domain/scoring/ranking'
import type { CampaignRanking } from '#domain/scoring/ranking-result'
import { type Fraction, frac, type JsonItem, type JsonSet, oracle, type Reported, type Sheet } from './oracle'
import { score } from './small-campaign'

const steps = [0.01, 0.05, 0.1, 0.25, 0.5, 1]
const rule = fc.record({ step: fc.constantFrom(...steps), mode: fc.constantFrom('half-up', 'down', 'up') })
const quarters = (most: number) => fc.integer({ min: 1, max: most * 4 }).map((n) => n / 4)
const bandNames = ['Xuất sắc', 'Tốt', 'Khá', 'Yếu']

const itemOf = (code: string): fc.Arbitrary<JsonItem> =>
  fc.oneof(
    fc.record({
      code: fc.constant(code),
      type: fc.constantFrom('manual', 'boolean', 'leaderRelative'),
      max: quarters(20),
    }),
    fc.record({
      code: fc.constant(code),
      type: fc.constant('ratio'),
      max: quarters(20),
      cap: fc.constantFrom(1, 1.2, 1.5),
      mayExceedMax: fc.boolean(),
    }),
    fc.record({
      code: fc.constant(code),
      type: fc.constantFrom('count', 'minus'),
      max: quarters(20),
      per: fc.constantFrom(0.25, 0.33, 0.5, 1, 3),
    }),
    fc.tuple(quarters(10), quarters(10)).map(([a, b]) => ({
      code,
      type: 'choice',
      max: Math.max(a, b),
      options: [
        { label: 'Một', points: a },
        { label: 'Hai', points: b },
        { label: 'Không', points: 0 },
      ],
    })),
  )

interface Shape {
  readonly items: readonly JsonItem[]
  readonly inner: readonly JsonItem[] | null
  readonly floorShare: number | null
}
const shapeOf = (code: string): fc.Arbitrary<Shape> =>
  fc.record({
    items: fc
      .tuple(itemOf(`${code}.1`), itemOf(`${code}.2`), itemOf(`${code}.3`))
      .chain((all) => fc.subarray(all, { minLength: 1 })),
    inner: fc.option(fc.tuple(itemOf(`${code}.4.1`), itemOf(`${code}.4.2`))),
    floorShare: fc.option(fc.constantFrom(0.2, 0.5), { freq: 4 }),
  })
const total = (items: readonly { readonly max?: number | undefined }[]): number =>
  items.reduce((sum, { max = 0 }) => sum + max, 0)

function groupOf(code: string, { items, inner, floorShare }: Shape) {
  const groups = inner === null ? [] : [{ code: `${code}.4`, title: code, max: total(inner), items: inner }]
  const max = total(items) + total(groups)
  return { code, title: code, max, items, groups, ...(floorShare === null ? {} : { floorShare }) }
}

const sanction = fc.option(
  fc.constantFrom('notBand:Xuất sắc', 'notBand:Tốt', 'maxBand:Khá', 'downBands:1', 'downBands:2', 'lowest'),
)
const deduction = (code: string) =>
  fc.tuple(fc.constantFrom(0.5, 1, 3), fc.option(fc.constantFrom(2, 5)), sanction).map(([per, cap, bar]) => ({
    code,
    type: 'count',
    per,
    cap,
    ...(bar === null ? {} : { sanction: bar }),
  }))

const setArbitrary: fc.Arbitrary<JsonSet & { readonly scale: number }> = fc
  .record({
    shapes: fc.tuple(shapeOf('A'), shapeOf('B')),
    bonusMax: fc.option(fc.constantFrom(2, 5)),
    deductionMax: fc.option(fc.constantFrom(3, 10)),
    deductions: fc.tuple(deduction('P.1'), deduction('P.2')),
    notApplicable: fc.constantFrom('fullMarks', 'rescale'),
    criterion: rule,
    totalRule: rule,
    bounds: fc.constantFrom({}, { min: 0 }, { min: 0, max: 30 }),
    conditions: fc.subarray([
      { band: 'Xuất sắc', group: 'A', minShare: 0.8 },
      { band: 'Xuất sắc', item: 'T.1', minCount: 1 },
      { band: 'Tốt', group: 'B', minShare: 0.5, item: 'T.1', minCount: 2 },
    ]),
    quota: fc.option(
      fc.record({ share: fc.constantFrom(0.2, 0.25, 0.5), mode: fc.constantFrom('down', 'half-up', 'up') }),
    ),
    tieBreak: fc.shuffledSubarray(['bonus', 'group:A', 'group:B', 'item:T.1', 'deductions']),
  })
  .map(({ shapes, bonusMax, deductionMax, deductions, criterion, totalRule, bounds, conditions, quota, ...rest }) => {
    const groups = shapes.map((shape, index) => groupOf(index === 0 ? 'A' : 'B', shape))
    const scale = total(groups)
    return {
      ...rest,
      id: 'thu',
      title: 'thử',
      status: 'official',
      scale,
      groups,
      bonus: {
        code: 'T',
        max: bonusMax,
        items: [
          { code: 'T.1', type: 'count', max: 4, per: 1 },
          { code: 'T.2', type: 'manual', max: 3 },
        ],
      },
      deductions: { code: 'P', max: deductionMax, items: deductions },
      total: bounds,
      rounding: { criterion, total: totalRule },
      bands: bandNames.map((name, at) => ({ name, atLeast: at === 3 ? null : (scale * (3 - at)) / 4 })),
      bandConditions: conditions,
      ...(quota === null ? {} : { quota: { ...quota, band: 'Xuất sắc', overflowTo: 'Tốt' } }),
    }
  })

const small = fc.integer({ min: 0, max: 12 }).map(String)
const absent = { notApplicable: true }
function reportedFor(item: JsonItem): fc.Arbitrary<Reported> {
  const always = (reported: fc.Arbitrary<Reported>): fc.Arbitrary<Reported> =>
    fc.oneof({ weight: 8, arbitrary: reported }, { weight: 1, arbitrary: fc.constant(absent) })
  switch (item.type) {
    case 'manual':
      return always(fc.integer({ min: 0, max: (item.max ?? 0) * 100 }).map((n) => ({ points: String(n / 100) })))
    case 'boolean':
      return always(fc.boolean().map((yes) => ({ yes })))
    case 'choice':
      return always(fc.constantFrom('Một', 'Hai', 'Không').map((option) => ({ option })))
    case 'ratio':
    case 'leaderRelative':
      return always(fc.record({ target: fc.constantFrom('0', '3', '7', '10'), actual: small }))
    default:
      return always(fc.record({ count: small, repeat: fc.constantFrom(false, false, false, true) }))
  }
}

const everyItem = (set: JsonSet): readonly JsonItem[] => [
  ...set.groups.flatMap(({ items = [], groups = [] }) => [...items, ...groups.flatMap((group) => group.items ?? [])]),
  ...set.bonus.items,
  ...set.deductions.items,
]
const sheetFor = (set: JsonSet): fc.Arbitrary<Sheet> =>
  fc.record(Object.fromEntries(everyItem(set).map((item) => [item.code, reportedFor(item)])))

const world = setArbitrary.chain((set) =>
  fc.record({ set: fc.constant(set), sheets: fc.array(sheetFor(set), { minLength: 1, maxLength: 6 }) }),
)

function engine(set: JsonSet, sheets: Readonly<Record<string, Sheet>>, backwards = false): CampaignRanking {
  const parsed = parseCriteriaSet(JSON.parse(JSON.stringify(set)))
  if (parsed.set === null) throw new Error(JSON.stringify(parsed.findings))
  const scores = Object.entries(sheets).flatMap(([unit, sheet]) =>
    Object.entries(sheet).map(([code, { points, ...value }]) =>
      score(unit, code, points === undefined ? { value: value as never } : points),
    ),
  )
  const units = Object.keys(sheets).map((code) => ({ code, name: code, cluster: 'cum' }))
  return rankCampaign({
    set: parsed.set,
    units: backwards ? units.toReversed() : units,
    scores: backwards ? scores.toReversed() : scores,
    councilOrders: [],
  })
}

const decimal = ({ n, d }: Fraction): number => Number((n * 100n) / d) / 100
const named = (sheets: readonly Sheet[]): Readonly<Record<string, Sheet>> =>
  Object.fromEntries(sheets.map((sheet, index) => [`U${index}`, sheet]))
const summary = (ranking: CampaignRanking) =>
  Object.fromEntries(
    ranking.clusters.flatMap(({ units }) =>
      units.map(({ unit, total, bonus, deductions, band, rank, groups }) => [
        unit,
        {
          total: Number(total),
          bonus: Number(bonus),
          deductions: Number(deductions),
          band,
          rank,
          A: groups.A,
          B: groups.B,
        },
      ]),
    ),
  )

describe('the engine', () => {
  it('agrees with the plain reading of the spec on any set and any complete appraisal', () => {
    fc.assert(
      fc.property(world, ({ set, sheets }) => {
        const units = named(sheets)
        const expected = Object.fromEntries(
          [...oracle(set, units)].map(([unit, { total: sum, bonus, deductions, band, rank, groups }]) => {
            const group = (code: string) => {
              const points = groups.get(code)
              return points === undefined || points === 'N/A' ? 'N/A' : String(decimal(points))
            }
            return [
              unit,
              {
                total: decimal(sum),
                bonus: decimal(bonus),
                deductions: decimal(deductions),
                band,
                rank,
                A: group('A'),
                B: group('B'),
              },
            ]
          }),
        )
        expect(summary(engine(set, units))).toEqual(expected)
      }),
      { numRuns: 250 },
    )
  })

  it('gives the same ranking whatever the order of units and scores', () => {
    fc.assert(
      fc.property(world, ({ set, sheets }) => {
        const [forwards, backwards] = [engine(set, named(sheets)), engine(set, named(sheets), true)]
        const shown = ({ clusters, findings }: CampaignRanking) =>
          JSON.stringify([findings, clusters.map(({ scores: _, ...cluster }) => cluster)])
        expect(shown(backwards)).toBe(shown(forwards))
      }),
      { numRuns: 80 },
    )
  })

  it('keeps every criterion between nothing and its maximum, and a better count never lowers the total', () => {
    fc.assert(
      fc.property(world, ({ set, sheets }) => {
        const ranking = engine(set, named(sheets))
        for (const { scores } of ranking.clusters)
          for (const { cells } of scores.units.values())
            for (const [index, { mark }] of cells.entries()) {
              const item = scores.compiled.items[index]
              if (typeof mark !== 'number') continue
              expect(mark).toBeGreaterThanOrEqual(0)
              if (item !== undefined && item.most !== null) expect(mark).toBeLessThanOrEqual(item.most)
            }
        const counted = everyItem(set).find(({ type, code }) => type === 'count' && !code.startsWith('P'))
        const first = sheets[0]
        if (counted === undefined || first === undefined || first[counted.code]?.count === undefined) return
        const better = {
          ...first,
          [counted.code]: { ...first[counted.code], count: String(Number(first[counted.code]?.count) + 1) },
        }
        const total = (sheet: Sheet) => Number(summary(engine(set, { U0: sheet })).U0?.total)
        expect(total(better)).toBeGreaterThanOrEqual(total(first))
      }),
      { numRuns: 80 },
    )
  })

  it('makes typed and computed decimals the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 40 }), (hundredths, times) => {
        const typed = frac((hundredths * times) / 100)
        const set = {
          id: 'x',
          status: 'official',
          scale: 90000,
          notApplicable: 'rescale',
          groups: [
            {
              code: 'A',
              max: 90000,
              items: [
                { code: 'A.1', type: 'count', max: 50000, per: hundredths / 100 },
                { code: 'A.2', type: 'manual', max: 40000 },
              ],
            },
          ],
        } as never
        const sum = String((hundredths * times) / 100)
        const ranking = engine(set, {
          U1: { 'A.1': { count: String(times) }, 'A.2': { points: '0' } },
          U2: { 'A.1': { count: '0' }, 'A.2': { points: sum } },
        })
        expect(typed.d).toBeGreaterThan(0n)
        expect(ranking.clusters[0]?.units.map(({ rank }) => rank)).toEqual([1, 1])
      }),
    )
  })
})
