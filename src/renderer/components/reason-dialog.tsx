import { Form, Input, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { AppError } from '#shared/errors/app-error'
import { ErrorNote } from './error-note'

export interface ReasonDialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly okText: string
  readonly label?: string
  /** An example of a good reason. */
  readonly example?: string
  readonly isDanger?: boolean
  readonly isRunning?: boolean
  readonly error?: AppError | null
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why, and does not go on without an answer; the words stay when something is refused. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, okText, label = 'Lý do', example, isDanger, isRunning, error, onGive, onClose } = props
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const id = useId()
  const isMissing = isAsked && reason.trim() === ''
  const give = (): void => {
    setAsked(true)
    if (reason.trim() !== '') onGive(reason.trim())
  }
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="Hủy"
      okButtonProps={{ danger: isDanger }}
      confirmLoading={isRunning}
      onOk={give}
      onCancel={onClose}
      width={560}
    >
      <ErrorNote error={error ?? null} />
      <div style={{ marginBottom: 12 }}>{children}</div>
      <Form layout="vertical" component="div">
        <Form.Item
          label={label}
          htmlFor={id}
          required
          validateStatus={isMissing ? 'error' : undefined}
          help={isMissing ? `Cần ghi ${label.toLowerCase()} trước khi tiếp tục.` : undefined}
          extra={example}
        >
          <Input.TextArea
            id={id}
            rows={3}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
