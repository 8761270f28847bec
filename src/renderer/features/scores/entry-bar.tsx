import { Alert, Button, Flex, Space, Tag } from 'antd'
import type { ScoreEntry } from './use-score-entry'

export interface EntryBarProps {
  readonly entry: ScoreEntry
  readonly nameOf: (unit: string) => string
}

/** What is not stored and why, and the reason that goes with what is typed next. */
export function EntryBar({ entry, nameOf }: EntryBarProps) {
  const held = [...entry.pending.values()].filter(({ status }) => status !== 'saving')
  const first = held[0]
  return (
    <>
      {entry.standingReason !== null && (
        <Flex gap="small" align="center">
          <span>Lý do đang dùng cho điểm khác vòng trước:</span>
          <Tag closable onClose={entry.dropStandingReason}>
            {entry.standingReason}
          </Tag>
        </Flex>
      )}
      {first !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={`${held.length} ô chưa lưu. ${nameOf(first.unit)}, ${first.criterion.code}: ${first.problem}`}
          action={
            <Space>
              <Button size="small" type="primary" onClick={entry.retry}>
                Lưu lại
              </Button>
              <Button size="small" onClick={entry.discard}>
                Bỏ các ô này
              </Button>
            </Space>
          }
        />
      )}
    </>
  )
}
