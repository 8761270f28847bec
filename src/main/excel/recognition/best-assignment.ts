/**
 * Gives each row at most one column so that the sum of the chosen gains is the greatest possible (the Hungarian method,
 * on a square of `Math.max(rows, columns)`); pairs without gain are left out. Answers the column of each row, or -1.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): readonly number[] {
  const size = Math.max(gains.length, ...gains.map((row) => row.length))
  const cost = (row: number, column: number): number => -(gains[row - 1]?.[column - 1] ?? 0)
  const rowPrice = Array<number>(size + 1).fill(0)
  const columnPrice = Array<number>(size + 1).fill(0)
  const rowOf = Array<number>(size + 1).fill(0)
  const cameFrom = Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    let column = 0
    const least = Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
    const isUsed = Array<boolean>(size + 1).fill(false)
    do {
      isUsed[column] = true
      const from = rowOf[column] ?? 0
      let [step, next] = [Number.POSITIVE_INFINITY, 0]
      for (let other = 1; other <= size; other++) {
        if (isUsed[other]) continue
        const reduced = cost(from, other) - (rowPrice[from] ?? 0) - (columnPrice[other] ?? 0)
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced
          cameFrom[other] = column
        }
        if ((least[other] ?? 0) < step) [step, next] = [least[other] ?? 0, other]
      }
      for (let other = 0; other <= size; other++) {
        if (isUsed[other]) {
          rowPrice[rowOf[other] ?? 0] = (rowPrice[rowOf[other] ?? 0] ?? 0) + step
          columnPrice[other] = (columnPrice[other] ?? 0) - step
        } else least[other] = (least[other] ?? 0) - step
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = cameFrom[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  const columnOf = Array<number>(gains.length).fill(-1)
  for (let column = 1; column <= size; column++) {
    const row = (rowOf[column] ?? 0) - 1
    if (row >= 0 && row < gains.length && (gains[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1
  }
  return columnOf
}
