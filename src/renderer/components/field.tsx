import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly error?: string | undefined
  readonly extra?: ReactNode
  readonly required?: boolean
  readonly children: ReactNode
}

/** A labelled field with what is wrong said below it. */
export const Field = ({ id, label, error, extra, required = false, children }: FieldProps) => (
  <Form.Item
    label={label}
    htmlFor={id}
    extra={extra}
    required={required}
    {...(error === undefined ? {} : { validateStatus: 'error' as const, help: error })}
  >
    {children}
  </Form.Item>
)

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: number
  /** Words behind the number: "%". */
  readonly suffix?: string
  /** Said while it is empty. */
  readonly placeholder?: string
}

/** A line of text with its label. */
export const TextField = ({ value, onChange, width, suffix, placeholder, ...field }: TextFieldProps) => (
  <Field {...field}>
    <Input
      id={field.id}
      value={value}
      suffix={suffix}
      placeholder={placeholder}
      style={width === undefined ? {} : { width }}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)
