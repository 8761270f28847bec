import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { CampaignState, RecordChange } from '#domain/office/change'
import { applyReading, type IncomingFile } from '#domain/submission/apply-reading'
import { differencesOf } from '#domain/submission/differences'
import type { FileReading, IndividualReading, RowAside } from '#domain/workbook/file-reading'

/** A campaign's records in memory, changed by applying changes. */
function memory(): { readonly state: CampaignState; readonly apply: (changes: readonly RecordChange[]) => void } {
  const collections = new Map<string, Map<string, unknown>>()
  const of = (name: string): Map<string, unknown> => {
    const found = collections.get(name) ?? new Map<string, unknown>()
    collections.set(name, found)
    return found
  }
  const state = {
    id: 'dot-1',
    get: (name: string, id: string) => of(name).get(id) ?? null,
    all: (name: string) => [...of(name).values()],
  } as CampaignState
  const apply = (changes: readonly RecordChange[]): void => {
    for (const { collection, id, after } of changes) {
      if (after === null) of(collection).delete(id)
      else of(collection).set(id, after)
    }
  }
  return { state, apply }
}

const person = (name: string, row: number, position = 'Công chức'): IndividualReading => ({
  title: 'Bà',
  name,
  sex: 'Nữ',
  dob: '1986-02-26',
  position,
  unit: 'Phường Bắc Sơn',
  achievement: 'có sáng kiến',
  award: 'Giấy khen',
  sheet: 'Cá nhân',
  row,
})
const waitingRow: RowAside = {
  sheet: 'Cá nhân',
  row: 9,
  fate: 'waiting',
  code: 'TITLE_MISSING',
  cells: { B: 'An' },
  findings: [],
}
const reading = (parts: Partial<FileReading>): FileReading => ({
  format: 'xlsx',
  encoding: null,
  unit: 'P01',
  unitFrom: 'title',
  unitText: 'Phường Bắc Sơn',
  findings: [],
  tables: [],
  criteria: [],
  collectives: [],
  individuals: [],
  households: [],
  exemplars: [],
  aside: [],
  ...parts,
})
const incoming = (sha256: string, parts: Partial<FileReading>): IncomingFile => ({
  unit: 'P01',
  file: { name: `${sha256}.xlsx`, sha256, bytes: 10, format: 'xlsx' },
  reading: reading(parts),
  corrections: [],
  who: 'An',
  at: '2023-06-01T00:00:00Z',
})
const criterion = (code: string, claimed: string) => ({
  code,
  value: { count: '3' as Decimal },
  claimed: claimed as Decimal,
  computed: claimed as Decimal,
  evidence: null,
  sheet: 'Điểm',
  row: 5,
})

describe('a newer file of a unit', () => {
  it('keeps the status of a nomination that it repeats and drops the one that it leaves out', () => {
    const { state, apply } = memory()
    apply(applyReading(state, incoming('a', { individuals: [person('Lý Ngọc Hà', 5), person('Vũ Thị Lan', 6)] })))
    const first = state.all('nominees')[0]
    if (first === undefined) throw new Error('nothing was stored')
    apply([
      {
        partition: 'campaign:dot-1',
        collection: 'nominees',
        id: first.id,
        before: first,
        after: { ...first, status: 'approved' },
      },
    ])
    apply(applyReading(state, incoming('b', { individuals: [person('Lý Ngọc Hà', 7, 'Phó Chủ tịch')] })))
    expect(state.all('nominees').map(({ name, status, position }) => ({ name, status, position }))).toEqual([
      { name: 'Lý Ngọc Hà', status: 'approved', position: 'Phó Chủ tịch' },
    ])
  })

  it('supersedes the earlier submission, replaces its self-scores and settles its waiting rows', () => {
    const { state, apply } = memory()
    apply(
      applyReading(
        state,
        incoming('a', { criteria: [criterion('A.1', '3'), criterion('A.2', '4')], aside: [waitingRow] }),
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
