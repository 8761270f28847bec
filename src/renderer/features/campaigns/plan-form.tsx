import { Button, Flex, Form, Select, Tabs } from 'antd'
import { useState } from 'react'
import type { AppError } from '#shared/errors/app-error'
import type { OfficeView } from '#shared/ipc/views'
import { DateField } from '../../components/date-field'
import { ErrorNote } from '../../components/error-note'
import { useDraft } from '../../components/use-draft'
import { useUnsaved } from '../../components/use-unsaved'
import { type Plan, type PlanDraft, readPlan } from './plan-draft'
import { PlanItem, PlanText } from './plan-fields'
import { PlanTasks } from './plan-tasks'

export interface PlanFormProps {
  readonly initial: PlanDraft
  readonly profiles: OfficeView['profiles']
  readonly saveLabel: string
  readonly isSaving: boolean
  readonly isReadOnly: boolean
  readonly error: AppError | null
  /** True: saved. What was typed stays when it was refused. */
  readonly onSave: (plan: Plan) => Promise<boolean>
  readonly onClose: () => void
}

/** Tab in which a field stands. */
const tabOf: Partial<Record<keyof PlanDraft, string>> = { tasks: 'work' }

/** Every field of a campaign's plan, in tabs that follow the paper's own parts. */
export function PlanForm(props: PlanFormProps) {
  const { initial, profiles, saveLabel, isSaving, isReadOnly, error, onSave, onClose } = props
  const { draft, problems, change, take } = useDraft<PlanDraft, Plan>(initial, readPlan)
  const [saved, setSaved] = useState(initial)
  const [tab, setTab] = useState('main')
  useUnsaved(draft !== saved, 'kế hoạch đợt thi đua')
  const save = async (): Promise<void> => {
    const plan = take()
    if (!plan.ok) {
      const first = Object.keys(plan.error)[0] as keyof PlanDraft
      setTab(tabOf[first] ?? 'main')
      return
    }
    setSaved(draft)
    if (!(await onSave(plan.value))) setSaved(initial)
  }
  const fields = { draft, problems, change }
  const date = (field: 'from' | 'to' | 'planDate', label: string) => (
    <PlanItem field={field} label={label} problems={problems}>
      <DateField id={`plan-${field}`} label={label} value={draft[field]} onChange={(day) => change({ [field]: day })} />
    </PlanItem>
  )
  const onePerLine = 'Mỗi dòng một mục.'
  const note = profiles.find(({ id }) => id === draft.legalProfile)?.note ?? ''
  const main = (
    <>
      <PlanText
        {...fields}
        field="title"
        label="Tên đợt thi đua"
        required
        rows={2}
        help="Ghi đúng như trong kế hoạch; tên này in trên mọi văn bản."
      />
      <PlanText {...fields} field="slogan" label="Khẩu hiệu thi đua" rows={2} />
      <PlanText {...fields} field="theme" label="Chủ đề hành động" />
      <Flex gap="large" wrap>
        {date('from', 'Từ ngày')}
        {date('to', 'Đến ngày')}
        <PlanText {...fields} field="planNumber" label="Kế hoạch số" />
        {date('planDate', 'Ngày ban hành kế hoạch')}
      </Flex>
      <PlanItem
        field="legalProfile"
        label="Quy định áp dụng"
        problems={problems}
        required
        help={note === '' ? 'Quyết định mức thưởng, căn cứ và thẩm quyền in trên văn bản.' : note}
      >
        <Select
          id="plan-legalProfile"
          value={draft.legalProfile === '' ? null : draft.legalProfile}
          placeholder="Chọn theo ngày ký quyết định khen thưởng"
          onChange={(legalProfile: string) => change({ legalProfile })}
          options={profiles.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </PlanItem>
    </>
  )
  const basis = (
    <>
      <PlanText
        {...fields}
        field="parentPlan"
        label="Kế hoạch của cấp trên"
        help="Số, ngày và cơ quan ban hành kế hoạch mà đợt thi đua này thực hiện."
      />
      <PlanText {...fields} field="legalBasis" label="Căn cứ" rows={6} help={onePerLine} />
    </>
  )
  const contents = (
    <>
      <PlanText {...fields} field="purposes" label="Mục đích" rows={3} help={onePerLine} />
      <PlanText {...fields} field="requirements" label="Yêu cầu" rows={3} help={onePerLine} />
      <PlanText {...fields} field="contents" label="Nội dung thi đua" rows={4} help={onePerLine} />
      <PlanText {...fields} field="movements" label="Phong trào gắn với đợt thi đua" rows={3} help={onePerLine} />
    </>
  )
  const work = (
    <>
      <PlanText {...fields} field="activities" label="Hoạt động của cơ quan" rows={3} help={onePerLine} />
      <PlanTasks {...fields} />
    </>
  )
  const end = (
    <>
      <PlanText {...fields} field="budgetNote" label="Kinh phí" rows={2} />
      <PlanText {...fields} field="recipients" label="Nơi nhận" rows={5} help={onePerLine} />
    </>
  )
  const pane = (content: React.ReactNode) => <div className="panel">{content}</div>
  return (
    <Form layout="vertical" component="div" disabled={isReadOnly}>
      <ErrorNote error={error} />
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'main', label: 'Thông tin chung', children: pane(main) },
          { key: 'basis', label: 'Căn cứ', children: pane(basis) },
          { key: 'contents', label: 'Mục đích, nội dung', children: pane(contents) },
          { key: 'work', label: 'Tổ chức thực hiện', children: pane(work) },
          { key: 'end', label: 'Kinh phí, nơi nhận', children: pane(end) },
        ]}
      />
      <Flex gap="small" style={{ marginTop: 16 }}>
        <Button type="primary" loading={isSaving} onClick={() => void save()}>
          {saveLabel}
        </Button>
        <Button disabled={false} onClick={onClose}>
          Đóng
        </Button>
      </Flex>
    </Form>
  )
}
