import { Alert } from 'antd'
import type { RankingView } from '#shared/ipc/views'
import { FindingList } from '../../components/finding-list'

/** What must be known of the ranking that is shown: what changed since it was frozen, what it may not be used for, what blocks freezing. */
export const RankingNotes = ({ view }: { readonly view: RankingView }) => (
  <>
    {view.frozen?.stale === true && (
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title={`Điểm, tiêu chí hoặc mức khen đã thay đổi sau khi chốt lần ${view.frozen.version}.`}
        description="Bảng dưới đây tính theo điểm hiện tại. Bản đã chốt vẫn giữ nguyên; bấm “Chốt lại” nếu muốn dùng điểm mới."
      />
    )}
    {view.criteriaStatus === 'illustrative' && (
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title="Bộ tiêu chí đang là mẫu minh họa. Xếp hạng này chưa được dùng để lập danh sách khen thưởng."
      />
    )}
    <FindingList
      findings={view.findings.filter(({ severity }) => severity === 'error')}
      limit={3}
      label="Những điều phải xử lý trước khi chốt"
    />
  </>
)
