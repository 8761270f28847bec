import { Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { ReportedValue } from '#domain/scoring/score'
import type { ScoreCell } from '#shared/ipc/views'
import { roundNames } from '../../explanation/reported-text'
import { criterionRule } from './criterion-rule'
import type { ActiveCell } from './score-grid'
import { type DraftField, draftOf, fieldsOf, readDraft } from './value-draft'

export interface DetailEditorProps {
  readonly name: string
  readonly cell: ActiveCell
  readonly score: ScoreCell | undefined
  readonly saving: boolean
  /** Sentence of the last refusal; what was typed is still here. */
  readonly refusal: string | null
  readonly onSave: (value: ReportedValue | null, evidence: string | null) => void
  readonly onClose: () => void
}

/** Reported values and evidence of one cell; points follow from them by the criterion's rule. */
export function DetailEditor({ name, cell, score, saving, refusal, onSave, onClose }: DetailEditorProps) {
  const { criterion, round } = cell.column
  const { item } = criterion
  const [draft, setDraft] = useState(() => draftOf(score?.value ?? null))
  const [evidence, setEvidence] = useState(score?.evidence ?? '')
  const [wrong, setWrong] = useState<readonly DraftField[]>([])
  const fields = fieldsOf(item)
  const save = (): void => {
    const read = readDraft(item, draft)
    if (read.ok) onSave(read.value, evidence.trim() === '' ? null : evidence.trim())
    else setWrong(read.wrong)
  }
  const number = (field: DraftField, label: string) => (
    <Form.Item
      label={item.unit === undefined ? label : `${label} (${item.unit})`}
      htmlFor={`value-${field}`}
      validateStatus={wrong.includes(field) ? 'error' : undefined}
      help={wrong.includes(field) ? `“${draft[field]}” không phải là số. Gõ số như 37 hoặc 97,5.` : undefined}
    >
      <Input
        id={`value-${field}`}
        inputMode="decimal"
        disabled={draft.notApplicable}
        value={draft[field]}
        onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
      />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={`${name} – ${criterion.code}, ${roundNames[round].toLowerCase()}`}
      okText="Lưu"
      cancelText="Hủy"
      confirmLoading={saving}
      onOk={save}
      onCancel={onClose}
    >
      <p>
        {criterion.title}. {criterionRule(criterion)}
      </p>
      <Form layout="vertical" component="div">
        {fields.includes('ratio') && number('target', 'Chỉ tiêu được giao')}
        {fields.includes('ratio') && number('actual', 'Kết quả thực hiện')}
        {fields.includes('count') && number('count', 'Số lượng')}
        {fields.includes('option') && item.type === 'choice' && (
          <Form.Item label="Mức" htmlFor="value-option">
            <Select
              id="value-option"
              allowClear
              disabled={draft.notApplicable}
              value={draft.option}
              onChange={(option: string | undefined) => setDraft({ ...draft, option: option ?? null })}
              options={item.options.map(({ label }) => ({ value: label, label }))}
            />
          </Form.Item>
        )}
        {fields.includes('yes') && (
          <Form.Item label="Kết quả">
            <Radio.Group
              disabled={draft.notApplicable}
              value={draft.yes}
              onChange={(event) => setDraft({ ...draft, yes: event.target.value as boolean })}
              options={[
                { value: true, label: 'Đạt' },
                { value: false, label: 'Không đạt' },
              ]}
            />
          </Form.Item>
        )}
        {item.sanction?.kind === 'lowest' && (
          <Form.Item>
            <Checkbox checked={draft.repeat} onChange={(event) => setDraft({ ...draft, repeat: event.target.checked })}>
              Tái phạm
            </Checkbox>
          </Form.Item>
        )}
        <Form.Item>
          <Checkbox
            checked={draft.notApplicable}
            onChange={(event) => setDraft({ ...draft, notApplicable: event.target.checked })}
          >
            Không phát sinh
          </Checkbox>
        </Form.Item>
        <Form.Item
          label={item.evidenceRequired === true ? 'Minh chứng (bắt buộc)' : 'Minh chứng'}
          htmlFor="value-evidence"
          validateStatus={refusal === null ? undefined : 'error'}
          help={refusal ?? undefined}
        >
          <Input.TextArea
            id="value-evidence"
            rows={3}
            value={evidence}
            onChange={(event) => setEvidence(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
