import { Button, Flex } from 'antd'
import { useState } from 'react'
import { votesNeeded } from '#domain/council/vote'
import type { Meeting, Nominee } from '#domain/office/records'
import type { MeetingView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { ErrorNote } from '../../components/error-note'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { useUnsaved } from '../../components/use-unsaved'
import type { CampaignScreenProps } from '../../screen'
import { allInFavour, ballotState, type TypedBallots, typedBallot, typedBallots, voters } from './ballot-draft'
import { BallotTable } from './ballot-table'
import { MeetingForm } from './meeting-form'

/** Họp xét: the council's meeting and the votes that each nominee received. */
export function MeetingScreen({ campaign }: CampaignScreenProps) {
  const reply = useQuery('meeting.get', { campaign })
  const nominees = useQuery('nominees.list', { campaign })
  const save = useCommand('meeting.save')
  const { say } = useNotices()
  return (
    <>
      <PageHeader
        title="Họp xét"
        note="Ghi cuộc họp của Hội đồng Thi đua – Khen thưởng và số phiếu của từng tập thể, cá nhân."
      />
      <Loaded reply={reply}>
        {(view) => (
          <Flex vertical gap="middle">
            <MeetingForm
              key={JSON.stringify(view.meeting)}
              meeting={view.meeting}
              isSaving={save.isRunning}
              error={save.error}
              onSave={async (meeting) => {
                const done = await save.run({ campaign, meeting })
                if (done.ok) say('Đã lưu cuộc họp.')
              }}
            />
            {view.meeting !== null && (
              <Loaded reply={nominees}>
                {(list) => (
                  <Ballots
                    key={JSON.stringify(view.ballots)}
                    campaign={campaign}
                    view={view}
                    meeting={view.meeting as Meeting}
                    nominees={list.nominees.filter(({ status }) => status === 'proposed' || status === 'approved')}
                  />
                )}
              </Loaded>
            )}
          </Flex>
        )}
      </Loaded>
    </>
  )
}

interface BallotsProps {
  readonly campaign: string
  readonly view: MeetingView
  readonly meeting: Meeting
  readonly nominees: readonly Nominee[]
}

function Ballots({ campaign, view, meeting, nominees }: BallotsProps) {
  const stored = typedBallots(view.ballots)
  const [ballots, setBallots] = useState<TypedBallots>(stored)
  const units = useQuery('units.list', undefined)
  const save = useCommand('ballots.save')
  const { sayUndoable } = useNotices()
  const isDirty = JSON.stringify(ballots) !== JSON.stringify(stored)
  useUnsaved(isDirty, 'kết quả bỏ phiếu')
  const names = new Map((units.data?.units ?? []).map(({ code, name }) => [code, name]))
  const states = nominees.map(({ id }) => [id, ballotState(typedBallot(ballots, id), meeting)] as const)
  const wrong = states.filter(([, { kind }]) => kind === 'wrong').length
  const passed = states.filter(([, state]) => state.kind === 'counted' && state.passes).length
  const counted = states.flatMap(([nominee, state]) =>
    state.kind === 'counted' ? [{ nominee, votesFor: state.votesFor, votesAgainst: state.votesAgainst }] : [],
  )
  const store = async (): Promise<void> => {
    const done = await save.run({ campaign, ballots: counted })
    if (done.ok) sayUndoable(`Đã lưu số phiếu của ${counted.length} tập thể, cá nhân.`)
  }
  if (nominees.length === 0)
    return <EmptyState title="Chưa có ai để bỏ phiếu">Thêm tập thể, cá nhân ở mục “Đề nghị khen” trước.</EmptyState>
  return (
    <section className="panel" aria-label="Kết quả bỏ phiếu">
      <Flex gap="middle" align="center" style={{ marginBottom: 8 }}>
        <div style={{ flex: 1 }}>
          <b>
            Cần ít nhất {votesNeeded(meeting)} / {voters(meeting)} phiếu đồng ý.
          </b>{' '}
          Đạt: {passed} / {nominees.length}. Gõ số rồi Enter để xuống dòng; dán được cả cột từ Excel.
        </div>
        <Button onClick={() => setBallots(allInFavour(ballots, nominees, meeting))}>Điền tất cả đồng ý</Button>
        <Button
          type="primary"
          loading={save.isRunning}
          disabled={wrong > 0 || counted.length === 0 || !isDirty}
          onClick={() => void store()}
        >
          Lưu kết quả
        </Button>
      </Flex>
      <ErrorNote error={save.error} />
      <BallotTable
        nominees={nominees}
        meeting={meeting}
        ballots={ballots}
        unitName={(code) => names.get(code) ?? code}
        onChange={setBallots}
      />
    </section>
  )
}
