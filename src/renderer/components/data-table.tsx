import { DownOutlined, FileExcelOutlined, PrinterOutlined, RightOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Table, type TableProps, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCommand } from '../api/use-command'
import { useNotices } from './notices'
import { PrintSheet } from './print-sheet'
import { compareCells, isShown, sortedRows, type TableColumn, type TableSort } from './table-rows'
import { useRoomBelow } from './use-room-below'
import './data-table.css'

export interface DataTableProps<Row extends object> {
  /** What the list is: its name for screen readers, the printed heading and the Excel file. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly rowKey: (row: Row) => string
  /** Opens a row: by its link, or by Enter on it. */
  readonly onOpen?: (row: Row) => void
  readonly selection?: {
    readonly chosen: readonly string[]
    readonly onChange: (keys: readonly string[]) => void
    readonly canChoose?: (row: Row) => boolean
  }
  /** What unfolds under a row; its link unfolds it too. */
  readonly expand?: { readonly render: (row: Row) => ReactNode; readonly label: (row: Row) => string }
  readonly rowClassName?: (row: Row) => string
  /** More filters or buttons beside the search. */
  readonly tools?: ReactNode
  /** Written large on everything that leaves the screen, when it is no official result: "NHÁP". */
  readonly mark?: string
  /** Said when the list is empty. */
  readonly emptyText?: string
  readonly isLoading?: boolean
  /** Rows from which only those in view are drawn. */
  readonly virtualFrom?: number
}

/** A list as every list is here: search without diacritics, Vietnamese sort, Excel, print. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, selection, expand, rowClassName, tools, emptyText, isLoading } = props
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<TableSort | null>(null)
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const [isPrinting, setPrinting] = useState(false)
  const saving = useCommand('table.saveXlsx')
  const { say, sayError } = useNotices()
  const found = rows.filter((row) => isShown(row, columns, query))
  const shown = sortedRows(found, columns, sort)
  const isLong = shown.length > (props.virtualFrom ?? 150)
  const { ref, height } = useRoomBelow(isLong)

  const toggle = (row: Row): void => {
    const key = rowKey(row)
    setUnfolded(unfolded.includes(key) ? unfolded.filter((one) => one !== key) : [...unfolded, key])
  }
  const onOpen = props.onOpen ?? (expand === undefined ? undefined : toggle)

  const save = async (): Promise<void> => {
    const out = columns.filter(({ isOnScreenOnly }) => isOnScreenOnly !== true)
    const reply = await saving.run({
      name: label,
      columns: out.map(({ title }) => title),
      rows: shown.map((row) => out.map(({ text }) => text(row))),
      ...(props.mark === undefined ? {} : { mark: props.mark }),
    })
    if (!reply.ok) sayError(reply.error)
    else if (reply.value !== null) say(`Đã lưu ${reply.value.files.join(', ')} vào ${reply.value.folder}.`)
  }

  const shape: TableProps<Row>['columns'] = columns.map((column) => ({
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.align,
    ellipsis: column.ellipsis,
    sorter: column.sort === false ? false : (a: Row, b: Row) => compareCells(column, a, b),
    sortOrder: sort?.key === column.key ? sort.order : null,
    render: (_: unknown, row: Row) => {
      const content = column.render === undefined ? column.text(row) : column.render(row)
      return column.opens === true && onOpen !== undefined ? (
        <button type="button" className="row-link" onClick={() => onOpen(row)}>
          {content}
        </button>
      ) : (
        content
      )
    },
  }))

  return (
    <section aria-label={label} className="data-table">
      <div className="data-table-tools">
        <Input
          data-list-search
          allowClear
          aria-label={`Tìm trong ${label.toLowerCase()}`}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="Tìm (không cần gõ dấu)"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          style={{ width: 260 }}
        />
        <span className="data-table-count" role="status">
          {found.length === rows.length ? `${rows.length} dòng` : `${found.length} / ${rows.length} dòng`}
        </span>
        {tools}
        <span style={{ flex: 1 }} />
        <Tooltip title="Lưu các dòng đang thấy ra tệp Excel">
          <Button
            icon={<FileExcelOutlined aria-hidden />}
            loading={saving.isRunning}
            disabled={shown.length === 0}
            onClick={() => void save()}
          >
            Xuất Excel
          </Button>
        </Tooltip>
        <Button icon={<PrinterOutlined aria-hidden />} disabled={shown.length === 0} onClick={() => setPrinting(true)}>
          In
        </Button>
      </div>
      <div ref={ref}>
        <Table<Row>
          size="small"
          bordered
          pagination={false}
          loading={isLoading}
          dataSource={shown as Row[]}
          rowKey={rowKey}
          columns={shape}
          virtual={isLong}
          scroll={isLong ? { x: 1000, y: height } : undefined}
          sticky={isLong ? false : { offsetHeader: -20 }}
          showSorterTooltip={false}
          rowClassName={rowClassName}
          locale={{
            emptyText: query === '' ? (emptyText ?? 'Chưa có dòng nào.') : `Không có dòng nào khớp với “${query}”.`,
          }}
          expandable={
            expand === undefined
              ? undefined
              : {
                  expandedRowKeys: unfolded,
                  expandedRowRender: (row) => expand.render(row),
                  expandIcon: ({ expanded, record }) => (
                    <Button
                      type="text"
                      size="small"
                      aria-expanded={expanded}
                      aria-label={expand.label(record)}
                      icon={expanded ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
                      onClick={() => toggle(record)}
                    />
                  ),
                }
          }
          rowSelection={
            selection === undefined
              ? undefined
              : {
                  selectedRowKeys: [...selection.chosen],
                  onChange: (keys) => selection.onChange(keys.map(String)),
                  columnWidth: 44,
                  getCheckboxProps: (row) => ({
                    disabled: selection.canChoose?.(row) === false,
                    'aria-label': `Chọn ${columns.find(({ opens }) => opens)?.text(row) ?? rowKey(row)}`,
                  }),
                }
          }
          onChange={(_, __, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter
            const order = one?.order ?? null
            setSort(order === null ? null : { key: String(one?.columnKey), order })
          }}
        />
      </div>
      {isPrinting && (
        <PrintSheet
          title={label}
          mark={props.mark}
          columns={columns.filter(({ isOnScreenOnly }) => isOnScreenOnly !== true)}
          rows={shown}
          onDone={() => setPrinting(false)}
        />
      )}
    </section>
  )
}
