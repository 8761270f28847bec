import { expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { rankCampaign } from '#domain/scoring/ranking'
import { scoreId } from '#domain/scoring/score'
import { type DraftChange, targetOf, withChange, withoutChange } from '#domain/what-if/draft'
import { draftInput } from '#domain/what-if/draft-input'
import { draftOutcome } from '#domain/what-if/draft-outcome'
import { block, criteria, score, scoresOf } from '../scoring/small-campaign'

const set = criteria({
  scale: 20,
  groups: [block('A', 10), block('B', 10)],
  bands: [
    { name: 'Tốt', atLeast: 16 },
    { name: 'Khá', atLeast: null },
  ],
})
const base = {
  set,
  units: ['a', 'b', 'c'].map((code) => ({ code, name: code.toUpperCase(), cluster: 'cum-1' })),
  scores: scoresOf({ a: { 'A.1': '9', 'B.1': '9' }, b: { 'A.1': '8', 'B.1': '8' }, c: { 'A.1': '5', 'B.1': '5' } }),
  councilOrders: [],
}
const decimal = (text: string) => text as Decimal
const scored = (unit: string, criterion: string, points: string): DraftChange => ({
  kind: 'score',
  unit,
  criterion,
  points: decimal(points),
  value: null,
})
const tried = (changes: readonly DraftChange[]) => {
  const { input, lapsed } = draftInput(base, { changes, who: 'Lê An', at: '2023-06-01T08:00:00.000Z' })
  return { input, lapsed, outcome: draftOutcome(rankCampaign(base), rankCampaign(input)) }
}

it('shows who moves in and out of a grade, and by how many places', () => {
  const { outcome } = tried([
    { kind: 'band', band: 'Tốt', atLeast: decimal('17') },
    scored('c', 'A.1', '10'),
    scored('c', 'B.1', '9'),
  ])
  const [cluster] = outcome
  expect(
    cluster?.rows.map(({ unit, now, draft, gained }) => [unit, now.rank, draft.rank, gained, now.band, draft.band]),
  ).toEqual([
    ['c', 3, 1, 2, 'Khá', 'Tốt'],
    ['a', 1, 2, -1, 'Tốt', 'Tốt'],
    ['b', 2, 3, -1, 'Tốt', 'Khá'],
  ])
  expect(cluster?.bands).toEqual([
    { band: 'Tốt', before: 2, after: 2, into: ['c'], outOf: ['b'] },
    { band: 'Khá', before: 1, after: 1, into: ['b'], outOf: ['c'] },
  ])
  expect(cluster?.moved).toBe(3)
})

it('leaves the base as it was, and is the same as the base without changes', () => {
  const before = JSON.stringify(base)
  const { input, outcome } = tried([])
  expect(input).toEqual(base)
  expect(outcome.map(({ moved }) => moved)).toEqual([0])
  tried([scored('a', 'A.1', '1'), { kind: 'band', band: 'Tốt', atLeast: decimal('1') }])
  expect(JSON.stringify(base)).toBe(before)
})

it('tries a score in place of the appraisal, and keeps the other rounds and the evidence', () => {
  const self = score('a', 'A.1', { points: '10', evidence: 'BC 1' }, 'self')
  const appraisal = score('a', 'A.1', { points: '9', evidence: 'BC 2' })
  const { input } = draftInput(
    { ...base, scores: [self, appraisal] },
    { changes: [scored('a', 'A.1', '7')], who: 'Lê An', at: 'lúc ấy' },
  )
  expect(input.scores).toEqual([
    self,
    { ...appraisal, points: '7', who: 'Lê An', at: 'lúc ấy', reason: null, value: null },
  ])
})

it('sets aside what no longer fits and tries the rest', () => {
  const changes = [
    scored('x', 'A.1', '1'),
    scored('a', 'Z', '1'),
    { kind: 'floor', group: 'Z', share: null } as const,
    scored('c', 'A.1', '9'),
  ]
  const { lapsed, outcome } = tried(changes)
  expect([...lapsed]).toEqual(changes.slice(0, 3).map(targetOf))
  expect(outcome[0]?.rows.find(({ unit }) => unit === 'c')?.draft.total).toBe('14')
})

it('holds one change per target, in the order in which they were first made', () => {
  const first = withChange([scored('a', 'A.1', '1')], scored('b', 'A.1', '2'))
  const again = withChange(first, scored('a', 'A.1', '3'))
  expect(again).toEqual([scored('a', 'A.1', '3'), scored('b', 'A.1', '2')])
  expect(withoutChange(again, targetOf(scored('a', 'A.1', '9')))).toEqual([scored('b', 'A.1', '2')])
  const targets: readonly DraftChange[] = [
    scored('a', 'A.1', '1'),
    { kind: 'maximum', criterion: 'A.1', max: null },
    { kind: 'per', criterion: 'A.1', per: decimal('1') },
    { kind: 'option', criterion: 'A.1', option: 'x', points: decimal('1') },
    { kind: 'extraMaximum', part: 'bonus', max: null },
    { kind: 'band', band: 'Tốt', atLeast: decimal('1') },
    { kind: 'quota', quota: null },
    { kind: 'condition', condition: { band: 'Tốt', group: 'A' }, asked: null },
    { kind: 'condition', condition: { band: 'Tốt', item: 'A' }, asked: null },
    { kind: 'floor', group: 'A', share: null },
  ]
  expect(new Set(targets.map(targetOf)).size).toBe(targets.length)
})

it('tries one scorer’s points beside the others’, or the whole appraisal in place of all of them', () => {
  const scoredBy = (unit: string, points: Readonly<Record<string, string>>) =>
    Object.entries(points).map(([scorer, given]) => ({
      ...score(unit, 'A.1', given),
      id: scoreId(unit, 'A.1', 'appraisal', scorer),
      scorer,
    }))
  const several = {
    ...base,
    scores: [...scoresOf({ a: { 'B.1': '9' } }), ...scoredBy('a', { 'Sở Y tế': '9', 'Sở Nội vụ': '7' })],
    units: base.units.slice(0, 1),
  }
  const points = (changes: readonly DraftChange[]) => {
    const { input, lapsed } = draftInput(several, { changes, who: 'Lê An', at: '' })
    return [rankCampaign(input).clusters[0]?.units[0]?.total, [...lapsed].length]
  }
  const by = (scorer: string, given: string): DraftChange => ({ ...scored('a', 'A.1', given), scorer }) as DraftChange
  expect(points([])).toEqual(['17', 0])
  expect(points([by('Sở Y tế', '5')])).toEqual(['15', 0])
  expect(points([scored('a', 'A.1', '10')])).toEqual(['19', 0])
  expect(points([by('Sở Tài chính', '1')])).toEqual(['17', 1])
  expect(withChange([by('Sở Y tế', '5'), by('Sở Nội vụ', '6')], scored('a', 'A.1', '10'))).toEqual([
    scored('a', 'A.1', '10'),
  ])
  expect(withChange([scored('a', 'A.1', '10')], by('Sở Y tế', '5'))).toEqual([by('Sở Y tế', '5')])
})
