import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input } from 'antd'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { allLines } from '#domain/criteria/draft/draft-tree'
import { bandChoices, firstBand } from './band-choices'
import { ReferenceSelect } from './reference-select'
import type { RuleProps } from './rule-props'

/** What grades ask besides the total: a share of a group, a count of an item. */
export function ConditionRules({ draft, onEdit }: RuleProps) {
  const lines = allLines(draft)
  const choices = (kind: 'group' | 'item') =>
    lines.filter((line) => line.kind === kind).map(({ key, code, title }) => ({ key, label: `${code} ${title}` }))
  const groups = choices('group').filter(({ key }) => key !== draft.bonus?.key && key !== draft.deductions?.key)
  const items = choices('item')
  const change = (index: number, part: Partial<CriteriaDraft['conditions'][number]>, tag?: string): void => {
    const condition = draft.conditions[index]
    if (condition !== undefined)
      onEdit(
        { ...draft, conditions: draft.conditions.with(index, { ...condition, ...part }) },
        tag === undefined ? undefined : `condition:${condition.key}:${tag}`,
      )
  }
  return (
    <>
      <h3>Điều kiện xếp loại</h3>
      <Flex vertical gap={10}>
        {draft.conditions.map((condition, index) => (
          <Flex gap={6} key={condition.key} align="center" wrap>
            <span>Muốn xếp</span>
            <ReferenceSelect
              label={`Điều kiện ${index + 1}: mức xếp loại`}
              width={140}
              value={condition.band}
              options={bandChoices(draft)}
              onChange={(band) => change(index, { band })}
            />
            <span>thì nhóm</span>
            <ReferenceSelect
              label={`Điều kiện ${index + 1}: nhóm`}
              value={condition.group}
              none="(không xét nhóm)"
              options={groups}
              onNone={() => change(index, { group: null })}
              onChange={(group) => change(index, { group })}
            />
            {condition.group !== null && (
              <>
                <span>đạt từ</span>
                <Input
                  aria-label={`Điều kiện ${index + 1}: tỷ lệ`}
                  style={{ width: 84 }}
                  suffix="%"
                  value={condition.minPercent}
                  onChange={(event) => change(index, { minPercent: event.target.value }, 'percent')}
                />
              </>
            )}
            <span>và mục</span>
            <ReferenceSelect
              label={`Điều kiện ${index + 1}: mục`}
              value={condition.item}
              none="(không xét mục)"
              options={items}
              onNone={() => change(index, { item: null })}
              onChange={(item) => change(index, { item })}
            />
            {condition.item !== null && (
              <>
                <span>có từ</span>
                <Input
                  aria-label={`Điều kiện ${index + 1}: số lượng`}
                  style={{ width: 60 }}
                  value={condition.minCount}
                  onChange={(event) => change(index, { minCount: event.target.value }, 'count')}
                />
              </>
            )}
            <Button
              aria-label={`Bỏ điều kiện ${index + 1}`}
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => onEdit({ ...draft, conditions: draft.conditions.toSpliced(index, 1) })}
            />
          </Flex>
        ))}
        <Button
          icon={<PlusOutlined aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            onEdit({
              ...draft,
              conditions: [
                ...draft.conditions,
                {
                  key: `k${draft.nextKey}`,
                  band: firstBand(draft),
                  group: groups[0] === undefined ? null : { key: groups[0].key },
                  minPercent: '80',
                  item: null,
                  minCount: '1',
                },
              ],
              nextKey: draft.nextKey + 1,
            })
          }
        >
          Thêm điều kiện
        </Button>
      </Flex>
    </>
  )
}
