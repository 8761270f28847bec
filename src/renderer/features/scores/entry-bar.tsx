import { Alert, Button, Flex, Space, Tag } from 'antd'
import type { ScoreEntry } from './use-score-entry'

export interface EntryBarProps {
  readonly entry: ScoreEntry
  readonly nameOf: (unit: string) => string
}

/** Cells told one by one; the others by their number. */
const told = 3

/** What is not stored and why, and the reason that goes with what is typed next. */
export function EntryBar({ entry, nameOf }: EntryBarProps) {
  const held = [...entry.pending.values()].filter(({ status }) => status !== 'saving')
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
      {held.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${held.length} ô chưa lưu, vẫn giữ nguyên chữ đã nhập; các ô khác không bị ảnh hưởng.`}
          description={
            <>
              {held.slice(0, told).map(({ unit, criterion, round, problem }) => (
                <div key={`${unit}|${criterion.code}|${round}`}>
                  {nameOf(unit)}, {criterion.code}: {problem}
                </div>
              ))}
              {held.length > told && <div>… và {held.length - told} ô khác có dấu ⚠ trong bảng.</div>}
            </>
          }
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
