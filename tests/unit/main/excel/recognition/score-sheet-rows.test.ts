import { describe, expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { madeGrid } from './made-grid'
import { body, codesOf, header, read, readValues, title, values, waitingOf } from './read-scores'

describe('rows that do not fit the set', () => {
  it('keeps all criteria at their own rows when one is missing or added, and says so', () => {
    const rows = body.flatMap((row) =>
      row[0] === 'A.2' ? [] : row[0] === 'B.2' ? [['B.1a', 'Số buổi giao lưu văn nghệ', 5, null, 2, 2], row] : [row],
    )
    const reading = read({ rows: [...title, header, ...rows] })
    const { 'A.2': _, ...others } = values
    expect(readValues(reading)).toEqual(others)
    expect(waitingOf(reading)).toEqual([[10, 'CRITERION_UNKNOWN']])
    expect(reading.findings).toMatchObject([{ code: 'CRITERION_MISSING', criterion: 'A.2' }])
  })

  it('knows a title that was cut short, where no other begins like it', () => {
    const cut = (text: string) =>
      readValues(
        read({
          rows: [...title, header, ...body.map((row) => (row[0] === 'A.2' ? [2, text, ...row.slice(2)] : row))],
        }),
      )
    expect(cut('1. Tỷ lệ giải quyết đơn thư')).toEqual(values)
    const { 'A.2': _, ...others } = values
    expect(cut('Tỷ lệ giải')).toEqual(others)
  })

  it('takes no repeated header for a criterion whose title begins like it', () => {
    const { criteriaSet: set } = madeContext()
    if (set === null) throw new Error('The made campaign has no criteria')
    const named = <T extends { readonly code: string }>(item: T): T =>
      item.code === 'B.3' ? { ...item, title: 'Nội dung tiêu chí rõ ràng, bám sát nhiệm vụ' } : item
    const criteriaSet = { ...set, groups: set.groups.map((group) => ({ ...group, items: group.items.map(named) })) }
    const own = body.map((row) =>
      row[0] === 'B.3' ? ['B.3', 'Nội dung tiêu chí rõ ràng, bám sát nhiệm vụ', ...row.slice(2)] : row,
    )
    const rows = [...title, header, ...own.slice(0, 5), header, ...own.slice(5)]
    const reading = recogniseWorkbook(madeGrid([{ rows }]), madeContext({ criteriaSet }))
    expect(readValues(reading)).toEqual(values)
    expect(waitingOf(reading)).toEqual([])
  })

  it('keeps a criterion waiting that stands twice', () => {
    const reading = read({ rows: [...title, header, ...body, ['A.1', 'Thu ngân sách so với chỉ tiêu', 10, 1, 1, 10]] })
    expect(readValues(reading)).toEqual(values)
    expect(waitingOf(reading)).toEqual([[16, 'CRITERION_TWICE']])
  })

  it('never shifts: codes that moved by one against their titles wait, or titles decide when most moved', () => {
    const oneMoved = body.map((row) =>
      row[0] === 'A.2' ? ['A.3', ...row.slice(1)] : row[0] === 'A.3' ? ['A.2', ...row.slice(1)] : row,
    )
    expect(waitingOf(read({ rows: [...title, header, ...oneMoved] }))).toEqual([
      [7, 'CRITERION_UNKNOWN'],
      [8, 'CRITERION_UNKNOWN'],
    ])
    const codes = body.map((row) => row[0] ?? null)
    const moved = body.slice(0, -1).map((row, at) => [at < 2 ? 'X' : (codes[at - 1] ?? null), ...row.slice(1)])
    expect(readValues(read({ rows: [...title, header, ...moved] }))).toEqual(values)
  })

  it('does not take a code for a criterion of quite another title', () => {
    const reading = read({
      rows: [
        ...title,
        header,
        ...body.map((row) => (row[0] === 'B.2' ? ['B.2', 'Xây dựng nhà văn hóa khu dân cư', 5, null, 'Có', 5] : row)),
      ],
    })
    expect(waitingOf(reading)).toEqual([[11, 'CRITERION_UNKNOWN']])
    expect(codesOf(reading)).toEqual(['CRITERION_MISSING'])
  })

  it("tells another year's form by its maxima", () => {
    const reading = read({
      rows: [...title, header, ...body.map((row) => (row[0] === 'A.3' ? ['A.3', row[1] ?? null, 8, null, 0, 5] : row))],
    })
    expect(reading.findings).toMatchObject([{ code: 'OLD_TEMPLATE', facts: { codes: 'A.3' } }])
  })

  it('leaves every row waiting when the campaign has no criteria yet', () => {
    const reading = recogniseWorkbook(
      madeGrid([{ rows: [...title, header, ...body] }]),
      madeContext({ criteriaSet: null }),
    )
    expect(reading.criteria).toEqual([])
    expect(waitingOf(reading).length).toBeGreaterThanOrEqual(7)
  })
})
