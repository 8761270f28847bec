import { Button, Drawer, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { copyText } from '../../components/copy-text'
import { EmptyState } from '../../components/empty-state'
import { FixListChoice } from '../../components/fix-list-choice'
import { useNotices } from '../../components/notices'
import { ReasonDialog } from '../../components/reason-dialog'
import { formatDate, formatMoment } from '../../messages/format'
import { ReturnCopyButton } from './return-copy-button'

export interface ReturnsDrawerProps {
  readonly campaign: string
  readonly onClose: () => void
}

const statusWords = {
  open: { color: 'orange', text: 'Đang chờ đơn vị' },
  answered: { color: 'green', text: 'Đã gửi lại' },
  withdrawn: { color: 'default', text: 'Đã kết thúc' },
} as const

/** Every request for more of the campaign: what was asked, by when, and how it ended. */
export function ReturnsDrawer({ campaign, onClose }: ReturnsDrawerProps) {
  const { say, sayUndoable } = useNotices()
  const { data } = useQuery('returns.list', { campaign })
  const withdraw = useCommand('returns.withdraw')
  const [ending, setEnding] = useState<string | null>(null)
  const requests = data?.requests ?? []
  const end = async (id: string, reason: string): Promise<void> => {
    const reply = await withdraw.run({ campaign, id, reason })
    if (!reply.ok) return
    sayUndoable('Đã kết thúc yêu cầu bổ sung.')
    setEnding(null)
  }
  return (
    <Drawer open size={620} title="Yêu cầu bổ sung" extra={<FixListChoice />} onClose={onClose}>
      {requests.length === 0 && (
        <EmptyState title="Chưa trả lại đơn vị nào">
          Chọn ô của đơn vị trong bảng điểm, rồi “Việc của cụm” – “Trả lại để bổ sung”.
        </EmptyState>
      )}
      {requests.map(({ id, name, items, deadline, status, at, message, settled }) => (
        <section key={id} aria-label={name} style={{ marginBottom: 16 }}>
          <Flex gap="small" align="center">
            <Typography.Text strong style={{ flex: 1 }}>
              {name}
            </Typography.Text>
            <Tag color={statusWords[status].color}>{statusWords[status].text}</Tag>
            {status === 'open' && (
              <>
                <Button
                  size="small"
                  onClick={() =>
                    void copyText(message).then((isCopied) =>
                      say(isCopied ? 'Đã chép câu nhắn.' : 'Chưa chép được câu nhắn.'),
                    )
                  }
                >
                  Chép câu nhắn
                </Button>
                <ReturnCopyButton size="small" campaign={campaign} request={id} />
                <Button size="small" onClick={() => setEnding(id)}>
                  Kết thúc…
                </Button>
              </>
            )}
          </Flex>
          <ul style={{ margin: '4px 0' }}>
            {items.map(({ criterion, note }) => (
              <li key={criterion}>
                {criterion}
                {note === '' ? '' : `: ${note}`}
              </li>
            ))}
          </ul>
          <Typography.Text type="secondary">
            Trả lại {formatMoment(at)}
            {deadline === null ? '' : `, hạn ${formatDate(deadline)}`}
            {settled === null ? '' : `. ${settled.reason}, ${formatMoment(settled.at)}`}
          </Typography.Text>
        </section>
      ))}
      {ending !== null && (
        <ReasonDialog
          title="Kết thúc yêu cầu bổ sung"
          okText="Kết thúc"
          isRunning={withdraw.isRunning}
          error={withdraw.error}
          example="Ví dụ: đơn vị đã nộp bản giấy."
          onGive={(reason) => void end(ending, reason)}
          onClose={() => setEnding(null)}
        >
          Tệp mới của đơn vị sẽ lại được nhận cả tệp như bình thường.
        </ReasonDialog>
      )}
    </Drawer>
  )
}
