import { Alert } from 'antd'
import type { AppError } from '#shared/errors/app-error'
import { errorSentence } from '#shared/messages/error-sentence'

/** Says beside its cause why something was refused; nothing when it was not. */
export function ErrorNote({ error, onClose }: { readonly error: AppError | null; readonly onClose?: () => void }) {
  if (error === null) return null
  return (
    <Alert
      type="error"
      showIcon
      title={errorSentence(error)}
      role="alert"
      style={{ marginBottom: 12, whiteSpace: 'pre-line' }}
      closable={onClose === undefined ? false : { onClose, 'aria-label': 'Đóng thông báo' }}
    />
  )
}
