import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input } from 'antd'
import type { DraftOption } from '#domain/criteria/draft/criteria-draft'
import { Field } from '../../../components/field'
import { pointsProblem } from './points-problem'

export interface OptionsFieldProps {
  readonly options: readonly DraftOption[]
  readonly max: string
  readonly onChange: (options: readonly DraftOption[]) => void
}

/** The levels of a criterion scored by choice, each with its points. */
export function OptionsField({ options, max, onChange }: OptionsFieldProps) {
  const swapped = (at: number, to: number): readonly DraftOption[] => {
    const [one, other] = [options[at], options[to]]
    return one === undefined || other === undefined ? options : options.with(at, other).with(to, one)
  }
  const isBad = options.some(({ label, points }) => label.trim() === '' || pointsProblem(points, false) !== undefined)
  return (
    <Field
      id="line-options"
      label="Các mức"
      error={options.length === 0 ? 'Cần ít nhất một mức.' : isBad ? 'Mỗi mức cần có tên và một số điểm.' : undefined}
    >
      <Flex vertical gap={6} id="line-options">
        {options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place while its name is typed
          <Flex gap={6} key={index}>
            <Input
              aria-label={`Tên mức ${index + 1}`}
              value={option.label}
              onChange={(event) => onChange(options.with(index, { ...option, label: event.target.value }))}
            />
            <Input
              aria-label={`Điểm mức ${index + 1}`}
              style={{ width: 80 }}
              value={option.points}
              onChange={(event) => onChange(options.with(index, { ...option, points: event.target.value }))}
            />
            <Button
              aria-label={`Đưa mức ${index + 1} lên`}
              disabled={index === 0}
              icon={<ArrowUpOutlined aria-hidden />}
              onClick={() => onChange(swapped(index, index - 1))}
            />
            <Button
              aria-label={`Đưa mức ${index + 1} xuống`}
              disabled={index === options.length - 1}
              icon={<ArrowDownOutlined aria-hidden />}
              onClick={() => onChange(swapped(index, index + 1))}
            />
            <Button
              aria-label={`Bỏ mức ${index + 1}`}
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => onChange(options.toSpliced(index, 1))}
            />
          </Flex>
        ))}
        <Button
          icon={<PlusOutlined aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...options, { label: '', points: options.length === 0 ? max : '' }])}
        >
          Thêm mức
        </Button>
      </Flex>
    </Field>
  )
}
