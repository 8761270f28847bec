import { expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { Criterion } from '#domain/criteria/criteria-set'
import { reportedText } from '../../../../src/renderer/explanation/reported-text'
import { gridKey } from '../../../../src/renderer/features/scores/grid-keys'
import { scoreColumns, sectionsOf } from '../../../../src/renderer/features/scores/sheet-columns'
import { draftOf, readDraft } from '../../../../src/renderer/features/scores/value-draft'
import { criteriaSet } from '../../support/sample-office'

const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

it('reads the keys of the grid as Excel does', () => {
  expect(gridKey(press('ArrowDown', { shiftKey: true }), 'no')).toEqual({
    kind: 'extend',
    step: { row: 1, column: 0 },
    toEdge: false,
  })
  expect(gridKey(press('ArrowRight', { shiftKey: true, ctrlKey: true }), 'no')).toEqual({
    kind: 'extend',
    step: { row: 0, column: 1 },
    toEdge: true,
  })
  expect(gridKey(press('d', { ctrlKey: true }), 'no')).toEqual({ kind: 'fill-down' })
  expect(gridKey(press('Delete'), 'no')).toEqual({ kind: 'clear' })
  expect(gridKey(press('Home'), 'no')).toEqual({ kind: 'go-to-end', isFirst: true, ofTable: false })
  expect(gridKey(press('End', { ctrlKey: true }), 'no')).toEqual({ kind: 'go-to-end', isFirst: false, ofTable: true })
  expect(gridKey(press('Home'), 'typed')).toEqual({ kind: 'other' })
  expect(gridKey(press('F8'), 'no')).toEqual({ kind: 'why' })
  expect(gridKey(press('F8'), 'typed')).toEqual({ kind: 'other' })
  expect(gridKey(press('ArrowLeft'), 'no')).toEqual({ kind: 'other' })
})

it('leaves the cell by an arrow after typing, but moves the caret after F2', () => {
  expect(gridKey(press('ArrowLeft'), 'typed')).toEqual({ kind: 'finish-and-move', step: { row: 0, column: -1 } })
  expect(gridKey(press('ArrowLeft'), 'caret')).toEqual({ kind: 'other' })
  expect(gridKey(press('ArrowDown'), 'caret')).toEqual({ kind: 'finish-and-move', step: { row: 1, column: 0 } })
  expect(gridKey(press('Tab', { shiftKey: true }), 'typed')).toEqual({
    kind: 'finish-and-move',
    step: { row: 0, column: -1 },
  })
  expect(gridKey(press('Delete'), 'typed')).toEqual({ kind: 'other' })
})

it('lays out every criterion of the set once per round, bonus and deductions last', () => {
  const sections = sectionsOf(criteriaSet)
  expect(sections.map(({ code, criteria }) => [code, criteria.length])).toEqual([
    ['A', 5],
    ['B', 5],
    ['C', 3],
    ['D', 3],
    ['T', 2],
    ['P', 3],
  ])
  const columns = scoreColumns(sections, ['self', 'appraisal'])
  expect(columns).toHaveLength(42)
  expect(columns.slice(-2).map(({ criterion, round }) => [criterion.code, criterion.maximum, round])).toEqual([
    ['P.3', '5', 'self'],
    ['P.3', '5', 'appraisal'],
  ])
})

const ratio: Criterion = {
  code: 'A.1',
  title: 'Thu ngân sách',
  type: 'ratio',
  max: '10' as Decimal,
  cap: '1' as Decimal,
  mayExceedMax: false,
  unit: 'triệu đồng',
}

it('reads a reported value as typed, and names the field that holds no number', () => {
  const empty = draftOf(null)
  expect(readDraft(ratio, empty)).toEqual({ ok: true, value: null })
  expect(readDraft(ratio, { ...empty, target: '1.490.000', actual: '97,5' })).toEqual({
    ok: true,
    value: { target: '1490000', actual: '97.5' },
  })
  expect(readDraft(ratio, { ...empty, target: 'một trăm', actual: '97,5' })).toEqual({ ok: false, wrong: ['target'] })
  expect(readDraft(ratio, { ...empty, target: 'một trăm', notApplicable: true })).toEqual({
    ok: true,
    value: { notApplicable: true },
  })
  expect(reportedText(ratio, { target: '40' as Decimal, actual: '37.5' as Decimal })).toBe('37,5/40')
})
