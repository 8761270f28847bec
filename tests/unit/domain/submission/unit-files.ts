import type { Decimal } from '#domain/core/decimal'
import type { CampaignState, RecordChange } from '#domain/office/change'
import type { AnyRecord, CampaignCollections } from '#domain/office/records'
import type { IncomingFile } from '#domain/submission/incoming-file'
import type { FileReading, IndividualReading, RowAside, TableKind, TableReading } from '#domain/workbook/file-reading'

interface Memory {
  readonly state: CampaignState
  readonly apply: (changes: readonly RecordChange[]) => void
  /** Another hand's change to one record. */
  readonly put: <C extends keyof CampaignCollections>(collection: C, record: CampaignCollections[C]) => void
}

/** A campaign's records in memory, changed by applying changes. */
export function memory(): Memory {
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
    ofUnit: (name: string, unit: string) =>
      [...of(name).values()].filter((record) => (record as { readonly unit?: string }).unit === unit),
    lastOrder: () =>
      [...of('nominees').values()].reduce(
        (last: number, one) => Math.max(last, (one as { readonly order: number }).order),
        0,
      ),
  } as CampaignState
  const apply = (changes: readonly RecordChange[]): void => {
    for (const { collection, id, after } of changes) {
      if (after === null) of(collection).delete(id)
      else of(collection).set(id, after)
    }
  }
  const put = (collection: string, record: AnyRecord): void => {
    of(collection).set(record.id, record)
  }
  return { state, apply, put }
}

export const person = (name: string, row: number, more: Partial<IndividualReading> = {}): IndividualReading => ({
  title: 'Bà',
  name,
  sex: 'Nữ',
  dob: '1986-02-26',
  position: 'Công chức',
  unit: 'Phường Bắc Sơn',
  achievement: 'có sáng kiến',
  award: 'Giấy khen',
  sheet: 'Cá nhân',
  row,
  ...more,
})
export const waitingRow = (row: number, more: Partial<RowAside> = {}): RowAside => ({
  sheet: 'Cá nhân',
  row,
  fate: 'waiting',
  code: 'TITLE_MISSING',
  cells: { B: 'Đỗ Văn An' },
  findings: [],
  ...more,
})
export const table = (kind: TableKind, sheet: string, accepted = 1, waiting = 0): TableReading => ({
  sheet,
  kind,
  headerRows: [4],
  columns: {},
  confidence: {},
  rowsSeen: accepted + waiting + 1,
  accepted,
  waiting,
  skipped: 1,
  skippedReasons: { HEADER: 1 },
})
export const reading = (parts: Partial<FileReading>): FileReading => ({
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
export const incoming = (
  sha256: string,
  parts: Partial<FileReading>,
  more: Partial<IncomingFile> = {},
): IncomingFile => ({
  unit: 'P01',
  file: { name: `${sha256}.xlsx`, sha256, bytes: 10, format: 'xlsx' },
  reading: reading(parts),
  corrections: [],
  who: 'An',
  at: '2023-06-01T00:00:00Z',
  ...more,
})
export const criterion = (code: string, claimed: string | null) => ({
  code,
  value: claimed === null ? {} : { count: '3' as Decimal },
  claimed: claimed as Decimal | null,
  computed: claimed as Decimal | null,
  evidence: null,
  sheet: 'Điểm',
  row: 5,
})
