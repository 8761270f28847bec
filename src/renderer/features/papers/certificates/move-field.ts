import type { FormField } from '#domain/certificate/blank-form'

interface Move {
  readonly x: number
  readonly y: number
}

const directions: Readonly<Record<string, Move>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** How far an arrow key moves a field: 0.5 mm, with Shift 0.1 mm; null for any other key. */
export function arrowMove(event: { readonly key: string; readonly shiftKey: boolean }): Move | null {
  const direction = directions[event.key]
  if (direction === undefined) return null
  const step = event.shiftKey ? 0.1 : 0.5
  return { x: direction.x * step, y: direction.y * step }
}

const tenths = (value: number): number => Math.round(value * 10) / 10

export const movedBy = ({ x, y }: FormField, by: Move): Pick<FormField, 'x' | 'y'> => ({
  x: tenths(x + by.x),
  y: tenths(y + by.y),
})
