import type { ReactNode } from 'react'
import { type ResultKind, resultQuestions } from './explanation-place'
import './explanation.css'

export interface WhyLinkProps {
  readonly about: ResultKind
  readonly onAsk: () => void
  readonly children: ReactNode
}

/** A total, grade or rank in a table, which opens what made it. */
export function WhyLink({ about, onAsk, children }: WhyLinkProps) {
  return (
    <button type="button" className="row-link why-link" title={resultQuestions[about]} onClick={onAsk}>
      {children}
    </button>
  )
}
