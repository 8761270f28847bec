import { describe, expect, it } from 'vitest'
import { mappedKinds, mappingProblems } from '#domain/workbook/table-mapping'

const apart = () => false

describe('what is wrong with the meanings of columns', () => {
  it('names the fields that each kind of table cannot do without', () => {
    const missing = mappedKinds.map((kind) => [
      kind,
      mappingProblems(kind, {}, apart).map((one) => Object.values(one)[1]),
    ])
    expect(Object.fromEntries(missing)).toEqual({
      scoreSheet: [
        ['title', 'code'],
        ['claimed', 'actual'],
      ],
      collectives: [['name']],
      individuals: [['name', 'givenName']],
      households: [['name']],
      mixed: [['name']],
      exemplars: [['name']],
      activities: [['content']],
      units: [['code'], ['name']],
      criteria: [['title'], ['max']],
      ignored: [],
    })
  })

  it('is nothing when one field of each group is there', () => {
    expect(mappingProblems('scoreSheet', { B: 'code', F: 'actual' }, apart)).toEqual([])
    expect(mappingProblems('individuals', { B: 'surname', C: 'givenName' }, apart)).toEqual([])
  })

  it('refuses one meaning for two columns, but for those under one merged header', () => {
    const meanings = { B: 'name', C: 'name', D: 'award' }
    expect(mappingProblems('individuals', meanings, apart)).toEqual([
      { code: 'FIELD_TWICE', field: 'name', columns: ['B', 'C'] },
    ])
    expect(mappingProblems('individuals', meanings, (left, right) => left === 'B' && right === 'C')).toEqual([])
  })
})
