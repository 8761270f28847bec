import { Button, InputNumber, Select } from 'antd'
import { type MappedKind, mappedKinds } from '#domain/workbook/table-mapping'
import type { SheetView } from '#shared/ipc/views'
import { tableKindWords } from '../../../messages/workbook-words'
import type { TableDraft } from './table-draft'

export interface MappingBarProps {
  readonly view: SheetView | null
  readonly sheet: string
  readonly drafts: readonly TableDraft[]
  readonly at: number
  readonly onSheet: (sheet: string) => void
  readonly onTable: (at: number) => void
  readonly onAdd: () => void
  readonly onKind: (kind: MappedKind) => void
  readonly onHeaderRows: (first: number, count: number) => void
  readonly onNoHeader: (first: number) => void
}

const tableWords = ({ kind, headerRows }: TableDraft): string =>
  `${tableKindWords[kind ?? 'unknown']}${headerRows.length === 0 ? '' : ` (dòng ${headerRows.join(', ')})`}`

/** Which sheet and table is looked at, what it is, and where its column names stand. */
export function MappingBar({
  view,
  sheet,
  drafts,
  at,
  onSheet,
  onTable,
  onAdd,
  onKind,
  onHeaderRows,
  onNoHeader,
}: MappingBarProps) {
  const draft = drafts[at]
  const onThisSheet = drafts.flatMap((one, index) => (one.sheet === sheet ? [{ one, index }] : []))
  const [first] = draft?.headerRows ?? []
  const isHeadless = draft?.isHeadless === true
  /** 0: the table has no column names. */
  const count = isHeadless ? 0 : Math.max(1, draft?.headerRows.length ?? 1)
  const say = (row: number, rows: number): void => (rows === 0 ? onNoHeader(row) : onHeaderRows(row, rows))
  return (
    <div className="mapping-bar">
      <label htmlFor="mapping-sheet">Trang tính</label>
      <Select
        id="mapping-sheet"
        style={{ width: 180 }}
        value={sheet}
        onChange={onSheet}
        options={(view?.sheets ?? []).map(({ name, isHidden }) => ({
          value: name,
          label: isHidden ? `${name} (ẩn)` : name,
        }))}
      />
      {onThisSheet.length > 1 && (
        <Select
          aria-label="Bảng trên trang này"
          style={{ width: 250 }}
          value={at}
          onChange={onTable}
          options={onThisSheet.map(({ one, index }) => ({ value: index, label: tableWords(one) }))}
        />
      )}
      <label htmlFor="mapping-kind">Loại bảng</label>
      <Select
        id="mapping-kind"
        style={{ width: 246 }}
        placeholder="Chọn loại bảng"
        status={draft?.kind === null ? 'warning' : ''}
        listHeight={320}
        value={draft?.kind ?? null}
        onChange={(kind: MappedKind | null) => kind !== null && onKind(kind)}
        options={mappedKinds.map((kind) => ({ value: kind, label: tableKindWords[kind] }))}
      />
      {draft?.kind !== 'ignored' && (
        <>
          <label htmlFor="mapping-first">{isHeadless ? 'Số liệu từ dòng' : 'Tên cột ở dòng'}</label>
          <InputNumber
            id="mapping-first"
            style={{ width: 84 }}
            min={1}
            max={1_048_576}
            precision={0}
            status={first === undefined ? 'warning' : ''}
            value={first ?? null}
            onChange={(row) => row !== null && say(row, count)}
          />
          <Select
            aria-label="Số dòng tên cột"
            style={{ width: 124 }}
            value={count}
            disabled={first === undefined}
            onChange={(rows) => first !== undefined && say(first, rows)}
            options={[1, 2, 3, 0].map((rows) => ({ value: rows, label: rows === 0 ? 'Không có' : `${rows} dòng` }))}
          />
        </>
      )}
      <Button onClick={onAdd}>Thêm bảng</Button>
    </div>
  )
}
