import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { DraftHistory } from './use-draft-history'

/** Steps back and forth within what is not saved yet. */
export function UndoButtons({ undo, redo, canUndo, canRedo }: Omit<DraftHistory, 'draft' | 'edit'>) {
  return (
    <>
      <Tooltip title="Hoàn tác trong bảng sửa (Ctrl+Z)">
        <Button aria-label="Hoàn tác sửa" icon={<UndoOutlined aria-hidden />} disabled={!canUndo} onClick={undo} />
      </Tooltip>
      <Tooltip title="Làm lại (Ctrl+Y)">
        <Button aria-label="Làm lại sửa" icon={<RedoOutlined aria-hidden />} disabled={!canRedo} onClick={redo} />
      </Tooltip>
    </>
  )
}
