import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { GivenPoints, Round } from '#domain/scoring/score'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'
import { cellKind, differenceOf, type RoundCells } from '../../../../src/renderer/features/scores/cell-state'
import { byRound, type Entry, sortEntries, withPending } from '../../../../src/renderer/features/scores/pending-entries'
import type { SheetCriterion } from '../../../../src/renderer/features/scores/sheet-columns'

const d = (text: string) => text as Decimal
const cell = (points: GivenPoints, value: ScoreCell['value'] = null): ScoreCell => ({
  points,
  value,
  evidence: null,
  who: 'Lan',
  at: '2023-06-01T08:00:00Z',
  reason: null,
})
const criterion: SheetCriterion = {
  code: 'A.1',
  title: 'Thu ngân sách',
  item: { code: 'A.1', title: 'Thu ngân sách', type: 'manual', max: d('10') },
  maximum: d('10'),
  role: 'base',
}
const row = (unit: string, cells: RoundCells): ScoreSheetRow => ({
  unit,
  name: unit,
  cells: { 'A.1': cells },
  total: null,
  band: null,
  rank: null,
  official: false,
})
const rows = new Map(
  [row('bac-son', { self: cell(d('9')), appraisal: cell(d('8.5')) }), row('nam-son', {})].map((r) => [r.unit, r]),
)
const entry = (unit: string, round: Round, text: string): Entry => ({ unit, criterion, round, text })

describe('what becomes of typed cells', () => {
  it('stores new points, keeps nonsense as typed, and leaves what is there already', () => {
    const wrong = entry('nam-son', 'self', 'chín')
    const same = entry('bac-son', 'appraisal', '8,50')
    const sorted = sortEntries([entry('bac-son', 'appraisal', '9'), wrong, same], rows)
    expect(sorted).toEqual({
      ready: [{ ...entry('bac-son', 'appraisal', '9'), points: '9', needsReason: false }],
      refused: [
        {
          ...wrong,
          status: 'refused',
          problem: '“chín” không phải là số điểm. Gõ số như 9,5; gõ KPS nếu không phát sinh; để trống nếu chưa chấm.',
        },
      ],
      unchanged: [same],
    })
  })

  it.each<[string, Round, string, boolean]>([
    ['bac-son', 'review', '9', false],
    ['bac-son', 'review', '8', true],
    ['bac-son', 'review', 'KPS', true],
    ['bac-son', 'review', '0', true],
    ['bac-son', 'appraisal', '', false],
    ['bac-son', 'self', '5', false],
    ['nam-son', 'appraisal', '5', false],
  ])('asks for a reason only when %s %s “%s” differs from the round before: %s', (unit, round, text, asked) => {
    const { ready } = sortEntries([entry(unit, round, text)], rows)
    expect(ready.map(({ needsReason }) => needsReason)).toEqual([asked])
  })

  it('holds the latest entry of each cell until it is settled', () => {
    const first = { ...entry('nam-son', 'self', 'x'), status: 'refused' as const, problem: 'p' }
    const second = { ...first, text: 'y' }
    const pending = withPending(withPending(new Map(), [first], []), [second], [])
    expect([...pending.values()]).toEqual([second])
    expect(withPending(pending, [], [entry('nam-son', 'self', '5')])).toEqual(new Map())
  })

  it('stores each round by itself', () => {
    const { ready } = sortEntries([entry('nam-son', 'appraisal', '1'), entry('nam-son', 'self', '2')], rows)
    expect(byRound(ready).map(([round, of]) => [round, of.map(({ text }) => text)])).toEqual([
      ['self', ['2']],
      ['appraisal', ['1']],
    ])
  })
})

describe('what a cell shows', () => {
  it('tells blank, zero, points, reported value and không phát sinh apart', () => {
    const cells = [
      undefined,
      cell(null),
      cell(d('0')),
      cell(d('9')),
      cell(null, { actual: d('37'), target: d('40') }),
      cell('N/A'),
      cell(null, { notApplicable: true }),
      { ...cell(null, { count: d('9') }), computed: d('0') },
    ]
    expect(cells.map(cellKind)).toEqual([
      'blank',
      'blank',
      'zero',
      'points',
      'reported',
      'not-applicable',
      'not-applicable',
      'zero',
    ])
  })

  it('compares with what a reported value gives where no points were given', () => {
    const self = { ...cell(null, { actual: d('37'), target: d('40') }), computed: d('18.5') }
    expect(differenceOf({ self, appraisal: cell(d('18')) }, 'appraisal')).toBe('lower')
    expect(differenceOf({ self, appraisal: cell(d('18.5')) }, 'appraisal')).toBe('none')
  })

  it('compares with the nearest earlier round that has something', () => {
    expect(differenceOf({ self: cell(d('9')), appraisal: cell(d('8.5')) }, 'appraisal')).toBe('lower')
    expect(differenceOf({ self: cell(d('9')), review: cell(d('8')), appraisal: cell(d('8.5')) }, 'appraisal')).toBe(
      'higher',
    )
    expect(differenceOf({ self: cell(d('9')), appraisal: cell('N/A') }, 'appraisal')).toBe('changed')
    expect(differenceOf({ self: cell(d('9')), appraisal: cell(d('9')) }, 'appraisal')).toBe('none')
    expect(differenceOf({ appraisal: cell(d('9')) }, 'appraisal')).toBe('none')
  })
})
