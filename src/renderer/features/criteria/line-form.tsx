import { Button, Checkbox, Drawer, Flex, Form, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { AppError } from '#shared/errors/app-error'
import { useApi } from '../../api/bridge-context'
import { callMain } from '../../api/client'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
import { type LineDraft, lineDraftOf, lineProblems, mayBeUncapped, withLine } from './criteria-edit'

export interface LineFormProps {
  readonly campaign: string
  readonly set: CriteriaSet
  readonly code: string
  /** The set is used by scores: saving makes a new version. */
  readonly nextVersion: number | null
  readonly isSaving: boolean
  readonly error: AppError | null
  readonly onSave: (set: CriteriaSet) => void
  readonly onClose: () => void
}

/** A pause in typing after which the whole set is checked. */
const pause = 350

/** One line of the set, checked against the whole set while it is typed. */
export function LineForm({ campaign, set, code, nextVersion, isSaving, error, onSave, onClose }: LineFormProps) {
  const { bridge } = useApi()
  const [draft, setDraft] = useState<LineDraft | null>(() => lineDraftOf(set, code))
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const problems = draft === null ? {} : lineProblems(draft, mayBeUncapped(set, code))
  const isReadable = Object.keys(problems).length === 0

  useEffect(() => {
    if (draft === null || !isReadable) return
    const timer = setTimeout(async () => {
      const checked = await callMain(bridge, 'criteria.check', { campaign, set: withLine(set, code, draft) })
      if (checked.ok) setFindings(checked.value.findings)
    }, pause)
    return () => clearTimeout(timer)
  }, [bridge, campaign, set, code, draft, isReadable])

  if (draft === null) return null
  const change = (part: Partial<LineDraft>): void => setDraft({ ...draft, ...part })
  const item = (field: keyof LineDraft, label: string, input: ReactNode, extra?: string) => {
    const problem = problems[field as keyof typeof problems]
    return (
      <Form.Item
        label={label}
        htmlFor={`line-${field}`}
        validateStatus={problem === undefined ? undefined : 'error'}
        help={problem}
        extra={extra}
      >
        {input}
      </Form.Item>
    )
  }
  const text = (field: 'max' | 'per' | 'unit' | 'note', width?: number) => (
    <Input
      id={`line-${field}`}
      style={width === undefined ? {} : { width }}
      value={draft[field] ?? ''}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  )
  const options = draft.options
  return (
    <Drawer
      open
      size={600}
      title={`Sửa ${code}`}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Flex gap="small" justify="end">
          <Button onClick={onClose}>Hủy</Button>
          <Button
            type="primary"
            loading={isSaving}
            disabled={!isReadable}
            onClick={() => onSave(withLine(set, code, draft))}
          >
            {nextVersion === null ? 'Lưu' : `Lưu thành bản ${nextVersion}`}
          </Button>
        </Flex>
      }
    >
      <ErrorNote error={error} />
      {nextVersion !== null && (
        <p className="quiet">
          Bộ tiêu chí này đã có điểm. Lưu sẽ tạo bản {nextVersion}; bản cũ và điểm đã chấm vẫn còn.
        </p>
      )}
      <Form layout="vertical" component="div">
        {item(
          'title',
          'Nội dung',
          <Input.TextArea
            id="line-title"
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />,
        )}
        <Flex gap="large">
          {item(
            'max',
            mayBeUncapped(set, code) ? 'Nhiều nhất' : 'Điểm tối đa',
            text('max', 140),
            mayBeUncapped(set, code) ? 'Để trống nếu không giới hạn.' : undefined,
          )}
          {draft.per !== null && item('per', 'Điểm mỗi lần, mỗi đơn vị tính', text('per', 140))}
          {draft.unit !== null && item('unit', 'Đơn vị tính', text('unit', 160))}
        </Flex>
        {options !== null &&
          item(
            'options',
            'Các mức',
            <Flex vertical gap={6}>
              {options.map((option, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place while its name is typed
                <Flex gap={6} key={index}>
                  <Input
                    aria-label={`Tên mức ${index + 1}`}
                    value={option.label}
                    onChange={(event) =>
                      change({ options: options.with(index, { ...option, label: event.target.value }) })
                    }
                  />
                  <Input
                    aria-label={`Điểm mức ${index + 1}`}
                    style={{ width: 100 }}
                    value={option.points}
                    onChange={(event) =>
                      change({ options: options.with(index, { ...option, points: event.target.value }) })
                    }
                  />
                </Flex>
              ))}
            </Flex>,
          )}
        {draft.evidenceRequired !== null && (
          <Form.Item>
            <Checkbox
              checked={draft.evidenceRequired}
              onChange={(event) => change({ evidenceRequired: event.target.checked })}
            >
              Phải có minh chứng; thiếu thì không tính điểm
            </Checkbox>
          </Form.Item>
        )}
        {draft.mayBeNotApplicable !== null && (
          <Form.Item>
            <Checkbox
              checked={draft.mayBeNotApplicable}
              onChange={(event) => change({ mayBeNotApplicable: event.target.checked })}
            >
              Có thể không phát sinh
            </Checkbox>
          </Form.Item>
        )}
        {draft.note !== null && item('note', 'Ghi chú', text('note'))}
      </Form>
      {findings.length > 0 && (
        <section aria-label="Kiểm tra cả bộ tiêu chí" aria-live="polite">
          <b>Kiểm tra cả bộ tiêu chí</b>
          <FindingList findings={findings} limit={5} />
        </section>
      )}
    </Drawer>
  )
}
