import fc from 'fast-check'
import type { CriteriaSet } from '../../../../src/domain/criteria/criteria-set'
import { parseCriteriaSet } from '../../../../src/domain/criteria/parse-criteria-set'

const amount = fc.integer({ min: 1, max: 4_000 }).map((hundredths) => hundredths / 100)
const title = fc.constantFrom(
  'Nhiệm vụ chính trị',
  'Điểm thưởng',
  'Tổng cộng',
  'Ghi chú: tính cả năm',
  'Thu ngân sách (10 điểm)',
  'I. Phong trào “Dân vận khéo”',
)
const rounding = fc.record({
  step: fc.constantFrom('0.01', '0.05', '0.25', '1'),
  mode: fc.constantFrom('half-up', 'down', 'up'),
})
const bands = ['Xuất sắc', 'Tốt', 'Khá', 'Yếu']
const sanction = fc.constantFrom('notBand:Xuất sắc', 'maxBand:Khá', 'downBands:2', 'lowest')
const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 1 })

const common = {
  title,
  unit: some(fc.constantFrom('tin, bài', '%')),
  evidenceRequired: some(fc.constant(true)),
  mayBeNotApplicable: some(fc.constant(true)),
  rounding: some(rounding),
  sanction: some(sanction),
  note: some(fc.constantFrom('theo kế hoạch', 'Cơ quan theo dõi: Văn phòng')),
}
const item = fc.oneof(
  fc.record({ ...common, type: fc.constantFrom('manual', 'boolean', 'leaderRelative'), max: amount }),
  fc.record({
    ...common,
    type: fc.constant('ratio'),
    max: amount,
    cap: fc.constantFrom(1, 1.2, 2),
    mayExceedMax: fc.boolean(),
  }),
  fc.record({ ...common, type: fc.constantFrom('count', 'minus'), max: amount, per: amount }),
  fc.record({
    ...common,
    type: fc.constant('choice'),
    max: amount,
    options: fc.uniqueArray(
      fc.record({ label: fc.constantFrom('Đúng hạn', 'Chậm; có lý do', 'Từ 10 - 20: khá', 'Không'), points: amount }),
      { selector: ({ label }) => label, minLength: 2 },
    ),
  }),
)
const deduction = fc.record({ ...common, type: fc.constant('count'), per: amount, cap: fc.option(amount) })

interface Tree {
  readonly title: string
  readonly max: number
  readonly floorShare: number | undefined
  readonly children: readonly object[]
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    title,
    max: amount,
    floorShare: some(fc.constantFrom(0.5, 0.333)),
    children: fc.array(fc.oneof({ maxDepth: 3, depthIdentifier: 'tree' }, item, tie('tree')), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
}))

/** Codes of every kind that offices use, each once. */
function coded(node: object, code: string): object {
  if (!('children' in node)) return { ...node, code }
  const style = code.length % 3
  const children = (node as Tree).children.map((child, index) =>
    coded(
      child,
      style === 0 ? `${code}.${index + 1}` : style === 1 ? `${code}${'abcd'[index]})` : `${code}-${index + 1}`,
    ),
  )
  return { ...node, code, children }
}

/** Any set that a file may hold, as it is once read. */
export const anySet: fc.Arbitrary<CriteriaSet> = fc
  .record({
    title,
    status: fc.constantFrom('illustrative', 'official'),
    source: some(fc.constant('QĐ 12/QĐ-UBND')),
    scale: amount,
    notApplicable: fc.constantFrom('fullMarks', 'rescale'),
    groups: fc.array(tree, { minLength: 1, maxLength: 3 }),
    bonus: some(fc.record({ title, max: fc.option(amount), items: fc.array(item, { maxLength: 3 }) })),
    deductions: some(fc.record({ title, max: fc.option(amount), items: fc.array(deduction, { maxLength: 3 }) })),
    total: fc.record({ min: some(fc.constant(0)), max: some(amount) }),
    rounding: fc.record({ criterion: rounding, total: rounding }),
    bands: fc.constant(bands.map((name, index) => ({ name, atLeast: index === 3 ? null : 90 - index * 10.5 }))),
    quota: some(
      fc.record({
        band: fc.constant('Xuất sắc'),
        share: fc.constantFrom(0.25, 0.3),
        mode: fc.constantFrom('half-up', 'down', 'up'),
        overflowTo: fc.constant('Tốt'),
      }),
    ),
    bandConditions: fc.array(
      fc.constantFrom(
        { band: 'Xuất sắc', group: 'I', minShare: 0.6 },
        { band: 'Tốt', item: 'K.1', minCount: 1 },
        { band: 'Tốt', group: 'I', minShare: 0.45, item: 'K.1', minCount: 2 },
      ),
      { maxLength: 2 },
    ),
    tieBreak: fc.uniqueArray(fc.constantFrom('bonus', 'deductions', 'councilVote', 'group:I', 'item:K.1')),
    aggregate: some(fc.constantFrom('mean', 'sum', 'weighted')),
    scorerWeights: some(fc.constant({ 'Sở Nội vụ': 2, 'Sở Tài chính': 0.5 })),
  })
  .map(({ groups, bonus, deductions, ...set }) => {
    const json = {
      ...set,
      id: 'bo-thu',
      groups: groups.map((group, index) => coded(group, ['I', 'B', '3'][index] ?? '')),
      ...(bonus === undefined
        ? {}
        : { bonus: { ...bonus, code: 'K', items: bonus.items.map((one, at) => ({ ...one, code: `K.${at + 1}` })) } }),
      ...(deductions === undefined
        ? {}
        : {
            deductions: {
              ...deductions,
              code: 'P',
              items: deductions.items.map((one, at) => ({ ...one, code: `P/${at + 1}` })),
            },
          }),
    }
    const parsed = parseCriteriaSet(JSON.parse(JSON.stringify(json)))
    if (parsed.set === null) throw new Error(JSON.stringify(parsed.findings))
    return parsed.set
  })
