/**
 * Fewest slips (a letter too many, too few, another, or two swapped) between two texts; above `most` the count stops and
 * only "more than `most`" is true of the answer.
 */
function slipsBetween(left: string, right: string, most = Number.POSITIVE_INFINITY): number {
  const [a, b] = [[...left], [...right]]
  if (Math.abs(a.length - b.length) > most) return Math.abs(a.length - b.length)
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, sign] of a.entries()) {
    const next = [row + 1]
    let fewest = row + 1
    for (const [column, other] of b.entries()) {
      const same = sign === other ? 0 : 1
      let least = Math.min((last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (last[column] ?? 0) + same)
      const isSwap = row > 0 && column > 0 && sign === b[column - 1] && a[row - 1] === other
      if (isSwap) least = Math.min(least, (older[column - 1] ?? 0) + 1)
      next.push(least)
      fewest = Math.min(fewest, least)
    }
    if (fewest > most) return fewest
    older = last
    last = next
  }
  return last[b.length] ?? 0
}

/** How near two texts are, 0…1: one less the slips per letter of the longer; 0 where they are not `atLeast` near. */
export function nearness(left: string, right: string, atLeast = 0): number {
  if (left === right) return 1
  const length = Math.max(left.length, right.length)
  const most = Math.floor(length * (1 - atLeast) + 1e-9)
  if (Math.abs(left.length - right.length) > most) return 0
  const slips = slipsBetween(left, right, most)
  return slips > most ? 0 : 1 - slips / length
}
