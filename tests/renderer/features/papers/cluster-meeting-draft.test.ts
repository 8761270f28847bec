import { expect, it } from 'vitest'
import type { LocalDate } from '#domain/core/local-date'
import type { ClusterMeeting } from '#domain/office/records'
import { clusterMeetingDraft, readClusterMeeting } from '../../../../src/renderer/features/papers/cluster-meeting-draft'

const meeting: ClusterMeeting = {
  id: 'c:khoi-phuong',
  campaign: 'c',
  cluster: 'khoi-phuong',
  date: '2023-06-01' as LocalDate,
  place: 'Phường Bắc Sơn',
  startedAt: '14 giờ 00',
  endedAt: '16 giờ 00',
  chair: 'Nguyễn Văn Minh',
  secretary: 'Phạm Thị Hoa',
  members: 10,
  present: 8,
  absent: 'hai đơn vị có lý do',
  method: 'phiếu kín',
  endorsements: [{ unit: 'P01', votes: 8 }],
  opinions: 'Nhất trí.',
}

it('begins with every unit of the cluster there', () => {
  const draft = clusterMeetingDraft(null, 5)
  expect([draft.members, draft.present, draft.date, draft.votes]).toEqual([5, 5, null, {}])
  expect(clusterMeetingDraft(null, 0).members).toBeNull()
})

it('reads a recorded meeting back as it was, without the units nobody voted on', () => {
  const draft = clusterMeetingDraft(meeting, 10)
  const { id: _id, campaign: _campaign, cluster: _cluster, ...typed } = meeting
  expect(readClusterMeeting({ ...draft, votes: { ...draft.votes, P02: null } })).toEqual({ ok: true, value: typed })
})

it('says what is missing, and that nobody can have more votes than there were people', () => {
  const draft = clusterMeetingDraft(meeting, 10)
  expect(readClusterMeeting({ ...draft, date: null, members: 0 })).toMatchObject({
    error: { date: 'Chọn ngày họp.', members: 'Ghi tổng số thành viên.' },
  })
  expect(readClusterMeeting({ ...draft, present: 11 })).toEqual({
    ok: false,
    error: { present: 'Nhiều hơn 10 thành viên.' },
  })
  expect(readClusterMeeting({ ...draft, votes: { P01: 9 } })).toEqual({
    ok: false,
    error: { votes: 'Có đơn vị được nhiều hơn 8 phiếu.' },
  })
})
