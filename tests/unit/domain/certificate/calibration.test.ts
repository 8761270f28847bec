import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Calibration,
  calibrated,
  calibrationFrom,
  calibrationProblem,
  type Marks,
  noCalibration,
  placedRectangle,
  testMarks,
} from '#domain/certificate/calibration'

const marks = testMarks(297, 210)

describe('a calibration', () => {
  it('moves, stretches and turns a rectangle', () => {
    const box = { x: 100, y: 50, width: 80, height: 10 }
    expect(placedRectangle(box, noCalibration)).toEqual(box)
    expect(placedRectangle(box, { ...noCalibration, offsetX: 2, offsetY: -1.5 })).toEqual({ ...box, x: 102, y: 48.5 })
    const wide = placedRectangle(box, { ...noCalibration, scaleX: 101 })
    expect([wide.x, wide.x + wide.width, wide.y, wide.height].map((mm) => Math.round(mm * 100) / 100)).toEqual([
      101, 181.8, 50, 10,
    ])
    const turned = placedRectangle(box, { ...noCalibration, skew: 1 })
    expect(turned.height).toBeCloseTo(10.8, 2)
    expect(turned.y).toBeCloseTo(51, 2)
  })

  it('says which number is out of bounds', () => {
    expect(calibrationProblem(noCalibration)).toBeNull()
    expect(calibrationProblem({ ...noCalibration, offsetY: 31 })).toBe('offsetY')
    expect(calibrationProblem({ ...noCalibration, scaleX: 90 })).toBe('scaleX')
    expect(calibrationProblem({ ...noCalibration, skew: Number.NaN })).toBe('skew')
  })

  it('changes nothing when the crosses stand where they belong', () => {
    expect(calibrationFrom(marks, marks, noCalibration)).toEqual(noCalibration)
  })

  it('turns round what a printer does: printed again, the crosses stand where they belong', () => {
    const shift = fc.double({ min: -8, max: 8, noNaN: true })
    const scale = fc.double({ min: 0.98, max: 1.02, noNaN: true })
    const slope = fc.double({ min: -0.015, max: 0.015, noNaN: true })
    fc.assert(
      fc.property(shift, shift, scale, scale, slope, shift, (dx, dy, sx, sy, angle, before) => {
        const printer = ({ x, y }: { readonly x: number; readonly y: number }) => ({
          x: (x * Math.cos(angle) - y * Math.sin(angle)) * sx + dx,
          y: (x * Math.sin(angle) + y * Math.cos(angle)) * sy + dy,
        })
        const used: Calibration = { ...noCalibration, offsetX: before, scaleY: 100.5 }
        const measured = marks.map((mark) => printer(calibrated(mark, used))) as unknown as Marks
        const found = calibrationFrom(marks, measured, used)
        expect(found).not.toBeNull()
        for (const mark of marks) {
          const again = printer(calibrated(mark, found ?? noCalibration))
          // what five numbers cannot undo of uneven stretching and turning together
          expect(Math.hypot(again.x - mark.x, again.y - mark.y)).toBeLessThan(0.2)
        }
      }),
    )
  })

  it('has no answer for crosses measured on one line', () => {
    expect(calibrationFrom(marks, [marks[0], marks[1], { x: 150, y: 20 }], noCalibration)).toBeNull()
  })
})
