import { useState } from 'react'
import type { DraftBase } from '#domain/what-if/draft'
import { useCommand } from '../../../api/use-command'
import { skip, useQuery } from '../../../api/use-query'
import { EmptyState } from '../../../components/empty-state'
import { ErrorNote } from '../../../components/error-note'
import { Loaded } from '../../../components/loading'
import { useNotices } from '../../../components/notices'
import { type DraftAction, DraftBar } from './draft-bar'
import { DraftRoom } from './draft-room'
import { NameDialog } from './name-dialog'
import './draft-mark.css'

/** Thử phương án (nháp): drafts of another way to score, which never become official by themselves. */
export function WhatIfView({ campaign }: { readonly campaign: string }) {
  const drafts = useQuery('drafts.list', { campaign })
  const versions = useQuery('ranking.versions', { campaign })
  const [create, rename] = [useCommand('drafts.create'), useCommand('drafts.rename')]
  const [duplicate, remove] = [useCommand('drafts.duplicate'), useCommand('drafts.remove')]
  const { sayUndoable, say } = useNotices()
  const [chosen, setChosen] = useState<string | null>(null)
  const [dialog, setDialog] = useState<Exclude<DraftAction, 'remove'> | null>(null)
  const list = drafts.data?.drafts ?? []
  const current = list.find(({ id }) => id === chosen) ?? list[0]
  const view = useQuery('drafts.get', current === undefined ? skip : { campaign, draft: current.id })

  const act = async (action: DraftAction): Promise<void> => {
    if (action !== 'remove') return setDialog(action)
    if (current === undefined) return
    const reply = await remove.run({ campaign, draft: current.id })
    if (reply.ok) sayUndoable(`Đã xóa bản nháp “${current.name}”.`)
  }
  const saving = { create, rename, duplicate }[dialog ?? 'create']
  const close = (): void => {
    saving.clearError()
    setDialog(null)
  }
  const named = async (name: string, base: DraftBase): Promise<void> => {
    const draft = current?.id ?? ''
    const reply =
      dialog === 'create'
        ? await create.run({ campaign, name, base })
        : dialog === 'rename'
          ? await rename.run({ campaign, draft, name })
          : await duplicate.run({ campaign, draft, name })
    if (!reply.ok) return
    setChosen(reply.value.id)
    setDialog(null)
    say(dialog === 'rename' ? `Đã đổi tên thành “${reply.value.name}”.` : `Đã lập bản nháp “${reply.value.name}”.`)
  }
  return (
    <Loaded reply={drafts}>
      {() => (
        <>
          {current === undefined ? (
            <EmptyState
              title="Chưa có bản nháp nào"
              action={{ label: 'Lập bản nháp', onClick: () => setDialog('create') }}
            >
              Bản nháp để thử: nếu đổi mốc xếp loại, điểm tối đa, hạn mức hay điểm của một ô thì ai lên, ai xuống. Điểm
              và xếp hạng thật không thay đổi.
            </EmptyState>
          ) : (
            <>
              <DraftBar
                drafts={list}
                chosen={current.id}
                onChoose={setChosen}
                onAction={(action) => void act(action)}
              />
              <ErrorNote error={remove.error} />
              <Loaded reply={view}>{(draft) => <DraftRoom key={draft.id} campaign={campaign} draft={draft} />}</Loaded>
            </>
          )}
          {dialog !== null && (
            <NameDialog
              title={{ create: 'Lập bản nháp mới', rename: 'Đổi tên bản nháp', duplicate: 'Nhân bản bản nháp' }[dialog]}
              okText={dialog === 'rename' ? 'Đổi tên' : 'Lập bản nháp'}
              name={
                dialog === 'create'
                  ? ''
                  : dialog === 'rename'
                    ? (current?.name ?? '')
                    : `${current?.name ?? ''} (bản 2)`
              }
              versions={dialog === 'create' ? (versions.data ?? []) : null}
              isRunning={saving.isRunning}
              error={saving.error}
              onName={(name, base) => void named(name, base)}
              onClose={close}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
