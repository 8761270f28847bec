import type { Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import type { ReportedValue } from '#domain/scoring/score'
import { parseTypedNumber } from '#domain/text/typed-number'

/** What a unit reported, as it is being typed. */
export interface ValueDraft {
  readonly target: string
  readonly actual: string
  readonly option: string | null
  readonly yes: boolean | null
  readonly count: string
  readonly repeat: boolean
  readonly notApplicable: boolean
}

const withComma = (decimal: string | undefined): string => decimal?.replace('.', ',') ?? ''

export const draftOf = (value: ReportedValue | null): ValueDraft => ({
  target: withComma(value?.target),
  actual: withComma(value?.actual),
  option: value?.option ?? null,
  yes: value?.yes ?? null,
  count: withComma(value?.count),
  repeat: value?.repeat ?? false,
  notApplicable: value?.notApplicable ?? false,
})

export type DraftField = 'target' | 'actual' | 'count'

export type ReadDraft =
  | { readonly ok: true; readonly value: ReportedValue | null }
  | { readonly ok: false; readonly wrong: readonly DraftField[] }

/** The fields that count for a criterion's type. */
export function fieldsOf(item: Criterion | DeductionItem): readonly ('ratio' | 'option' | 'yes' | 'count')[] {
  switch (item.type) {
    case 'ratio':
    case 'leaderRelative':
      return ['ratio']
    case 'choice':
      return ['option']
    case 'boolean':
      return ['yes']
    case 'count':
    case 'minus':
      return ['count']
    default:
      return []
  }
}

/** The reported value of a draft; names the fields that hold no number. An empty draft is no value. */
export function readDraft(item: Criterion | DeductionItem, draft: ValueDraft): ReadDraft {
  if (draft.notApplicable) return { ok: true, value: { notApplicable: true } }
  const fields = fieldsOf(item)
  const typed: readonly DraftField[] = fields.includes('ratio')
    ? ['target', 'actual']
    : fields.includes('count')
      ? ['count']
      : []
  const numbers = typed
    .filter((field) => draft[field].trim() !== '')
    .map((field) => [field, parseTypedNumber(draft[field])?.value] as const)
  const wrong = numbers.filter(([, value]) => value === undefined || value.startsWith('-')).map(([field]) => field)
  if (wrong.length > 0) return { ok: false, wrong }
  const value: ReportedValue = {
    ...Object.fromEntries(numbers),
    ...(fields.includes('option') && draft.option !== null ? { option: draft.option } : {}),
    ...(fields.includes('yes') && draft.yes !== null ? { yes: draft.yes } : {}),
    ...(fields.includes('count') && draft.repeat ? { repeat: true } : {}),
  }
  return { ok: true, value: Object.keys(value).length === 0 ? null : value }
}
