import { Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from './date-field'
import { Field } from './field'
import type { Problems, TypedDraft } from './use-draft'

/** Fields of a draft that hold such a value. */
type Holding<Draft, Value> = {
  readonly [F in keyof Draft]: Draft[F] extends Value ? (Value extends Draft[F] ? F : never) : never
}[keyof Draft] &
  string

export interface DraftFieldOptions {
  readonly extra?: ReactNode
  readonly required?: boolean
}

export interface DraftFields<Draft> {
  readonly idOf: (field: keyof Draft & string) => string
  /** Any input, which bears `idOf(field)`. */
  readonly item: (
    field: keyof Draft & string,
    label: string,
    input: ReactNode,
    options?: DraftFieldOptions,
  ) => ReactNode
  readonly text: (field: Holding<Draft, string>, label: string, options?: DraftFieldOptions) => ReactNode
  /** A text of several lines. */
  readonly lines: (
    field: Holding<Draft, string>,
    label: string,
    rows: { readonly minRows: number; readonly maxRows: number },
    options?: DraftFieldOptions,
  ) => ReactNode
  /** A whole number of people. */
  readonly count: (field: Holding<Draft, number | null>, label: string, options?: DraftFieldOptions) => ReactNode
  readonly date: (
    field: Holding<Draft, string | null>,
    label: string,
    options?: DraftFieldOptions & { readonly isWide?: boolean },
  ) => ReactNode
}

/** The fields of a form over its draft: each with its label, its id ("unit-code") and what is wrong with it. */
export function draftFields<Draft>(
  prefix: string,
  { draft, problems, change }: Omit<TypedDraft<Draft>, 'problems'> & { readonly problems: Problems<string> },
): DraftFields<Draft> {
  const put = (field: keyof Draft, value: unknown): void => change({ [field]: value } as Partial<Draft>)
  const idOf = (field: keyof Draft & string): string => `${prefix}-${field}`
  const item: DraftFields<Draft>['item'] = (field, label, input, options = {}) => (
    <Field id={idOf(field)} label={label} error={problems[field]} {...options}>
      {input}
    </Field>
  )
  const shared = (field: Holding<Draft, string>) => ({
    id: idOf(field),
    value: draft[field] as string,
    onChange: (event: { readonly target: { readonly value: string } }) => put(field, event.target.value),
  })
  return {
    idOf,
    item,
    text: (field, label, options) => item(field, label, <Input {...shared(field)} />, options),
    lines: (field, label, rows, options) =>
      item(field, label, <Input.TextArea {...shared(field)} autoSize={rows} />, options),
    count: (field, label, options) =>
      item(
        field,
        label,
        <InputNumber
          id={idOf(field)}
          min={0}
          max={500}
          precision={0}
          style={{ width: '100%' }}
          value={draft[field] as number | null}
          onChange={(value) => put(field, value)}
        />,
        options,
      ),
    date: (field, label, { isWide = false, ...options } = {}) =>
      item(
        field,
        label,
        <DateField
          id={idOf(field)}
          isWide={isWide}
          value={draft[field] as string | null}
          onChange={(day) => put(field, day)}
        />,
        options,
      ),
  }
}
