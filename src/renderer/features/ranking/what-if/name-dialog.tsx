import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { DraftBase } from '#domain/what-if/draft'
import type { AppError } from '#shared/errors/app-error'
import type { FrozenVersionView } from '#shared/ipc/views'
import { ErrorNote } from '../../../components/error-note'

export interface NameDialogProps {
  readonly title: string
  readonly okText: string
  readonly name: string
  /** Frozen versions to start from; null: the base is given already. */
  readonly versions: readonly FrozenVersionView[] | null
  readonly isRunning: boolean
  readonly error: AppError | null
  readonly onName: (name: string, base: DraftBase) => void
  readonly onClose: () => void
}

/** Asks the name of a draft, and what a new one starts from. */
export function NameDialog({
  title,
  okText,
  name: first,
  versions,
  isRunning,
  error,
  onName,
  onClose,
}: NameDialogProps) {
  const [name, setName] = useState(first)
  const [version, setVersion] = useState(0)
  const give = (): void => onName(name, version === 0 ? { kind: 'current' } : { kind: 'frozen', version })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="Hủy"
      confirmLoading={isRunning}
      onOk={give}
      onCancel={onClose}
    >
      <ErrorNote error={error} />
      <Form layout="vertical" component="div">
        <Form.Item label="Tên bản nháp" htmlFor="draft-name" extra="Ví dụ: Nâng mốc xuất sắc lên 92">
          <Input
            id="draft-name"
            autoFocus
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={give}
          />
        </Form.Item>
        {versions !== null && versions.length > 0 && (
          <Form.Item label="Bắt đầu từ" htmlFor="draft-base">
            <Select
              id="draft-base"
              value={version}
              onChange={setVersion}
              options={[
                { value: 0, label: 'Điểm và tiêu chí hiện nay' },
                ...versions.map((one) => ({ value: one.version, label: `Bản chốt lần ${one.version} (${one.code})` })),
              ]}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
