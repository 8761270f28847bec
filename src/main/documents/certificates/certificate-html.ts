import type { BlankForm } from '#domain/certificate/blank-form'
import { type Calibration, matrixOf } from '#domain/certificate/calibration'
import type { PlacedLine, PlacedSheet } from '#domain/certificate/placed-sheet'
import { pointMm } from '#domain/certificate/text-measure'
import { escapeHtml } from '../html/escape-html'
import { tinosCss } from '../html/tinos'

const exact = (value: number): string => String(Math.round(value * 10_000) / 10_000)

const lineSvg = ({ text, x, baseline, anchor, size, bold, italic, colour }: PlacedLine): string =>
  `<text x="${exact(x)}" y="${exact(baseline)}" text-anchor="${anchor}" font-size="${exact(size * pointMm)}" font-weight="${
    bold ? 700 : 400
  }" font-style="${italic ? 'italic' : 'normal'}" fill="${colour}">${escapeHtml(text)}</text>`

/** Pages of a form's size with drawings in millimetres, moved as the printer's calibration says; one for each sheet. */
export const sheetsHtml = (
  title: string,
  { width, height }: Pick<BlankForm, 'width' | 'height'>,
  calibration: Calibration,
  drawings: readonly string[],
): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${tinosCss()}
@page { size: ${width}mm ${height}mm; margin: 0; }
html, body { margin: 0; }
/* a drawing as high as the page may be rounded over its edge, and leave an empty page behind */
.sheet { height: ${height - 0.5}mm; break-after: page; }
.sheet:last-child { break-after: auto; }
svg { display: block; overflow: visible; font-family: Tinos; font-kerning: none; font-variant-ligatures: none; }
</style></head>
<body>${drawings
  .map(
    (drawing) =>
      `<div class="sheet"><svg width="${width}mm" height="${height - 0.5}mm" viewBox="0 0 ${width} ${height - 0.5}"><g transform="matrix(${matrixOf(
        calibration,
      )
        .map((part) => Math.round(part * 1e7) / 1e7)
        .join(' ')})">${drawing}</g></svg></div>`,
  )
  .join('\n')}</body></html>
`

/** Certificates as one self-contained page of HTML, a sheet of the form for each. */
export const certificatesHtml = (
  title: string,
  form: BlankForm,
  calibration: Calibration,
  sheets: readonly PlacedSheet[],
): string =>
  sheetsHtml(
    title,
    form,
    calibration,
    sheets.map(({ lines }) => lines.map(lineSvg).join('\n')),
  )
