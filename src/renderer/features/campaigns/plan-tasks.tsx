import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import type { PlanFieldsProps } from './plan-fields'

/** Tổ chức thực hiện: what the plan asks of each unit. */
export function PlanTasks({ draft, problems, change }: PlanFieldsProps) {
  const put = (key: number, part: { readonly unit?: string; readonly tasks?: string }): void =>
    change({ tasks: draft.tasks.map((task) => (task.key === key ? { ...task, ...part } : task)) })
  const add = (): void =>
    change({
      tasks: [...draft.tasks, { key: Math.max(-1, ...draft.tasks.map(({ key }) => key)) + 1, unit: '', tasks: '' }],
    })
  return (
    <section aria-label="Nhiệm vụ giao từng đơn vị">
      <div style={{ marginBottom: 8 }}>
        <b>Nhiệm vụ giao từng đơn vị</b>
        <div className="quiet">Mỗi dòng một nhiệm vụ.</div>
      </div>
      {problems.tasks !== undefined && (
        <Alert type="error" showIcon title={problems.tasks} style={{ marginBottom: 8 }} />
      )}
      {draft.tasks.map(({ key, unit, tasks }, index) => (
        <div key={key} style={{ display: 'grid', gridTemplateColumns: '280px 1fr 40px', gap: 8, marginBottom: 8 }}>
          <Input
            aria-label={`Đơn vị thứ ${index + 1}`}
            placeholder="Đơn vị"
            value={unit}
            onChange={(event) => put(key, { unit: event.target.value })}
          />
          <Input.TextArea
            aria-label={`Nhiệm vụ của đơn vị thứ ${index + 1}`}
            placeholder="Nhiệm vụ"
            autoSize={{ minRows: 1, maxRows: 8 }}
            value={tasks}
            onChange={(event) => put(key, { tasks: event.target.value })}
          />
          <Button
            aria-label={`Bỏ đơn vị thứ ${index + 1}`}
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => change({ tasks: draft.tasks.filter((task) => task.key !== key) })}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
        Thêm đơn vị
      </Button>
    </section>
  )
}
