import type { CriteriaDraft, DraftGroup, DraftKey, DraftLine } from './criteria-draft'
import { allLines, findLine, withLine } from './draft-tree'

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  const step = romans.find(([worth]) => worth <= value)
  return step === undefined ? '' : step[1] + roman(value - step[0])
}

const letter = (place: number): string => String.fromCharCode(64 + Math.min(place, 26))

/** How the top groups are numbered already; a new set begins with I, II, III. */
function topCode(groups: readonly DraftGroup[], place: number): string {
  const [first] = groups
  if (first === undefined || /^[IVX]+$/u.test(first.code)) return roman(place)
  return /^[A-Z]$/u.test(first.code) ? letter(place) : String(place)
}

/** A free code for a new line under a group: the group's own with the next number; null: a new top group. */
export function suggestCode(draft: CriteriaDraft, parent: DraftKey | null, taken: readonly string[] = []): string {
  const used = new Set([...allLines(draft).map(({ code }) => code.trim()), ...taken])
  const line = parent === null ? null : findLine(draft, parent)
  const group = line?.kind === 'group' ? line : null
  const made = (place: number): string =>
    group === null ? topCode(draft.groups, place) : `${group.code.trim()}.${place}`
  let place = (group === null ? draft.groups : group.children).length + 1
  while (used.has(made(place)) && place < 1000) place++
  return made(place)
}

const numbered = (line: DraftLine, code: string): DraftLine =>
  line.kind === 'item'
    ? { ...line, code }
    : { ...line, code, children: line.children.map((child, index) => numbered(child, `${code}.${index + 1}`)) }

/** Codes below a group given anew from its own: A.1, A.2, A.2.1, … in the order of the table. */
export const renumbered = (draft: CriteriaDraft, key: DraftKey): CriteriaDraft =>
  withLine(draft, key, (line) => numbered(line, line.code.trim()))
