import { Checkbox, Flex, Form, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import type { ScoreSheetRow } from '#shared/ipc/views'

export interface AcceptSelfDialogProps {
  readonly cluster: string
  readonly rows: readonly ScoreSheetRow[]
  readonly saving: boolean
  /** Sentence of the last refusal; what was chosen and typed is still here. */
  readonly refusal: string | null
  readonly onAccept: (units: readonly string[], reason: string) => void
  readonly onClose: () => void
}

/** Fills the appraisal with the units' own scores, on record: chosen units, one reason. */
export function AcceptSelfDialog({ cluster, rows, saving, refusal, onAccept, onClose }: AcceptSelfDialogProps) {
  const unfinished = rows.filter(({ official }) => !official).map(({ unit }) => unit)
  const [chosen, setChosen] = useState<readonly string[]>(unfinished)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isMissing = asked && reason.trim() === ''
  const accept = (): void => {
    setAsked(true)
    if (reason.trim() !== '' && chosen.length > 0) onAccept(chosen, reason.trim())
  }
  return (
    <Modal
      open
      title="Chấp nhận điểm tự chấm"
      okText={`Chấp nhận cho ${chosen.length} đơn vị`}
      cancelText="Hủy"
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={saving}
      onOk={accept}
      onCancel={onClose}
      width={600}
    >
      <Typography.Paragraph>
        Những tiêu chí chưa thẩm định của các đơn vị được chọn sẽ lấy điểm tự chấm làm điểm thẩm định. Điểm đã thẩm định
        giữ nguyên. Việc này được ghi vào Nhật ký và hoàn tác được bằng Ctrl+Z.
      </Typography.Paragraph>
      <Flex gap="small" style={{ marginBottom: 4 }}>
        <Checkbox
          checked={unfinished.length > 0 && chosen.length === unfinished.length}
          indeterminate={chosen.length > 0 && chosen.length < unfinished.length}
          disabled={unfinished.length === 0}
          onChange={(event) => setChosen(event.target.checked ? unfinished : [])}
        >
          <b>
            {unfinished.length === 0
              ? `Mọi đơn vị của ${cluster} đã thẩm định xong`
              : `Tất cả ${unfinished.length} đơn vị chưa thẩm định xong của ${cluster}`}
          </b>
        </Checkbox>
      </Flex>
      <Checkbox.Group
        aria-label="Đơn vị được chọn"
        style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4, maxHeight: 240, overflow: 'auto' }}
        value={[...chosen]}
        onChange={(units) => setChosen(units)}
        options={rows.map(({ unit, name, official }) => ({
          value: unit,
          label: official ? `${name} – đã xong` : name,
          disabled: official,
        }))}
      />
      <Form layout="vertical" component="div" style={{ marginTop: 12 }}>
        <Form.Item
          label="Lý do"
          htmlFor="accept-reason"
          required
          validateStatus={isMissing || refusal !== null ? 'error' : undefined}
          help={isMissing ? 'Cần ghi lý do, ví dụ: Đã đối chiếu hồ sơ, số liệu khớp.' : (refusal ?? undefined)}
        >
          <Input.TextArea
            id="accept-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
