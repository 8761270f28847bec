/** Fewest slips (a letter too many, too few, another, or two swapped) between two texts. */
export function slipsBetween(left: string, right: string): number {
  const [a, b] = [[...left], [...right]]
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, sign] of a.entries()) {
    const next = [row + 1]
    for (const [column, other] of b.entries()) {
      const same = sign === other ? 0 : 1
      let least = Math.min((last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (last[column] ?? 0) + same)
      const isSwap = row > 0 && column > 0 && sign === b[column - 1] && a[row - 1] === other
      if (isSwap) least = Math.min(least, (older[column - 1] ?? 0) + 1)
      next.push(least)
    }
    older = last
    last = next
  }
  return last[b.length] ?? 0
}

/** How near two texts are, 0…1: one less the slips per letter of the longer. */
export function nearness(left: string, right: string): number {
  const length = Math.max([...left].length, [...right].length)
  if (length === 0) return 1
  if (Math.abs(left.length - right.length) > length / 2) return 0
  return 1 - slipsBetween(left, right) / length
}
