import { Button, Flex, Form, Input, Radio } from 'antd'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { childrenSum, isOffSum, withFittedScale } from '#domain/criteria/draft/draft-sums'
import { Field, TextField } from '../../../components/field'
import { BandsRules } from './bands-rules'
import { pointsProblem } from './points-problem'
import { RoundingField } from './rounding-field'
import type { RuleProps } from './rule-props'
import { ScorersRules } from './scorers-rules'
import { TieBreakRules } from './tie-break-rules'

/** What makes a total, a grade and a rank out of the points of the lines. */
export function RulesPanel({ draft, onEdit }: RuleProps) {
  const change = (fields: Partial<CriteriaDraft>, field: string): void =>
    onEdit({ ...draft, ...fields }, `set:${field}`)
  const sum = childrenSum(draft.groups)
  return (
    <Form layout="vertical" component="div" className="rules-panel">
      <section className="panel">
        <h2>Bộ tiêu chí</h2>
        <Field id="set-title" label="Tên bộ tiêu chí" error={draft.title.trim() === '' ? 'Cần ghi tên.' : undefined}>
          <Input.TextArea
            id="set-title"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value }, 'title')}
          />
        </Field>
        <TextField
          id="set-source"
          label="Nguồn (văn bản ban hành)"
          value={draft.source}
          onChange={(source) => change({ source }, 'source')}
        />
        <Flex gap="middle" align="start" wrap>
          <TextField
            id="set-scale"
            label="Thang điểm"
            width={120}
            value={draft.scale}
            error={pointsProblem(draft.scale, false)}
            onChange={(scale) => change({ scale }, 'scale')}
          />
          <TextField
            id="set-min"
            label="Tổng thấp nhất"
            width={130}
            value={draft.totalMin}
            placeholder="không chặn"
            onChange={(totalMin) => change({ totalMin }, 'min')}
          />
          <TextField
            id="set-max"
            label="Tổng cao nhất"
            width={130}
            value={draft.totalMax}
            placeholder="không chặn"
            onChange={(totalMax) => change({ totalMax }, 'max')}
          />
        </Flex>
        {sum !== null && isOffSum(draft.scale, draft.groups) && (
          <p className="criteria-off">
            Các nhóm cộng lại: <b>{sum}</b> điểm.{' '}
            <Button size="small" onClick={() => onEdit(withFittedScale(draft))}>
              Sửa thang điểm thành {sum}
            </Button>
          </p>
        )}
        <Field id="set-na" label="Tiêu chí không phát sinh">
          <Radio.Group
            id="set-na"
            value={draft.notApplicable}
            onChange={(event) =>
              change({ notApplicable: event.target.value as CriteriaDraft['notApplicable'] }, 'notApplicable')
            }
            options={[
              { value: 'rescale', label: 'Bỏ ra, quy đổi điểm còn lại trong nhóm' },
              { value: 'fullMarks', label: 'Được điểm tối đa' },
            ]}
          />
        </Field>
        <Flex gap="large" wrap>
          <RoundingField
            id="set-rounding"
            label="Làm tròn từng tiêu chí"
            rounding={draft.rounding.criterion}
            onChange={(criterion) => change({ rounding: { ...draft.rounding, criterion } }, 'rounding')}
          />
          <RoundingField
            id="set-rounding-total"
            label="Làm tròn tổng điểm"
            rounding={draft.rounding.total}
            onChange={(total) => change({ rounding: { ...draft.rounding, total } }, 'rounding')}
          />
        </Flex>
      </section>
      <BandsRules draft={draft} onEdit={onEdit} />
      <TieBreakRules draft={draft} onEdit={onEdit} />
      <ScorersRules draft={draft} onEdit={onEdit} />
    </Form>
  )
}
