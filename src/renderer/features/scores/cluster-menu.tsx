import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'

/** What can be done for a cluster beside typing scores. */
export type ClusterTask = 'accept' | 'confirm' | 'return' | 'returns' | 'explain' | 'scorers'

export interface ClusterMenuProps {
  /** False while no cell is chosen: some tasks are about one unit and criterion. */
  readonly hasCell: boolean
  readonly twoPersons: boolean
  readonly onChoose: (task: ClusterTask) => void
}

const about = 'chọn một ô của đơn vị trước'

/** The menu of the cluster's other work. */
export function ClusterMenu({ hasCell, twoPersons, onChoose }: ClusterMenuProps) {
  const needsCell = (label: string): string => (hasCell ? label : `${label} (${about})`)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        onClick: ({ key }) => onChoose(key as ClusterTask),
        items: [
          { key: 'accept', label: 'Chấp nhận điểm tự chấm…' },
          ...(twoPersons ? [{ key: 'confirm', label: 'Xác nhận điểm thẩm định…' }] : []),
          { key: 'explain', label: needsCell('Giải trình của đơn vị…'), disabled: !hasCell },
          { key: 'return', label: needsCell('Trả lại để bổ sung…'), disabled: !hasCell },
          { key: 'returns', label: 'Danh sách yêu cầu bổ sung' },
          { type: 'divider' },
          { key: 'scorers', label: 'Người chấm và xác nhận…' },
        ],
      }}
    >
      <Button>
        Việc của cụm <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
