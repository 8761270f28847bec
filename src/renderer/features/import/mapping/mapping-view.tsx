import { Button, Checkbox, Drawer, Flex, Spin } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { ImportFileView, MappedImport } from '#shared/ipc/views'
import { ConfirmDialog } from '../../../components/confirm-dialog'
import { ErrorNote } from '../../../components/error-note'
import { JobProgress } from '../../../components/job-progress'
import { useUnsaved } from '../../../components/use-unsaved'
import { MappingBar } from './mapping-bar'
import { MappingLegend } from './mapping-legend'
import { MappingPreview } from './mapping-preview'
import { SheetGrid } from './sheet-grid'
import { problemsOf } from './table-draft'
import { useMapping } from './use-mapping'
import { useSheetLines } from './use-sheet-lines'
import './mapping-view.css'

export interface MappingViewProps {
  readonly job: string
  readonly file: ImportFileView
  /** Index of the table to begin with. */
  readonly table: number
  readonly onKept: (mapped: MappedImport) => void
  readonly onClose: () => void
}

/** Xem và sửa cột: the sheet beside what comes out of it, every column's meaning to be changed. */
export function MappingView({ job, file, table, onKept, onClose }: MappingViewProps) {
  const startSheet = file.reading?.tables[table]?.sheet ?? null
  const [sheet, setSheet] = useState(startSheet)
  const [isAsking, setAsking] = useState(false)
  const [remember, setRemember] = useState(true)
  const lines = useSheetLines(job, file.id, sheet)
  const work = useMapping(job, file, table, startSheet)
  useUnsaved(work.isDirty, 'cách hiểu cột')
  const { view } = lines
  const shownSheet = sheet ?? view?.sheet ?? ''
  const draft = work.active

  const leave = (): void => {
    if (work.isDirty) setAsking(true)
    else onClose()
  }
  const goToSheet = (name: string): void => {
    setSheet(name)
    const own = work.drafts.findIndex((one) => one.sheet === name)
    if (own === -1) work.addTable(name)
    else work.choose(own)
  }
  const keep = async (): Promise<void> => {
    const kept = await work.keep(remember)
    if (kept !== null) onKept(kept)
  }
  const read = work.reading?.tables.find(
    (one) =>
      one.sheet === draft.sheet &&
      one.part === draft.part &&
      draft.headerRows.some((row) => one.headless === row || one.headerRows.includes(row)),
  )
  const onlyTable = work.reading?.tables.find((one) => one.sheet === draft.sheet)
  const backOut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isAsking) return
    event.stopPropagation()
    leave()
  }
  return (
    <Drawer
      open
      size="100%"
      keyboard={false}
      title={`Xem và sửa cột – ${file.file}`}
      onClose={leave}
      extra={
        <Flex gap="small" align="center">
          <Checkbox checked={remember} onChange={(event) => setRemember(event.target.checked)}>
            Ghi nhớ cho tệp cùng kiểu
          </Checkbox>
          <Button onClick={work.reset}>Trở về như chương trình hiểu</Button>
          <Button onClick={leave}>Quay lại</Button>
          <Button
            type="primary"
            disabled={!work.canKeep || !work.isDirty || work.isReading}
            loading={work.isKeeping}
            onClick={() => void keep()}
          >
            Dùng cách hiểu này
          </Button>
        </Flex>
      }
      styles={{ body: { padding: '10px 16px', display: 'flex', flexDirection: 'column', minHeight: 0 } }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc from anything inside backs out */}
      <div className="mapping-view" onKeyDown={backOut}>
        <MappingBar
          view={view}
          sheet={shownSheet}
          drafts={work.drafts}
          at={work.at}
          onSheet={goToSheet}
          onTable={work.choose}
          onAdd={() => work.addTable(shownSheet)}
          onKind={(kind) => work.setKind(kind, view?.fields[kind] ?? [])}
          onHeaderRows={work.setHeaderRows}
          onNoHeader={work.setNoHeader}
        />
        {work.isKeeping && <JobProgress job={job} title="Đang đọc lại các tệp cùng kiểu" canStop />}
        <p className="mapping-hint">
          {draft.headerRows.length === 0
            ? 'Bấm vào số dòng có tên cột (hoặc gõ số dòng), rồi chọn loại bảng, rồi bấm từng đầu cột để chọn ý nghĩa.'
            : draft.kind === 'ignored'
              ? 'Bảng này được bỏ qua; mọi dòng vẫn được đếm trong bản kê. Chọn loại bảng khác để đọc lại.'
              : draft.kind === null
                ? 'Chọn loại bảng, rồi bấm từng đầu cột để chọn ý nghĩa.'
                : 'Bấm đầu cột (hoặc Enter) để đổi ý nghĩa; phím ← → đi giữa các cột, Delete bỏ qua cột, Esc quay lại.'}
        </p>
        <ErrorNote error={work.error ?? lines.error} />
        <div className="mapping-panes">
          {view === null ? (
            <Spin />
          ) : (
            <SheetGrid
              key={view.sheet}
              view={view}
              lines={lines}
              draft={draft}
              reading={work.reading}
              onMeaning={work.setMeaning}
              onHeaderRows={work.setHeaderRows}
              onNoHeader={work.setNoHeader}
            />
          )}
          <MappingPreview
            draft={draft}
            table={read ?? (draft.headerRows.length === 0 ? onlyTable : undefined)}
            reading={work.reading}
            problems={problemsOf(draft)}
            isReading={work.isReading}
          />
        </div>
        <MappingLegend />
      </div>
      {isAsking && (
        <ConfirmDialog
          title="Bỏ các thay đổi về cột?"
          okText="Bỏ thay đổi"
          cancelText="Ở lại"
          onConfirm={onClose}
          onClose={() => setAsking(false)}
        >
          Những gì vừa chỉ cho tệp này chưa được dùng. Bỏ đi thì tệp vẫn được hiểu như trước khi mở màn hình này.
        </ConfirmDialog>
      )}
    </Drawer>
  )
}
