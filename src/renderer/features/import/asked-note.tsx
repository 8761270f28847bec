import { Alert, Button } from 'antd'
import { useState } from 'react'
import { isAsked } from '#domain/submission/differences'
import type { ImportFileView } from '#shared/ipc/views'
import { ReasonDialog } from '../../components/reason-dialog'

export interface AskedNoteProps {
  readonly file: ImportFileView
  readonly isWorking: boolean
  readonly onTakeAll: (reason: string) => void
}

/** While a unit is asked for more: what of its new file is taken over, and the way to take everything, with a reason. */
export function AskedNote({ file, isWorking, onTakeAll }: AskedNoteProps) {
  const [isAsking, setAsking] = useState(false)
  const asked = file.asked ?? null
  if (asked === null) return null
  const others = file.differences.filter((one) => !isAsked(one, asked))
  const left =
    others.length === 0
      ? 'Ngoài ra không có gì khác lần gửi trước.'
      : `${others.length} chỗ khác lần gửi trước sẽ giữ như cũ (xem thẻ “Khác lần trước”).`
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 8 }}
        title={`Đơn vị đang được yêu cầu bổ sung: ${asked.join(', ')}. Chỉ những tiêu chí này được nhận. ${left}`}
        action={
          file.applied || others.length === 0 ? undefined : (
            <Button size="small" onClick={() => setAsking(true)}>
              Nhận cả tệp…
            </Button>
          )
        }
      />
      {isAsking && (
        <ReasonDialog
          title="Nhận cả những chỗ không được yêu cầu"
          okText="Nhận cả tệp"
          isRunning={isWorking}
          example="Ví dụ: đơn vị phát hiện thêm số liệu ghi nhầm, đã báo bằng văn bản."
          onGive={(reason) => {
            setAsking(false)
            onTakeAll(reason)
          }}
          onClose={() => setAsking(false)}
        >
          {others.length} chỗ khác ngoài các tiêu chí {asked.join(', ')} cũng sẽ thay cho lần gửi trước.
        </ReasonDialog>
      )}
    </>
  )
}
