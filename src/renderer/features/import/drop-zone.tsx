import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import type { OpenedFile } from '#shared/ipc/views'
import { useApi } from '../../api/bridge-context'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import './drop-zone.css'

export interface DropZoneProps {
  readonly onFiles: (files: readonly OpenedFile[]) => void
  /** Small, once files are on the screen. */
  readonly isSmall: boolean
}

/** Files and folders come in here: dropped, or chosen in the system's own window. */
export function DropZone({ onFiles, isSmall }: DropZoneProps) {
  const { bridge } = useApi()
  const choosing = useCommand('files.choose')
  const [isOver, setOver] = useState(false)
  const [nothing, setNothing] = useState(false)
  const choose = async (purpose: 'workbooks' | 'folder'): Promise<void> => {
    const reply = await choosing.run({ purpose })
    if (reply.ok && reply.value.length > 0) onFiles(reply.value)
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    const files = await bridge.registerDropped([...event.dataTransfer.files])
    setNothing(files.length === 0)
    if (files.length > 0) onFiles(files)
  }
  return (
    <section
      aria-label="Nhận tệp"
      className={['drop-zone', isOver ? 'is-over' : '', isSmall ? 'is-small' : ''].join(' ')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <ErrorNote error={choosing.error} onClose={choosing.clearError} />
      {!isSmall && <InboxOutlined aria-hidden className="drop-picture" />}
      <p>
        {isSmall
          ? 'Kéo thêm tệp hoặc thư mục thả vào đây, hoặc'
          : 'Kéo các tệp báo cáo, hoặc cả thư mục, thả vào đây. Nhận được .xlsx, .xls, .ods, .csv và tệp phông chữ cũ.'}
      </p>
      {nothing && <p role="alert">Thứ vừa thả không phải là tệp trên máy. Lưu tệp về máy rồi thả lại.</p>}
      <div className="drop-buttons">
        <Button
          type={isSmall ? 'default' : 'primary'}
          size={isSmall ? 'middle' : 'large'}
          onClick={() => void choose('workbooks')}
        >
          Chọn tệp
        </Button>
        <Button size={isSmall ? 'middle' : 'large'} onClick={() => void choose('folder')}>
          Chọn thư mục
        </Button>
      </div>
    </section>
  )
}
