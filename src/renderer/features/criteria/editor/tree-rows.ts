import type { CriteriaDraft, DraftKey, DraftLine, DraftPart } from '#domain/criteria/draft/criteria-draft'
import { childrenSum, isOffSum } from '#domain/criteria/draft/draft-sums'
import { draftRoots } from '#domain/criteria/draft/draft-tree'

/** A line of the tree as it is drawn. */
export interface TreeRow {
  readonly line: DraftLine
  readonly part: DraftPart
  readonly depth: number
  readonly position: number
  readonly siblings: number
  /** What the children add up to where that is not the maximum; null: nothing to say. */
  readonly offSum: string | null
}

function rowsUnder(
  line: DraftLine,
  at: Omit<TreeRow, 'line' | 'offSum'>,
  folded: ReadonlySet<DraftKey>,
): readonly TreeRow[] {
  if (line.kind === 'item') return [{ ...at, line, offSum: null }]
  const offSum = at.part === 'base' && isOffSum(line.max, line.children) ? childrenSum(line.children) : null
  const inside = folded.has(line.key)
    ? []
    : line.children.flatMap((child, index) =>
        rowsUnder(
          child,
          { part: at.part, depth: at.depth + 1, position: index + 1, siblings: line.children.length },
          folded,
        ),
      )
  return [{ ...at, line, offSum }, ...inside]
}

/** The lines in view, in the order of the table; what is folded away is left out. */
export const treeRows = (draft: CriteriaDraft, folded: ReadonlySet<DraftKey>): readonly TreeRow[] => {
  const roots = draftRoots(draft)
  return roots.flatMap((root, index) => {
    const part = root === draft.bonus ? 'bonus' : root === draft.deductions ? 'deductions' : 'base'
    return rowsUnder(root, { part, depth: 0, position: index + 1, siblings: roots.length }, folded)
  })
}
