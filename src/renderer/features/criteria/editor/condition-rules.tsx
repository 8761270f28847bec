import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input } from 'antd'
import type { DraftCondition, DraftLine, DraftReference } from '#domain/criteria/draft/criteria-draft'
import { allLines } from '#domain/criteria/draft/draft-tree'
import { groupsToAsk, withCondition, withNewCondition } from '#domain/criteria/draft/edit-rules'
import { bandChoices } from './band-choices'
import { ReferenceSelect } from './reference-select'
import type { RuleProps } from './rule-props'

const choices = (lines: readonly DraftLine[]) =>
  lines.map(({ key, code, title }) => ({ key, label: `${code} ${title}` }))

interface AskedProps {
  /** What is asked about: "nhóm". */
  readonly what: string
  /** Names its fields: "Điều kiện 1". */
  readonly label: string
  readonly of: DraftReference | null
  readonly lines: readonly DraftLine[]
  readonly onOf: (of: DraftReference | null) => void
  /** Names the least of it: "tỷ lệ". */
  readonly leastLabel: string
  readonly from: string
  readonly suffix?: string
  readonly least: string
  readonly onLeast: (least: string) => void
}

/** A group or an item of which a grade asks at least so much. */
const Asked = ({ what, label, of, lines, onOf, leastLabel, from, suffix, least, onLeast }: AskedProps) => (
  <>
    <ReferenceSelect
      label={`${label}: ${what}`}
      value={of}
      none={`(không xét ${what})`}
      options={choices(lines)}
      onNone={() => onOf(null)}
      onChange={onOf}
    />
    {of !== null && (
      <>
        <span>{from}</span>
        <Input
          aria-label={`${label}: ${leastLabel}`}
          style={{ width: suffix === undefined ? 60 : 84 }}
          suffix={suffix}
          value={least}
          onChange={(event) => onLeast(event.target.value)}
        />
      </>
    )}
  </>
)

/** What grades ask besides the total: a share of a group, a count of an item. */
export function ConditionRules({ draft, onEdit }: RuleProps) {
  const groups = groupsToAsk(draft)
  const items = allLines(draft).filter(({ kind }) => kind === 'item')
  return (
    <>
      <h3>Điều kiện xếp loại</h3>
      <Flex vertical gap={10}>
        {draft.conditions.map(({ key, band, group, minPercent, item, minCount }, index) => {
          const label = `Điều kiện ${index + 1}`
          const change = (fields: Partial<DraftCondition>, typed?: string): void =>
            onEdit(withCondition(draft, key, fields), typed === undefined ? undefined : `condition:${key}:${typed}`)
          return (
            <Flex gap={6} key={key} align="center" wrap>
              <span>Muốn xếp</span>
              <ReferenceSelect
                label={`${label}: mức xếp loại`}
                width={140}
                value={band}
                options={bandChoices(draft)}
                onChange={(chosen) => change({ band: chosen })}
              />
              <span>thì nhóm</span>
              <Asked
                what="nhóm"
                label={label}
                of={group}
                lines={groups}
                onOf={(of) => change({ group: of })}
                leastLabel="tỷ lệ"
                from="đạt từ"
                suffix="%"
                least={minPercent}
                onLeast={(least) => change({ minPercent: least }, 'percent')}
              />
              <span>và mục</span>
              <Asked
                what="mục"
                label={label}
                of={item}
                lines={items}
                onOf={(of) => change({ item: of })}
                leastLabel="số lượng"
                from="có từ"
                least={minCount}
                onLeast={(least) => change({ minCount: least }, 'count')}
              />
              <Button
                aria-label={`Bỏ điều kiện ${index + 1}`}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => onEdit({ ...draft, conditions: draft.conditions.toSpliced(index, 1) })}
              />
            </Flex>
          )
        })}
        <Button
          icon={<PlusOutlined aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onEdit(withNewCondition(draft))}
        >
          Thêm điều kiện
        </Button>
      </Flex>
    </>
  )
}
