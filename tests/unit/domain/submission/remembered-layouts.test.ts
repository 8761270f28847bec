import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '#domain/office/records'
import { isMemorable, layoutName, layoutsFor, rememberMappings } from '#domain/submission/remembered-layouts'
import type { AppliedMapping } from '#domain/workbook/table-mapping'
import { memoryContext } from '../../main/services/memory-context'

const headers = ['A:tt|B:đồng chí|C:được gì']
const mapping: AppliedMapping = {
  sheet: 'T6',
  headerRows: [4],
  kind: 'individuals',
  columns: { name: 'B', award: 'C' },
  instead: [7],
  headers,
}
const origin = { unit: 'P01', file: 'BC.xlsx', at: '2023-06-01T08:00:00.000Z', who: 'Hoa' }

const record = (part: Partial<ColumnMapping>): ColumnMapping => ({
  id: 'x',
  layout: 'l',
  kind: 'individuals',
  headers,
  columns: {},
  instead: [],
  ...origin,
  ...part,
})

describe('the name of a layout', () => {
  it('is the same for the same header texts and another for others', () => {
    expect(layoutName(headers)).toBe(layoutName([...headers]))
    expect(layoutName(headers)).toMatch(/^[0-9a-f]{16}$/)
    expect(new Set([headers, ['A:tt|B:đồng chí'], ['A:tt|B:đồng chí', 'C:được gì'], []].map(layoutName)).size).toBe(4)
  })
})

describe('remembering', () => {
  it('makes one record per unit and layout, wherever on the sheet the table stood', () => {
    const changes = rememberMappings(memoryContext().store.state, [mapping], origin)
    const layout = layoutName(headers)
    expect(changes).toEqual([
      {
        partition: 'office',
        collection: 'mappings',
        id: `P01|${layout}`,
        before: null,
        after: {
          id: `P01|${layout}`,
          layout,
          kind: 'individuals',
          headers,
          columns: { name: 'B', award: 'C' },
          instead: [3],
          ...origin,
        },
      },
    ])
  })

  it('changes nothing when the same is known already, and replaces what meant something else', async () => {
    const { store } = memoryContext()
    const actor = { who: 'Hoa', now: () => origin.at }
    const commit = (columns: AppliedMapping['columns']) =>
      store.commit(actor, (state) => ({
        ok: true,
        value: { action: 'mapping.remember', records: rememberMappings(state, [{ ...mapping, columns }], origin) },
      }))
    await commit({ name: 'B', award: 'C' })
    expect(rememberMappings(store.state, [{ ...mapping, columns: { award: 'C', name: 'B' } }], origin)).toEqual([])
    await commit({ name: 'B', achievement: 'C' })
    expect(store.state.all('mappings').map(({ columns }) => columns)).toEqual([{ name: 'B', achievement: 'C' }])
  })

  it('leaves out a header of a single word, which other sheets would have too', () => {
    expect(isMemorable({ headers: ['', 'B:tên'] })).toBe(false)
    expect(isMemorable({ headers: ['B:tên', 'C:khen'] })).toBe(true)
    expect(rememberMappings(memoryContext().store.state, [{ ...mapping, headers: ['B:tên'] }], origin)).toEqual([])
  })
})

describe('the layouts for a file', () => {
  it('are its own unit’s first, then the newest of others', () => {
    const known = [
      record({ id: 'old', unit: 'P02', at: '2023-01-01' }),
      record({ id: 'new', unit: 'P03', at: '2023-05-01' }),
      record({ id: 'own', unit: 'P01', at: '2022-01-01' }),
    ]
    expect(layoutsFor(known, 'P01').map(({ id }) => id)).toEqual(['own', 'new', 'old'])
    expect(layoutsFor(known, null).map(({ id }) => id)).toEqual(['new', 'old', 'own'])
  })
})
