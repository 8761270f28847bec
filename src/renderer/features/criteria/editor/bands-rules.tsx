import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input } from 'antd'
import type { DraftBand } from '#domain/criteria/draft/criteria-draft'
import { withBands, withNewBand, withoutBand } from '#domain/criteria/draft/edit-rules'
import { ConditionRules } from './condition-rules'
import { QuotaRule } from './quota-rule'
import type { RuleProps } from './rule-props'

const swapped = (bands: readonly DraftBand[], at: number, to: number): readonly DraftBand[] => {
  const [one, other] = [bands[at], bands[to]]
  return one === undefined || other === undefined ? bands : bands.with(at, other).with(to, one)
}

const usualBands = [
  { name: 'Xuất sắc', atLeast: '90' },
  { name: 'Tốt', atLeast: '80' },
  { name: 'Khá', atLeast: '65' },
  { name: 'Trung bình', atLeast: '50' },
  { name: 'Yếu', atLeast: '' },
]

/** Grades with the total each begins at, what they ask besides, and how many units may have the best. */
export function BandsRules({ draft, onEdit }: RuleProps) {
  const { bands } = draft
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
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => onEdit(withNewBand(draft))}>
            Thêm mức xếp loại
          </Button>
          {bands.length === 0 && (
            <Button onClick={() => onEdit(withBands(draft, usualBands))}>Dùng năm mức 90, 80, 65, 50</Button>
          )}
        </Flex>
      </Flex>
      {bands.length > 0 && <ConditionRules draft={draft} onEdit={onEdit} />}
      {bands.length > 1 && <QuotaRule draft={draft} onEdit={onEdit} />}
    </section>
  )
}
