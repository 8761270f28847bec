import { Select } from 'antd'
import type { DraftKey, DraftReference } from '#domain/criteria/draft/criteria-draft'
import { foldForSearch } from '#domain/text/fold'

export interface ReferenceSelectProps {
  readonly label: string
  readonly value: DraftReference | null
  readonly options: readonly { readonly key: DraftKey; readonly label: string }[]
  readonly onChange: (reference: DraftReference) => void
  /** Said for choosing nothing; undefined where something must be chosen. */
  readonly none?: string
  readonly onNone?: () => void
  readonly width?: number
}

const missing = 'missing'
const nothing = 'nothing'

/** A choice among what the set has; a name that it does not have is shown as such. */
export function ReferenceSelect(props: ReferenceSelectProps) {
  const { label, value, options, onChange, none, onNone, width = 200 } = props
  const isKnown = value !== null && 'key' in value && options.some(({ key }) => key === value.key)
  const lost = value !== null && !isKnown ? ('name' in value ? value.name : '') : null
  return (
    <Select
      aria-label={label}
      style={{ width }}
      popupMatchSelectWidth={false}
      status={lost === null ? '' : 'error'}
      value={value === null ? (none === undefined ? null : nothing) : isKnown ? value.key : missing}
      showSearch={{
        filterOption: (text, option) => foldForSearch(String(option?.label)).includes(foldForSearch(text)),
      }}
      options={[
        ...(none === undefined ? [] : [{ value: nothing, label: none }]),
        ...(lost === null ? [] : [{ value: missing, label: lost === '' ? 'chưa chọn' : `“${lost}” (không có)` }]),
        ...options.map((option) => ({ value: option.key, label: option.label })),
      ]}
      onChange={(key: string | null) => {
        if (key === nothing) onNone?.()
        else if (key !== null && key !== missing) onChange({ key })
      }}
    />
  )
}
