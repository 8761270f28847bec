import { describe, expect, it } from 'vitest'
import { applyCorrection } from '#domain/submission/apply-correction'
import { applyReading } from '#domain/submission/apply-reading'
import { carriedCorrections } from '#domain/submission/carried-corrections'
import { fieldsOf } from '#domain/submission/nominee-fields'
import { incoming, memory, person, reading, table, waitingRow } from './unit-files'

const collective = { name: 'Trạm Y tế', achievement: '', award: 'Giấy khen', sheet: 'Tổng hợp', row: 9 }
const waiting = waitingRow(9, { sheet: 'Tổng hợp', part: 'F', cells: { G: 'Đỗ Văn An' } })
const sideBySide = {
  tables: [table('collectives', 'Tổng hợp', 1), { ...table('individuals', 'Tổng hợp', 0, 1), part: 'F' }],
  collectives: [collective],
  aside: [waiting],
}
const corrected = {
  ...sideBySide,
  aside: [],
  individuals: [person('Đỗ Văn An', 9, { sheet: 'Tổng hợp', part: 'F', title: 'Ông' })],
}
const corrections = [{ sheet: 'Tổng hợp', row: 9, part: 'F', cells: { H: 'Ông' } }]

describe('a waiting row of one of two tables side by side', () => {
  const correct = (state: ReturnType<typeof memory>['state']) => {
    const submission = state.get('submissions', 'P01-a')
    if (submission === null) throw new Error('no submission')
    return applyCorrection(state, { submission, reading: reading(corrected), corrections, who: 'An', at: '2023-06-02' })
  }

  it('goes in without touching what the officer made of the neighbour in the same row', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', sideBySide)))
    const [neighbour] = state.all('nominees')
    if (neighbour === undefined) throw new Error('nothing was stored')
    put('nominees', { ...neighbour, award: 'Bằng khen', stated: fieldsOf(neighbour) })
    apply(correct(state))
    expect(state.all('nominees').map(({ kind, name, award }) => [kind, name, award])).toEqual([
      ['collective', 'Trạm Y tế', 'Bằng khen'],
      ['individual', 'Đỗ Văn An', 'Giấy khen'],
    ])
    expect(state.all('nominees')[1]?.source).toEqual({ submission: 'P01-a', sheet: 'Tổng hợp', row: 9, part: 'F' })
    expect(state.all('tray').map(({ status }) => status)).toEqual(['resolved'])
  })

  it('does not bring back a neighbour that the officer took off', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', sideBySide)))
    const [neighbour] = state.all('nominees')
    if (neighbour === undefined) throw new Error('nothing was stored')
    apply([{ partition: 'campaign:dot-1', collection: 'nominees', id: neighbour.id, before: neighbour, after: null }])
    apply(correct(state))
    expect(state.all('nominees').map(({ name }) => name)).toEqual(['Đỗ Văn An'])
  })

  it('is put right again by itself when it comes once more as it was', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', sideBySide)))
    apply(correct(state))
    const again = reading({ ...sideBySide, aside: [{ ...waiting, row: 12 }] })
    expect(carriedCorrections(state, 'P01', again)).toEqual([
      { sheet: 'Tổng hợp', row: 12, part: 'F', cells: { H: 'Ông' } },
    ])
  })

  it('is settled by a newer file that brings its own table, not by one that brings the other', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', sideBySide)))
    apply(applyReading(state, incoming('b', { tables: [table('collectives', 'TT')], collectives: [collective] })))
    expect(state.all('tray').map(({ status }) => status)).toEqual(['waiting'])
    apply(
      applyReading(state, incoming('c', { tables: [table('individuals', 'CN')], individuals: [person('Vũ An', 5)] })),
    )
    expect(state.all('tray').map(({ status }) => status)).toEqual(['resolved'])
  })

  it('of the left table is settled by its own table too', () => {
    const { state, apply } = memory()
    const left = waitingRow(9, { sheet: 'Tổng hợp' })
    const tables = [table('collectives', 'Tổng hợp', 1, 1), { ...table('individuals', 'Tổng hợp', 1), part: 'F' }]
    const individuals = [person('Lê An', 8, { sheet: 'Tổng hợp', part: 'F' })]
    apply(applyReading(state, incoming('a', { tables, collectives: [collective], individuals, aside: [left] })))
    apply(
      applyReading(state, incoming('b', { tables: [table('individuals', 'CN')], individuals: [person('Vũ An', 5)] })),
    )
    expect(state.all('tray').map(({ status }) => status)).toEqual(['waiting'])
  })
})
