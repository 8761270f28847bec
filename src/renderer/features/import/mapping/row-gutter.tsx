import { Dropdown } from 'antd'
import type { KeyboardEvent } from 'react'
import { fateMarks, fateWords, type ShownFate } from './row-fates'

export interface RowGutterProps {
  readonly row: number
  readonly fate: ShownFate | null
  /** Why it is so, in a sentence. */
  readonly why: string
  readonly isHidden: boolean
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** So many rows from this one hold the column names; 0: there are none, the data begin here. */
  readonly onChoose: (count: number) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** Excel's own row number with what became of the row; a click lets it hold the column names. */
export function RowGutter({ row, fate, why, isHidden, isActive, isOpen, onOpen, onChoose, onKey }: RowGutterProps) {
  const words = [fate === null ? '' : fateWords[fate.fate], isHidden ? 'dòng ẩn' : ''].filter((word) => word !== '')
  const button = (
    <button
      type="button"
      className="mapping-row-number"
      data-row={row}
      tabIndex={isActive ? 0 : -1}
      aria-label={[`Dòng ${row}`, ...words].join(', ')}
      title={why === '' ? `Dòng ${row}` : why}
      onClick={() => onOpen(true)}
      onKeyDown={onKey}
    >
      <span aria-hidden className="mapping-fate">
        {fate === null ? '' : fateMarks[fate.fate]}
      </span>
      {row}
    </button>
  )
  if (!isOpen) return button
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      onOpenChange={(open) => !open && onOpen(false)}
      menu={{
        items: [
          { key: '1', label: `Dòng ${row} là tên cột` },
          { key: '2', label: `Dòng ${row} và ${row + 1} là tên cột` },
          { key: '3', label: `Ba dòng ${row}–${row + 2} là tên cột` },
          { key: '0', label: `Không có tên cột; số liệu bắt đầu từ dòng ${row}` },
        ],
        onClick: ({ key }) => onChoose(Number(key)),
      }}
    >
      {button}
    </Dropdown>
  )
}
