import type { BlankForm, FieldName, FormField, PrintMode } from './blank-form'
import type { CertificateSheet } from './certificate-set'
import { fitText } from './fit-text'
import { ascent, faceOf, lackingLetters, lineHeight, pointMm, widthMm } from './text-measure'

/** One printed line; its baseline and its anchor in millimetres. */
export interface PlacedLine {
  readonly field: FieldName
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly left: number
  readonly right: number
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly colour: string
}

/** Why a sheet cannot be printed as it is. */
export type SheetProblem =
  | { readonly kind: 'tooLong'; readonly field: FieldName }
  | { readonly kind: 'overlap'; readonly field: FieldName; readonly other: FieldName }
  | { readonly kind: 'letters'; readonly field: FieldName; readonly letters: string }

export interface PlacedSheet {
  readonly sheet: number
  readonly lines: readonly PlacedLine[]
  readonly problems: readonly SheetProblem[]
}

/** Parts of the em that letters with their marks really blacken above and below the baseline. */
const ink = { above: 0.8, below: 0.2 }

const isPrinted = ({ preprinted }: FormField, mode: PrintMode): boolean => mode === 'whole' || !preprinted

/** Every line of a sheet in its place; a text that does not fit is a problem and is not printed at all. */
export function placeSheet(form: BlankForm, { sheet, texts }: CertificateSheet, mode: PrintMode): PlacedSheet {
  const placed = form.fields
    .filter((field) => isPrinted(field, mode))
    .map((field) => placeField(field, texts[field.name]))
  return {
    sheet,
    lines: placed.flatMap(({ lines }) => lines),
    problems: [...placed.flatMap(({ problems }) => problems), ...overlaps(placed.map(({ lines }) => lines))],
  }
}

type PlacedField = Pick<PlacedSheet, 'lines' | 'problems'>

function placeField(field: FormField, text: string): PlacedField {
  if (text.trim() === '') return { lines: [], problems: [] }
  const face = faceOf(field)
  const lacking = lackingLetters(text, face)
  if (lacking.length > 0) {
    return { lines: [], problems: [{ kind: 'letters', field: field.name, letters: lacking.join(' ') }] }
  }
  const fitted = fitText(text, field)
  if (fitted === null) return { lines: [], problems: [{ kind: 'tooLong', field: field.name }] }
  const em = fitted.size * pointMm
  const anchors = { left: 'start', center: 'middle', right: 'end' } as const
  const share = { left: 0, center: 0.5, right: 1 }[field.align]
  const x = field.x + field.width * share
  const lines = fitted.lines.map((line, index): PlacedLine => {
    const width = widthMm(line, face, fitted.size)
    return {
      field: field.name,
      text: line,
      x,
      baseline: field.y + em * (ascent + index * lineHeight),
      anchor: anchors[field.align],
      left: x - width * share,
      right: x + width * (1 - share),
      size: fitted.size,
      bold: field.bold,
      italic: field.italic,
      colour: field.colour,
    }
  })
  return { lines, problems: [] }
}

/** Fields of which a line of one would be printed over a line of another. */
function overlaps(fields: readonly (readonly PlacedLine[])[]): SheetProblem[] {
  return fields.flatMap((lines, index) =>
    fields.slice(index + 1).flatMap((others): SheetProblem[] => {
      const [first, second] = [lines[0], others[0]]
      if (first === undefined || second === undefined) return []
      const meets = lines.some((line) => others.some((other) => overlap(line, other)))
      return meets ? [{ kind: 'overlap', field: first.field, other: second.field }] : []
    }),
  )
}

function overlap(one: PlacedLine, other: PlacedLine): boolean {
  const top = (line: PlacedLine): number => line.baseline - ink.above * line.size * pointMm
  const bottom = (line: PlacedLine): number => line.baseline + ink.below * line.size * pointMm
  return one.left < other.right && other.left < one.right && top(one) < bottom(other) && top(other) < bottom(one)
}
