import { Button } from 'antd'
import type { ReactNode } from 'react'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: string
  /** What to do first, and why. */
  readonly children: ReactNode
  readonly action?: { readonly label: string; readonly onClick: () => void; readonly isRunning?: boolean }
  /** A second, quieter way on. */
  readonly other?: ReactNode
}

/** A screen with nothing on it yet says what to do first, with one button. */
export function EmptyState({ title, children, action, other }: EmptyStateProps) {
  return (
    <section className="empty-state" aria-label={title}>
      <h2>{title}</h2>
      <div className="empty-words">{children}</div>
      {action !== undefined && (
        <Button type="primary" size="large" loading={action.isRunning} onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {other !== undefined && <div className="empty-other">{other}</div>}
    </section>
  )
}
