/** The units of a tie with one moved a place up or down; unchanged at the ends. */
export function moved(units: readonly string[], unit: string, by: -1 | 1): readonly string[] {
  const from = units.indexOf(unit)
  const to = from + by
  if (from < 0 || to < 0 || to >= units.length) return units
  const next = [...units]
  next.splice(from, 1)
  next.splice(to, 0, unit)
  return next
}
