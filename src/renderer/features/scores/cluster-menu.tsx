import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useCommand } from '../../api/use-command'
import { useNotices } from '../../components/notices'

/** What can be done for a cluster beside typing scores. */
export type ClusterTask = 'accept' | 'confirm' | 'return' | 'returns' | 'explain' | 'scorers' | 'roles'

export interface ClusterMenuProps {
  readonly campaign: string
  /** False while no cell is chosen: some tasks are about one unit and criterion. */
  readonly hasCell: boolean
  readonly twoPersons: boolean
  readonly onChoose: (task: ClusterTask) => void
}

const about = 'chọn một ô của đơn vị trước'

/** The menu of the cluster's other work. */
export function ClusterMenu({ campaign, hasCell, twoPersons, onChoose }: ClusterMenuProps) {
  const books = useCommand('clusterBooks.save', true)
  const { say, sayError } = useNotices()
  const saveBooks = async (): Promise<void> => {
    const reply = await books.run({ campaign })
    if (!reply.ok) sayError(reply.error)
    else if (reply.value !== null)
      say(
        `Đã lưu ${reply.value.files.length} bảng chấm điểm vào ${reply.value.folder}. Khi trưởng cụm gửi lại, nhận ở mục “Nhận báo cáo”.`,
      )
  }
  const needsCell = (label: string): string => (hasCell ? label : `${label} (${about})`)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        onClick: ({ key }) => (key === 'books' ? void saveBooks() : onChoose(key as ClusterTask)),
        items: [
          { key: 'accept', label: 'Chấp nhận điểm tự chấm…' },
          ...(twoPersons ? [{ key: 'confirm', label: 'Xác nhận điểm thẩm định…' }] : []),
          { key: 'explain', label: needsCell('Giải trình của đơn vị…'), disabled: !hasCell },
          { key: 'return', label: needsCell('Trả lại để bổ sung…'), disabled: !hasCell },
          { key: 'returns', label: 'Danh sách yêu cầu bổ sung' },
          { type: 'divider' },
          { key: 'books', label: 'Tạo bảng chấm điểm cho trưởng cụm (Excel)…' },
          { key: 'roles', label: 'Trưởng, phó cụm, khối trong đợt…' },
          { key: 'scorers', label: 'Người chấm và xác nhận…' },
        ],
      }}
    >
      <Button loading={books.isRunning}>
        Việc của cụm <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
