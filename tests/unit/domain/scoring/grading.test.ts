import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allItems } from '#domain/criteria/walk-criteria'
import { block, clusterOf, criteria, rank, score, scoresOf, unitOf, value } from './small-campaign'

const preset = (name: string) => criteria(JSON.parse(readFileSync(`resources/criteria/${name}.json`, 'utf8')))

const bands = [
  { name: 'Xuất sắc', atLeast: 90 },
  { name: 'Tốt', atLeast: 80 },
  { name: 'Khá', atLeast: 65 },
  { name: 'Trung bình', atLeast: 50 },
  { name: 'Yếu', atLeast: null },
]
const grades = (ranking: ReturnType<typeof rank>) =>
  Object.fromEntries(clusterOf(ranking).units.map(({ unit, band }) => [unit, band]))
const stepsOf = (ranking: ReturnType<typeof rank>, unit: string) =>
  unitOf(ranking, unit).steps.map(({ code, from, to }) => [code, from, to])

describe('RS-2', () => {
  const set = preset('rs2-hdnd-cap-xa')
  const most: Record<string, string> = Object.fromEntries(
    allItems(set).map(({ item, part }) => [item.code, part === 'base' && 'max' in item ? item.max : '0']),
  )
  const full = (unit: string, changes: Parameters<typeof scoresOf>[0][string]) =>
    scoresOf({ [unit]: { ...most, ...changes } })
  const unit = (changes: Parameters<typeof scoresOf>[0][string]) => {
    const { quota: _quota, ...withoutQuota } = set
    const ranking = rank(withoutQuota, full('U', changes))
    const { total, band } = unitOf(ranking, 'U')
    return { total, band, steps: stepsOf(ranking, 'U') }
  }

  it('drops one band where group V is under 60 % and two where it is under 40 %', () => {
    // V: 5,5 of 10 and one model; 7,5 less elsewhere makes the base 88
    const at55 = {
      'V.1.a': value({ count: 1 }),
      'V.2.a': '2.5',
      'V.2.b': '0',
      'I.3.a': '0',
      'IV.2.a': '1.5',
      'VIII.1.a': '4',
      'IX.3': '1',
    }
    expect(unit(at55)).toEqual({
      total: '91',
      band: 'Tốt',
      steps: [
        ['BAND_BY_TOTAL', '91', 'Xuất sắc'],
        ['BAND_CONDITION_FAILED', 'Xuất sắc', 'Tốt'],
      ],
    })
    const at30 = { ...at55, 'V.2.a': '0', 'IV.2.a': '4' }
    expect(unit(at30)).toEqual({
      total: '91',
      band: 'Khá',
      steps: [
        ['BAND_BY_TOTAL', '91', 'Xuất sắc'],
        ['BAND_CONDITION_FAILED', 'Xuất sắc', 'Tốt'],
        ['BAND_CONDITION_FAILED', 'Tốt', 'Khá'],
      ],
    })
  })

  it('asks for one model besides the share', () => {
    expect(unit({ 'V.1.a': value({ count: 0 }) }).band).toBe('Khá')
    expect(unit({ 'V.1.a': value({ count: 2 }) }).band).toBe('Xuất sắc')
  })

  it('lowers one band for IX.9 once and to the lowest when it is repeated', () => {
    const at96 = { 'V.1.a': value({ count: 2 }), 'VIII.2.a': '1' }
    expect(unit({ ...at96, 'IX.9': value({ count: 1 }) })).toMatchObject({ total: '96', band: 'Tốt' })
    const repeated = unit({ ...at96, 'IX.9': value({ count: 1, repeat: true }) })
    expect(repeated).toEqual({
      total: '96',
      band: 'Yếu',
      steps: [
        ['BAND_BY_TOTAL', '96', 'Xuất sắc'],
        ['SANCTION_DOWN_BANDS', 'Xuất sắc', 'Tốt'],
        ['SANCTION_LOWEST', 'Tốt', 'Yếu'],
      ],
    })
  })

  it('grades no higher than Khá for IX.7, and not Xuất sắc for IX.1', () => {
    const bonus = { 'V.1.a': value({ count: 2 }), 'VIII.1.a': '4', 'VIII.2.a': '2' }
    expect(unit({ ...bonus, 'IX.7': value({ count: 1 }) })).toMatchObject({ total: '96', band: 'Khá' })
    expect(unit({ 'V.1.a': value({ count: 2 }), 'IX.1': value({ count: 1 }) })).toMatchObject({
      total: '95',
      band: 'Tốt',
    })
  })

  it('lets points given for a deduction act like the count they imply', () => {
    expect(unit({ 'V.1.a': value({ count: 2 }), 'IX.1': '5' })).toMatchObject({ total: '95', band: 'Tốt' })
    expect(unit({ 'V.1.a': value({ count: 2 }), 'IX.1': '0' })).toMatchObject({ total: '100', band: 'Xuất sắc' })
  })

  it('cuts each deduction at its cap, all of them at the group and the total at its limits', () => {
    const all = Object.fromEntries((set.deductions?.items ?? []).map(({ code }) => [code, value({ count: 9 })]))
    expect(unitOf(rank(set, full('U', all)), 'U')).toMatchObject({ base: '100', deductions: '20', total: '80' })
    const best = unitOf(
      rank(set, full('U', { 'VIII.1.a': '4', 'VIII.2.a': '2', 'VIII.3.a': '2', 'VIII.4.a': '2' })),
      'U',
    )
    expect(best).toMatchObject({ bonus: '10', total: '110' })
  })

  it('keeps 25 % of the group in Xuất sắc, ties at the limit by bonus and then group V', () => {
    const model = { 'V.1.a': value({ count: 2 }) }
    const low = { ...model, 'I.1.a': '0', 'I.3.a': '0', 'II.1.b': '0', 'IV.2.a': '0' }
    const table: Parameters<typeof scoresOf>[0] = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`thấp${index}`, { ...most, ...low }]),
    )
    const tied = (changes: object) => ({ ...most, ...model, 'IV.2.a': '0', ...changes })
    const ranking = (third: object, fourth: object) =>
      rank(
        set,
        scoresOf({
          ...table,
          nhất: { ...most, ...model },
          nhì: { ...most, ...model, 'IV.2.a': '3' },
          ba: tied(third),
          tư: tied(fourth),
          năm: tied({ 'I.1.a': '0', 'I.1.b': '0' }),
        }),
      )
    const excellent = (one: ReturnType<typeof rank>) =>
      clusterOf(one)
        .units.filter(({ band }) => band === 'Xuất sắc')
        .map(({ unit: code }) => code)

    const byBonus = ranking({ 'VIII.2.a': '1', 'I.2.a': '1' }, {})
    expect(excellent(byBonus)).toEqual(['nhất', 'nhì', 'ba'])
    expect(clusterOf(byBonus).quota).toMatchObject({ limit: 3, candidates: 5, tied: [] })

    const byGroupV = ranking({ 'I.2.a': '0.5' }, { 'V.2.b': '0' })
    expect(excellent(byGroupV)).toEqual(['nhất', 'nhì', 'ba'])

    const equal = ranking({}, {})
    expect(excellent(equal)).toEqual(['nhất', 'nhì'])
    expect(clusterOf(equal).findings).toEqual([
      {
        code: 'QUOTA_TIE',
        severity: 'error',
        facts: { cluster: 'cum-1', band: 'Xuất sắc', limit: 3, units: 'ba, tư' },
      },
    ])
    expect(
      [unitOf(equal, 'ba'), unitOf(equal, 'tư'), unitOf(equal, 'năm')].map(({ rank: place, band }) => [place, band]),
    ).toEqual([
      [3, 'Tốt'],
      [3, 'Tốt'],
      [5, 'Tốt'],
    ])
  })
})

describe('RS-3', () => {
  const set = preset('rs3-tphcm-bang-bieu-4')

  it('keeps 97 + 10 = 107 uncut and ranks it above 106,5', () => {
    const ranking = rank(
      set,
      scoresOf({
        A: { '1.1': '91.5', 'T.1': '0', 'T.2': value({ option: 'Có' }) },
        B: { '1.1': '97', 'T.1': value({ option: 'Có' }), 'T.2': '0' },
      }),
    )
    expect(clusterOf(ranking).units.map(({ unit, total, rank: place, band }) => [unit, total, place, band])).toEqual([
      ['B', '107', 1, null],
      ['A', '106.5', 2, null],
    ])
  })

  const several = (changes: object, points: readonly (string | null)[]) => {
    const built = { ...set, ...changes }
    const scores = points.map((given, index) => score('A', '1.1', { points: given, scorer: `sở ${index}` }))
    return unitOf(rank(built, [...scores, ...scoresOf({ A: { 'T.1': '0', 'T.2': '0' } })]), 'A').total
  }

  it('holds what each scorer gives within the criterion before joining it', () => {
    const items = [{ code: '1.1', type: 'minus', max: 3, per: 3 }]
    const set = criteria({ scale: 3, groups: [{ code: '1', max: 3, items }], bands: [] })
    const counted = (count: number, scorer: string) => score('A', '1.1', { ...value({ count }), scorer })
    const ranking = rank(set, [counted(2, 'sở 0'), counted(0, 'sở 1')])
    expect(unitOf(ranking, 'A').total).toBe('1.5')
  })

  it('joins several scorers and leaves abstentions out of a mean', () => {
    expect(several({ aggregate: 'mean' }, ['90', '95', null])).toBe('92.5')
    expect(several({ aggregate: 'mean' }, ['90', '95', '95'])).toBe('93.33')
    expect(several({ aggregate: 'sum' }, ['30', '20.5', null])).toBe('50.5')
    expect(several({ aggregate: 'weighted', scorerWeights: { 'sở 0': '2', 'sở 1': '1' } }, ['90', '96'])).toBe('92')
    expect(several({ aggregate: 'weighted', scorerWeights: { 'sở 0': '2' } }, [null, '96'])).toBe('96')
    expect(several({ aggregate: 'mean' }, [null, null])).toBe('0')
  })
})

describe('RS-4', () => {
  const at = (...points: string[]) =>
    unitOf(
      rank(
        preset('rs4-khu-dan-cu-van-hoa'),
        scoresOf({ U: Object.fromEntries(points.map((p, i) => [`${i + 1}.1`, p])) }),
      ),
      'U',
    )

  it('fails a unit with one standard at 49 % and keeps its rank', () => {
    expect(at('20', '20', '20', '20', '9.8')).toMatchObject({ total: '89.8', band: 'Không đạt', failed: true, rank: 1 })
    expect(at('20', '20', '20', '20', '10')).toMatchObject({ total: '90', band: 'Đạt', failed: false })
    expect(at('20', '20', '20', '19', '10')).toMatchObject({ total: '89', band: 'Không đạt', failed: false })
  })
})

describe('a floor', () => {
  it('fails 92 points with one standard at 49 %', () => {
    const set = criteria({
      scale: 100,
      groups: [25, 25, 20, 20, 10].map((max, index) => block(String(index + 1), max, { floorShare: 0.5 })),
      bands: [
        { name: 'Đạt', atLeast: 90 },
        { name: 'Không đạt', atLeast: null },
      ],
    })
    const row = { '1.1': '25', '2.1': '25', '3.1': '20', '4.1': '17.1', '5.1': '4.9' }
    expect(unitOf(rank(set, scoresOf({ U: row })), 'U')).toMatchObject({
      total: '92',
      band: 'Không đạt',
      failed: true,
      steps: [
        { code: 'BAND_BY_TOTAL', from: '92', to: 'Đạt' },
        {
          code: 'FLOOR_FAILED',
          from: 'Đạt',
          to: 'Không đạt',
          facts: { group: '5', title: 'Nhóm 5', points: '4.9', max: '10', share: '0.5' },
        },
      ],
    })
    expect(unitOf(rank(set, scoresOf({ U: { ...row, '5.1': '5' } })), 'U')).toMatchObject({
      band: 'Đạt',
      failed: false,
    })
  })
})

describe('grading', () => {
  const set = (more: object) =>
    criteria({
      scale: 100,
      groups: [block('A', 80), block('B', 20)],
      deductions: {
        code: 'P',
        max: null,
        items: ['P.1', 'P.2', 'P.3'].map((code, index) => ({
          code,
          type: 'count',
          per: 0,
          cap: null,
          sanction: ((more as { sanctions?: string[] }).sanctions ?? [])[index] ?? null,
        })),
      },
      bands,
      ...more,
    })
  const graded = (more: object, row: Parameters<typeof scoresOf>[0][string]) => {
    const built = set(more)
    const ranking = rank(
      built,
      scoresOf({ U: { 'A.1': '80', 'B.1': '20', 'P.1': '0', 'P.2': '0', 'P.3': '0', ...row } }),
    )
    return grades(ranking).U
  }
  const once = value({ count: 1 })

  it('fails a unit under a floor whatever its total, and lets it take no quota place', () => {
    const built = criteria({
      scale: 100,
      groups: [block('A', 80), block('B', 20, { floorShare: 0.5 })],
      bands,
      quota: { band: 'Xuất sắc', share: 0.5, mode: 'down', overflowTo: 'Tốt' },
    })
    const ranking = rank(built, scoresOf({ a: { 'A.1': '80', 'B.1': '9.99' }, b: { 'A.1': '80', 'B.1': '10' } }))
    expect(grades(ranking)).toEqual({ a: 'Không đạt', b: 'Xuất sắc' })
    expect(unitOf(ranking, 'a').rank).toBe(2)
  })

  it('lets a group that does not apply pass floors and conditions, and count 0 in a tie-break', () => {
    const built = criteria({
      scale: 100,
      groups: [block('A', 80), block('B', 20, { floorShare: 0.5 })],
      bands,
      bandConditions: [{ band: 'Tốt', group: 'B', minShare: 0.5 }],
      tieBreak: ['group:B'],
    })
    const ranking = rank(built, scoresOf({ a: { 'A.1': '80', 'B.1': 'N/A' }, b: { 'A.1': '65', 'B.1': '15' } }))
    expect(
      clusterOf(ranking).units.map(({ unit, total, band, rank: place, groups }) => [
        unit,
        total,
        band,
        place,
        groups.B,
      ]),
    ).toEqual([
      ['b', '80', 'Tốt', 1, '15'],
      ['a', '80', 'Tốt', 2, 'N/A'],
    ])
  })

  it('applies sanctions in order: not in a band, at most a band, down, lowest', () => {
    expect(graded({ sanctions: ['notBand:Xuất sắc'] }, { 'P.1': once })).toBe('Tốt')
    expect(graded({ sanctions: ['notBand:Tốt', 'notBand:Xuất sắc'] }, { 'P.1': once, 'P.2': once })).toBe('Khá')
    expect(graded({ sanctions: ['notBand:Tốt'] }, { 'P.1': once })).toBe('Xuất sắc')
    expect(graded({ sanctions: ['maxBand:Khá', 'notBand:Xuất sắc'] }, { 'P.1': once, 'P.2': once })).toBe('Khá')
    expect(graded({ sanctions: ['maxBand:Tốt'] }, { 'P.1': once, 'A.1': '50' })).toBe('Khá')
    expect(graded({ sanctions: ['downBands:1', 'notBand:Xuất sắc'] }, { 'P.1': once, 'P.2': once })).toBe('Khá')
    expect(graded({ sanctions: ['downBands:2', 'downBands:1'] }, { 'P.1': once, 'P.2': once })).toBe('Trung bình')
    expect(graded({ sanctions: ['downBands:2'] }, { 'P.1': value({ count: 5 }) })).toBe('Khá')
    expect(graded({ sanctions: ['downBands:9'] }, { 'P.1': once })).toBe('Yếu')
    expect(graded({ sanctions: ['lowest'] }, { 'P.1': once })).toBe('Yếu')
    expect(graded({ sanctions: ['lowest'] }, { 'P.1': value({ count: 0 }) })).toBe('Xuất sắc')
    expect(graded({ sanctions: ['lowest'] }, { 'P.1': 'N/A' })).toBe('Xuất sắc')
  })

  it('sanctions after conditions: the band that a condition left is what a sanction lowers', () => {
    const conditions = { bandConditions: [{ band: 'Xuất sắc', group: 'B', minShare: 0.8 }] }
    expect(graded({ ...conditions, sanctions: ['downBands:1'] }, { 'P.1': once, 'B.1': '15' })).toBe('Khá')
  })

  it('counts units that fall out of the band as no candidates and overflows the rest', () => {
    const built = set({
      sanctions: ['notBand:Xuất sắc'],
      quota: { band: 'Xuất sắc', share: '0.3', mode: 'half-up', overflowTo: 'Khá' },
    })
    const row = (points: string, fault = '0') => ({
      'A.1': points,
      'B.1': '20',
      'P.1': value({ count: fault }),
      'P.2': '0',
      'P.3': '0',
    })
    const ranking = rank(built, scoresOf({ a: row('80', '1'), b: row('79'), c: row('78'), d: row('77'), e: row('60') }))
    expect(grades(ranking)).toEqual({ a: 'Tốt', b: 'Xuất sắc', c: 'Xuất sắc', d: 'Khá', e: 'Tốt' })
  })

  it('has no band where every band asks more than the total', () => {
    const built = criteria({ scale: 80, groups: [block('A', 80)], bands: bands.slice(0, 2) })
    expect(grades(rank(built, scoresOf({ U: { 'A.1': '70' } })))).toEqual({ U: null })
  })

  it('raises and cuts the total only at limits that the set gives', () => {
    const built = (total: object) =>
      criteria({
        scale: 10,
        groups: [block('A', 10)],
        deductions: { code: 'P', max: null, items: [{ code: 'P.1', type: 'count', per: 5, cap: null }] },
        total,
      })
    const total = (limits: object) =>
      unitOf(rank(built(limits), scoresOf({ U: { 'A.1': '4', 'P.1': value({ count: 3 }) } })), 'U').total
    expect([total({}), total({ min: 0 }), total({ min: null, max: 50 })]).toEqual(['-11', '0', '-11'])
  })
})
