import type { Finding } from '../core/finding'
import { linesIn } from './text-measure'

/** What a certificate says, in the order in which it is read. */
export const fieldNames = [
  'nation',
  'motto',
  'signerTitle',
  'gives',
  'award',
  'recipient',
  'position',
  'achievement',
  'decision',
  'registerNumber',
  'placeAndDate',
  'signerPosition',
  'signerName',
] as const

export type FieldName = (typeof fieldNames)[number]

/** A field placed on a form; millimetres from the upper left corner of the sheet, type in points. */
export interface FormField {
  readonly name: FieldName
  /** What is printed, with places to fill: "Quyết định số: {decision} {decisionDate}". */
  readonly text: string
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly width: number
  /** Room for as many lines as it holds. */
  readonly height: number
  readonly align: 'left' | 'center' | 'right'
  readonly size: number
  /** How small the type may become before the text is said not to fit. */
  readonly minSize: number
  /** What gives way first when the text is long: the size of the type, or the single line. */
  readonly whenLong: 'shrink' | 'wrap'
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  /** "#c00000". */
  readonly colour: string
  /** Stands on the blank form already (đã in sẵn trên phôi), so that it is not printed again. */
  readonly preprinted: boolean
}

/** A pre-printed form (phôi giấy khen): its size, its fields, and the award that it is for. */
export interface BlankForm {
  readonly id: string
  readonly name: string
  readonly award: string
  readonly width: number
  readonly height: number
  readonly fields: readonly FormField[]
  /** Where its measures come from, or that they are not verified. */
  readonly note: string
}

/** Only what the blank form does not say yet, or everything on plain paper (in cả nền). */
export type PrintMode = 'onForm' | 'whole'

/** What texts may be filled with. */
export const placeholders = [
  'agency',
  'award',
  'recipient',
  'position',
  'achieved',
  'achievement',
  'campaign',
  'decision',
  'decisionDate',
  'registerNumber',
  'place',
  'date',
  'signerPosition',
  'signerName',
] as const

export type Placeholder = (typeof placeholders)[number]

/** Fills a text; a place that nothing fills stays as it is written, and `formFindings` says so. */
export const filled = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name as Placeholder] ?? whole)

const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name]) =>
    placeholders.some((known) => known === name) ? [] : [whole],
  )

const limits = {
  page: [50, 900],
  size: [5, 120],
} as const

const within = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most

/** What is wrong with a field or a page size as typed. */
export type FormProblem = 'page' | 'name' | 'size' | 'room' | 'outside' | 'place' | 'recipient' | 'twice'

/** Why a form cannot be used; an empty list: it can. */
export function formFindings(form: BlankForm): Finding<'FORM_INVALID'>[] {
  const finding = (problem: FormProblem, field: FieldName | '' = '', value = ''): Finding<'FORM_INVALID'> => ({
    code: 'FORM_INVALID',
    severity: 'error',
    facts: { form: form.name, problem, field, value },
  })
  const isPage = within(form.width, limits.page) && within(form.height, limits.page)
  if (!isPage) return [finding('page')]
  const recipient = form.fields.find(({ name }) => name === 'recipient')
  const isNamed = recipient !== undefined && !recipient.preprinted && recipient.text.includes('{recipient}')
  const names = form.fields.map(({ name }) => name)
  return [
    ...(form.name.trim() === '' || form.award.trim() === '' ? [finding('name')] : []),
    ...(isNamed ? [] : [finding('recipient', 'recipient')]),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => finding('twice', name)),
    ...form.fields.flatMap((field) =>
      fieldProblems(form, field).map(([problem, value]) => finding(problem, field.name, value)),
    ),
  ]
}

function fieldProblems(form: BlankForm, field: FormField): (readonly [FormProblem, string])[] {
  const { x, y, width, height, size, minSize } = field
  const isOutside = x < 0 || y < 0 || x + width > form.width || y + height > form.height
  return [
    ...(within(size, limits.size) && within(minSize, [limits.size[0], size]) ? [] : [['size', ''] as const]),
    ...(width < 5 || linesIn(height, minSize) < 1 ? [['room', ''] as const] : []),
    ...(isOutside ? [['outside', ''] as const] : []),
    ...unknownPlaces(field.text).map((place) => ['place', place] as const),
  ]
}
