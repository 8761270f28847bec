import type { ScoreCell, ScoreSheetRow } from './scoring-views'

type Cells = ScoreSheetRow['cells']
type Rest = Pick<ScoreCell, 'value' | 'confirmed' | 'each'>

const rounds = ['self', 'review', 'appraisal'] as const
/** Numbers of one cell: criterion, round, points, computed, counted, evidence, who, at, reason, and its rest. */
const cellLength = 10

const leftOut = -1
const nothing = 0

/** Each text once, the cells as places among them (from 1), and what few cells have besides. */
type Packed = readonly [texts: readonly string[], numbers: readonly number[], rests: readonly Rest[]]

/**
 * A row's cells as one text. A sheet of two hundred units has tens of thousands of cells that say the same few things; as
 * objects each field of each would be copied on its way to the window before anything is shown.
 */
export function packCells(cells: Cells): string {
  const places = new Map<string, number>()
  const numbers: number[] = []
  const rests: Rest[] = []
  const placed = (text: string | null | undefined): number => {
    if (text === undefined) return leftOut
    if (text === null) return nothing
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size + 1)
    return places.size
  }
  for (const [criterion, ofCriterion] of Object.entries(cells)) {
    for (const [index, round] of rounds.entries()) {
      const cell = ofCriterion[round]
      if (cell === undefined) continue
      const { points, computed, counted, evidence, who, at, reason, ...rest } = cell
      const { value, confirmed, each } = rest
      const isPlain = value === null && confirmed === undefined && each === undefined
      numbers.push(placed(criterion), index, placed(points), placed(computed), placed(counted))
      numbers.push(placed(evidence), placed(who), placed(at), placed(reason), isPlain ? nothing : rests.push(rest))
    }
  }
  const packed: Packed = [[...places.keys()], numbers, rests]
  return JSON.stringify(packed)
}

/** The cells that were packed. */
export function unpackCells(text: string): Cells {
  const [texts, numbers, rests] = JSON.parse(text) as Packed
  const cells: Record<string, Cells[string]> = {}
  for (let from = 0; from < numbers.length; from += cellLength) {
    const number = (field: number): number => numbers[from + field] ?? nothing
    const textAt = (field: number) => texts[number(field) - 1] ?? null
    const [computed, counted, rest] = [number(3), number(4), rests[number(9) - 1]]
    const cell: ScoreCell = {
      points: textAt(2) as ScoreCell['points'],
      ...(computed === leftOut ? {} : { computed: textAt(3) as ScoreCell['points'] }),
      ...(counted === leftOut ? {} : { counted: textAt(4) as ScoreCell['points'] }),
      evidence: textAt(5),
      who: textAt(6) ?? '',
      at: textAt(7) ?? '',
      reason: textAt(8),
      ...(rest ?? { value: null }),
    }
    const criterion = textAt(0) ?? ''
    const round = rounds[number(1)] ?? 'self'
    cells[criterion] = { ...cells[criterion], [round]: cell }
  }
  return cells
}
