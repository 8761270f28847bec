import { Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { matchesSearch } from '#domain/text/fold'
import type { MappedKind } from '#domain/workbook/table-mapping'
import { fieldWords } from '../../../messages/workbook-words'
import { sureFrom } from '../import-job'
import { groupOf } from './field-groups'

/** What stands in the chooser for a column that is left out. */
const nothing = '-'

export interface ColumnHeadProps {
  readonly letter: string
  readonly kind: MappedKind | null
  readonly field: string | undefined
  readonly confidence: number | undefined
  readonly fields: readonly string[]
  /** The same meaning stands at another column too. */
  readonly isTwice: boolean
  readonly wrongCells: number
  readonly isHidden: boolean
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly left: number
  readonly width: number
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onChoose: (field: string | null) => void
  readonly onKey: (event: KeyboardEvent) => void
}

function note({ field, confidence, isTwice, wrongCells, isHidden }: ColumnHeadProps): string {
  if (isTwice) return 'trùng nghĩa'
  if (wrongCells > 0) return `${wrongCells} ô sai`
  if (field !== undefined && confidence !== undefined && confidence < sureFrom)
    return `chưa chắc (${Math.round(confidence * 100)}%)`
  if (isHidden) return 'cột ẩn'
  return field !== undefined && confidence !== undefined ? `chắc ${Math.round(confidence * 100)}%` : ''
}

/** A column's letter and meaning; Enter or a click opens the choice of meanings. */
export function ColumnHead(props: ColumnHeadProps) {
  const { letter, kind, field, fields, isTwice, isActive, isOpen, left, width, onOpen, onClose, onChoose, onKey } =
    props
  const words = kind === null ? 'Chưa chỉ' : field === undefined ? 'Bỏ qua' : fieldWords(field, kind)
  const group = groupOf(field, kind === 'scoreSheet' || kind === 'criteria')
  const isDoubtful = (props.confidence ?? 1) < sureFrom
  const remark = note(props)
  if (isOpen && kind !== null) {
    return (
      <div className="mapping-head" style={{ left, width: Math.max(width, 230), zIndex: 5 }}>
        <Select
          autoFocus
          defaultOpen
          aria-label={`Cột ${letter} là gì`}
          style={{ width: '100%' }}
          showSearch={{ filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query) }}
          popupMatchSelectWidth={280}
          listHeight={320}
          value={field ?? nothing}
          options={[
            { value: nothing, label: 'Bỏ qua cột này' },
            ...fields.map((one) => ({ value: one, label: fieldWords(one, kind) })),
          ]}
          onSelect={(value) => onChoose(value === nothing ? null : value)}
          onBlur={onClose}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onClose()
          }}
        />
      </div>
    )
  }
  return (
    <button
      type="button"
      className={`mapping-head is-${group}${isTwice ? ' is-wrong' : ''}${isDoubtful ? ' is-doubtful' : ''}`}
      style={{ left, width }}
      data-column={letter}
      tabIndex={isActive ? 0 : -1}
      disabled={kind === null}
      aria-label={`Cột ${letter}: ${words}${remark === '' ? '' : `, ${remark}`}`}
      title={kind === null ? 'Chọn loại bảng trước' : `Cột ${letter}: ${words}. Bấm để đổi.`}
      onClick={onOpen}
      onKeyDown={onKey}
    >
      <span className="mapping-letter">{letter}</span>
      <span className="mapping-meaning">{words}</span>
      <span className="mapping-remark">{remark}</span>
    </button>
  )
}
