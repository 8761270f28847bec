import type { RankingView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { useNotices } from '../../components/notices'

export interface FreezeQuestionProps {
  readonly campaign: string
  readonly view: RankingView
  readonly onClose: () => void
}

/** Chốt xếp hạng: says what freezing keeps and who has no rank yet, then freezes. */
export function FreezeQuestion({ campaign, view, onClose }: FreezeQuestionProps) {
  const freeze = useCommand('ranking.freeze')
  const { say } = useNotices()
  const unfinished = view.clusters.flatMap(({ units }) => units).filter(({ official }) => !official).length
  const freezeNow = async (): Promise<void> => {
    const reply = await freeze.run({ campaign })
    if (!reply.ok) return
    const { frozen } = reply.value
    if (frozen !== null) say(`Đã chốt xếp hạng lần ${frozen.version}, mã ${frozen.code}.`)
    onClose()
  }
  return (
    <ConfirmDialog
      title={view.frozen === null ? 'Chốt xếp hạng' : `Chốt lại, lần ${view.frozen.version + 1}`}
      okText="Chốt xếp hạng"
      isDanger={false}
      isRunning={freeze.isRunning}
      error={freeze.error}
      onConfirm={() => void freezeNow()}
      onClose={onClose}
    >
      <p>
        Bản chốt giữ nguyên bộ tiêu chí, điểm, hạng và cách tính tại lúc này, có mã riêng để in trên bảng điểm. Sửa điểm
        sau đó không làm thay đổi bản đã chốt.
      </p>
      {unfinished > 0 && (
        <p>
          <b>{unfinished} đơn vị chưa thẩm định xong</b> nên chưa có hạng. Có thể vẫn chốt, hoặc thẩm định xong rồi
          chốt.
        </p>
      )}
    </ConfirmDialog>
  )
}
