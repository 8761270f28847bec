import { Button, Drawer, Form, InputNumber, Select } from 'antd'
import { hasQuorum } from '#domain/council/cluster-meeting'
import type { ClusterMeeting } from '#domain/office/records'
import type { RankedCluster } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { draftFields } from '../../components/draft-fields'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import { useClosing } from '../../components/use-closing'
import { useDraft } from '../../components/use-draft'
import { votingMethods } from '../../meeting/meeting-basics'
import { clusterMeetingDraft, readClusterMeeting } from './cluster-meeting-draft'
import './cluster-meeting.css'

export interface ClusterMeetingDrawerProps {
  readonly campaign: string
  readonly cluster: RankedCluster
  /** null: none was recorded. */
  readonly meeting: ClusterMeeting | null
  readonly onClose: () => void
}

/** The meeting in which a cluster considers its units: when, who, how many, whom they put forward, what they said. */
export function ClusterMeetingDrawer({ campaign, cluster, meeting, onClose }: ClusterMeetingDrawerProps) {
  const form = useDraft(clusterMeetingDraft(meeting, cluster.units.length), readClusterMeeting)
  const { draft, problems, change, take } = form
  const { idOf, item, text, lines, count, date } = draftFields('cluster-meeting', form)
  const save = useCommand('clusterMeetings.save')
  const { sayUndoable } = useNotices()
  const { close, question } = useClosing(form.isChanged, `cuộc họp ${cluster.name}`, onClose)
  const keep = async (): Promise<void> => {
    const typed = take()
    if (!typed.ok) return
    const done = await save.run({ campaign, cluster: cluster.cluster, meeting: typed.value })
    if (!done.ok) return
    sayUndoable(`Đã ghi cuộc họp ${cluster.name}.`)
    onClose()
  }
  const { members, present } = draft
  const quorum =
    members === null || present === null || present > members
      ? undefined
      : hasQuorum({ members, present })
        ? 'Đủ ít nhất 2/3 thành viên.'
        : 'Chưa đủ 2/3 thành viên; biên bản sẽ ghi rõ điều này.'
  return (
    <Drawer
      open
      size={760}
      title={`Cuộc họp ${cluster.name}`}
      onClose={close}
      extra={
        <Button type="primary" loading={save.isRunning} onClick={() => void keep()}>
          Lưu cuộc họp
        </Button>
      }
    >
      {question}
      <ErrorNote error={save.error} />
      <Form layout="vertical" component="div" className="cluster-meeting">
        {date('date', 'Ngày họp', { isWide: true })}
        {text('startedAt', 'Bắt đầu')}
        {text('endedAt', 'Kết thúc')}
        {count('members', 'Tổng số thành viên')}
        {count('present', 'Số người có mặt', { extra: quorum })}
        {text('absent', 'Vắng: họ tên, lý do')}
        {text('place', 'Địa điểm')}
        {text('chair', 'Chủ trì')}
        {text('secretary', 'Thư ký')}
      </Form>
      <Form layout="vertical" component="div">
        {lines('opinions', 'Ý kiến thảo luận, mỗi ý kiến một dòng', { minRows: 3, maxRows: 8 })}
        {item(
          'method',
          'Suy tôn đơn vị tiêu biểu bằng',
          <Select
            id={idOf('method')}
            style={{ width: 220 }}
            value={draft.method}
            onChange={(method) => change({ method })}
            options={[...votingMethods]}
          />,
          { extra: 'Không bỏ phiếu thì để trống các ô dưới đây.' },
        )}
        {problems.votes !== undefined && <p className="cluster-meeting-wrong">{problems.votes}</p>}
      </Form>
      <table className="cluster-votes" aria-label="Phiếu suy tôn">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Xếp hạng</th>
            <th scope="col">Số phiếu suy tôn</th>
          </tr>
        </thead>
        <tbody>
          {cluster.units.map(({ unit, name, rank }) => (
            <tr key={unit}>
              <th scope="row">{name}</th>
              <td>{rank ?? '–'}</td>
              <td>
                <InputNumber
                  aria-label={`Phiếu suy tôn ${name}`}
                  min={0}
                  max={500}
                  precision={0}
                  value={draft.votes[unit] ?? null}
                  onChange={(votes) => change({ votes: { ...draft.votes, [unit]: votes } })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  )
}
