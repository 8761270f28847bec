import { type FieldGroup, groupWords } from './field-groups'
import { fateMarks, fateWords, type RowFate } from './row-fates'

const groups: readonly FieldGroup[] = ['who', 'what', 'figure', 'award', 'aside', 'none']
const fates: readonly RowFate[] = ['header', 'accepted', 'waiting', 'skipped']

/** What the colours and marks mean; each has a word, so that it also reads in black and white. */
export const MappingLegend = () => (
  <ul className="mapping-legend" aria-label="Chú giải">
    {groups.map((group) => (
      <li key={group}>
        <i aria-hidden className={`mapping-head is-${group} mapping-swatch`} />
        {groupWords[group]}
      </li>
    ))}
    {fates.map((fate) => (
      <li key={fate} className={`is-${fate} mapping-legend-fate`}>
        <i aria-hidden className="mapping-fate">
          {fateMarks[fate]}
        </i>
        dòng {fateWords[fate]}
      </li>
    ))}
  </ul>
)
