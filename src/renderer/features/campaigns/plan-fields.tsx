import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../../components/field'
import type { Problems, TypedDraft } from '../../components/use-draft'
import type { PlanDraft } from './plan-draft'

export type PlanFieldsProps = TypedDraft<PlanDraft>

type TextField = {
  readonly [F in keyof PlanDraft]: PlanDraft[F] extends string ? F : never
}[keyof PlanDraft]

export interface PlanItemProps {
  readonly field: keyof PlanDraft
  readonly label: string
  readonly problems: Problems<keyof PlanDraft>
  readonly help?: string
  readonly required?: boolean
  readonly children: ReactNode
}

/** One field with its label, its explanation, and what is wrong with it. */
export function PlanItem({ field, label, problems, help, required, children }: PlanItemProps) {
  return (
    <Field id={`plan-${field}`} label={label} required={required === true} error={problems[field]} extra={help}>
      {children}
    </Field>
  )
}

interface TextItemProps extends PlanFieldsProps {
  readonly field: TextField
  readonly label: string
  readonly help?: string
  readonly required?: boolean
  /** More than one: a text of several lines. */
  readonly rows?: number
}

/** A text of the plan; a list when it says "mỗi dòng một mục". */
export function PlanText({ field, label, help, required, rows = 1, draft, problems, change }: TextItemProps) {
  const shared = {
    id: `plan-${field}`,
    value: draft[field],
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [field]: event.target.value }),
  }
  return (
    <PlanItem field={field} label={label} problems={problems} help={help} required={required}>
      {rows === 1 ? <Input {...shared} /> : <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 14 }} />}
    </PlanItem>
  )
}
