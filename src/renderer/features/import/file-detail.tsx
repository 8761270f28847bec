import { Alert, Button, Drawer, Flex, Select, Tabs } from 'antd'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { Unit } from '#domain/office/records'
import { matchesSearch } from '#domain/text/fold'
import type { FileReading } from '#domain/workbook/file-reading'
import type { AppError } from '#shared/errors/app-error'
import type { ImportFileLine, ImportFileView } from '#shared/ipc/views'
import { findingSentence } from '#shared/messages/finding-sentence'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
import { StatusLight } from '../../components/status-light'
import { formatBytes } from '../../messages/format'
import { formatWords, unitFromWords } from '../../messages/workbook-words'
import { SkippedRows, WaitingRows } from './aside-rows'
import { AskedNote } from './asked-note'
import { DifferenceRows } from './difference-rows'
import { canReceive, fileLight } from './import-job'
import { MappingOffer } from './mapping-offer'
import { ReadingAccount } from './reading-account'
import {
  ActivityRows,
  CollectiveRows,
  CriterionRows,
  ExemplarRows,
  HouseholdRows,
  IndividualRows,
} from './reading-rows'
import { ReturnButton } from './return-button'
import './file-detail.css'

export interface FileDetailProps {
  readonly job: string
  readonly file: ImportFileLine
  /** What was made of it; null until it has come. */
  readonly view: ImportFileView | null
  readonly units: readonly Unit[]
  readonly set: CriteriaSet | null
  readonly error: AppError | null
  readonly isWorking: boolean
  readonly onAssign: (unit: string) => void
  readonly onApply: () => void
  /** Opens the mapping view at a table, by its index. */
  readonly onMap: (table: number) => void
  readonly onForget: (mapping: string) => void
  /** Takes everything of a file of which only some criteria were asked for. */
  readonly onTakeAll: (reason: string) => void
  /** null at the first or the last file. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  readonly onClose: () => void
}

/** Everything that was made of one file, before anything of it is stored. */
export function FileDetail(props: FileDetailProps) {
  const { job, file, view, error, isWorking, onApply, onPrevious, onNext, onClose } = props
  const { light, word } = fileLight(file)
  return (
    <Drawer
      open
      size={1080}
      title={file.file}
      onClose={onClose}
      extra={
        <Flex gap="small" align="center">
          <Button disabled={onPrevious === null} onClick={() => onPrevious?.()}>
            Tệp trước
          </Button>
          <Button disabled={onNext === null} onClick={() => onNext?.()}>
            Tệp sau
          </Button>
          {file.isRead && <ReturnButton job={job} file={file.id} />}
          <Button type="primary" disabled={!canReceive(file)} loading={isWorking} onClick={onApply}>
            Nhận tệp này
          </Button>
        </Flex>
      }
    >
      <ErrorNote error={error} />
      <p className="file-facts">
        <StatusLight light={light}>{word}</StatusLight>
        <span className="quiet">
          {[
            view?.reading == null ? '' : formatWords[view.reading.format],
            formatBytes(file.bytes),
            view?.reading?.encoding ?? '',
          ]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
      </p>
      {file.refusal !== null && (
        <Alert
          type={file.status === 'skipped' ? 'info' : 'error'}
          showIcon
          title={findingSentence({ code: file.refusal.code, severity: 'error', facts: file.refusal.facts })}
        />
      )}
      {file.status === 'unchanged' && (
        <Alert type="info" showIcon title={findingSentence({ code: 'SAME_FILE', severity: 'info' })} />
      )}
      {view?.reading != null && <Reading {...props} view={view} reading={view.reading} />}
    </Drawer>
  )
}

interface ReadingProps extends FileDetailProps {
  readonly view: ImportFileView
  readonly reading: FileReading
}

function Reading(props: ReadingProps) {
  const { file, view, reading, units, set, isWorking, onAssign, onMap, onForget } = props
  const waiting = reading.aside.filter(({ fate }) => fate === 'waiting')
  const skipped = reading.aside.filter(({ fate }) => fate === 'skipped')
  const tab = (key: string, label: string, count: number, children: React.ReactNode) =>
    count === 0 ? [] : [{ key, label: `${label} (${count})`, children }]
  const items = [
    {
      key: 'account',
      label: 'Bản kê',
      children: (
        <>
          <ReadingAccount file={view} onMap={onMap} />
          <h3>Điều cần biết</h3>
          {reading.findings.length === 0 ? <p>Không có gì phải lưu ý.</p> : <FindingList findings={reading.findings} />}
        </>
      ),
    },
    ...tab('criteria', 'Tiêu chí', reading.criteria.length, <CriterionRows rows={reading.criteria} set={set} />),
    ...tab('collectives', 'Tập thể', reading.collectives.length, <CollectiveRows rows={reading.collectives} />),
    ...tab('individuals', 'Cá nhân', reading.individuals.length, <IndividualRows rows={reading.individuals} />),
    ...tab('households', 'Hộ gia đình', reading.households.length, <HouseholdRows rows={reading.households} />),
    ...tab('exemplars', 'Điển hình', reading.exemplars.length, <ExemplarRows rows={reading.exemplars} />),
    ...tab(
      'activities',
      'Hoạt động',
      reading.activities?.length ?? 0,
      <ActivityRows rows={reading.activities ?? []} />,
    ),
    ...tab('waiting', 'Sẽ chờ', waiting.length, <WaitingRows rows={waiting} />),
    ...tab('skipped', 'Bỏ qua', skipped.length, <SkippedRows rows={skipped} />),
    ...(file.replaces || (file.asked ?? null) !== null || file.cluster !== undefined
      ? [
          {
            key: 'differences',
            label: `Khác lần trước (${view.differences.length})`,
            children: <DifferenceRows rows={view.differences} />,
          },
        ]
      : []),
  ]
  return (
    <>
      <AskedNote file={view} isWorking={isWorking} onTakeAll={props.onTakeAll} />
      {file.cluster === undefined ? (
        <div className="file-unit">
          <label htmlFor="file-unit">Đơn vị gửi</label>
          <Select
            id="file-unit"
            style={{ width: 340 }}
            showSearch={{ filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query) }}
            placeholder="Chọn đơn vị gửi tệp này"
            value={reading.unit}
            disabled={file.applied}
            loading={isWorking}
            status={reading.unit === null ? 'warning' : ''}
            onChange={onAssign}
            options={units.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          />
          <span className="quiet">
            {reading.unitFrom !== null && `nhận ra ${unitFromWords[reading.unitFrom]}`}
            {reading.unit === null && 'chưa nhận ra'}
            {reading.unitText !== null && `; trong tệp ghi “${reading.unitText}”`}
          </span>
        </div>
      ) : (
        <p>Bảng chấm điểm của cụm, khối: điểm của từng đơn vị vào vòng “Cụm chấm”.</p>
      )}
      <MappingOffer reading={reading} isForgetting={isWorking} onMap={onMap} onForget={onForget} />
      {file.replaces && !file.applied && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`Đơn vị này đã gửi báo cáo trước đây. Nhận tệp này sẽ thay báo cáo cũ; có ${view.differences.length} chỗ khác. Bản cũ và tệp gốc của nó vẫn được giữ.`}
        />
      )}
      {view.notices.length > 0 && <FindingList findings={view.notices} />}
      <Tabs items={items} />
    </>
  )
}
