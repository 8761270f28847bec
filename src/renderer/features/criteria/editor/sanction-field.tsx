import { Flex, Input, Select } from 'antd'
import type { CriteriaDraft, DraftItem, DraftReference, DraftSanction } from '#domain/criteria/draft/criteria-draft'
import { Field } from '../../../components/field'
import { ReferenceSelect } from './reference-select'

export interface SanctionFieldProps {
  readonly draft: CriteriaDraft
  readonly item: DraftItem
  readonly onChange: (sanction: DraftSanction | null) => void
}

type Kind = DraftSanction['kind'] | 'none'

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'none', label: 'Không' },
  { value: 'notBand', label: 'Không được xếp loại' },
  { value: 'maxBand', label: 'Xếp loại cao nhất là' },
  { value: 'downBands', label: 'Hạ số mức xếp loại' },
  { value: 'lowest', label: 'Tái phạm thì xếp loại thấp nhất' },
]

/** What a fault does to the grade, besides the points. */
export function SanctionField({ draft, item, onChange }: SanctionFieldProps) {
  const { sanction } = item
  const bandOf = (): DraftReference =>
    sanction !== null && 'band' in sanction
      ? sanction.band
      : draft.bands[0] === undefined
        ? { name: '' }
        : { key: draft.bands[0].key }
  const choose = (kind: Kind): void => {
    if (kind === 'none') onChange(null)
    else if (kind === 'lowest') onChange({ kind })
    else if (kind === 'downBands') onChange({ kind, count: '1' })
    else onChange({ kind, band: bandOf() })
  }
  const offered = draft.bands.length > 0 || sanction !== null ? kinds : kinds.slice(0, 1)
  return (
    <Field
      id="line-sanction"
      label="Hạn chế xếp loại khi có vi phạm"
      extra={offered.length === 1 ? 'Khai các mức xếp loại trước rồi mới chọn được.' : undefined}
    >
      <Flex gap={8}>
        <Select
          id="line-sanction"
          style={{ flex: 1 }}
          value={(sanction?.kind ?? 'none') as Kind}
          options={[...offered]}
          onChange={choose}
        />
        {sanction !== null && 'band' in sanction && (
          <ReferenceSelect
            label="Mức xếp loại bị hạn chế"
            value={sanction.band}
            options={draft.bands.map(({ key, name }) => ({ key, label: name }))}
            onChange={(band) => onChange({ ...sanction, band })}
          />
        )}
        {sanction?.kind === 'downBands' && (
          <Input
            aria-label="Số mức hạ"
            style={{ width: 80 }}
            value={sanction.count}
            onChange={(event) => onChange({ kind: 'downBands', count: event.target.value })}
          />
        )}
      </Flex>
    </Field>
  )
}
