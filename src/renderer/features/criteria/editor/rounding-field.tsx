import { Flex, Select } from 'antd'
import type { Rounding } from '#domain/criteria/criteria-set'
import { Field } from '../../../components/field'

export interface RoundingFieldProps<Value extends Rounding | null> {
  readonly id: string
  readonly label: string
  readonly rounding: Value
  /** What it means to have none of its own; undefined where one must be given. */
  readonly inherited?: string
  readonly onChange: (rounding: Value) => void
}

const steps = ['0.01', '0.05', '0.1', '0.25', '0.5', '1'] as const
const modes = [
  { value: 'half-up', label: 'từ một nửa thì lên' },
  { value: 'down', label: 'luôn xuống' },
  { value: 'up', label: 'luôn lên' },
] as const satisfies readonly { readonly value: Rounding['mode']; readonly label: string }[]

/** Step and direction of a rounding. */
export function RoundingField<Value extends Rounding | null>(props: RoundingFieldProps<Value>) {
  const { id, label, rounding, inherited, onChange } = props
  const none = 'none'
  return (
    <Field id={id} label={label}>
      <Flex gap={8}>
        <Select
          id={id}
          style={{ width: 190 }}
          value={rounding?.step ?? none}
          options={[
            ...(inherited === undefined ? [] : [{ value: none, label: inherited }]),
            ...steps.map((step) => ({ value: step as string, label: `đến ${step.replace('.', ',')}` })),
          ]}
          onChange={(step: string) =>
            onChange((step === none ? null : { step, mode: rounding?.mode ?? 'half-up' }) as Value)
          }
        />
        {rounding !== null && (
          <Select
            aria-label={`${label}: chiều làm tròn`}
            style={{ width: 180 }}
            value={rounding.mode}
            options={[...modes]}
            onChange={(mode: Rounding['mode']) => onChange({ ...rounding, mode } as Value)}
          />
        )}
      </Flex>
    </Field>
  )
}
