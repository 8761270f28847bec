import { PlusOutlined } from '@ant-design/icons'
import { Button, Space, Tabs } from 'antd'
import { useState } from 'react'
import type { Nominee, NomineeKind } from '#domain/office/records'
import { errorSentence } from '#shared/messages/error-sentence'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import type { CampaignScreenProps } from '../../screen'
import { DuplicatePairs } from './duplicate-pairs'
import { NomineeForm } from './nominee-form'
import { awardsInUse, kindWords, nomineesOf, statusWords } from './nominee-list'
import { NomineeTable } from './nominee-table'
import { type Ask, StatusDialog } from './status-dialog'

const kinds: readonly NomineeKind[] = ['collective', 'individual', 'household']

/** Đề nghị khen: who is proposed, what to look at, and what the office decided about each. */
export function NomineesScreen({ campaign }: CampaignScreenProps) {
  const reply = useQuery('nominees.list', { campaign })
  const units = useQuery('units.list', undefined)
  const save = useCommand('nominees.save')
  const status = useCommand('nominees.setStatus')
  const remove = useCommand('nominees.remove')
  const notDuplicate = useCommand('nominees.notDuplicate')
  const { say, sayUndoable, sayError } = useNotices()
  const [tab, setTab] = useState<NomineeKind | 'duplicates'>('collective')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [edited, setEdited] = useState<Nominee | 'new' | null>(null)
  const [asked, setAsked] = useState<{ readonly ask: Ask; readonly ids: readonly string[] } | null>(null)

  const unitNames = new Map((units.data?.units ?? []).map(({ code, name }) => [code, name]))
  const unitName = (code: string): string => unitNames.get(code) ?? code
  const close = (): void => {
    setAsked(null)
    status.clearError()
    remove.clearError()
  }
  const decide = async (ids: readonly string[], to: Nominee['status'], reason: string | null): Promise<void> => {
    const done = await status.run({ campaign, ids: [...ids], status: to, reason })
    if (!done.ok) return reason === null ? sayError(done.error) : undefined
    close()
    setChosen([])
    sayUndoable(`${ids.length} đề nghị: ${statusWords[to].toLowerCase()}.`)
  }
  const answer = async (reason: string): Promise<void> => {
    if (asked === null) return
    if (asked.ask !== 'remove') return decide(asked.ids, asked.ask, reason)
    const done = await remove.run({ campaign, ids: [...asked.ids], reason })
    if (!done.ok) return
    close()
    setChosen([])
    sayUndoable(`Đã xóa ${asked.ids.length} đề nghị.`)
  }

  return (
    <Loaded reply={reply}>
      {({ nominees, findings, duplicates }) => {
        const nameOf = (id: string): string => nominees.find((one) => one.id === id)?.name ?? id
        const kind: NomineeKind =
          edited !== null && edited !== 'new' ? edited.kind : tab === 'duplicates' ? 'collective' : tab
        const actions = (
          <Space>
            {chosen.length > 0 && <b>Đã chọn {chosen.length}:</b>}
            <Button disabled={chosen.length === 0} onClick={() => void decide(chosen, 'approved', null)}>
              Đồng ý
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setAsked({ ask: 'held', ids: chosen })}>
              Để lại…
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setAsked({ ask: 'rejected', ids: chosen })}>
              Không xét…
            </Button>
            <Button danger disabled={chosen.length === 0} onClick={() => setAsked({ ask: 'remove', ids: chosen })}>
              Xóa…
            </Button>
          </Space>
        )
        return (
          <>
            <PageHeader
              title="Đề nghị khen"
              note="Đề nghị của các đơn vị. Xem những điều cần lưu ý trước khi đưa ra họp xét."
              actions={
                tab !== 'duplicates' && (
                  <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
                    Thêm {kindWords[tab].toLowerCase()}
                  </Button>
                )
              }
            />
            <Tabs
              activeKey={tab}
              destroyOnHidden
              onChange={(key) => {
                setTab(key as NomineeKind | 'duplicates')
                setChosen([])
              }}
              items={[
                ...kinds.map((one) => ({
                  key: one,
                  label: `${kindWords[one]} (${nomineesOf(nominees, one).length})`,
                  children: (
                    <NomineeTable
                      kind={one}
                      nominees={nomineesOf(nominees, one)}
                      findingsOf={(id) => findings[id] ?? []}
                      unitName={unitName}
                      chosen={chosen}
                      onChoose={setChosen}
                      onOpen={setEdited}
                      tools={actions}
                    />
                  ),
                })),
                {
                  key: 'duplicates',
                  label: `Có thể trùng (${duplicates.length})`,
                  disabled: duplicates.length === 0,
                  children: (
                    <DuplicatePairs
                      duplicates={duplicates}
                      nominees={nominees}
                      unitName={unitName}
                      onNotDuplicate={async ([first, second]) => {
                        const done = await notDuplicate.run({ campaign, pair: [first, second] })
                        if (done.ok) sayUndoable(`Đã ghi nhận “${nameOf(first)}” không trùng.`)
                        else sayError(done.error)
                      }}
                      onRemove={({ id }) => setAsked({ ask: 'remove', ids: [id] })}
                    />
                  ),
                },
              ]}
            />
            {edited !== null && (
              <NomineeForm
                kind={kind}
                nominee={edited === 'new' ? null : edited}
                findings={edited === 'new' ? [] : (findings[edited.id] ?? [])}
                units={units.data?.units ?? []}
                awards={awardsInUse(nominees)}
                saving={save.isRunning}
                refusal={save.error === null ? null : errorSentence(save.error)}
                onSave={async (nominee) => {
                  const done = await save.run({ campaign, id: edited === 'new' ? null : edited.id, nominee })
                  if (!done.ok) return
                  setEdited(null)
                  say(`Đã lưu đề nghị “${nominee.name}”.`)
                }}
                onClose={() => {
                  save.clearError()
                  setEdited(null)
                }}
              />
            )}
            {asked !== null && (
              <StatusDialog
                ask={asked.ask}
                names={asked.ids.map(nameOf)}
                isRunning={status.isRunning || remove.isRunning}
                error={asked.ask === 'remove' ? remove.error : status.error}
                onGive={(reason) => void answer(reason)}
                onClose={close}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
