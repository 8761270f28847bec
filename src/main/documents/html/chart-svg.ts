import type { BarsChart, HeatChart, PaperChart } from '#domain/document/paper-chart'
import { boldWidthMm } from '#domain/document/text-width'
import { barTone, chartWidths, heatColumn, toneOf } from '../chart-tone'
import { escapeHtml } from './escape-html'

const points = 10
const lineMm = 4.2
/** Rows of one drawing: more go into the next, so that none is cut by the end of a page. */
const tallest = 125
const gap = 1.5
const barHeight = 4.9

/** Words in lines that fit; a word longer than a line stands alone. */
export function wrapped(text: string, widthMm: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && boldWidthMm(longer, points) <= widthMm) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

type Anchor = 'start' | 'middle' | 'end'

const textAt = (x: number, y: number, text: string, anchor: Anchor = 'start'): string =>
  `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`

/** Lines around the middle of a row. */
const linesAt = (x: number, middle: number, lines: readonly string[]): string =>
  lines.map((line, index) => textAt(x, middle + 1.3 + (index - (lines.length - 1) / 2) * lineMm, line)).join('')

const rect = (x: number, y: number, width: number, height: number, look: string): string =>
  `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" stroke="#000" stroke-width="0.2" ${look}/>`

const hatch =
  '<defs><pattern id="hatch" width="2" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="2" fill="#fff"/><line x1="0" y1="0" x2="0" y2="2" stroke="#888" stroke-width="0.5"/></pattern></defs>'

const svg = (width: number, height: number, content: string): string =>
  `<svg class="chart" xmlns="http://www.w3.org/2000/svg" width="${width.toFixed(2)}mm" height="${height.toFixed(2)}mm" viewBox="0 0 ${width.toFixed(2)} ${height.toFixed(2)}" font-family="Tinos" font-size="${((points * 25.4) / 72).toFixed(2)}">${hatch}${content}</svg>`

interface Sized<Row> {
  readonly row: Row
  readonly height: number
}

/** Rows in drawings of about the same height. */
function drawings<Row>(rows: readonly Sized<Row>[]): Sized<Row>[][] {
  const total = rows.reduce((sum, { height }) => sum + height, 0)
  const room = total / Math.max(1, Math.ceil(total / tallest))
  const pages: Sized<Row>[][] = [[]]
  let used = 0
  for (const sized of rows) {
    if (used > 0 && used + sized.height / 2 > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(sized)
    used += sized.height
  }
  return pages
}

const heightOf = (lines: number): number => Math.max(6.4, lines * lineMm + gap)

const { no, name: nameWidth, bars: barsWidth, label: labelWidth } = chartWidths
const axis = no + nameWidth
const labelX = axis + barsWidth + 2

function barsSvg({ bars, cutOffs }: BarsChart): string[] {
  const rows = bars.map((bar) => ({
    row: { bar, name: wrapped(bar.name, nameWidth - 3), label: wrapped(bar.label, labelWidth - 2) },
    height: heightOf(Math.max(wrapped(bar.name, nameWidth - 3).length, wrapped(bar.label, labelWidth - 2).length)),
  }))
  // Numbers of lines that stand close together take turns on two heights.
  const head = cutOffs.length === 0 ? 1 : 9
  return drawings(rows).map((page) => {
    const bottom = page.reduce((sum, { height }) => sum + height, head)
    let y = head
    const drawn = page.map(({ row: { bar, name, label }, height }) => {
      const middle = y + height / 2
      const look = bar.isProvisional ? 'fill="url(#hatch)" stroke-dasharray="1 0.7"' : `fill="#${barTone}"`
      const shape = bar.share === 0 ? '' : rect(axis, middle - barHeight / 2, bar.share * barsWidth, barHeight, look)
      y += height
      return `${textAt(no / 2, middle + 1.3, bar.rank, 'middle')}${linesAt(no + 1, middle, name)}${shape}${linesAt(labelX, middle, label)}`
    })
    const lines = cutOffs.map(({ text, share }, index) => {
      const x = axis + share * barsWidth
      return `<line x1="${x.toFixed(2)}" x2="${x.toFixed(2)}" y1="${head}" y2="${bottom.toFixed(2)}" stroke="#000" stroke-width="0.3" stroke-dasharray="1.2 0.9"/>${textAt(x, index % 2 === 0 ? 8 : 3.6, text, 'middle')}`
    })
    const base = `<line x1="${axis}" x2="${axis}" y1="${head}" y2="${bottom.toFixed(2)}" stroke="#000" stroke-width="0.3"/>`
    return svg(chartWidths.text, bottom + 0.5, [...drawn, base, ...lines].join(''))
  })
}

function heatSvg({ columns, rows }: HeatChart): string[] {
  const width = heatColumn(columns.length)
  const head = 6.5
  const sized = rows.map((row) => ({ row, height: heightOf(wrapped(row.name, nameWidth - 3).length) }))
  return drawings(sized).map((page) => {
    let y = head
    const drawn = page.map(({ row, height }) => {
      const top = y
      y += height
      const middle = top + height / 2
      const cells = row.cells.map(({ text, share }, index) => {
        const x = axis + index * width
        const fill = share === null ? 'url(#hatch)' : `#${toneOf(share)}`
        return `${rect(x, top, width, height, `fill="${fill}"`)}${textAt(x + width / 2, middle + 1.3, text, 'middle')}`
      })
      return `${textAt(no / 2, middle + 1.3, row.no, 'middle')}${linesAt(no + 1, middle, wrapped(row.name, nameWidth - 3))}${cells.join('')}`
    })
    const titles = columns.map((title, index) => textAt(axis + (index + 0.5) * width, 4.6, title, 'middle'))
    return svg(axis + columns.length * width + 0.5, y + 0.5, [...titles, ...drawn].join(''))
  })
}

/** A chart as drawings (SVG) that each fit on a page, with every name and figure as text. */
export const chartSvg = (chart: PaperChart): readonly string[] =>
  chart.type === 'bars' ? barsSvg(chart) : heatSvg(chart)
