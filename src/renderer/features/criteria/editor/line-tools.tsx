import {
  ArrowDownOutlined,
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  DownOutlined,
  FolderAddOutlined,
  PlusOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, Flex, Space, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { CriteriaDraft, DraftKey } from '#domain/criteria/draft/criteria-draft'
import { placeOf } from '#domain/criteria/draft/draft-tree'
import { moved } from '#domain/criteria/draft/move-lines'
import type { TreeCommand } from './tree-keys'

export interface LineToolsProps {
  readonly draft: CriteriaDraft
  readonly selected: DraftKey | null
  readonly onCommand: (command: TreeCommand) => void
  readonly onAddTop: () => void
  readonly onAddExtra: (part: 'bonus' | 'deductions') => void
}

/** Buttons for adding, moving and taking away lines; each names its key. */
export function LineTools({ draft, selected, onCommand, onAddTop, onAddExtra }: LineToolsProps) {
  const place = selected === null ? null : placeOf(draft, selected)
  const isExtra = selected !== null && (draft.bonus?.key === selected || draft.deductions?.key === selected)
  const tool = (name: string, key: string, icon: ReactNode, command: TreeCommand, isOff: boolean) => (
    <Tooltip title={`${name} (${key})`}>
      <Button aria-label={name} icon={icon} disabled={isOff} onClick={() => onCommand(command)} />
    </Tooltip>
  )
  const cannot = (step: 'up' | 'down' | 'into' | 'out'): boolean =>
    selected === null || moved(draft, selected, step) === null
  return (
    <Flex gap={6} wrap align="center" className="line-tools">
      <Tooltip title="Thêm vào nhóm đang chọn, hoặc ngay sau tiêu chí đang chọn (Insert)">
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onCommand({ kind: 'addItem' })}>
          Thêm tiêu chí
        </Button>
      </Tooltip>
      <Space.Compact>
        <Button icon={<FolderAddOutlined aria-hidden />} onClick={onAddTop}>
          Thêm nhóm
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'inside',
                label: 'Nhóm con trong nhóm đang chọn (Shift+Insert)',
                disabled: place === null || place.part !== 'base',
              },
              { key: 'bonus', label: 'Điểm thưởng', disabled: draft.bonus !== null },
              { key: 'deductions', label: 'Điểm trừ', disabled: draft.deductions !== null },
            ],
            onClick: ({ key }) => {
              if (key === 'inside') onCommand({ kind: 'addGroup' })
              else onAddExtra(key as 'bonus' | 'deductions')
            },
          }}
        >
          <Button aria-label="Thêm nhóm loại khác" icon={<DownOutlined aria-hidden />} />
        </Dropdown>
      </Space.Compact>
      {tool('Đưa lên', 'Alt+↑', <ArrowUpOutlined aria-hidden />, { kind: 'move', step: 'up' }, cannot('up'))}
      {tool('Đưa xuống', 'Alt+↓', <ArrowDownOutlined aria-hidden />, { kind: 'move', step: 'down' }, cannot('down'))}
      {tool(
        'Đưa vào nhóm phía trên',
        'Alt+→',
        <ArrowRightOutlined aria-hidden />,
        { kind: 'move', step: 'into' },
        cannot('into'),
      )}
      {tool(
        'Đưa ra khỏi nhóm',
        'Alt+←',
        <ArrowLeftOutlined aria-hidden />,
        { kind: 'move', step: 'out' },
        cannot('out'),
      )}
      {tool('Nhân đôi', 'Ctrl+D', <CopyOutlined aria-hidden />, { kind: 'copy' }, place === null || isExtra)}
      {tool('Xóa', 'Delete', <DeleteOutlined aria-hidden />, { kind: 'remove' }, place === null)}
    </Flex>
  )
}
