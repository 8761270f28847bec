import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Select } from 'antd'
import type { Aggregate } from '#domain/criteria/criteria-set'
import { withNewWeight } from '#domain/criteria/draft/edit-rules'
import { Field } from '../../../components/field'
import type { RuleProps } from './rule-props'

type Choice = Aggregate | 'none'

const ways: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'none', label: 'Mỗi vòng một bên chấm' },
  { value: 'mean', label: 'Lấy trung bình các bên chấm' },
  { value: 'sum', label: 'Lấy tổng các bên chấm' },
  { value: 'weighted', label: 'Lấy trung bình có trọng số' },
]

/** How the scores of several departments become one, with what each weighs. */
export function ScorersRules({ draft, onEdit }: RuleProps) {
  const { weights } = draft
  const change = (index: number, part: Partial<(typeof weights)[number]>, field: string): void => {
    const weight = weights[index]
    if (weight !== undefined)
      onEdit({ ...draft, weights: weights.with(index, { ...weight, ...part }) }, `weight:${weight.key}:${field}`)
  }
  return (
    <section className="panel">
      <h2>Nhiều bên cùng chấm</h2>
      <Field id="set-aggregate" label="Khi nhiều sở, ngành cùng chấm một vòng">
        <Select
          id="set-aggregate"
          style={{ width: 320 }}
          value={(draft.aggregate ?? 'none') as Choice}
          options={[...ways]}
          onChange={(way: Choice) => onEdit({ ...draft, aggregate: way === 'none' ? null : way })}
        />
      </Field>
      {draft.aggregate === 'weighted' && (
        <Flex vertical gap={6}>
          {weights.map((weight, index) => (
            <Flex gap={6} key={weight.key} align="center">
              <Input
                aria-label={`Bên chấm ${index + 1}`}
                style={{ width: 260 }}
                value={weight.scorer}
                onChange={(event) => change(index, { scorer: event.target.value }, 'scorer')}
              />
              <span>trọng số</span>
              <Input
                aria-label={`Trọng số ${index + 1}`}
                style={{ width: 80 }}
                value={weight.weight}
                onChange={(event) => change(index, { weight: event.target.value }, 'weight')}
              />
              <Button
                aria-label={`Bỏ bên chấm ${index + 1}`}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => onEdit({ ...draft, weights: weights.toSpliced(index, 1) })}
              />
            </Flex>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => onEdit(withNewWeight(draft))}
          >
            Thêm bên chấm
          </Button>
        </Flex>
      )}
    </section>
  )
}
