import { Button, Progress } from 'antd'

export interface ProgressPanelProps {
  /** What is being done: "Đang đọc tệp". */
  readonly title: string
  readonly done: number
  readonly total: number
  /** What is at hand right now. */
  readonly label: string
  readonly onCancel?: () => void
  readonly isStopping?: boolean
}

/** A long job: how far it is, what it is at, and a way to stop it. */
export function ProgressPanel({ title, done, total, label, onCancel, isStopping = false }: ProgressPanelProps) {
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <section aria-label={title} aria-live="polite" className="panel" style={{ marginBottom: 16 }}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <b>{isStopping ? 'Đang dừng…' : `${title}${total === 0 ? '…' : `: ${done} / ${total}`}`}</b>
          <Progress percent={percent} showInfo={false} aria-label={title} />
          <div style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minHeight: 22 }}>
            {label}
          </div>
        </div>
        {onCancel !== undefined && (
          <Button onClick={onCancel} disabled={isStopping}>
            Dừng lại
          </Button>
        )}
      </div>
    </section>
  )
}
