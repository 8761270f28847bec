import { Alert, Button, Card, Space } from 'antd'
import { useState } from 'react'
import type { BackupView, VerifyView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { formatBytes, formatNumber } from '../../messages/format'

/** Sao lưu: one file of everything, back from it, and a check of the whole register. */
export function SafekeepingScreen() {
  const office = useQuery('office.get', undefined)
  return (
    <>
      <PageHeader
        title="Sao lưu và khôi phục"
        note={office.data === null ? undefined : `Số liệu đang để ở: ${office.data.folder}`}
      />
      <Space direction="vertical" size={16} style={{ width: '100%' }}>
        <BackupCard />
        <RestoreCard isReadOnly={office.data?.readOnlyReason != null} />
        <VerifyCard />
      </Space>
    </>
  )
}

function BackupCard() {
  const backup = useCommand('keeping.backup', true)
  const [made, setMade] = useState<BackupView | null>(null)
  const run = async (): Promise<void> => {
    const reply = await backup.run(undefined)
    if (reply.ok) setMade(reply.value)
  }
  return (
    <Card title="Sao lưu">
      <p>
        Chép toàn bộ số liệu và tệp gốc ra một tệp, ví dụ trên USB. Chương trình cũng tự sao lưu trước thay đổi đầu tiên
        mỗi ngày.
      </p>
      <ErrorNote error={backup.error} onClose={backup.clearError} />
      {made !== null && (
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginBottom: 12 }}
          title={`Đã sao lưu ${formatNumber(made.records)} bản ghi vào ${made.file} (${formatBytes(made.bytes)}). Bản sao đã được mở lại và kiểm tra.`}
        />
      )}
      <Button type="primary" loading={backup.isRunning} onClick={() => void run()}>
        Sao lưu ngay…
      </Button>
    </Card>
  )
}

function RestoreCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const choose = useCommand('files.choose', true)
  const restore = useCommand('keeping.restore')
  const { say } = useNotices()
  const run = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'backup' })
    const [file] = chosen.ok ? chosen.value : []
    if (file === undefined) return
    const reply = await restore.run({ token: file.token })
    if (!reply.ok || reply.value === null) return
    say(
      `Đã khôi phục ${formatNumber(reply.value.records)} bản ghi. Số liệu trước đó được giữ ở ${reply.value.keptCopy}.`,
    )
  }
  return (
    <Card title="Khôi phục">
      <p>
        Thay số liệu hiện nay bằng số liệu trong một bản sao lưu. Số liệu hiện nay được chép riêng ra trước khi thay.
      </p>
      <ErrorNote error={choose.error ?? restore.error} onClose={restore.clearError} />
      <Button loading={restore.isRunning} disabled={isReadOnly} onClick={() => void run()}>
        Chọn bản sao lưu…
      </Button>
    </Card>
  )
}

function VerifyCard() {
  const verify = useCommand('keeping.verify', true)
  const [found, setFound] = useState<VerifyView | null>(null)
  const run = async (): Promise<void> => {
    const reply = await verify.run(undefined)
    setFound(reply.ok ? reply.value : null)
  }
  return (
    <Card title="Kiểm tra sổ">
      <p>Rà lại toàn bộ nhật ký, số liệu và tệp gốc xem có chỗ nào bị hỏng hoặc bị sửa.</p>
      <ErrorNote error={verify.error} onClose={verify.clearError} />
      {found !== null && (
        <div style={{ marginBottom: 12 }}>
          <Alert
            type={found.ok ? 'success' : 'error'}
            showIcon
            role="status"
            title={
              found.ok
                ? `Sổ còn nguyên vẹn: ${formatNumber(found.journal.to)} việc trong nhật ký, ${formatNumber(found.originals)} tệp gốc.`
                : 'Sổ có chỗ hỏng. Chưa có gì bị thay đổi; xem bên dưới.'
            }
          />
          <FindingList findings={found.findings} />
        </div>
      )}
      <Button loading={verify.isRunning} onClick={() => void run()}>
        Kiểm tra ngay
      </Button>
    </Card>
  )
}
