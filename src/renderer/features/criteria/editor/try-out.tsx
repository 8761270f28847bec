import { Collapse, Flex, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import type { CriteriaDraft, DraftKey } from '#domain/criteria/draft/criteria-draft'
import { typedDecimal } from '#domain/criteria/draft/draft-numbers'
import { itemToTry } from '#domain/criteria/draft/item-to-try'
import type { ReportedValue } from '#domain/scoring/score'
import { tryOut } from '#domain/scoring/try-out'
import { formulaText } from '#shared/messages/scoring-formulas'
import { roundingText } from '#shared/messages/scoring-words'
import { formatDecimal } from '../../../messages/format'

export interface TryOutProps {
  readonly draft: CriteriaDraft
  readonly itemKey: DraftKey
}

interface Typed {
  readonly actual: string
  readonly target: string
  readonly count: string
  readonly option: string | null
  readonly yes: boolean | null
  readonly otherActual: string
  readonly otherTarget: string
}

const nothing: Typed = { actual: '', target: '', count: '', option: null, yes: null, otherActual: '', otherTarget: '' }

const quantity = (name: 'actual' | 'target' | 'count', text: string): Partial<ReportedValue> => {
  const decimal = typedDecimal(text)
  return decimal === null ? {} : { [name]: decimal }
}

const reportedOf = (typed: Typed): ReportedValue => ({
  ...quantity('actual', typed.actual),
  ...quantity('target', typed.target),
  ...quantity('count', typed.count),
  ...(typed.option === null ? {} : { option: typed.option }),
  ...(typed.yes === null ? {} : { yes: typed.yes }),
})

/** What a reported value would give by this line as it stands now, with the sum in words. */
export function TryOut({ draft, itemKey }: TryOutProps) {
  const [typed, setTyped] = useState<Typed>(nothing)
  const item = itemToTry(draft, itemKey)
  if (item?.type === 'manual') return null
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'try',
          label: 'Thử tính điểm',
          children:
            item === null ? (
              <span className="quiet">Ghi đủ điểm của dòng này rồi thử.</span>
            ) : (
              <>
                <Flex gap={8} wrap align="center">
                  <Inputs item={item} typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
                </Flex>
                <Outcome draft={draft} item={item} typed={typed} />
              </>
            ),
        },
      ]}
    />
  )
}

interface InputsProps {
  readonly item: Criterion | DeductionItem
  readonly typed: Typed
  readonly onChange: (part: Partial<Typed>) => void
}

function Inputs({ item, typed, onChange }: InputsProps) {
  const number = (field: 'actual' | 'target' | 'count' | 'otherActual' | 'otherTarget', label: string) => (
    <Input
      aria-label={label}
      placeholder={label}
      style={{ width: 175 }}
      value={typed[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  )
  switch (item.type) {
    case 'boolean':
      return (
        <Radio.Group
          aria-label="Kết quả thử"
          value={typed.yes}
          onChange={(event) => onChange({ yes: event.target.value as boolean })}
          options={[
            { value: true, label: 'Đạt' },
            { value: false, label: 'Không đạt' },
          ]}
        />
      )
    case 'choice':
      return (
        <Select
          aria-label="Mức thử"
          placeholder="Chọn mức"
          style={{ width: '100%' }}
          value={typed.option}
          options={item.options.map(({ label }) => ({ value: label, label }))}
          onChange={(option: string) => onChange({ option })}
        />
      )
    case 'count':
    case 'minus':
      return number('count', 'Số lượng')
    default:
      return (
        <>
          {number('actual', 'Kết quả thực hiện')}
          {number('target', 'Chỉ tiêu được giao')}
          {item.type === 'leaderRelative' && (
            <>
              {number('otherActual', 'Đơn vị khác: thực hiện')}
              {number('otherTarget', 'Đơn vị khác: chỉ tiêu')}
            </>
          )}
        </>
      )
  }
}

interface OutcomeProps {
  readonly draft: CriteriaDraft
  readonly item: Criterion | DeductionItem
  readonly typed: Typed
}

function Outcome({ draft, item, typed }: OutcomeProps) {
  const other = { ...quantity('actual', typed.otherActual), ...quantity('target', typed.otherTarget) }
  const others = 'actual' in other ? [{ unit: 'đơn vị khác', value: other }] : []
  const { points, formula, rounding } = tryOut(item, reportedOf(typed), draft.rounding.criterion, others)
  return (
    <p role="status" className="try-outcome">
      {points === null ? (
        <span className="quiet">Gõ số liệu để xem điểm.</span>
      ) : (
        <>
          <b>{points === 'N/A' ? 'Không phát sinh' : `${formatDecimal(points)} điểm`}</b>
          {': '}
          {formulaText(formula)}
          {rounding === null ? '' : `, ${roundingText(rounding)}`}
        </>
      )}
    </p>
  )
}
