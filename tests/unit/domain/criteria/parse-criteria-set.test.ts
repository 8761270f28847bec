import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { allGroups, allItems } from '#domain/criteria/walk-criteria'

const file = (name: string): unknown => JSON.parse(readFileSync(`resources/criteria/${name}.json`, 'utf8'))
const item = (code: string, more: object = {}) => ({ code, title: code, max: 10, type: 'manual', ...more })
const minimal = (more: object = {}) => ({
  id: 'thu',
  title: 'Thử',
  status: 'official',
  source: 'QĐ số 1',
  scale: 10,
  notApplicable: 'rescale',
  groups: [{ code: 'A', title: 'Nhóm A', max: 10, items: [item('A.1')] }],
  ...more,
})
const withItem = (more: object, set: object = {}) =>
  minimal({ groups: [{ code: 'A', title: 'A', max: 10, items: [item('A.1', more)] }], ...set })
const findings = (json: unknown) =>
  parseCriteriaSet(json).findings.map(({ code, severity, criterion }) => [code, severity, criterion ?? null])
const bands = [
  { name: 'Tốt', atLeast: 5 },
  { name: 'Yếu', atLeast: null },
]

describe('reading a criteria set', () => {
  it.each([
    ['dot-75-nam', 21, '100'],
    ['rs1-cong-an-cap-xa', 176, '1000'],
    ['rs2-hdnd-cap-xa', 56, '100'],
    ['rs3-tphcm-bang-bieu-4', 3, '100'],
    ['rs4-khu-dan-cu-van-hoa', 5, '100'],
  ])('reads %s without a finding, and what it read as itself', (name, items, scale) => {
    const { set, findings: found } = parseCriteriaSet(file(name))
    expect([found, set === null ? 0 : allItems(set).length, set?.scale]).toEqual([[], items, scale])
    expect(parseCriteriaSet(JSON.parse(JSON.stringify(set)))).toEqual({ set, findings: [] })
  })

  it('counts the leaves of RS-1 as its source does: 12 quantitative, 51 qualitative, 113 scored directly', () => {
    const { set } = parseCriteriaSet(file('rs1-cong-an-cap-xa'))
    const types = (set === null ? [] : allItems(set)).map(({ item: { type } }) => type)
    const count = (type: string) => types.filter((one) => one === type).length
    expect([count('leaderRelative'), count('boolean'), count('manual')]).toEqual([12, 51, 113])
    expect(set?.groups.map(({ max }) => max)).toEqual(['700', '200', '100'])
  })

  it('defaults what may be left out', () => {
    expect(parseCriteriaSet(minimal())).toEqual({
      findings: [],
      set: {
        id: 'thu',
        title: 'Thử',
        status: 'official',
        source: 'QĐ số 1',
        scale: '10',
        notApplicable: 'rescale',
        groups: [
          {
            code: 'A',
            title: 'Nhóm A',
            max: '10',
            groups: [],
            items: [{ code: 'A.1', title: 'A.1', type: 'manual', max: '10' }],
          },
        ],
        total: {},
        rounding: { criterion: { step: '0.01', mode: 'half-up' }, total: { step: '0.01', mode: 'half-up' } },
        bands: [],
        bandConditions: [],
        tieBreak: [],
      },
    })
  })

  it('takes numbers as numbers or as text, and one rounding rule for both', () => {
    const { set } = parseCriteriaSet(
      minimal({ scale: '10.0', rounding: { step: '0.25', mode: 'down' }, total: { min: '0', max: 12.5 } }),
    )
    expect([set?.scale, set?.rounding, set?.total]).toEqual([
      '10',
      { criterion: { step: '0.25', mode: 'down' }, total: { step: '0.25', mode: 'down' } },
      { min: '0', max: '12.5' },
    ])
  })

  it('takes groups in groups to any depth, beside or among items', () => {
    const inner = { code: 'A.2', title: 'A.2', max: 4, items: [item('A.2.1', { max: 4 })] }
    const groups = [{ code: 'A', title: 'A', max: 10, items: [item('A.1', { max: 6 }), inner] }]
    const { set, findings: found } = parseCriteriaSet(minimal({ groups }))
    expect(found).toEqual([])
    expect((set === null ? [] : allGroups(set)).map(({ code, items }) => [code, items.map((one) => one.code)])).toEqual(
      [
        ['A', ['A.1']],
        ['A.2', ['A.2.1']],
      ],
    )
  })

  it('reads every kind of sanction, as text or as it is stored', () => {
    const deductions = (sanction: unknown) =>
      minimal({ bands, deductions: { code: 'P', items: [{ code: 'P.1', per: 1, cap: 5, sanction }] } })
    const read = (sanction: unknown) => parseCriteriaSet(deductions(sanction)).set?.deductions?.items[0]?.sanction
    expect(['notBand:Tốt', 'maxBand: Yếu', 'downBands:2', 'lowest', { kind: 'downBands', count: 1 }].map(read)).toEqual(
      [
        { kind: 'notBand', band: 'Tốt' },
        { kind: 'maxBand', band: 'Yếu' },
        { kind: 'downBands', count: 2 },
        { kind: 'lowest' },
        { kind: 'downBands', count: 1 },
      ],
    )
    expect(['downBands:0', 'downBands:x', 'worst', 'notBand:', 5].map((one) => findings(deductions(one)))).toEqual(
      Array.from({ length: 5 }, () => [['CRITERIA_SANCTION_UNKNOWN', 'error', 'P.1']]),
    )
  })

  it('keeps an uncapped bonus, a deduction without a cap and scorers’ weights', () => {
    const { set } = parseCriteriaSet(
      minimal({
        aggregate: 'weighted',
        scorerWeights: { sở: 2 },
        bonus: { code: 'T', max: null, items: [item('T.1')] },
        deductions: { code: 'P', title: 'Trừ', max: 5, items: [{ code: 'P.1', type: 'count', per: 0.5 }] },
      }),
    )
    expect([set?.bonus?.max, set?.deductions, set?.aggregate, set?.scorerWeights]).toEqual([
      null,
      {
        code: 'P',
        title: 'Trừ',
        max: '5',
        items: [{ code: 'P.1', title: 'P.1', type: 'count', per: '0.5', cap: null }],
      },
      'weighted',
      { sở: '2' },
    ])
  })
})

describe('what cannot be read', () => {
  const refused = (json: unknown) => {
    const { set } = parseCriteriaSet(json)
    return [set, findings(json)]
  }

  it.each([
    ['not an object', [1], [['CRITERIA_NOT_A_SET', 'error', null]]],
    ['no groups', minimal({ groups: [] }), [['CRITERIA_FIELD_MISSING', 'error', null]]],
    ['an unknown type', withItem({ type: 'magic' }), [['CRITERIA_TYPE_UNKNOWN', 'error', 'A.1']]],
    ['a criterion without points', withItem({ max: undefined }), [['CRITERIA_FIELD_MISSING', 'error', 'A.1']]],
    ['a number that is none', withItem({ max: 'mười' }), [['CRITERIA_NUMBER_BAD', 'error', 'A.1']]],
    ['a number below zero', withItem({ max: -5 }), [['CRITERIA_NUMBER_BAD', 'error', 'A.1']]],
    ['a count without its points', withItem({ type: 'count' }), [['CRITERIA_FIELD_MISSING', 'error', 'A.1']]],
    ['a choice without options', withItem({ type: 'choice' }), [['CRITERIA_FIELD_MISSING', 'error', 'A.1']]],
    [
      'a step of rounding that is not allowed',
      minimal({ rounding: { step: 0.3 } }),
      [['CRITERIA_ROUNDING_BAD', 'error', null]],
    ],
    [
      'a way of rounding that is not known',
      withItem({ rounding: { step: 1, mode: 'near' } }),
      [['CRITERIA_ROUNDING_BAD', 'error', 'A.1']],
    ],
    ['an unknown policy', minimal({ notApplicable: 'zero' }), [['CRITERIA_FIELD_BAD', 'error', null]]],
    [
      'a condition that asks nothing',
      minimal({ bands, bandConditions: [{ band: 'Tốt' }] }),
      [['CRITERIA_CONDITION_EMPTY', 'error', null]],
    ],
    [
      'a deduction that is no count',
      minimal({ deductions: { items: [{ code: 'P.1', type: 'manual' }] } }),
      [['CRITERIA_TYPE_MISPLACED', 'error', 'P.1']],
    ],
    ['a total limit that is no number', minimal({ total: { min: 'không' } }), [['CRITERIA_TOTAL_BAD', 'error', null]]],
  ])('%s', (_name, json, expected) => {
    expect(refused(json)).toEqual([null, expected])
  })

  it('says what it assumed where status or policy are missing', () => {
    const { set, findings: found } = parseCriteriaSet(minimal({ status: undefined, notApplicable: undefined }))
    expect([set?.status, set?.notApplicable, found.map(({ code, severity }) => [code, severity])]).toEqual([
      'illustrative',
      'rescale',
      [
        ['CRITERIA_FIELD_MISSING', 'warning'],
        ['CRITERIA_FIELD_MISSING', 'warning'],
      ],
    ])
  })
})

describe('the check of a set', () => {
  const checked = (json: unknown) => {
    const { set } = parseCriteriaSet(json)
    return [(set as CriteriaSet | null) !== null, findings(json)]
  }
  const two = (a: object, b: object) =>
    minimal({
      groups: [
        { code: 'A', title: 'A', max: 10, items: [item('A.1', { max: 5, ...a }), item('A.2', { max: 5, ...b })] },
      ],
    })

  it.each([
    ['children that do not add up', withItem({ max: 9 }), [['CRITERIA_SUM_MISMATCH', 'warning', 'A']]],
    ['groups that do not add up to the scale', minimal({ scale: 100 }), [['CRITERIA_SCALE_MISMATCH', 'warning', null]]],
    ['a code used twice', two({}, { code: 'A.1' }), [['CRITERIA_CODE_TWICE', 'error', 'A.1']]],
    ['a criterion with the code of its group', withItem({ code: 'A' }), [['CRITERIA_CODE_TWICE', 'error', 'A']]],
    [
      'an option above the maximum',
      withItem({ type: 'choice', options: [{ label: 'a', points: 12 }] }),
      [['CRITERIA_OPTION_ABOVE_MAX', 'warning', 'A.1']],
    ],
    [
      'two options of one name',
      withItem({
        type: 'choice',
        options: [
          { label: 'Đạt', points: 10 },
          { label: 'đạt', points: 5 },
        ],
      }),
      [['CRITERIA_OPTION_TWICE', 'error', 'A.1']],
    ],
    ['a cap below 1', withItem({ type: 'ratio', cap: 0.5 }), [['CRITERIA_NUMBER_BAD', 'error', 'A.1']]],
    [
      'a deduction above its cap',
      minimal({ deductions: { items: [{ code: 'P.1', per: 6, cap: 5 }] } }),
      [['CRITERIA_PER_ABOVE_CAP', 'warning', 'P.1']],
    ],
    [
      'more bonus than counts',
      minimal({ bonus: { code: 'T', max: 5, items: [item('T.1')] } }),
      [['CRITERIA_BONUS_ABOVE_MAX', 'info', 'T']],
    ],
    [
      'a ratio among the bonus',
      minimal({ bonus: { code: 'T', max: null, items: [item('T.1', { type: 'ratio' })] } }),
      [['CRITERIA_TYPE_MISPLACED', 'warning', 'T.1']],
    ],
    [
      'a bonus item without a maximum',
      minimal({ bonus: { code: 'T', max: 5, items: [item('T.1', { type: 'count', per: 1, max: undefined })] } }),
      [['CRITERIA_MAX_ABSENT', 'warning', 'T.1']],
    ],
    [
      'bands from low to high',
      minimal({ bands: [{ name: 'Yếu', atLeast: 2 }, { name: 'Tốt', atLeast: 5 }, { name: 'Khác' }] }),
      [['CRITERIA_BANDS_NOT_DESCENDING', 'warning', null]],
    ],
    [
      'bands that leave low totals out',
      minimal({ bands: bands.slice(0, 1) }),
      [['CRITERIA_BANDS_OPEN', 'warning', null]],
    ],
    [
      'a band named twice',
      minimal({ bands: [{ name: 'Tốt', atLeast: 5 }, { name: 'Tốt' }] }),
      [['CRITERIA_BAND_TWICE', 'error', null]],
    ],
    [
      'a tie-break by a group that is not there',
      minimal({ tieBreak: ['group:Z', 'item:A.1', 'councilVote'] }),
      [['CRITERIA_NAME_UNKNOWN', 'error', null]],
    ],
    ['a tie-break by words nobody knows', minimal({ tieBreak: ['luck'] }), [['CRITERIA_NAME_UNKNOWN', 'error', null]]],
    [
      'a tie-break by a bonus that the set has not',
      minimal({ tieBreak: ['bonus'] }),
      [['CRITERIA_NAME_UNKNOWN', 'warning', null]],
    ],
    [
      'a condition of a band, group and item that are not there',
      minimal({ bands, bandConditions: [{ band: 'Khá', group: 'Z', minShare: 0.5, item: 'Y', minCount: 1 }] }),
      [
        ['CRITERIA_NAME_UNKNOWN', 'error', null],
        ['CRITERIA_NAME_UNKNOWN', 'error', null],
        ['CRITERIA_NAME_UNKNOWN', 'error', null],
      ],
    ],
    [
      'a sanction to a band that is not there',
      minimal({ bands, deductions: { items: [{ code: 'P.1', per: 1, cap: 5, sanction: 'maxBand:Khá' }] } }),
      [['CRITERIA_NAME_UNKNOWN', 'error', 'P.1']],
    ],
    [
      'a sanction on what is not counted',
      withItem({ sanction: 'lowest' }),
      [['CRITERIA_SANCTION_WITHOUT_COUNT', 'warning', 'A.1']],
    ],
    [
      'a quota of bands that are not there',
      minimal({ bands, quota: { band: 'Giỏi', share: 0.2, mode: 'down', overflowTo: 'Khá' } }),
      [
        ['CRITERIA_NAME_UNKNOWN', 'error', null],
        ['CRITERIA_NAME_UNKNOWN', 'error', null],
      ],
    ],
    [
      'a share above 1',
      minimal({ bands, quota: { band: 'Tốt', share: 25, mode: 'down', overflowTo: 'Yếu' } }),
      [['CRITERIA_SHARE_BAD', 'error', null]],
    ],
    [
      'a lowest total above the highest',
      minimal({ total: { min: 5, max: 1 } }),
      [['CRITERIA_TOTAL_BAD', 'error', null]],
    ],
  ])('finds %s and mends nothing', (_name, json, expected) => {
    expect(checked(json)).toEqual([true, expected])
  })

  it('gives the facts that an officer needs', () => {
    const wrong = minimal({
      groups: [
        { code: 'A', title: 'Nhóm A', max: 10, items: [item('A.1', { max: 4.25 }), item('A.2', { max: '4.5' })] },
      ],
    })
    expect(parseCriteriaSet(wrong).findings).toEqual([
      {
        code: 'CRITERIA_SUM_MISMATCH',
        severity: 'warning',
        criterion: 'A',
        facts: { name: 'A', title: 'Nhóm A', max: '10', sum: '8.75' },
      },
    ])
  })
})
