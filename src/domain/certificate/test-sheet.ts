import type { BlankForm, FieldName } from './blank-form'
import { type Marks, type Rectangle, testMarks } from './calibration'

/** A line of the test sheet's grid; every fifth is numbered. */
export interface GridLine {
  readonly at: number
  readonly isNumbered: boolean
}

/** What a test sheet (tờ in thử) shows: a grid, three crosses at known places, and the rooms of the fields. */
export interface TestSheet {
  readonly across: readonly GridLine[]
  readonly down: readonly GridLine[]
  readonly marks: Marks
  readonly rooms: readonly (Rectangle & { readonly field: FieldName; readonly preprinted: boolean })[]
}

const gridStep = 10

const grid = (length: number): GridLine[] =>
  Array.from({ length: Math.ceil(length / gridStep) - 1 }, (_, index) => {
    const at = (index + 1) * gridStep
    return { at, isNumbered: at % (5 * gridStep) === 0 }
  })

export const testSheet = ({ width, height, fields }: BlankForm): TestSheet => ({
  across: grid(width),
  down: grid(height),
  marks: testMarks(width, height),
  rooms: fields.map((field) => {
    const { name, preprinted, x, y, width: across, height: down } = field
    return { field: name, preprinted, x, y, width: across, height: down }
  }),
})
