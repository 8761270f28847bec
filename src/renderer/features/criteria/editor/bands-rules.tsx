import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Select } from 'antd'
import type { Quota } from '#domain/criteria/criteria-set'
import type { CriteriaDraft, DraftBand, DraftReference } from '#domain/criteria/draft/criteria-draft'
import { allLines } from '#domain/criteria/draft/draft-tree'
import { withoutBand } from '#domain/criteria/draft/edit-lines'
import { ReferenceSelect } from './reference-select'
import type { RuleProps } from './rule-props'

const quotaModes = [
  { value: 'down', label: 'lẻ thì bỏ' },
  { value: 'half-up', label: 'từ một nửa thì lên' },
  { value: 'up', label: 'lẻ thì lên' },
] as const satisfies readonly { readonly value: Quota['mode']; readonly label: string }[]

const swapped = (bands: readonly DraftBand[], at: number, to: number): readonly DraftBand[] => {
  const [one, other] = [bands[at], bands[to]]
  return one === undefined || other === undefined ? bands : bands.with(at, other).with(to, one)
}

const bandChoices = (draft: CriteriaDraft) => draft.bands.map(({ key, name }) => ({ key, label: name }))
const firstBand = (draft: CriteriaDraft, at = 0): DraftReference => {
  const band = draft.bands[Math.min(at, draft.bands.length - 1)]
  return band === undefined ? { name: '' } : { key: band.key }
}

/** Grades with the total each begins at, what they ask besides, and how many units may have the best. */
export function BandsRules({ draft, onEdit }: RuleProps) {
  const { bands } = draft
  const addBand = (): void =>
    onEdit({
      ...draft,
      bands: [...bands, { key: `k${draft.nextKey}`, name: '', atLeast: '' }],
      nextKey: draft.nextKey + 1,
    })
  const usual = (): void =>
    onEdit({
      ...draft,
      bands: [
        ['Xuất sắc', '90'],
        ['Tốt', '80'],
        ['Khá', '65'],
        ['Trung bình', '50'],
        ['Yếu', ''],
      ].map(([name = '', atLeast = ''], index) => ({ key: `k${draft.nextKey + index}`, name, atLeast })),
      nextKey: draft.nextKey + 5,
    })
  const changeBand = (index: number, band: DraftBand, field: string): void =>
    onEdit({ ...draft, bands: bands.with(index, band) }, `band:${band.key}:${field}`)
  return (
    <section className="panel">
      <h2>Xếp loại</h2>
      <Flex vertical gap={6}>
        {bands.map((band, index) => (
          <Flex gap={6} key={band.key} align="center">
            <Input
              aria-label={`Tên mức xếp loại ${index + 1}`}
              style={{ width: 220 }}
              status={band.name.trim() === '' ? 'error' : ''}
              value={band.name}
              onChange={(event) => changeBand(index, { ...band, name: event.target.value }, 'name')}
            />
            <span>từ</span>
            <Input
              aria-label={`Điểm từ của mức ${index + 1}`}
              style={{ width: 90 }}
              value={band.atLeast}
              placeholder="còn lại"
              onChange={(event) => changeBand(index, { ...band, atLeast: event.target.value }, 'atLeast')}
            />
            <span>điểm</span>
            <Button
              aria-label={`Đưa mức xếp loại ${index + 1} lên`}
              disabled={index === 0}
              icon={<ArrowUpOutlined aria-hidden />}
              onClick={() => onEdit({ ...draft, bands: swapped(bands, index, index - 1) })}
            />
            <Button
              aria-label={`Đưa mức xếp loại ${index + 1} xuống`}
              disabled={index === bands.length - 1}
              icon={<ArrowDownOutlined aria-hidden />}
              onClick={() => onEdit({ ...draft, bands: swapped(bands, index, index + 1) })}
            />
            <Button
              aria-label={`Bỏ mức xếp loại ${index + 1}`}
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => onEdit(withoutBand(draft, band.key))}
            />
          </Flex>
        ))}
        <Flex gap={8}>
          <Button icon={<PlusOutlined aria-hidden />} onClick={addBand}>
            Thêm mức xếp loại
          </Button>
          {bands.length === 0 && <Button onClick={usual}>Dùng năm mức 90, 80, 65, 50</Button>}
        </Flex>
      </Flex>
      {bands.length > 0 && <Conditions draft={draft} onEdit={onEdit} />}
      {bands.length > 1 && <QuotaRule draft={draft} onEdit={onEdit} />}
    </section>
  )
}

function Conditions({ draft, onEdit }: RuleProps) {
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

function QuotaRule({ draft, onEdit }: RuleProps) {
  const { quota } = draft
  const addQuota = (): void =>
    onEdit({
      ...draft,
      quota: { band: firstBand(draft), percent: '25', mode: 'down', overflowTo: firstBand(draft, 1) },
    })
  return (
    <>
      <h3>Tỷ lệ khống chế</h3>
      {quota === null ? (
        <Button icon={<PlusOutlined aria-hidden />} onClick={addQuota}>
          Thêm tỷ lệ khống chế
        </Button>
      ) : (
        <Flex gap={6} align="center" wrap>
          <span>Mỗi cụm, khối có nhiều nhất</span>
          <Input
            aria-label="Tỷ lệ khống chế"
            style={{ width: 84 }}
            suffix="%"
            value={quota.percent}
            onChange={(event) =>
              onEdit({ ...draft, quota: { ...quota, percent: event.target.value } }, 'quota:percent')
            }
          />
          <Select
            aria-label="Cách tính số đơn vị"
            style={{ width: 170 }}
            value={quota.mode}
            options={[...quotaModes]}
            onChange={(mode: Quota['mode']) => onEdit({ ...draft, quota: { ...quota, mode } })}
          />
          <span>số đơn vị xếp</span>
          <ReferenceSelect
            label="Mức bị khống chế"
            width={140}
            value={quota.band}
            options={bandChoices(draft)}
            onChange={(band) => onEdit({ ...draft, quota: { ...quota, band } })}
          />
          <span>; số còn lại xếp</span>
          <ReferenceSelect
            label="Mức cho số còn lại"
            width={140}
            value={quota.overflowTo}
            options={bandChoices(draft)}
            onChange={(overflowTo) => onEdit({ ...draft, quota: { ...quota, overflowTo } })}
          />
          <Button
            aria-label="Bỏ tỷ lệ khống chế"
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => onEdit({ ...draft, quota: null })}
          />
        </Flex>
      )}
    </>
  )
}
