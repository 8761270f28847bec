import { Alert, Button, Flex } from 'antd'
import type { Unit } from '#domain/office/records'
import type { ImportView } from '#shared/ipc/views'
import type { Light } from '../../components/status-light'
import { FileTable } from './file-table'
import { canReceive, fileLight, type Outcome } from './import-job'

export interface ReadFilesProps {
  readonly view: ImportView
  readonly outcome: Outcome | null
  readonly units: readonly Unit[]
  /** Ids of the files that are ticked. */
  readonly chosen: readonly string[]
  readonly isApplying: boolean
  readonly onChoose: (files: readonly string[]) => void
  readonly onOpen: (file: string) => void
  readonly onReceive: (files: readonly string[]) => void
  readonly onUndo: () => void
  readonly onTray: () => void
  readonly onForget: () => void
}

/** The files that were read: how they are, receiving them, and what receiving brought. */
export function ReadFiles(props: ReadFilesProps) {
  const { view, outcome, units, chosen, isApplying } = props
  const { onChoose, onOpen, onReceive, onUndo, onTray, onForget } = props
  const { files } = view
  const receivable = files.filter(canReceive)
  const counted = (light: Light): number => files.filter((file) => fileLight(file).light === light).length
  return (
    <>
      {view.cancelled && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={`Đã dừng đọc theo yêu cầu; ${files.length} tệp đọc xong vẫn ở dưới đây. Chưa có gì được lưu.`}
        />
      )}
      {outcome !== null && (
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginBottom: 12 }}
          title={outcome.sentence}
          action={
            <Flex gap="small">
              <Button onClick={onTray}>Xem Hàng chờ</Button>
              <Button onClick={onUndo}>Hoàn tác</Button>
            </Flex>
          }
        />
      )}
      {outcome !== null && outcome.failed.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${outcome.failed.length} tệp chưa nhận được; các tệp khác đã nhận xong.`}
          description={outcome.failed.join(' ')}
        />
      )}
      <Flex gap="small" align="center" style={{ marginBottom: 12 }}>
        <span>
          <b>{files.length} tệp</b>: {counted('done')} tốt, {counted('attention')} cần xem, {counted('wrong')} không
          nhận được, {counted('aside')} bỏ qua.
        </span>
        <span style={{ flex: 1 }} />
        <Button onClick={onForget}>Đóng lần đọc này</Button>
        {chosen.length > 0 ? (
          <Button type="primary" loading={isApplying} onClick={() => onReceive(chosen)}>
            Nhận {chosen.length} tệp đã chọn
          </Button>
        ) : (
          <Button
            type="primary"
            loading={isApplying}
            disabled={receivable.length === 0}
            onClick={() => onReceive(receivable.map(({ id }) => id))}
          >
            Nhận tất cả ({receivable.length} tệp)
          </Button>
        )}
      </Flex>
      <FileTable files={files} units={units} chosen={chosen} onChoose={onChoose} onOpen={onOpen} />
    </>
  )
}
