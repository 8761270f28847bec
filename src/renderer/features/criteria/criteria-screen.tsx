import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Flex, Tabs, Tag } from 'antd'
import { useState } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import { withBlankMax } from '#domain/criteria/draft/edit-lines'
import { emptyDraft } from '#domain/criteria/draft/empty-draft'
import type { CriteriaView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { FindingList } from '../../components/finding-list'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { ReasonDialog } from '../../components/reason-dialog'
import type { CampaignScreenProps } from '../../screen'
import { CriteriaTable } from './criteria-table'
import { CriteriaEditor } from './editor/criteria-editor'
import { SetRules } from './set-rules'
import { useCriteriaSource } from './use-criteria-source'
import { useSetExport } from './use-set-export'
import { VersionsDrawer } from './versions-drawer'

interface Editing {
  readonly draft: CriteriaDraft
  readonly from: string | null
  readonly startAt: string | null
}

/** Tiêu chí: the set by which this campaign is scored, shown or edited. */
export function CriteriaScreen({ campaign }: CampaignScreenProps) {
  const view = useQuery('criteria.get', { campaign })
  return <Loaded reply={view}>{(loaded) => <Criteria campaign={campaign} view={loaded} />}</Loaded>
}

function Criteria({ campaign, view }: { readonly campaign: string; readonly view: CriteriaView }) {
  const { set, version, used, scored } = view
  const { sayUndoable } = useNotices()
  const office = useQuery('office.get', undefined)
  const [editing, setEditing] = useState<Editing | null>(null)
  const open = (opened: CriteriaSet, from: string | null, startAt: string | null = null): void =>
    setEditing({ draft: draftOf(opened), from, startAt })
  const openRead = (read: CriteriaSet, from: string, blank: readonly string[] = []): void =>
    setEditing({ draft: withBlankMax(draftOf(read), blank), from, startAt: blank[0] ?? null })
  const source = useCriteriaSource({ campaign, inForce: set, onDone: sayUndoable, onOpen: openRead })
  const begin = (): void =>
    setEditing({
      draft: emptyDraft(`bang-diem-${campaign}`, 'Bảng tiêu chí chấm điểm'),
      from: 'bảng mới',
      startAt: null,
    })
  const isReadOnly = office.data?.readOnlyReason != null
  if (editing !== null)
    return (
      <CriteriaEditor
        campaign={campaign}
        opened={editing.draft}
        from={editing.from}
        startAt={editing.startAt}
        inForce={set}
        version={version}
        used={used}
        scored={scored}
        onSaved={(sentence) => {
          setEditing(null)
          sayUndoable(sentence)
        }}
        onClose={() => setEditing(null)}
      />
    )
  if (set === null)
    return (
      <>
        <PageHeader title="Tiêu chí" />
        {source.parts}
        <EmptyState
          title="Đợt thi đua chưa có bộ tiêu chí"
          action={{ label: 'Chọn bộ tiêu chí mẫu', onClick: source.openPresets }}
          other={
            <Flex vertical align="center">
              <Button type="link" loading={source.isReceiving} onClick={source.receive}>
                Hoặc nhập từ tệp của cơ quan (.json, .xlsx)
              </Button>
              <Button type="link" onClick={source.openCopy}>
                Chép từ đợt thi đua khác
              </Button>
              <Button type="link" onClick={begin}>
                Lập bảng mới từ đầu
              </Button>
            </Flex>
          }
        >
          Bộ tiêu chí quyết định cách chấm, xếp loại và xếp hạng. Chọn một bộ có sẵn rồi sửa cho hợp với cơ quan.
        </EmptyState>
      </>
    )
  return (
    <ShownSet
      campaign={campaign}
      view={view}
      set={set}
      isReadOnly={isReadOnly}
      source={source}
      onOpen={open}
      onBegin={begin}
    />
  )
}

interface ShownSetProps {
  readonly campaign: string
  readonly view: CriteriaView
  readonly set: CriteriaSet
  readonly isReadOnly: boolean
  readonly source: ReturnType<typeof useCriteriaSource>
  readonly onOpen: (set: CriteriaSet, from: string | null, startAt?: string | null) => void
  readonly onBegin: () => void
}

function ShownSet({ campaign, view, set, isReadOnly, source, onOpen, onBegin }: ShownSetProps) {
  const { version, findings } = view
  const { sayUndoable } = useNotices()
  const approving = useCommand('criteria.makeOfficial')
  const exporting = useSetExport()
  const [isApproving, setApproving] = useState(false)
  const [isComparing, setComparing] = useState(false)
  const approve = async (reason: string): Promise<void> => {
    const reply = await approving.run({ campaign, reason })
    if (!reply.ok) return
    setApproving(false)
    sayUndoable('Bộ tiêu chí đã được phê duyệt dùng chính thức.')
  }
  const ways = [
    { key: 'preset', label: 'Chọn bộ mẫu', onClick: source.openPresets },
    { key: 'file', label: 'Nhập từ tệp (.json, .xlsx)', onClick: source.receive },
    { key: 'copy', label: 'Chép từ đợt khác', onClick: source.openCopy },
    { key: 'new', label: 'Lập bảng mới từ đầu', onClick: onBegin },
    { type: 'divider' as const },
  ]
  const more = [
    ...(isReadOnly ? [] : ways),
    { key: 'versions', label: 'Các bản đã lưu, so sánh', onClick: () => setComparing(true) },
    { key: 'json', label: 'Xuất cả bộ ra tệp (.json)', onClick: () => void exporting.saveJson(set) },
    { key: 'sheet', label: 'Xuất bảng Excel để sửa rồi nhập lại', onClick: () => void exporting.saveSheet(set) },
  ]
  return (
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
          <>
            <Dropdown menu={{ items: more }} trigger={['click']}>
              <Button loading={source.isReceiving}>
                Nhập, chép, xuất <DownOutlined aria-hidden />
              </Button>
            </Dropdown>
            {!isReadOnly && <Button onClick={() => onOpen(set, null)}>Sửa bộ tiêu chí</Button>}
            {!isReadOnly && set.status === 'illustrative' && (
              <Button type="primary" onClick={() => setApproving(true)}>
                Phê duyệt dùng chính thức
              </Button>
            )}
          </>
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
            children: (
              <CriteriaTable set={set} {...(isReadOnly ? {} : { onEdit: (code: string) => onOpen(set, null, code) })} />
            ),
          },
          { key: 'rules', label: 'Xếp loại, xếp hạng, làm tròn', children: <SetRules set={set} /> },
        ]}
      />
      {isComparing && (
        <VersionsDrawer
          campaign={campaign}
          onClose={() => setComparing(false)}
          {...(isReadOnly ? {} : { onOpen: (older: CriteriaSet, from: number) => onOpen(older, `theo bản ${from}`) })}
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
