import { Button, Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import type { AppError } from '#shared/errors/app-error'
import { ErrorNote } from './error-note'

export interface ConfirmDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** The verb of what will happen: "Xóa đơn vị". */
  readonly okText: string
  readonly cancelText?: string
  /** Something is taken away. */
  readonly isDanger?: boolean
  readonly isRunning?: boolean
  readonly error?: AppError | null
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** A question before something that matters; Enter and Esc both leave everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const cancel = useRef<HTMLButtonElement | null>(null)
  const { title, children, okText, cancelText = 'Hủy', isDanger = true, isRunning, error, onConfirm, onClose } = props
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      // A drawer below takes the focus back while this dialog opens.
      afterOpenChange={(isOpen) => isOpen && cancel.current?.focus()}
      footer={
        <>
          <Button ref={cancel} autoFocus onClick={onClose}>
            {cancelText}
          </Button>
          <Button type="primary" danger={isDanger} loading={isRunning} onClick={onConfirm}>
            {okText}
          </Button>
        </>
      }
      width={520}
    >
      <ErrorNote error={error ?? null} />
      {children}
    </Modal>
  )
}
