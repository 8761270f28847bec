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
}: MappingBarProps) {
  const draft = drafts[at]
  const onThisSheet = drafts.flatMap((one, index) => (one.sheet === sheet ? [{ one, index }] : []))
  const [first] = draft?.headerRows ?? []
  const count = Math.max(1, draft?.headerRows.length ?? 1)
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
        style={{ width: 220 }}
        placeholder="Chọn loại bảng"
        status={draft?.kind === null ? 'warning' : ''}
        listHeight={320}
        value={draft?.kind ?? null}
        onChange={(kind: MappedKind | null) => kind !== null && onKind(kind)}
        options={mappedKinds.map((kind) => ({ value: kind, label: tableKindWords[kind] }))}
      />
      <label htmlFor="mapping-first">Tên cột ở dòng</label>
      <InputNumber
        id="mapping-first"
        style={{ width: 84 }}
        min={1}
        max={1_048_576}
        precision={0}
        status={first === undefined ? 'warning' : ''}
        value={first ?? null}
        onChange={(row) => row !== null && onHeaderRows(row, count)}
      />
      <Select
        aria-label="Số dòng tên cột"
        style={{ width: 96 }}
        value={count}
        disabled={first === undefined}
        onChange={(rows) => first !== undefined && onHeaderRows(first, rows)}
        options={[1, 2, 3].map((rows) => ({ value: rows, label: `${rows} dòng` }))}
      />
      <Button onClick={onAdd}>Thêm bảng</Button>
    </div>
  )
}
