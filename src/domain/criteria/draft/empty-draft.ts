import type { Criterion } from '../criteria-set'
import type { CriteriaDraft, DraftGroup, DraftItem, DraftKey } from './criteria-draft'

/** A criterion of which nothing is written yet but its code. */
export const emptyItem = (key: DraftKey, code: string, type: Criterion['type']): DraftItem => ({
  kind: 'item',
  key,
  code,
  title: '',
  type,
  max: '',
  per: '',
  capPercent: '100',
  mayExceedMax: false,
  options: [],
  unit: '',
  evidenceRequired: false,
  mayBeNotApplicable: false,
  rounding: null,
  sanction: null,
  note: '',
})

/** A group of which nothing is written yet but its code. */
export const emptyGroup = (key: DraftKey, code: string, title = ''): DraftGroup => ({
  kind: 'group',
  key,
  code,
  title,
  max: '',
  floorPercent: '',
  children: [],
})

/** An empty set to begin with: one group, the usual rounding, nothing graded yet. */
export function emptyDraft(id: string, title: string): CriteriaDraft {
  const rounding = { step: '0.01', mode: 'half-up' } as CriteriaDraft['rounding']['total']
  return {
    id,
    title,
    status: 'illustrative',
    source: '',
    scale: '100',
    notApplicable: 'rescale',
    groups: [emptyGroup('k1', 'I')],
    bonus: null,
    deductions: null,
    totalMin: '',
    totalMax: '',
    rounding: { criterion: rounding, total: rounding },
    bands: [],
    conditions: [],
    quota: null,
    tieBreak: [],
    aggregate: null,
    weights: [],
    nextKey: 2,
  }
}
