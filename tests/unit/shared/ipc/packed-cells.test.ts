import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { packCells, unpackCells } from '#shared/ipc/packed-cells'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'

const words = fc.constantFrom('', 'Nguyễn Văn An', 'Báo cáo số 12/BC-UBND', '"', 'self', '0', '-1', '🏅')
const text = fc.oneof(words, fc.string({ unit: 'grapheme' }))
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const points = orNull(fc.constantFrom('9.5', '0', 'N/A').map((one) => one as Decimal))
const whoAndWhen = fc.record({ who: text, at: text })
const value = orNull(
  fc.record({ yes: fc.boolean(), option: text, count: fc.constant('3' as Decimal) }, { requiredKeys: [] }),
)
const named = fc.record({ scorer: text, points, value, who: text, at: text, reason: orNull(text) })
const cell: fc.Arbitrary<ScoreCell> = fc.record(
  {
    points,
    computed: points,
    counted: points,
    value,
    evidence: orNull(text),
    who: text,
    at: text,
    reason: orNull(text),
    confirmed: whoAndWhen,
    each: fc.array(named, { maxLength: 3 }),
  },
  { requiredKeys: ['points', 'value', 'evidence', 'who', 'at', 'reason'] },
)
const ofCriterion = fc
  .record({ self: cell, review: cell, appraisal: cell }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0)
const codes = fc.constantFrom('A.1', 'A.2', 'I', 'P.1', 'Nguyễn Văn An')
const cells: fc.Arbitrary<ScoreSheetRow['cells']> = fc.dictionary(codes, ofCriterion, { noNullPrototype: true })

describe('the cells of a row on their way to the window', () => {
  it('arrive as they were, nothing left out and nothing added', () => {
    fc.assert(
      fc.property(cells, (one) => {
        expect(unpackCells(packCells(one))).toStrictEqual(JSON.parse(JSON.stringify(one)))
      }),
    )
  })

  it('say each text once', () => {
    const reason = 'Đối chiếu hồ sơ với số liệu của ngành, giảm phần chưa có minh chứng'
    const score: ScoreCell = { points: '9' as Decimal, value: null, evidence: null, who: 'An', at: '', reason }
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`A.${index}`, { appraisal: score }]))
    const packed = packCells(many)
    expect(packed.split(reason)).toHaveLength(2)
    expect(packed.length).toBeLessThan(JSON.stringify(many).length / 3)
  })
})
