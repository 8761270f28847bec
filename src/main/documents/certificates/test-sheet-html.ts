import type { BlankForm } from '#domain/certificate/blank-form'
import type { Calibration, Point } from '#domain/certificate/calibration'
import { testSheet } from '#domain/certificate/test-sheet'
import { fieldLabels, markNames, testSheetWords } from '#shared/messages/certificate-words'
import { escapeHtml } from '../html/escape-html'
import { sheetsHtml } from './certificate-html'

const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"/>`

const text = (x: number, y: number, size: number, content: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="#000">${escapeHtml(content)}</text>`

const arm = 8

function cross({ x, y }: Point, index: number, width: number): string {
  const isRight = x > width / 2
  const name = markNames[index] ?? ''
  return [
    line(x - arm, y, x + arm, y, '#000', 0.25),
    line(x, y - arm, x, y + arm, '#000', 0.25),
    `<circle cx="${x}" cy="${y}" r="3" fill="none" stroke="#000" stroke-width="0.25"/>`,
    text(
      isRight ? x + arm : x - arm,
      y + (y > 50 ? -arm - 2 : arm + 4.5),
      4.2,
      testSheetWords.mark(name, x, y),
      isRight ? 'end' : 'start',
    ),
  ].join('')
}

/** The test sheet of a form as HTML: a grid, crosses to be measured, and the rooms of the fields with their names. */
export function testSheetHtml(form: BlankForm, calibration: Calibration, printer: string): string {
  const { across, down, marks, rooms } = testSheet(form)
  const shade = (isNumbered: boolean): string => (isNumbered ? '#909090' : '#d0d0d0')
  const drawing = [
    ...across.map(({ at, isNumbered }) => line(at, 0, at, form.height, shade(isNumbered), 0.12)),
    ...down.map(({ at, isNumbered }) => line(0, at, form.width, at, shade(isNumbered), 0.12)),
    ...across.filter(({ isNumbered }) => isNumbered).map(({ at }) => text(at + 0.6, 9.5, 3.2, String(at))),
    ...down.filter(({ isNumbered }) => isNumbered).map(({ at }) => text(6, at - 0.6, 3.2, String(at))),
    ...rooms.map(
      ({ field, preprinted, x, y, width, height }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#1d4e89" stroke-width="0.2"${
          preprinted ? ' stroke-dasharray="1.5 1"' : ''
        }/>${text(x + 1, y + 3.2, 3, fieldLabels[field])}`,
    ),
    ...marks.map((mark, index) => cross(mark, index, form.width)),
    text(form.width / 2, 15, 4, testSheetWords.title(form.name, printer), 'middle'),
    text(form.width / 2, form.height - 12, 4, testSheetWords.measure, 'middle'),
  ].join('\n')
  return sheetsHtml(form.name, form, calibration, [drawing])
}
