import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from './confirm-dialog'
import { useUnsaved } from './use-unsaved'

/** Closing a form over the screen by Esc or ×: asks first while `what` ("đơn vị") has unsaved text. */
export function useClosing(
  isDirty: boolean,
  what: string,
  onClose: () => void,
): { readonly close: () => void; readonly question: ReactNode } {
  const [isAsking, setAsking] = useState(false)
  useUnsaved(isDirty, what)
  return {
    close: () => (isDirty ? setAsking(true) : onClose()),
    question: isAsking && (
      <ConfirmDialog
        title="Đóng khi chưa lưu?"
        okText="Bỏ phần chưa lưu"
        cancelText="Ở lại"
        onConfirm={onClose}
        onClose={() => setAsking(false)}
      >
        Phần {what} vừa nhập chưa được lưu và sẽ mất; số liệu đã lưu vẫn còn nguyên.
      </ConfirmDialog>
    ),
  }
}
