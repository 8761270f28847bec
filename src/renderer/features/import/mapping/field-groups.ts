/** What columns are about, for colour and pattern; the meaning itself stands in words. */
export type FieldGroup = 'who' | 'what' | 'figure' | 'award' | 'aside' | 'none'

const groups: Readonly<Record<Exclude<FieldGroup, 'none' | 'aside'>, readonly string[]>> = {
  who: [
    'title',
    'name',
    'surname',
    'givenName',
    'sex',
    'birth',
    'birthMale',
    'birthFemale',
    'position',
    'unit',
    'department',
    'address',
    'owner',
    'people',
  ],
  what: ['content', 'rule', 'type', 'options', 'kind', 'time', 'place', 'field', 'cluster', 'aliases'],
  figure: ['max', 'target', 'actual', 'claimed', 'review', 'ratio', 'amount', 'per', 'cap', 'result', 'unitOfMeasure'],
  award: ['achievement', 'award', 'evidence'],
}

/** "Nội dung" of a criterion is what a row is about; "Ông/Bà" of a list is who. */
export function groupOf(field: string | undefined, isCriteria: boolean): FieldGroup {
  if (field === undefined) return 'none'
  if (isCriteria && (field === 'title' || field === 'code')) return 'what'
  const found = Object.entries(groups).find(([, fields]) => fields.includes(field))
  return found === undefined ? 'aside' : (found[0] as FieldGroup)
}

export const groupWords: Readonly<Record<FieldGroup, string>> = {
  who: 'Là ai',
  what: 'Việc gì',
  figure: 'Con số',
  award: 'Thành tích, khen',
  aside: 'Cột phụ',
  none: 'Bỏ qua',
}
