import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { VerifyView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
import { formatNumber } from '../../messages/format'

/** Kiểm tra sổ: journal, records and originals, looked through from end to end. */
export function VerifyPanel() {
  const verifying = useCommand('keeping.verify')
  const [view, setView] = useState<VerifyView | null>(null)
  const verify = async (): Promise<void> => {
    const reply = await verifying.run(undefined)
    if (reply.ok) setView(reply.value)
  }
  return (
    <section className="panel" aria-label="Kiểm tra sổ">
      <h2 style={{ fontSize: 17, margin: '0 0 4px' }}>Kiểm tra sổ</h2>
      <p className="quiet">Rà lại toàn bộ nhật ký, số liệu và tệp gốc; không sửa gì.</p>
      <ErrorNote error={verifying.error} onClose={verifying.clearError} />
      <Button loading={verifying.isRunning} onClick={() => void verify()}>
        Kiểm tra
      </Button>
      {view !== null && (
        <Alert
          type={view.ok ? 'success' : 'error'}
          showIcon
          role="status"
          style={{ marginTop: 12 }}
          title={view.ok ? 'Sổ nguyên vẹn.' : 'Có chỗ không khớp. Không có gì bị sửa; đọc từng điều dưới đây.'}
          description={
            <>
              Nhật ký từ việc số {formatNumber(view.journal.from)} đến {formatNumber(view.journal.to)}:{' '}
              {view.journal.chain === 'ok' ? 'liền mạch' : 'bị đứt hoặc bị sửa'}. {formatNumber(view.partitions)} phần
              số liệu, {formatNumber(view.originals)} tệp gốc.
              <FindingList findings={view.findings} />
            </>
          }
        />
      )}
    </section>
  )
}
