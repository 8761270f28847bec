import { CopyOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Select } from 'antd'
import type { DraftSummary } from '#shared/ipc/what-if-views'

export type DraftAction = 'create' | 'rename' | 'duplicate' | 'remove'

export interface DraftBarProps {
  readonly drafts: readonly DraftSummary[]
  readonly chosen: string
  readonly onChoose: (draft: string) => void
  readonly onAction: (action: DraftAction) => void
}

/** Which draft is at hand, and what can be done with it as a whole. */
export function DraftBar({ drafts, chosen, onChoose, onAction }: DraftBarProps) {
  return (
    <Flex gap="small" wrap style={{ marginBottom: 12 }}>
      <Select
        aria-label="Bản nháp"
        style={{ minWidth: 320 }}
        value={chosen}
        onChange={onChoose}
        options={drafts.map(({ id, name, changes }) => ({ value: id, label: `${name} (${changes} thay đổi)` }))}
      />
      <Button icon={<EditOutlined aria-hidden />} onClick={() => onAction('rename')}>
        Đổi tên
      </Button>
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => onAction('duplicate')}>
        Nhân bản
      </Button>
      <Button icon={<DeleteOutlined aria-hidden />} onClick={() => onAction('remove')}>
        Xóa
      </Button>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => onAction('create')}>
        Bản nháp mới
      </Button>
    </Flex>
  )
}
