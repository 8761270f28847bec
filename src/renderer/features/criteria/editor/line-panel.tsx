import { Button, Flex, Form, Input, Select } from 'antd'
import type { DraftFinding } from '#domain/criteria/draft/check-draft'
import type { CriteriaDraft, DraftGroup, DraftItem, DraftKey } from '#domain/criteria/draft/criteria-draft'
import { childrenSum, isOffSum, withFittedMax } from '#domain/criteria/draft/draft-sums'
import { placeOf } from '#domain/criteria/draft/draft-tree'
import { withFields } from '#domain/criteria/draft/edit-lines'
import { movedTo, targetsOf } from '#domain/criteria/draft/move-lines'
import { renumbered } from '#domain/criteria/draft/suggest-code'
import { Field, TextField } from '../../../components/field'
import { FindingList } from '../../../components/finding-list'
import { ItemFields } from './item-fields'
import { pointsProblem } from './points-problem'

export interface LinePanelProps {
  readonly draft: CriteriaDraft
  readonly lineKey: DraftKey
  readonly findings: readonly DraftFinding[]
  readonly onEdit: (draft: CriteriaDraft, tag?: string) => void
}

/** Everything that one line of the set says, each field as it is typed. */
export function LinePanel({ draft, lineKey, findings, onEdit }: LinePanelProps) {
  const place = placeOf(draft, lineKey)
  if (place === null) return null
  const { line, part } = place
  const change = (fields: Partial<DraftItem> | Partial<DraftGroup>, field: string): void =>
    onEdit(withFields(draft, lineKey, fields), `${lineKey}:${field}`)
  const code = line.code.trim()
  const own = findings.filter((finding) => finding.line === lineKey)
  const isTwice = own.some((finding) => finding.code === 'CRITERIA_CODE_TWICE')
  const isExtra = draft.bonus?.key === lineKey || draft.deductions?.key === lineKey
  const targets = targetsOf(draft, line).filter(({ key }) => key !== place.parent?.key)
  const shown = own.filter(
    ({ code: found }) =>
      found !== 'CRITERIA_CODE_TWICE' && !found.startsWith('CRITERIA_FIELD') && found !== 'CRITERIA_NUMBER_BAD',
  )
  return (
    <Form layout="vertical" component="div" className="line-panel">
      <Flex gap="middle">
        <TextField
          id="line-code"
          label="Mã"
          width={130}
          value={line.code}
          error={code === '' ? 'Cần ghi mã.' : isTwice ? 'Mã này đã dùng.' : undefined}
          onChange={(value) => change({ code: value }, 'code')}
        />
        <div style={{ flex: 1 }}>
          <Field
            id="line-title"
            label={line.kind === 'group' ? 'Tên nhóm' : 'Nội dung tiêu chí'}
            error={line.title.trim() === '' ? 'Cần ghi nội dung.' : undefined}
          >
            <Input.TextArea
              id="line-title"
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={line.title}
              onChange={(event) => change({ title: event.target.value }, 'title')}
            />
          </Field>
        </div>
      </Flex>
      {line.kind === 'group' ? (
        <GroupFields draft={draft} group={line} isExtra={isExtra} onChange={change} onEdit={onEdit} />
      ) : (
        <ItemFields draft={draft} item={line} part={part} onChange={change} />
      )}
      {!isExtra && targets.length > 0 && (
        <Field id="line-target" label="Chuyển sang nhóm khác">
          <Select
            id="line-target"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="Chọn nhóm"
            value={null}
            options={targets.map((group) => ({ value: group.key, label: `${group.code} ${group.title}` }))}
            onChange={(target: DraftKey | null) => {
              const group = targets.find(({ key }) => key === target)
              const moved = group === undefined ? null : movedTo(draft, lineKey, group.key, group.children.length)
              if (moved !== null) onEdit(moved)
            }}
          />
        </Field>
      )}
      <FindingList findings={shown} label="Kiểm tra dòng này" limit={4} />
    </Form>
  )
}

interface GroupFieldsProps {
  readonly draft: CriteriaDraft
  readonly group: DraftGroup
  readonly isExtra: boolean
  readonly onChange: (fields: Partial<DraftGroup>, field: string) => void
  readonly onEdit: (draft: CriteriaDraft) => void
}

function GroupFields({ draft, group, isExtra, onChange, onEdit }: GroupFieldsProps) {
  const sum = childrenSum(group.children)
  const isOff = !isExtra && isOffSum(group.max, group.children)
  return (
    <>
      <Flex gap="middle">
        <TextField
          id="line-max"
          label={isExtra ? 'Nhiều nhất' : 'Điểm tối đa'}
          width={150}
          value={group.max}
          error={pointsProblem(group.max, isExtra)}
          {...(isExtra ? { placeholder: 'không hạn chế' } : {})}
          onChange={(max) => onChange({ max }, 'max')}
        />
        {!isExtra && (
          <TextField
            id="line-floor"
            label="Điểm liệt: dưới"
            width={150}
            suffix="%"
            value={group.floorPercent}
            error={pointsProblem(group.floorPercent, true)}
            placeholder="không có"
            onChange={(floorPercent) => onChange({ floorPercent }, 'floor')}
          />
        )}
      </Flex>
      {sum !== null && group.children.length > 0 && (
        <p className={isOff ? 'criteria-off' : 'quiet'}>
          Các mục bên trong cộng lại: <b>{sum}</b> điểm.{' '}
          {isOff && (
            <Button size="small" onClick={() => onEdit(withFittedMax(draft, group.key))}>
              Sửa điểm tối đa thành {sum}
            </Button>
          )}
        </p>
      )}
      {group.children.length > 0 && (
        <p>
          <Button size="small" onClick={() => onEdit(renumbered(draft, group.key))}>
            Đánh lại mã bên trong ({group.code.trim() || '…'}.1, {group.code.trim() || '…'}.2, …)
          </Button>
        </p>
      )}
    </>
  )
}
