import { expect, it } from 'vitest'
import { allItems } from '#domain/criteria/walk-criteria'
import { checkScore, valueFindings } from '#domain/scoring/check-score'
import { misplacedScores } from '#domain/scoring/misplaced-scores'
import type { ReportedValue } from '#domain/scoring/score'
import { criteria, manual, score } from './small-campaign'

const set = criteria({
  scale: 20,
  bands: [],
  groups: [
    {
      code: 'A',
      max: 20,
      items: [
        manual('M', 5),
        { code: 'R', type: 'ratio', max: 5 },
        { code: 'L', type: 'leaderRelative', max: 5 },
        { code: 'C', type: 'choice', max: 5, options: [{ label: 'Có', points: 5 }] },
      ],
    },
  ],
})
const byCode = new Map(allItems(set).map(({ item }) => [item.code, item]))
const codes = (code: string, value: object) => {
  const criterion = byCode.get(code)
  if (criterion === undefined) throw new Error(code)
  return valueFindings(set, criterion, score('U', code, { value: value as ReportedValue })).map((one) => one.code)
}

it('says of a value that gives its criterion no points', () => {
  for (const [code, value] of [
    ['M', { count: '3' }],
    ['R', {}],
    ['R', { target: '5' }],
    ['L', { target: '5' }],
    ['C', { yes: true }],
  ] as const)
    expect([code, codes(code, value)]).toEqual([code, ['VALUE_GIVES_NOTHING']])
  for (const [code, value] of [
    ['M', { notApplicable: true }],
    ['R', { actual: '5' }],
    ['L', { actual: '5' }],
    ['C', { option: 'Không rõ' }],
  ] as const)
    expect([code, codes(code, value)]).toEqual([code, []])
})

it('names every score of a batch that stands nowhere or twice', () => {
  const at = (unit: string, criterion: string, scorer?: string) => ({
    unit,
    criterion,
    round: 'appraisal' as const,
    ...(scorer === undefined ? {} : { scorer }),
  })
  const batch = [at('U', 'M'), at('U', 'M', 'sở'), at('V', 'M'), at('U', 'A'), at('U', 'M')]
  expect(misplacedScores(batch, byCode, (unit) => unit === 'U')).toEqual([
    { code: 'SCORED_UNIT_UNKNOWN', severity: 'error', unit: 'V', criterion: 'M' },
    { code: 'SCORED_CRITERION_UNKNOWN', severity: 'error', unit: 'U', criterion: 'A' },
    { code: 'SCORE_TWICE', severity: 'error', unit: 'U', criterion: 'M', facts: { title: 'M', round: 'appraisal' } },
  ])
})

it('refuses a target or a count below zero, in whatever way it is given; what was achieved may be', () => {
  const criterion = byCode.get('R')
  if (criterion === undefined) throw new Error('R')
  const found = (value: object) =>
    checkScore(set, criterion, score('U', 'R', { value: value as ReportedValue }), [], 'thẩm định').map(
      ({ code, facts }) => [code, facts?.given],
    )
  expect(found({ target: '-5', actual: '3' })).toEqual([['VALUE_NEGATIVE', '-5']])
  expect(found({ count: '-1' })).toEqual([['VALUE_NEGATIVE', '-1']])
  expect(found({ target: '5', actual: '-3' })).toEqual([])
})
