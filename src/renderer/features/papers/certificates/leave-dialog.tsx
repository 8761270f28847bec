import { ConfirmDialog } from '../../../components/confirm-dialog'

export interface LeaveDialogProps {
  /** What was typed and not saved: "phôi “A4 ngang”". */
  readonly what: string
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Asks before what was typed in a drawer is thrown away. */
export function LeaveDialog({ what, onLeave, onStay }: LeaveDialogProps) {
  return (
    <ConfirmDialog
      title="Bỏ các chỗ vừa sửa?"
      okText="Bỏ chỗ vừa sửa"
      cancelText="Ở lại"
      onConfirm={onLeave}
      onClose={onStay}
    >
      Các chỗ vừa sửa ở {what} chưa được lưu.
    </ConfirmDialog>
  )
}
