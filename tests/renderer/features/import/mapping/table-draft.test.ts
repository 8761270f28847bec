import { describe, expect, it } from 'vitest'
import {
  draftsOf,
  emptyDraft,
  isComplete,
  isReadable,
  mappingOf,
  problemsOf,
  type TableDraft,
  withHeaderRows,
  withKind,
  withMeaning,
  withProposal,
} from '../../../../../src/renderer/features/import/mapping/table-draft'
import { peopleTable, reading } from '../../../support/sample-reading'

const draft: TableDraft = {
  sheet: 'S',
  kind: 'individuals',
  headerRows: [4],
  meanings: { B: 'name', C: 'name', E: 'award' },
  confidence: { B: 1, C: 1, E: 0.7 },
  joined: { B: 'B', C: 'B', E: 'E' },
  instead: [4],
  isHeadless: false,
  part: undefined,
  isSaid: false,
}

describe('a table that is being said', () => {
  it('is no table by itself though another stands beside it', () => {
    const [left, right] = [peopleTable, { ...peopleTable, part: 'J', columns: { name: 'K', award: 'L' } }]
    const ignored = { sheet: 'Cá nhân', headerRows: [4], kind: 'ignored' as const, instead: [4], headers: ['C:tên'] }
    const kinds = (columns: Readonly<Record<string, string>>) =>
      draftsOf({ ...reading, tables: [left, right], mappings: [{ ...ignored, columns }] }).map(({ kind }) => kind)
    expect(kinds({})).toEqual(['ignored', right.kind])
    expect(kinds({ other: 'J' })).toEqual([left.kind, 'ignored'])
    expect(mappingOf({ ...draft, kind: 'ignored', part: 'J' })?.columns).toEqual({ other: 'J' })
    expect(mappingOf({ ...draft, kind: 'ignored' })?.columns).toEqual({})
  })

  it('begins as the program understood it, each column by its letter', () => {
    const [score] = draftsOf(reading)
    expect(score).toEqual({
      sheet: 'Tự chấm',
      kind: 'scoreSheet',
      headerRows: [5, 6],
      meanings: { B: 'code', C: 'title', E: 'target', F: 'actual', G: 'claimed', H: 'evidence' },
      confidence: { B: 1, C: 1, E: 1, F: 0.92, G: 1, H: 0.7 },
      joined: { B: 'B', C: 'C', E: 'E', F: 'F', G: 'G', H: 'H' },
      instead: [5, 6],
      isHeadless: false,
      isSaid: false,
    })
  })

  it('begins as the officer said it before, and without a kind where nothing was understood', () => {
    const unknown = { ...peopleTable, kind: 'unknown' as const, headerRows: [], columns: {}, confidence: {} }
    const mapping = {
      sheet: 'Cá nhân',
      headerRows: [4],
      kind: 'mixed' as const,
      columns: { name: 'C+D' },
      instead: [3],
      headers: ['C:tên'],
    }
    const drafts = draftsOf({ ...reading, tables: [peopleTable, unknown], mappings: [mapping] })
    expect(drafts.map(({ kind, meanings, instead, isSaid }) => [kind, meanings, instead, isSaid])).toEqual([
      ['mixed', { C: 'name', D: 'name' }, [3], true],
      [null, {}, [], false],
    ])
  })

  it('goes to main with its columns by field, joined ones together', () => {
    expect(mappingOf(draft)).toEqual({
      sheet: 'S',
      headerRows: [4],
      kind: 'individuals',
      columns: { name: 'B+C', award: 'E' },
      instead: [4],
    })
    expect(mappingOf({ ...draft, meanings: {} })?.columns).toBeNull()
    expect(mappingOf(emptyDraft('S'))).toBeNull()
  })

  it('may share a meaning under one merged header only', () => {
    expect(isComplete(draft)).toBe(true)
    const twice = withMeaning(draft, 'F', 'name')
    expect(problemsOf(twice)).toEqual([{ code: 'FIELD_TWICE', field: 'name', columns: ['B', 'C', 'F'] }])
    expect(isReadable(twice)).toBe(false)
  })

  it('is readable but not complete while a needed column is missing', () => {
    const nameless = withMeaning(withMeaning(draft, 'B', null), 'C', null)
    expect([isReadable(nameless), isComplete(nameless)]).toEqual([true, false])
    expect(problemsOf(nameless)).toEqual([{ code: 'FIELD_MISSING', anyOf: ['name', 'givenName'] }])
  })

  it('keeps the meanings that another kind knows too, and forgets how sure a changed column was', () => {
    const other = withKind(draft, 'collectives', ['name', 'achievement'])
    expect([other.kind, other.meanings, other.isSaid]).toEqual(['collectives', { B: 'name', C: 'name' }, true])
    expect(withMeaning(draft, 'E', 'achievement').confidence).toEqual({ B: 1, C: 1 })
    expect(withHeaderRows(draft, 6, 2).headerRows).toEqual([6, 7])
  })

  it('takes over the columns that the program proposed', () => {
    const asked: TableDraft = { ...draft, sheet: 'Cá nhân', meanings: {} }
    const made = {
      sheet: 'Cá nhân',
      headerRows: [4],
      kind: 'individuals' as const,
      columns: { name: 'C' },
      instead: [],
      headers: [],
    }
    const tables = [{ ...peopleTable, confidence: { name: 0.8 } }]
    expect(withProposal(asked, { ...reading, tables, mappings: [made] })).toMatchObject({
      meanings: { C: 'name' },
      confidence: { C: 0.8 },
    })
    expect(withProposal(asked, reading)).toBe(asked)
  })
})
