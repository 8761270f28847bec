import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { BackupView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { formatBytes, formatNumber } from '../../messages/format'

/** Sao lưu ngay: one file that holds everything, reopened and counted before it is called good. */
export function BackupPanel() {
  const backup = useCommand('keeping.backup')
  const [made, setMade] = useState<BackupView | null>(null)
  const make = async (): Promise<void> => {
    const reply = await backup.run(undefined)
    if (reply.ok && reply.value !== null) setMade(reply.value)
  }
  return (
    <section className="panel" aria-label="Sao lưu ngay">
      <h2 style={{ fontSize: 17, margin: '0 0 4px' }}>Sao lưu ra tệp</h2>
      <p className="quiet">Chọn nơi để tệp, ví dụ USB. Tệp được mở lại và đếm để chắc chắn dùng được.</p>
      <ErrorNote error={backup.error} onClose={backup.clearError} />
      <Button type="primary" loading={backup.isRunning} onClick={() => void make()}>
        Sao lưu ngay
      </Button>
      {made !== null && (
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginTop: 12 }}
          title={`Đã sao lưu ${formatNumber(made.records)} bản ghi (${formatBytes(made.bytes)}) vào ${made.file}.`}
          description={`Mã kiểm: ${made.sha256.slice(0, 16)}`}
        />
      )}
    </section>
  )
}
