import { Button, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { FindingList } from '../../components/finding-list'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { ReasonDialog } from '../../components/reason-dialog'
import type { CampaignScreenProps } from '../../screen'
import { useCriteriaSource } from './choose-criteria'
import { CriteriaTable } from './criteria-table'
import { LineForm } from './line-form'
import { SetRules } from './set-rules'

/** Tiêu chí: the set by which this campaign is scored. */
export function CriteriaScreen({ campaign }: CampaignScreenProps) {
  const { sayUndoable } = useNotices()
  const view = useQuery('criteria.get', { campaign })
  const office = useQuery('office.get', undefined)
  const approving = useCommand('criteria.makeOfficial')
  const saving = useCommand('criteria.save')
  const source = useCriteriaSource(campaign, sayUndoable)
  const [isApproving, setApproving] = useState(false)
  const [edited, setEdited] = useState<string | null>(null)
  const isReadOnly = office.data?.readOnlyReason != null

  const approve = async (reason: string): Promise<void> => {
    const reply = await approving.run({ campaign, reason })
    if (!reply.ok) return
    setApproving(false)
    sayUndoable('Bộ tiêu chí đã được phê duyệt dùng chính thức.')
  }
  const edit = (code: string | null): void => {
    saving.clearError()
    setEdited(code)
  }
  return (
    <Loaded reply={view}>
      {({ set, version, used, findings }) =>
        set === null ? (
          <>
            <PageHeader title="Tiêu chí" />
            {source.parts}
            <EmptyState
              title="Đợt thi đua chưa có bộ tiêu chí"
              action={{ label: 'Chọn bộ tiêu chí mẫu', onClick: source.openPresets }}
              other={
                <Button type="link" loading={source.isReceiving} onClick={() => void source.receive()}>
                  Hoặc nhập từ tệp của cơ quan (.json, .xlsx)
                </Button>
              }
            >
              Bộ tiêu chí quyết định cách chấm, xếp loại và xếp hạng. Chọn một bộ có sẵn rồi sửa cho hợp với cơ quan.
            </EmptyState>
          </>
        ) : (
          <>
            <PageHeader
              title="Tiêu chí"
              note={
                <>
                  {set.title} (bản {version}){' '}
                  {set.status === 'illustrative' ? (
                    <Tag color="#8a5300">Mẫu minh họa</Tag>
                  ) : (
                    <Tag color="#1b6e3c">Dùng chính thức</Tag>
                  )}
                </>
              }
              actions={
                !isReadOnly && (
                  <>
                    {source.buttons}
                    {set.status === 'illustrative' && (
                      <Button type="primary" onClick={() => setApproving(true)}>
                        Phê duyệt dùng chính thức
                      </Button>
                    )}
                  </>
                )
              }
            />
            {source.parts}
            {findings.length > 0 && (
              <div className="panel" style={{ marginBottom: 16 }}>
                <b>Kiểm tra bộ tiêu chí</b>
                <FindingList findings={findings} limit={4} />
              </div>
            )}
            <Tabs
              items={[
                {
                  key: 'table',
                  label: 'Bảng tiêu chí',
                  children: <CriteriaTable set={set} {...(isReadOnly ? {} : { onEdit: edit })} />,
                },
                { key: 'rules', label: 'Xếp loại, xếp hạng, làm tròn', children: <SetRules set={set} /> },
              ]}
            />
            {edited !== null && (
              <LineForm
                key={edited}
                campaign={campaign}
                set={set}
                code={edited}
                nextVersion={used ? version + 1 : null}
                isSaving={saving.isRunning}
                error={saving.error}
                onSave={async (changed) => {
                  const reply = await saving.run({ campaign, set: changed })
                  if (!reply.ok) return
                  edit(null)
                  sayUndoable(
                    reply.value.version === version
                      ? 'Đã lưu bộ tiêu chí.'
                      : `Đã lưu thành bản ${reply.value.version}.`,
                  )
                }}
                onClose={() => edit(null)}
              />
            )}
            {isApproving && (
              <ReasonDialog
                title="Phê duyệt dùng chính thức?"
                okText="Phê duyệt"
                label="Căn cứ phê duyệt"
                example="Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/4/2023 ban hành bảng điểm."
                isRunning={approving.isRunning}
                error={approving.error}
                onGive={(reason) => void approve(reason)}
                onClose={() => setApproving(false)}
              >
                Từ đây kết quả chấm theo bộ này được dùng để lập danh sách khen thưởng. Căn cứ được ghi vào Nhật ký.
              </ReasonDialog>
            )}
          </>
        )
      }
    </Loaded>
  )
}
