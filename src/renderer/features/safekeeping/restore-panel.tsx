import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { formatNumber } from '../../messages/format'

/** Khôi phục: main asks once more, with "Không khôi phục" as the default, before anything is replaced. */
export function RestorePanel({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const choosing = useCommand('files.choose')
  const restoring = useCommand('keeping.restore')
  const [outcome, setOutcome] = useState<string | null>(null)
  const restore = async (): Promise<void> => {
    setOutcome(null)
    restoring.clearError()
    const chosen = await choosing.run({ purpose: 'backup' })
    const file = chosen.ok ? chosen.value[0] : undefined
    if (file === undefined) return
    const reply = await restoring.run({ token: file.token })
    if (!reply.ok) return
    setOutcome(
      reply.value === null
        ? 'Chưa khôi phục; số liệu hiện nay giữ nguyên.'
        : `Đã khôi phục ${formatNumber(reply.value.records)} bản ghi từ ${file.name}. Số liệu trước khi khôi phục được giữ ở ${reply.value.keptCopy}.`,
    )
  }
  return (
    <section className="panel" aria-label="Khôi phục">
      <h2 style={{ fontSize: 17, margin: '0 0 4px' }}>Khôi phục từ bản sao lưu</h2>
      <p className="quiet">Số liệu hiện nay được chép riêng ra trước, rồi mới thay bằng số liệu trong bản sao lưu.</p>
      <ErrorNote error={choosing.error ?? restoring.error} onClose={restoring.clearError} />
      <Button danger loading={restoring.isRunning} disabled={isReadOnly} onClick={() => void restore()}>
        Chọn bản sao lưu để khôi phục…
      </Button>
      {outcome !== null && <Alert type="info" showIcon role="status" style={{ marginTop: 12 }} title={outcome} />}
    </section>
  )
}
