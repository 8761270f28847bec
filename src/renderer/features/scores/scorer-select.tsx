import { Select } from 'antd'
import type { Scorer } from '#domain/office/records'
import { matchesSearch } from '#domain/text/fold'

export interface ScorerSelectProps {
  readonly scorers: readonly Scorer[]
  /** null: one score in nobody's name. */
  readonly scorer: string | null
  readonly onScorer: (scorer: string | null) => void
}

const together = ''

/** In whose name review and appraisal are typed, where several score one round. */
export function ScorerSelect({ scorers, scorer, onScorer }: ScorerSelectProps) {
  return (
    <Select
      aria-label="Chấm với tên"
      style={{ width: 168 }}
      showSearch={{ filterOption: (query, option) => matchesSearch(option?.label ?? '', query) }}
      value={scorer ?? together}
      onChange={(name) => onScorer(name === together ? null : name)}
      options={[
        { value: together, label: 'Điểm chung' },
        ...scorers.map(({ name }) => ({ value: name, label: `Chấm: ${name}` })),
      ]}
    />
  )
}
