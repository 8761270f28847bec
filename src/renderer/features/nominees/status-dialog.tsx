import type { AppError } from '#shared/errors/app-error'
import { ReasonDialog } from '../../components/reason-dialog'

/** What can be asked about chosen nominations, each with a reason on record. */
export type Ask = 'held' | 'rejected' | 'remove'

const words: Readonly<
  Record<Ask, { readonly title: string; readonly okText: string; readonly what: string; readonly example: string }>
> = {
  held: {
    title: 'Để lại, chưa xét',
    okText: 'Để lại',
    what: 'Những đề nghị này được giữ nguyên nhưng chưa đưa vào danh sách.',
    example: 'Ví dụ: Đang chờ kết luận thanh tra.',
  },
  rejected: {
    title: 'Không xét',
    okText: 'Không xét',
    what: 'Những đề nghị này không đưa vào danh sách; hồ sơ vẫn được giữ.',
    example: 'Ví dụ: Không đủ tiêu chuẩn theo kế hoạch.',
  },
  remove: {
    title: 'Xóa đề nghị',
    okText: 'Xóa',
    what: 'Đề nghị bị xóa khỏi đợt thi đua. Việc xóa được ghi vào Nhật ký và hoàn tác được.',
    example: 'Ví dụ: Nhập nhầm, đơn vị đã rút đề nghị.',
  },
}

export interface StatusDialogProps {
  readonly ask: Ask
  readonly names: readonly string[]
  readonly isRunning: boolean
  readonly error: AppError | null
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

export function StatusDialog({ ask, names, isRunning, error, onGive, onClose }: StatusDialogProps) {
  const { title, okText, what, example } = words[ask]
  return (
    <ReasonDialog
      title={`${title}: ${names.length} đề nghị`}
      okText={okText}
      example={example}
      isDanger={ask !== 'held'}
      isRunning={isRunning}
      error={error}
      onGive={onGive}
      onClose={onClose}
    >
      <p>{what}</p>
      <p>
        {names.slice(0, 5).join(', ')}
        {names.length > 5 && ` và ${names.length - 5} đề nghị khác`}.
      </p>
    </ReasonDialog>
  )
}
