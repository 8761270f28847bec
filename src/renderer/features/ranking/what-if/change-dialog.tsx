import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { DraftChange } from '#domain/what-if/draft'
import type { AppError } from '#shared/errors/app-error'
import type { DraftView } from '#shared/ipc/what-if-views'
import { ErrorNote } from '../../../components/error-note'

/** What every form of a change is given. */
export interface ChangeFormProps {
  readonly campaign: string
  readonly draft: DraftView
  readonly isRunning: boolean
  readonly error: AppError | null
  readonly onTry: (changes: readonly DraftChange[]) => void
  readonly onClose: () => void
}

export interface ChangeDialogProps extends Pick<ChangeFormProps, 'isRunning' | 'error' | 'onClose'> {
  readonly title: string
  readonly note: string
  readonly width?: number
  readonly canTry: boolean
  readonly onOk: () => void
  readonly children: ReactNode
}

/** A change to try in the draft; the official scores and rules stay as they are. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, note, width = 620, canTry, isRunning, error, onOk, onClose, children } = props
  return (
    <Modal
      open
      title={`Nháp: ${title}`}
      width={width}
      okText="Thử trong bản nháp"
      cancelText="Hủy"
      okButtonProps={{ disabled: !canTry }}
      confirmLoading={isRunning}
      onOk={onOk}
      onCancel={onClose}
    >
      <p className="quiet">{note}</p>
      {children}
      <div style={{ marginTop: 12 }}>
        <ErrorNote error={error} />
      </div>
    </Modal>
  )
}
