import { Form, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Decimal } from '#domain/core/decimal'
import type { Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import type { ReportedValue } from '#domain/scoring/score'
import type { DraftChange } from '#domain/what-if/draft'
import { skip, useQuery } from '../../../api/use-query'
import { ChangeDialog, type ChangeFormProps } from './change-dialog'
import { byLabel, criterionOptions } from './criterion-options'
import { DecimalField } from './decimal-field'
import { ValueFields } from './value-fields'

const words = (points: string | null): string =>
  points === null ? 'chưa chấm' : points === 'N/A' ? 'không phát sinh' : `${points.replace('.', ',')} điểm`

/** The most points that the criterion gives, in words; null: without limit. */
const most = (item: Criterion | DeductionItem): string | null =>
  ('max' in item ? item.max : item.cap)?.replace('.', ',') ?? null

type Way = 'points' | 'value' | 'notApplicable'

/** Điểm một ô: one criterion of one unit with other points, or other reported values. */
export function ScoreForm({ campaign, draft, onTry, ...rest }: ChangeFormProps) {
  const [unit, setUnit] = useState<string | null>(null)
  const [criterion, setCriterion] = useState<string | null>(null)
  /** Whose points are tried, where several score the round; null: of the whole round. */
  const [scorer, setScorer] = useState<string | null>(null)
  const [way, setWay] = useState<Way>('points')
  const [points, setPoints] = useState<Decimal | null>(null)
  const [typed, setTyped] = useState<ReportedValue | null>(null)
  const cell = useQuery(
    'drafts.cell',
    unit === null || criterion === null ? skip : { campaign, draft: draft.id, unit, criterion },
  )
  const item = criterion === null ? null : findCriterion(draft.draftSet, criterion)
  const isComputed = item !== null && item.type !== 'manual'
  const value = typed ?? cell.data?.value ?? {}
  const scorers = cell.data?.scorers ?? []
  const by = scorers.some((one) => one.scorer === scorer) && scorer !== null ? { scorer } : {}
  const change: DraftChange | null =
    unit === null || criterion === null
      ? null
      : way === 'notApplicable'
        ? { kind: 'score', unit, criterion, ...by, points: 'N/A', value: null }
        : way === 'value' && isComputed
          ? { kind: 'score', unit, criterion, ...by, points: null, value }
          : points === null
            ? null
            : { kind: 'score', unit, criterion, ...by, points, value: null }
  return (
    <ChangeDialog
      {...rest}
      title="điểm một ô"
      note="Thử điểm thẩm định khác cho một tiêu chí của một đơn vị. Điểm thật không đổi."
      canTry={change !== null}
      onOk={() => change !== null && onTry([change])}
    >
      <Form layout="vertical" component="div">
        <Form.Item label="Đơn vị" htmlFor="draft-score-unit">
          <Select
            id="draft-score-unit"
            showSearch={{ filterOption: byLabel }}
            placeholder="Chọn đơn vị (gõ để tìm, không cần dấu)"
            value={unit}
            onChange={setUnit}
            options={draft.clusters.map(({ name, rows }) => ({
              label: name,
              options: rows.map((row) => ({ value: row.unit, label: row.name })),
            }))}
          />
        </Form.Item>
        <Form.Item label="Tiêu chí" htmlFor="draft-score-criterion">
          <Select
            id="draft-score-criterion"
            showSearch={{ filterOption: byLabel }}
            placeholder="Chọn tiêu chí"
            value={criterion}
            onChange={(chosen) => {
              setCriterion(chosen)
              setTyped(null)
              setWay('points')
            }}
            options={[...criterionOptions(draft.draftSet)]}
          />
        </Form.Item>
        {cell.data !== null && item !== null && (
          <>
            <p>
              Chính thức: <b>{words(cell.data.now.points)}</b> ({cell.data.now.formula})
              {cell.data.draft.points !== cell.data.now.points && (
                <>
                  <br />
                  Bản nháp đang có: <b>{words(cell.data.draft.points)}</b>
                </>
              )}
            </p>
            {scorers.length > 0 && (
              <Form.Item label="Điểm của ai" htmlFor="draft-score-scorer">
                <Select
                  id="draft-score-scorer"
                  value={scorer ?? ''}
                  onChange={(chosen) => setScorer(chosen === '' ? null : chosen)}
                  options={[
                    { value: '', label: 'Cả vòng thẩm định (thay điểm của mọi người chấm)' },
                    ...scorers.map((one) => ({ value: one.scorer, label: `${one.scorer}: ${words(one.points)}` })),
                  ]}
                />
              </Form.Item>
            )}
            <Form.Item label="Thử">
              <Radio.Group
                value={way}
                onChange={(event) => setWay(event.target.value)}
                options={[
                  { value: 'points', label: 'Cho điểm' },
                  ...(isComputed ? [{ value: 'value', label: 'Đổi số liệu báo cáo' }] : []),
                  { value: 'notApplicable', label: 'Không phát sinh' },
                ]}
              />
            </Form.Item>
            {way === 'points' && (
              <Form.Item label="Điểm thử" htmlFor="draft-score-points">
                <DecimalField
                  id="draft-score-points"
                  value={points}
                  onChange={setPoints}
                  suffix="điểm"
                  {...(most(item) === null ? {} : { placeholder: `từ 0 đến ${most(item)}` })}
                />
              </Form.Item>
            )}
            {way === 'value' && <ValueFields item={item} value={value} onChange={setTyped} />}
          </>
        )}
      </Form>
    </ChangeDialog>
  )
}
