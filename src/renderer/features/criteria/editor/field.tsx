import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly error?: string | undefined
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A labelled field with what is wrong said below it. */
export const Field = ({ id, label, error, extra, children }: FieldProps) => (
  <Form.Item
    label={label}
    htmlFor={id}
    extra={extra}
    {...(error === undefined ? {} : { validateStatus: 'error' as const, help: error })}
  >
    {children}
  </Form.Item>
)

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly extra?: ReactNode
  readonly width?: number
  /** Words behind the number: "%". */
  readonly suffix?: string
  /** Said while it is empty. */
  readonly placeholder?: string
}

/** A line of text with its label. */
export const TextField = ({ id, label, value, onChange, error, extra, width, suffix, placeholder }: TextFieldProps) => (
  <Field id={id} label={label} error={error} extra={extra}>
    <Input
      id={id}
      value={value}
      suffix={suffix}
      placeholder={placeholder}
      style={width === undefined ? {} : { width }}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)
