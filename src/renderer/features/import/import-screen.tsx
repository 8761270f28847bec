import { Flex, Tabs } from 'antd'
import { useState } from 'react'
import { skip, useQuery } from '../../api/use-query'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { ErrorNote } from '../../components/error-note'
import { JobProgress } from '../../components/job-progress'
import { PageHeader } from '../../components/page-header'
import { ProgressPanel } from '../../components/progress-panel'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { DropZone } from './drop-zone'
import { FileDetail } from './file-detail'
import { MappingView } from './mapping/mapping-view'
import { ReadFiles } from './read-files'
import { RememberedLayouts } from './remembered-layouts'
import { MissingList, ReceivedList } from './submission-lists'
import { TemplatesButton } from './templates-button'
import { useImport } from './use-import'

/** Nhận báo cáo: files in, what was made of them, and only then into the records. */
export function ImportScreen({ campaign }: CampaignScreenProps) {
  const { go } = useNavigation()
  const work = useImport(campaign)
  const { job, error, isApplying, read, cancel, assign, apply, undoOutcome, forget } = work
  const unitsView = useQuery('units.list', undefined)
  const criteria = useQuery('criteria.get', { campaign })
  const submissions = useQuery('submissions.list', { campaign })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<string | null>(null)
  /** The table whose columns are looked at, by its index in the opened file. */
  const [mapped, setMapped] = useState<number | null>(null)
  const [toConfirm, setToConfirm] = useState<readonly string[] | null>(null)

  const units = unitsView.data?.units ?? []
  const files = job.kind === 'read' ? job.view.files : []
  const replacing = (ids: readonly string[]) => files.filter(({ id, replaces }) => replaces && ids.includes(id))
  const receive = async (ids: readonly string[]): Promise<void> => {
    setToConfirm(null)
    setChosen([])
    await apply(ids)
  }
  const ask = (ids: readonly string[]): void => {
    if (replacing(ids).length > 0) setToConfirm(ids)
    else void receive(ids)
  }
  const start = (opening: Parameters<typeof read>[0]): void => {
    setChosen([])
    setOpened(null)
    setMapped(null)
    void read(opening)
  }
  const at = files.findIndex(({ id }) => id === opened)
  const shown = files[at]
  const opening = useQuery(
    'import.file',
    shown === undefined || job.kind !== 'read' ? skip : { job: job.view.job, file: shown.id },
  )
  const step = (to: number): (() => void) | null => {
    const target = files[to]
    return target === undefined ? null : () => setOpened(target.id)
  }
  const readTab = (
    <>
      {job.kind === 'reading' ? (
        <ProgressPanel
          title="Đang đọc tệp"
          done={job.done}
          total={job.total}
          label={job.label}
          isStopping={job.isStopping}
          onCancel={cancel}
        />
      ) : (
        <DropZone onFiles={start} isSmall={job.kind === 'read'} />
      )}
      {job.kind === 'read' && isApplying && <JobProgress job={job.view.job} title="Đang nhận tệp" canStop={false} />}
      {opened === null && <ErrorNote error={error} />}
      {job.kind === 'read' && (
        <ReadFiles
          view={job.view}
          outcome={job.outcome}
          units={units}
          chosen={chosen}
          isApplying={isApplying}
          onChoose={setChosen}
          onOpen={setOpened}
          onReceive={ask}
          onUndo={() => void undoOutcome()}
          onTray={() => go(campaignScreen(campaign, 'tray'))}
          onForget={forget}
        />
      )}
    </>
  )
  const view = submissions.data
  return (
    <>
      <PageHeader
        title="Nhận báo cáo"
        note="Xem trước rồi mới nhận. Chưa bấm “Nhận” thì chưa có gì được lưu; nhận rồi vẫn hoàn tác được."
        actions={
          <Flex gap="small">
            <RememberedLayouts units={units} />
            <TemplatesButton campaign={campaign} />
          </Flex>
        }
      />
      <Tabs
        items={[
          { key: 'read', label: 'Nhận tệp', children: readTab },
          ...(view === null
            ? []
            : [
                {
                  key: 'received',
                  label: `Đã nhận (${view.submissions.filter(({ superseded }) => !superseded).length})`,
                  children: <ReceivedList campaign={campaign} view={view} units={units} />,
                },
                {
                  key: 'missing',
                  label: `Chưa gửi (${view.missing.length})`,
                  children: <MissingList view={view} units={units} />,
                },
              ]),
        ]}
      />
      {shown !== undefined && mapped !== null && job.kind === 'read' && opening.data !== null && (
        <MappingView
          key={shown.id}
          job={job.view.job}
          file={opening.data}
          table={mapped}
          onKept={(kept) => {
            setMapped(null)
            work.takeMapped(kept)
          }}
          onClose={() => setMapped(null)}
        />
      )}
      {shown !== undefined && mapped === null && (
        <FileDetail
          key={shown.id}
          job={job.kind === 'read' ? job.view.job : ''}
          file={shown}
          view={opening.data}
          units={units}
          set={criteria.data?.set ?? null}
          error={error ?? opening.error}
          isWorking={isApplying || work.isAssigning || work.isForgetting}
          onAssign={(unit) => void assign(shown.id, unit)}
          onApply={() => ask([shown.id])}
          onMap={setMapped}
          onForget={(mapping) => void work.forgetColumns(mapping)}
          onTakeAll={(reason) => void apply([shown.id], { [shown.id]: reason })}
          onPrevious={step(at - 1)}
          onNext={step(at + 1)}
          onClose={() => setOpened(null)}
        />
      )}
      {toConfirm !== null && (
        <ConfirmDialog
          title="Thay báo cáo đã nhận?"
          okText="Nhận và thay"
          isDanger={false}
          isRunning={isApplying}
          onConfirm={() => void receive(toConfirm)}
          onClose={() => setToConfirm(null)}
        >
          {replacing(toConfirm).length} đơn vị đã có báo cáo trước đây; báo cáo mới sẽ thay báo cáo cũ. Tệp cũ vẫn được
          giữ và việc này hoàn tác được. Xem chỗ khác nhau ở thẻ “Khác lần trước” của từng tệp.
        </ConfirmDialog>
      )}
    </>
  )
}
