import type { ReactNode } from 'react'
import './page-header.css'

export interface PageHeaderProps {
  readonly title: string
  /** One line that says what this screen is for, or how things stand. */
  readonly note?: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
}

export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p>{note}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  )
}
