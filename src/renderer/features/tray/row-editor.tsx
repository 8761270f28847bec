import { Button, Flex, Input } from 'antd'
import { useState } from 'react'
import type { TrayRow } from '#domain/office/records'
import { columnNumber } from '#domain/submission/corrections'
import { sentenceWithoutPlace } from '#shared/messages/unit-message'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import { ReasonDialog } from '../../components/reason-dialog'
import './row-editor.css'

export interface RowEditorProps {
  readonly campaign: string
  readonly row: TrayRow
  /** Column letter → what the column means. */
  readonly meanings: Readonly<Record<string, string>>
  readonly isReadOnly: boolean
}

/** One waiting row as it stands in the workbook; its cells are corrected here and the row is read again. */
export function RowEditor({ campaign, row, meanings, isReadOnly }: RowEditorProps) {
  const { sayUndoable } = useNotices()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [isDismissing, setDismissing] = useState(false)
  const correcting = useCommand('tray.correct')
  const dismissing = useCommand('tray.dismiss')
  const { cells, findings } = row.aside
  const letters = [...new Set([...Object.keys(meanings), ...Object.keys(cells)])].sort(
    (a, b) => columnNumber(a) - columnNumber(b),
  )
  const blamed = new Set(findings.flatMap(({ cell }) => (cell === undefined ? [] : [cell.replace(/\d+$/, '')])))
  const changed = Object.fromEntries(Object.entries(typed).filter(([letter, text]) => text !== (cells[letter] ?? '')))
  const correct = async (): Promise<void> => {
    const reply = await correcting.run({ campaign, row: row.id, cells: changed })
    if (reply.ok) sayUndoable(`Dòng ${row.aside.row} đã được nhận.`)
  }
  const dismiss = async (reason: string): Promise<void> => {
    const reply = await dismissing.run({ campaign, row: row.id, reason })
    if (!reply.ok) return
    setDismissing(false)
    sayUndoable(`Đã bỏ dòng ${row.aside.row}; lý do được ghi vào Nhật ký.`)
  }
  return (
    <section aria-label={`Sửa dòng ${row.aside.row}`} className="row-editor">
      <ul className="row-faults">
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and keep their order
          <li key={index}>{sentenceWithoutPlace(finding)}</li>
        ))}
      </ul>
      <ErrorNote error={correcting.error} onClose={correcting.clearError} />
      <div className="row-cells">
        {letters.map((letter) => (
          <div key={letter}>
            <label htmlFor={`${row.id}-${letter}`}>
              <b>{letter}</b> {meanings[letter] ?? ''}
              {blamed.has(letter) && <em> – cần sửa</em>}
            </label>
            <Input.TextArea
              id={`${row.id}-${letter}`}
              autoSize={{ minRows: 1, maxRows: 4 }}
              disabled={isReadOnly}
              status={blamed.has(letter) ? 'error' : ''}
              value={typed[letter] ?? cells[letter] ?? ''}
              onChange={(event) => setTyped({ ...typed, [letter]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <Flex gap="small">
        <Button
          type="primary"
          loading={correcting.isRunning}
          disabled={isReadOnly || Object.keys(changed).length === 0}
          onClick={() => void correct()}
        >
          Đọc lại dòng này
        </Button>
        <Button disabled={isReadOnly} onClick={() => setDismissing(true)}>
          Bỏ dòng này…
        </Button>
        <span className="quiet" style={{ alignSelf: 'center' }}>
          Tệp gốc của đơn vị giữ nguyên; chỗ sửa được ghi lại riêng.
        </span>
      </Flex>
      {isDismissing && (
        <ReasonDialog
          title={`Bỏ dòng ${row.aside.row}?`}
          okText="Bỏ dòng"
          example="Ví dụ: Đơn vị báo dòng này ghi nhầm."
          isDanger
          isRunning={dismissing.isRunning}
          error={dismissing.error}
          onGive={(reason) => void dismiss(reason)}
          onClose={() => setDismissing(false)}
        >
          Dòng này sẽ không được nhận. Nội dung của dòng và lý do vẫn được giữ trong hồ sơ.
        </ReasonDialog>
      )}
    </section>
  )
}
