import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { UnitsView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
import { useNotices } from '../../components/notices'

/** Receiving a unit list from a workbook: the button, and afterwards what came of it. */
export function useUnitImport() {
  const choosing = useCommand('files.choose')
  const importing = useCommand('units.import')
  const { undo } = useNotices()
  const [imported, setImported] = useState<UnitsView['imported'] | null>(null)
  const start = async (): Promise<void> => {
    importing.clearError()
    const chosen = await choosing.run({ purpose: 'units' })
    const file = chosen.ok ? chosen.value[0] : undefined
    if (file === undefined) return
    const reply = await importing.run({ token: file.token })
    if (reply.ok) setImported(reply.value.imported ?? null)
  }
  const button = (isDisabled: boolean) => (
    <Button
      icon={<UploadOutlined aria-hidden />}
      loading={importing.isRunning}
      disabled={isDisabled}
      onClick={() => void start()}
    >
      Nhập từ Excel
    </Button>
  )
  const outcome = (
    <>
      <ErrorNote error={choosing.error ?? importing.error} onClose={importing.clearError} />
      {imported != null && (
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginBottom: 12 }}
          title={`Đã nhận danh sách: thêm ${imported.added}, sửa ${imported.changed}, giữ nguyên ${imported.unchanged} đơn vị.`}
          description={imported.findings.length > 0 && <FindingList findings={imported.findings} />}
          closable={{ onClose: () => setImported(null), 'aria-label': 'Đóng thông báo' }}
          action={
            <Button
              onClick={() => {
                setImported(null)
                void undo()
              }}
            >
              Hoàn tác
            </Button>
          }
        />
      )}
    </>
  )
  return { start, isRunning: importing.isRunning, button, outcome }
}
