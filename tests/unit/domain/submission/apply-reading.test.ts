import { describe, expect, it } from 'vitest'
import { applyCorrection } from '#domain/submission/apply-correction'
import { applyReading } from '#domain/submission/apply-reading'
import { carriedCorrections } from '#domain/submission/carried-corrections'
import { differencesOf } from '#domain/submission/differences'
import { fieldsOf } from '#domain/submission/nominee-fields'
import { replacementNotices } from '#domain/submission/notices'
import { criterion, incoming, memory, person, reading, table, waitingRow } from './unit-files'

describe('a newer file of a unit', () => {
  it('keeps the status of a nomination that it repeats and drops the one that it leaves out', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', { individuals: [person('Lý Ngọc Hà', 5), person('Vũ Thị Lan', 6)] })))
    const first = state.all('nominees')[0]
    if (first === undefined) throw new Error('nothing was stored')
    put('nominees', { ...first, status: 'approved' })
    apply(applyReading(state, incoming('b', { individuals: [person('Lý Ngọc Hà', 7, { position: 'Phó Chủ tịch' })] })))
    expect(state.all('nominees').map(({ name, status, position }) => ({ name, status, position }))).toEqual([
      { name: 'Lý Ngọc Hà', status: 'approved', position: 'Phó Chủ tịch' },
    ])
  })

  it('supersedes the earlier submission, replaces its self-scores and settles its waiting rows', () => {
    const { state, apply } = memory()
    apply(
      applyReading(
        state,
        incoming('a', { criteria: [criterion('A.1', '3'), criterion('A.2', '4')], aside: [waitingRow(9)] }),
      ),
    )
    expect(state.all('tray').map((row) => row.status)).toEqual(['waiting'])
    apply(applyReading(state, incoming('b', { criteria: [criterion('A.1', '5')] })))
    expect(state.all('scores').map(({ id, points }) => ({ id, points }))).toEqual([{ id: 'P01|A.1|self', points: '5' }])
    expect(state.all('submissions').map(({ id, superseded }) => ({ id, superseded }))).toEqual([
      { id: 'P01-a', superseded: true },
      { id: 'P01-b', superseded: false },
    ])
    expect(state.all('tray').map((row) => row.status)).toEqual(['resolved'])
  })

  it('tells two people of one name apart by their occurrence', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', { individuals: [person('Lý Ngọc Hà', 5), person('Lý Ngọc Hà', 6)] })))
    expect(state.all('nominees').map(({ id }) => id)).toEqual(['P01|CN|Lý Ngọc Hà', 'P01|CN|Lý Ngọc Hà|2'])
  })
})

describe('a file that says only a part', () => {
  const scores = { tables: [table('scoreSheet', 'Điểm')], criteria: [criterion('A.1', '3')] }
  const list = { tables: [table('individuals', 'Cá nhân')], individuals: [person('Lý Ngọc Hà', 5)] }
  const standing = (state: ReturnType<typeof memory>['state']) => ({
    scores: state.all('scores').map(({ criterion: code, points }) => [code, points]),
    nominees: state.all('nominees').map(({ name }) => name),
    inForce: state.all('submissions').flatMap(({ id, superseded }) => (superseded ? [] : [id])),
  })

  it.each([
    ['the list after the score sheet', scores, list],
    ['the score sheet after the list', list, scores],
  ])('leaves the other part alone: %s', (_, first, second) => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', first)))
    expect(differencesOf(state, 'P01', reading(second)).filter(({ before }) => before !== null)).toEqual([])
    apply(applyReading(state, incoming('b', second)))
    expect(standing(state)).toEqual({ scores: [['A.1', '3']], nominees: ['Lý Ngọc Hà'], inForce: ['P01-a', 'P01-b'] })
  })

  it('takes nothing away with the empty sheets of a template', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', scores)))
    apply(applyReading(state, incoming('b', list)))
    const template = {
      tables: [
        table('scoreSheet', 'Chấm điểm'),
        table('individuals', 'DS cá nhân', 0),
        table('collectives', 'Tập thể'),
      ],
      criteria: [{ ...criterion('A.1', null), sheet: 'Chấm điểm' }],
      collectives: [{ name: 'Tổ dân phố số 5', achievement: 'x', award: 'Giấy khen', sheet: 'Tập thể', row: 5 }],
    }
    expect(differencesOf(state, 'P01', reading(template)).map(({ key }) => key)).toEqual(['Tổ dân phố số 5'])
    apply(applyReading(state, incoming('c', template)))
    expect(standing(state)).toEqual({
      scores: [['A.1', '3']],
      nominees: ['Lý Ngọc Hà', 'Tổ dân phố số 5'],
      inForce: ['P01-a', 'P01-b', 'P01-c'],
    })
  })

  it('takes away what the unit deleted on the same sheet', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', { ...scores, ...list, tables: [...scores.tables, ...list.tables] })))
    const emptied = { ...scores, tables: [...scores.tables, table('individuals', 'Cá nhân', 0)] }
    expect(differencesOf(state, 'P01', reading(emptied)).map(({ key, after }) => [key, after])).toEqual([
      ['Lý Ngọc Hà', null],
    ])
    apply(applyReading(state, incoming('b', emptied)))
    expect(standing(state)).toEqual({ scores: [['A.1', '3']], nominees: [], inForce: ['P01-b'] })
  })

  it('settles the waiting rows of the part that it covers, and no others', () => {
    const { state, apply } = memory()
    const half = {
      tables: [table('scoreSheet', 'Điểm', 1, 1), table('individuals', 'Cá nhân', 1, 1)],
      criteria: [criterion('A.1', '3')],
      individuals: [person('Lý Ngọc Hà', 5)],
      aside: [waitingRow(9), waitingRow(8, { sheet: 'Điểm', code: 'NUMBER_ODD' })],
    }
    apply(applyReading(state, incoming('a', half)))
    apply(applyReading(state, incoming('b', list)))
    expect(state.all('tray').map(({ aside, status }) => [aside.sheet, status])).toEqual([
      ['Cá nhân', 'resolved'],
      ['Điểm', 'waiting'],
    ])
  })
})

describe('what the office has done meanwhile', () => {
  const list = (...individuals: readonly ReturnType<typeof person>[]) => ({
    tables: [table('individuals', 'Cá nhân')],
    individuals,
  })
  const only = (state: ReturnType<typeof memory>['state']) => {
    const [first, ...others] = state.all('nominees')
    if (first === undefined || others.length > 0) throw new Error(`${others.length} nominations too many`)
    return first
  }

  it('keeps what the officer typed where the unit says the same as before', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', list(person('Lý Ngọc Ha', 5)))))
    const stored = only(state)
    put('nominees', { ...stored, name: 'Lý Ngọc Hà', stated: fieldsOf(stored) })
    const newer = list(person('Lý Ngọc Ha', 6, { position: 'Phó Chủ tịch' }))
    expect(differencesOf(state, 'P01', reading(newer)).map(({ key, notes }) => ({ key, notes }))).toEqual([
      { key: 'Lý Ngọc Hà', notes: undefined },
    ])
    apply(applyReading(state, incoming('b', newer)))
    const { name, position, stated } = only(state)
    expect({ name, position, stated: stated?.name }).toEqual({
      name: 'Lý Ngọc Hà',
      position: 'Phó Chủ tịch',
      stated: 'Lý Ngọc Ha',
    })
  })

  it("says so before the unit's new word takes the place of what the officer typed", () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', list(person('Lý Ngọc Hà', 5)))))
    const stored = only(state)
    put('nominees', { ...stored, position: 'Trưởng ban', stated: fieldsOf(stored) })
    const newer = reading(list(person('Lý Ngọc Hà', 5, { position: 'Phó ban' })))
    const differences = differencesOf(state, 'P01', newer)
    expect(differences.map(({ notes }) => notes)).toEqual([['TYPED_OVER']])
    expect(replacementNotices(state, 'P01', newer, 'b', differences)).toEqual([
      { code: 'TYPED_OVER', severity: 'warning', facts: { count: 1, list: 'Lý Ngọc Hà' } },
    ])
    apply(applyReading(state, { ...incoming('b', {}), reading: newer }))
    const { position, stated } = only(state)
    expect({ position, stated }).toEqual({ position: 'Phó ban', stated: undefined })
  })

  it('keeps a decided nomination whose name the unit puts right, and asks for another look', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', list(person('Lý Ngọc Hạ', 5)))))
    put('nominees', { ...only(state), status: 'approved' })
    const newer = list(person('Lý Ngọc Hà', 5))
    expect(differencesOf(state, 'P01', reading(newer))).toEqual([
      {
        what: 'individual',
        key: 'Lý Ngọc Hà',
        before: 'Lý Ngọc Hạ | Bà | 1986-02-26 | Công chức | Phường Bắc Sơn | có sáng kiến | Giấy khen',
        after: 'Bà | 1986-02-26 | Công chức | Phường Bắc Sơn | có sáng kiến | Giấy khen',
        notes: ['DECIDED'],
      },
    ])
    apply(applyReading(state, incoming('b', newer)))
    const { id, name, status, recheck } = only(state)
    expect({ id, name, status, recheck }).toEqual({
      id: 'P01|CN|Lý Ngọc Hạ',
      name: 'Lý Ngọc Hà',
      status: 'approved',
      recheck: ['name'],
    })
  })

  it('does not take another person of the same row for the one it was', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', list(person('Lý Ngọc Hà', 5)))))
    put('nominees', { ...only(state), status: 'approved' })
    apply(applyReading(state, incoming('b', list(person('Đỗ Văn Cường', 5, { dob: '1970-01-01' })))))
    expect(state.all('nominees').map(({ name, status, withdrawn }) => ({ name, status, withdrawn }))).toEqual([
      { name: 'Lý Ngọc Hà', status: 'approved', withdrawn: true },
      { name: 'Đỗ Văn Cường', status: 'proposed', withdrawn: undefined },
    ])
  })

  it('keeps a nomination that has been voted on though the unit leaves it out, until it comes again', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', list(person('Lý Ngọc Hà', 5)))))
    const { id } = only(state)
    put('ballots', { id: 'b1', campaign: 'dot-1', meeting: 'm1', nominee: id, votesFor: 5, votesAgainst: 0 })
    const without = list(person('Vũ Thị Lan', 6))
    expect(differencesOf(state, 'P01', reading(without)).map(({ key, notes }) => [key, notes])).toEqual([
      ['Vũ Thị Lan', undefined],
      ['Lý Ngọc Hà', ['KEPT']],
    ])
    apply(applyReading(state, incoming('b', without)))
    expect(state.get('nominees', id)).toMatchObject({ name: 'Lý Ngọc Hà', withdrawn: true })
    apply(applyReading(state, incoming('c', list(person('Lý Ngọc Hà', 5)))))
    expect(only(state)).toEqual(expect.not.objectContaining({ withdrawn: true }))
  })

  it('says which criteria change under an appraisal, and leaves the appraisal as it is', () => {
    const { state, apply, put } = memory()
    const sheet = { tables: [table('scoreSheet', 'Điểm', 2)], criteria: [criterion('A.1', '3'), criterion('A.2', '4')] }
    apply(applyReading(state, incoming('a', sheet)))
    const self = state.get('scores', 'P01|A.1|self')
    if (self === null) throw new Error('no score')
    const { source: _, ...given } = self
    put('scores', { ...given, id: 'P01|A.1|appraisal', round: 'appraisal' })
    const newer = reading({ ...sheet, criteria: [criterion('A.1', '5'), criterion('A.2', '4')] })
    const differences = differencesOf(state, 'P01', newer)
    expect(replacementNotices(state, 'P01', newer, 'b', differences)).toEqual([
      { code: 'APPRAISED_CHANGED', severity: 'warning', facts: { count: 1, list: 'A.1' } },
    ])
    apply(applyReading(state, { ...incoming('b', {}), reading: newer, at: '2023-07-01T00:00:00Z', who: 'Bình' }))
    expect(state.all('scores').map(({ id, points, who }) => [id, points, who])).toEqual([
      ['P01|A.1|self', '5', 'Bình'],
      ['P01|A.2|self', '4', 'An'],
      ['P01|A.1|appraisal', '3', 'An'],
    ])
  })

  it('says when a file is older than what is in force', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', list(person('Lý Ngọc Hà', 5)))))
    apply(applyReading(state, incoming('b', list(person('Lý Ngọc Hà', 5, { position: 'Phó ban' })))))
    const again = reading(list(person('Lý Ngọc Hà', 5)))
    expect(replacementNotices(state, 'P01', again, 'a', [])).toEqual([
      { code: 'OLDER_FILE', severity: 'warning', facts: { newer: 'b.xlsx' } },
    ])
  })
})

describe('a row put right in the tray', () => {
  const sheet = {
    tables: [table('individuals', 'Cá nhân', 2, 1)],
    individuals: [person('Lý Ngọc Hà', 5), person('Vũ Thị Lan', 6)],
    aside: [waitingRow(9)],
  }
  const corrected = {
    ...sheet,
    aside: [],
    individuals: [...sheet.individuals, person('Đỗ Văn An', 9, { title: 'Ông' })],
  }
  const corrections = [{ sheet: 'Cá nhân', row: 9, cells: { C: 'Ông' } }]
  const correct = (state: ReturnType<typeof memory>['state']) => {
    const submission = state.get('submissions', 'P01-a')
    if (submission === null) throw new Error('no submission')
    return applyCorrection(state, { submission, reading: reading(corrected), corrections, who: 'An', at: '2023-06-02' })
  }

  it('goes in alone: what the officer changed or took off meanwhile stays so', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', sheet)))
    const [first, second] = state.all('nominees')
    if (first === undefined || second === undefined) throw new Error('nothing was stored')
    put('nominees', { ...first, position: 'Trưởng ban', status: 'approved', stated: fieldsOf(first) })
    apply([{ partition: 'campaign:dot-1', collection: 'nominees', id: second.id, before: second, after: null }])
    apply(correct(state))
    expect(state.all('nominees').map(({ name, position, status }) => [name, position, status])).toEqual([
      ['Lý Ngọc Hà', 'Trưởng ban', 'approved'],
      ['Đỗ Văn An', 'Công chức', 'proposed'],
    ])
    expect(state.all('tray').map(({ status }) => status)).toEqual(['resolved'])
    expect(state.get('submissions', 'P01-a')).toMatchObject({ corrections, appliedAt: '2023-06-01T00:00:00Z' })
  })

  it('is put right again by itself when the unit sends the row once more as it was, wherever it now stands', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', sheet)))
    apply(correct(state))
    const again = reading({ ...sheet, aside: [waitingRow(11), waitingRow(12, { cells: { B: 'Người khác' } })] })
    expect(carriedCorrections(state, 'P01', again)).toEqual([{ sheet: 'Cá nhân', row: 11, cells: { C: 'Ông' } }])
  })

  it('stays put aside when it was dismissed and comes again as it was', () => {
    const { state, apply, put } = memory()
    apply(applyReading(state, incoming('a', sheet)))
    const [row] = state.all('tray')
    if (row === undefined) throw new Error('nothing waits')
    put('tray', { ...row, status: 'dismissed', reason: 'Đơn vị báo ghi nhầm' })
    apply(applyReading(state, incoming('b', { ...sheet, aside: [waitingRow(12)] })))
    expect(state.get('tray', 'P01-b|Cá nhân|12')).toMatchObject({ status: 'dismissed', reason: 'Đơn vị báo ghi nhầm' })
  })
})

describe('differencesOf', () => {
  it('is empty for the very same content', () => {
    const { state, apply } = memory()
    const content = { criteria: [criterion('A.1', '3')], individuals: [person('Lý Ngọc Hà', 5)] }
    apply(applyReading(state, incoming('a', content)))
    expect(differencesOf(state, 'P01', reading(content))).toEqual([])
  })
  it('names what is changed, new and gone', () => {
    const { state, apply } = memory()
    apply(
      applyReading(state, incoming('a', { criteria: [criterion('A.1', '3')], individuals: [person('Lý Ngọc Hà', 5)] })),
    )
    const newer = reading({ criteria: [criterion('A.1', '4')], individuals: [person('Vũ Thị Lan', 5)] })
    const shown = 'Bà | 1986-02-26 | Công chức | Phường Bắc Sơn | có sáng kiến | Giấy khen'
    expect(differencesOf(state, 'P01', newer)).toEqual([
      { what: 'criterion', key: 'A.1', before: '3 | count=3', after: '4 | count=3' },
      { what: 'individual', key: 'Vũ Thị Lan', before: null, after: shown },
      { what: 'individual', key: 'Lý Ngọc Hà', before: shown, after: null },
    ])
  })
})
