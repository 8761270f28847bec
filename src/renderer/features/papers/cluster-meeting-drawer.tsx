import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { hasQuorum } from '#domain/council/cluster-meeting'
import type { ClusterMeeting } from '#domain/office/records'
import type { RankedCluster } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { DateField } from '../../components/date-field'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import { useUnsaved } from '../../components/use-unsaved'
import {
  type ClusterMeetingDraft,
  type ClusterMeetingProblems,
  clusterMeetingDraft,
  readClusterMeeting,
} from './cluster-meeting-draft'
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
  const stored = clusterMeetingDraft(meeting, cluster.units.length)
  const [draft, setDraft] = useState<ClusterMeetingDraft>(stored)
  const [problems, setProblems] = useState<ClusterMeetingProblems>({})
  const save = useCommand('clusterMeetings.save')
  const { sayUndoable } = useNotices()
  useUnsaved(JSON.stringify(draft) !== JSON.stringify(stored), `cuộc họp ${cluster.name}`)
  const change = (part: Partial<ClusterMeetingDraft>): void => setDraft((now) => ({ ...now, ...part }))
  const keep = async (): Promise<void> => {
    const read = readClusterMeeting(draft)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    const done = await save.run({ campaign, cluster: cluster.cluster, meeting: read.meeting })
    if (!done.ok) return
    sayUndoable(`Đã ghi cuộc họp ${cluster.name}.`)
    onClose()
  }
  const item = (field: keyof ClusterMeetingDraft, label: string, input: React.ReactNode, help?: string) => (
    <Form.Item
      label={label}
      htmlFor={`cluster-meeting-${field}`}
      validateStatus={problems[field] === undefined ? undefined : 'error'}
      help={problems[field] ?? help}
    >
      {input}
    </Form.Item>
  )
  const text = (field: 'place' | 'startedAt' | 'endedAt' | 'chair' | 'secretary' | 'absent') => (
    <Input
      id={`cluster-meeting-${field}`}
      value={draft[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  )
  const count = (field: 'members' | 'present') => (
    <InputNumber
      id={`cluster-meeting-${field}`}
      min={0}
      max={500}
      precision={0}
      style={{ width: '100%' }}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
    />
  )
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
      onClose={onClose}
      extra={
        <Button type="primary" loading={save.isRunning} onClick={() => void keep()}>
          Lưu cuộc họp
        </Button>
      }
    >
      <ErrorNote error={save.error} />
      <Form layout="vertical" component="div" className="cluster-meeting">
        {item(
          'date',
          'Ngày họp',
          <DateField isWide id="cluster-meeting-date" value={draft.date} onChange={(date) => change({ date })} />,
        )}
        {item('startedAt', 'Bắt đầu', text('startedAt'))}
        {item('endedAt', 'Kết thúc', text('endedAt'))}
        {item('members', 'Tổng số thành viên', count('members'))}
        {item('present', 'Số người có mặt', count('present'), quorum)}
        {item('absent', 'Vắng: họ tên, lý do', text('absent'))}
        {item('place', 'Địa điểm', text('place'))}
        {item('chair', 'Chủ trì', text('chair'))}
        {item('secretary', 'Thư ký', text('secretary'))}
      </Form>
      <Form layout="vertical" component="div">
        {item(
          'opinions',
          'Ý kiến thảo luận, mỗi ý kiến một dòng',
          <Input.TextArea
            id="cluster-meeting-opinions"
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={draft.opinions}
            onChange={(event) => change({ opinions: event.target.value })}
          />,
        )}
        {item(
          'method',
          'Suy tôn đơn vị tiêu biểu bằng',
          <Select
            id="cluster-meeting-method"
            style={{ width: 220 }}
            value={draft.method}
            onChange={(method) => change({ method })}
            options={[
              { value: 'phiếu kín', label: 'Bỏ phiếu kín' },
              { value: 'biểu quyết', label: 'Biểu quyết' },
            ]}
          />,
          'Không bỏ phiếu thì để trống các ô dưới đây.',
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
