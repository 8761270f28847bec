import type { SetChange } from '#domain/criteria/compare-sets'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { changeWords } from './change-words'

export interface ChangeListProps {
  readonly before: CriteriaSet
  readonly after: CriteriaSet
  readonly changes: readonly SetChange[]
  readonly limit?: number
}

/** What differs between two versions, a sentence for each. */
export function ChangeList({ before, after, changes, limit = 200 }: ChangeListProps) {
  if (changes.length === 0) return <p className="quiet">Không có gì khác.</p>
  const left = changes.length - limit
  return (
    <ul aria-label="Những chỗ khác nhau" style={{ margin: 0, paddingLeft: 18 }}>
      {changes.slice(0, limit).map((change) => {
        const text = changeWords(change, before, after)
        return <li key={text}>{text}</li>
      })}
      {left > 0 && <li className="quiet">và {left} chỗ khác</li>}
    </ul>
  )
}
