import type { FormField } from './blank-form'
import type { Rectangle } from './calibration'
import { ascent, descent, lineHeight, pointMm } from './text-measure'

/** The room that a field takes at most: all its lines, in the smallest type where there are several. */
export function roomOf({ x, y, width, size, minSize, lines }: FormField): Rectangle {
  const points = lines > 1 ? minSize : size
  return { x, y, width, height: points * pointMm * (ascent + descent + (lines - 1) * lineHeight) }
}
