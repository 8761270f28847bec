import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { withRulesOf } from '#domain/criteria/keep-rules'
import { allGroups, allItems } from '#domain/criteria/walk-criteria'
import type { CriteriaReadView } from '#shared/ipc/views'
import { findingSentence } from '#shared/messages/finding-sentence'
import { FindingList } from '../../components/finding-list'
import { formatDecimal } from '../../messages/format'
import { skipWords } from '../../messages/workbook-words'
import { SetOutline } from './set-outline'

export interface ReadPreviewProps {
  readonly read: CriteriaReadView
  /** The campaign's present set, whose rules a table may keep. */
  readonly inForce: CriteriaSet | null
  readonly onOpen: (set: CriteriaSet) => void
  readonly onClose: () => void
}

/** What was understood of a file and what is in doubt; nothing is stored from here. */
export function ReadPreview({ read, inForce, onOpen, onClose }: ReadPreviewProps) {
  const { file, set, findings, aside, rows } = read
  const canKeep = inForce !== null && set !== null && set.bands.length === 0
  const [isKept, setKept] = useState(true)
  const left = aside.filter(({ code }) => code !== 'BLANK')
  const open = (): void => {
    if (set !== null) onOpen(canKeep && isKept && inForce !== null ? withRulesOf(set, inForce) : set)
  }
  return (
    <Modal
      open
      width={860}
      title={`Đọc bộ tiêu chí từ ${file}`}
      okText="Mở trong bảng sửa"
      cancelText="Không dùng tệp này"
      okButtonProps={{ disabled: set === null }}
      onOk={open}
      onCancel={onClose}
    >
      {set === null ? (
        <p role="alert">Chưa đọc được thành bộ tiêu chí. Bộ đang dùng vẫn giữ nguyên.</p>
      ) : (
        <p>
          Đọc được <b>{allGroups(set).length} nhóm</b>, <b>{allItems(set).length} tiêu chí</b>, thang{' '}
          {formatDecimal(set.scale)} điểm{set.bonus === undefined ? '' : ', có điểm thưởng'}
          {set.deductions === undefined ? '' : ', có điểm trừ'}
          {rows === null ? '' : ` (${rows} dòng vào bảng, ${left.length} dòng để ngoài)`}. Chưa có gì được lưu.
        </p>
      )}
      {findings.length > 0 && (
        <div className="panel" style={{ marginBottom: 12 }}>
          <b>Cần xem lại</b>
          <FindingList findings={findings} limit={5} />
        </div>
      )}
      {set !== null && <SetOutline set={set} height={240} />}
      {left.length > 0 && (
        <details style={{ marginTop: 10 }}>
          <summary>{left.length} dòng không đưa vào bảng</summary>
          <ul aria-label="Dòng để ngoài" style={{ maxHeight: 140, overflow: 'auto', paddingLeft: 18 }}>
            {left.map(({ sheet, row, fate, code, cells, findings: about }) => (
              <li key={`${sheet}-${row}`}>
                Dòng {row}: “{Object.values(cells).filter(Boolean).join(' · ')}” (
                {fate === 'skipped' ? skipWords(code) : about.map(findingSentence).join(' ') || code})
              </li>
            ))}
          </ul>
        </details>
      )}
      {canKeep && (
        <Checkbox style={{ marginTop: 12 }} checked={isKept} onChange={(event) => setKept(event.target.checked)}>
          Giữ cách xếp loại, xếp hạng, làm tròn của bộ đang dùng
        </Checkbox>
      )}
    </Modal>
  )
}
