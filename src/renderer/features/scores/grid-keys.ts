import type { GridPoint } from './block'

/** What a key press in the grid means, beyond what the grid does by itself. */
export type GridKey =
  | { readonly kind: 'extend'; readonly step: GridPoint; readonly toEdge: boolean }
  | { readonly kind: 'fill-down' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'choose-all' }
  /** "Vì sao điểm này?" of the cell in focus. */
  | { readonly kind: 'why' }
  /** An arrow or Tab while a value is being typed: take the value and go on, as in Excel. */
  | { readonly kind: 'finish-and-move'; readonly step: GridPoint }
  /** Home and End: the first or last score of the row; with Ctrl of the whole table. */
  | { readonly kind: 'go-to-end'; readonly isFirst: boolean; readonly ofTable: boolean }
  | { readonly kind: 'other' }

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const steps: Readonly<Record<string, GridPoint>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** `editing`: how the cell came to be edited; with F2 or a double click the arrows move the caret. */
export function gridKey(press: KeyPress, editing: 'no' | 'typed' | 'caret'): GridKey {
  const step = steps[press.key]
  if (editing !== 'no' && press.key === 'Tab')
    return { kind: 'finish-and-move', step: { row: 0, column: press.shiftKey ? -1 : 1 } }
  if (press.altKey) return { kind: 'other' }
  if (editing !== 'no') {
    const leaves = step !== undefined && !press.shiftKey && !press.ctrlKey && (editing === 'typed' || step.row !== 0)
    return leaves ? { kind: 'finish-and-move', step } : { kind: 'other' }
  }
  if (step !== undefined && press.shiftKey) return { kind: 'extend', step, toEdge: press.ctrlKey }
  if (press.ctrlKey && press.key.toLowerCase() === 'd') return { kind: 'fill-down' }
  if (press.ctrlKey && press.key.toLowerCase() === 'a') return { kind: 'choose-all' }
  if ((press.key === 'Home' || press.key === 'End') && !press.shiftKey)
    return { kind: 'go-to-end', isFirst: press.key === 'Home', ofTable: press.ctrlKey }
  if (press.key === 'F8') return { kind: 'why' }
  if (press.key === 'Delete') return { kind: 'clear' }
  return { kind: 'other' }
}
