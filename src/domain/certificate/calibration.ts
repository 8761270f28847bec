/** How a printer shifts, stretches and turns what it prints on a form, turned round: what is done to the sheet before. */
export interface Calibration {
  /** Millimetres to the right and down. */
  readonly offsetX: number
  readonly offsetY: number
  /** Percent of the true size: 100 leaves it. */
  readonly scaleX: number
  readonly scaleY: number
  /** How many millimetres the right end of a line of 100 mm is lowered. */
  readonly skew: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rectangle extends Point {
  readonly width: number
  readonly height: number
}

export const noCalibration: Calibration = { offsetX: 0, offsetY: 0, scaleX: 100, scaleY: 100, skew: 0 }

/** How far a calibration may go; beyond, the sheet was measured wrongly or fed into the wrong tray. */
const limits: Readonly<Record<keyof Calibration, readonly [number, number]>> = {
  offsetX: [-30, 30],
  offsetY: [-30, 30],
  scaleX: [95, 105],
  scaleY: [95, 105],
  skew: [-5, 5],
}

/** The first number that is out of bounds; null when all are within. */
export function calibrationProblem(calibration: Calibration): keyof Calibration | null {
  const names = Object.keys(limits) as (keyof Calibration)[]
  return names.find((name) => !(calibration[name] >= limits[name][0] && calibration[name] <= limits[name][1])) ?? null
}

/** The calibration as the six numbers of an affine map: x′ = ax + cy + e, y′ = bx + dy + f. */
export function matrixOf({
  offsetX,
  offsetY,
  scaleX,
  scaleY,
  skew,
}: Calibration): readonly [number, number, number, number, number, number] {
  const angle = Math.atan(skew / 100)
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const [sx, sy] = [scaleX / 100, scaleY / 100]
  return [cos * sx, sin * sx, -sin * sy, cos * sy, offsetX, offsetY]
}

export function calibrated({ x, y }: Point, calibration: Calibration): Point {
  const [a, b, c, d, e, f] = matrixOf(calibration)
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** Where a rectangle of the form comes to stand in the file that is printed: the upright box around it. */
export function placedRectangle({ x, y, width, height }: Rectangle, calibration: Calibration): Rectangle {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => calibrated(corner, calibration))
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** The crosses of the test sheet: upper left, upper right, lower left. */
export type Marks = readonly [Point, Point, Point]

const inset = 20

export const testMarks = (width: number, height: number): Marks => [
  { x: inset, y: inset },
  { x: width - inset, y: inset },
  { x: inset, y: height - inset },
]

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** What brings the crosses of a test sheet, printed with `used` and found at `measured`, to where they belong. */
export function calibrationFrom(marks: Marks, measured: Marks, used: Calibration): Calibration | null {
  // What the printer does is an affine map; three crosses determine it, and its inverse says where to print them.
  const sent = marks.map((mark) => calibrated(mark, used)) as unknown as Marks
  const [across, down] = [minus(measured[1], measured[0]), minus(measured[2], measured[0])]
  const area = across.x * down.y - across.y * down.x
  if (Math.abs(area) < 1) return null
  const source = (point: Point): Point => {
    const from = minus(point, measured[0])
    const u = (from.x * down.y - from.y * down.x) / area
    const v = (across.x * from.y - across.y * from.x) / area
    const [right, low] = [minus(sent[1], sent[0]), minus(sent[2], sent[0])]
    return { x: sent[0].x + u * right.x + v * low.x, y: sent[0].y + u * right.y + v * low.y }
  }
  const wanted = marks.map(source) as unknown as Marks
  const [right, low] = [minus(wanted[1], wanted[0]), minus(wanted[2], wanted[0])]
  const [width, height] = [marks[1].x - marks[0].x, marks[2].y - marks[0].y]
  const slope = (right.y / right.x - low.x / low.y) / 2
  const unshifted: Calibration = {
    offsetX: 0,
    offsetY: 0,
    scaleX: rounded((Math.hypot(right.x, right.y) / width) * 100),
    scaleY: rounded((Math.hypot(low.x, low.y) / height) * 100),
    skew: rounded(slope * 100),
  }
  const shift = marks.map((mark, index) => minus(wanted[index] as Point, calibrated(mark, unshifted)))
  const mean = (of: (point: Point) => number): number => rounded(shift.reduce((sum, one) => sum + of(one), 0) / 3)
  return { ...unshifted, offsetX: mean(({ x }) => x), offsetY: mean(({ y }) => y) }
}
