import { useQuery } from '../../api/use-query'
import { PageHeader } from '../../components/page-header'
import { BackupPanel } from './backup-panel'
import { RestorePanel } from './restore-panel'
import { VerifyPanel } from './verify-panel'

/** Sao lưu: a copy out of the house, a copy back, and proof that the records are whole. */
export function SafekeepingScreen() {
  const office = useQuery('office.get', undefined)
  return (
    <>
      <PageHeader
        title="Sao lưu"
        note="Chương trình tự sao lưu trước thay đổi đầu tiên mỗi ngày. Nên giữ thêm một bản ở USB hoặc máy khác."
      />
      <div style={{ display: 'grid', gap: 16, maxWidth: 820 }}>
        <BackupPanel />
        <RestorePanel isReadOnly={office.data?.readOnlyReason != null} />
        <VerifyPanel />
        {office.data !== null && <p className="quiet">Số liệu đang để ở: {office.data.folder}</p>}
      </div>
    </>
  )
}
