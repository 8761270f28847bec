import { Button } from 'antd'
import { useCommand } from '../../api/use-command'
import { useFixListChoice } from '../../components/fix-list-choice'
import { useNotices } from '../../components/notices'

export interface ReturnCopyButtonProps {
  readonly campaign: string
  readonly request: string
  readonly size?: 'small'
}

const kinds = {
  marked: 'tệp của đơn vị, các tiêu chí phải bổ sung tô đỏ',
  template: 'biểu mẫu chỉ gồm các tiêu chí phải bổ sung',
} as const

/** Saves the file that goes to the unit with the request. */
export function ReturnCopyButton({ campaign, request, size }: ReturnCopyButtonProps) {
  const saving = useCommand('returns.saveCopy', true)
  const { say, sayError } = useNotices()
  const [withFixList] = useFixListChoice()
  const save = async (): Promise<void> => {
    const reply = await saving.run({ campaign, id: request, withFixList })
    if (!reply.ok) sayError(reply.error)
    else if (reply.value !== null)
      say(`Đã lưu “${reply.value.name}” (${kinds[reply.value.kind]}) vào ${reply.value.folder}.`)
  }
  return (
    <Button {...(size === undefined ? {} : { size })} loading={saving.isRunning} onClick={() => void save()}>
      Lưu tệp gửi kèm…
    </Button>
  )
}
