import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  convertMillimetersToTwip as mm,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { BarsChart, HeatChart, PaperChart } from '#domain/document/paper-chart'
import { boldWidthMm } from '#domain/document/text-width'
import { barTone, chartWidths, heatColumn, paleTone, toneOf } from '../chart-tone'
import { alignments } from './paper-styles'

const size = 10 * 2
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const bare = { top: none, bottom: none, left: none, right: none } as const
const dashed = { style: BorderStyle.DASHED, size: 8, color: '000000' } as const
/** White above and below a bar keeps it apart from the next. */
const apart = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } as const

const solid = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill })

type Look = Omit<ITableCellOptions, 'children'> & { readonly align?: 'left' | 'center'; readonly bold?: boolean }

const cell = (text: string, widthMm: number, { align = 'center', bold = false, ...look }: Look = {}): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: mm(widthMm), type: WidthType.DXA },
    ...look,
    children: [
      new Paragraph({
        style: 'tableCell',
        alignment: alignments[align] ?? 'left',
        children: [new TextRun({ text, bold, size })],
      }),
    ],
  })

const tableOf = (widthsMm: readonly number[], rows: readonly TableRow[], sideMm: number): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widthsMm.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widthsMm.map((width) => mm(width)),
    margins: { left: mm(sideMm), right: mm(sideMm), marginUnitType: WidthType.DXA },
    rows: [...rows],
  })

const row = (children: readonly TableCell[], tableHeader = false): TableRow =>
  new TableRow({ cantSplit: true, tableHeader, height: { value: mm(6.4), rule: HeightRule.ATLEAST }, children })

const { no, name, bars: barsWidth, label } = chartWidths

/** A stretch of the axis between two edges, in whole millimetres: each is a column of the grid. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Parts of the axis between the ends of bars and the cut-off lines: every cell spans those that it covers. */
function stretchesBetween(edges: readonly number[]): Stretch[] {
  const sorted = [...new Set([0, ...edges, barsWidth])].toSorted((a, b) => a - b)
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? 0, to }))
}

const placeOf = (share: number): number => Math.round(share * barsWidth * 2) / 2

/** Bars as cells whose shaded part is as long as the total. */
function barsTable({ bars, cutOffs }: BarsChart): Table {
  const cuts = cutOffs.map(({ text, share }) => ({ text, at: placeOf(share) }))
  const lines = cuts.map(({ at }) => at).filter((at) => at > 0)
  const grid = stretchesBetween([...lines, ...bars.map(({ share }) => placeOf(share))])
  const spanned = (edges: readonly number[]): (Stretch & { readonly span: number })[] =>
    stretchesBetween(edges).map((part) => ({
      ...part,
      span: grid.filter(({ from, to }) => from >= part.from && to <= part.to).length,
    }))
  const edge = (at: number) =>
    at === 0 ? { style: BorderStyle.SINGLE, size: 8, color: '000000' } : lines.includes(at) ? dashed : none
  const right = (to: number) => (lines.includes(to) ? dashed : none)
  const header = row(
    [
      cell('', no, { borders: bare }),
      cell('', name, { borders: bare }),
      ...spanned(lines).map(({ from, to, span }) => {
        const given = cuts.find(({ at }) => at === from && at > 0)?.text ?? ''
        const text = boldWidthMm(given, size / 2) + 1.2 > to - from ? '' : given
        const borders = { ...bare, left: from === 0 ? none : dashed, right: right(to) }
        return cell(text, to - from, { align: 'left', columnSpan: span, borders })
      }),
      cell(cuts.find(({ at }) => at === barsWidth)?.text ?? '', label, { align: 'left', borders: bare }),
    ],
    true,
  )
  const barRow = (bar: BarsChart['bars'][number]): TableRow => {
    const end = placeOf(bar.share)
    return row([
      cell(bar.rank, no, { borders: bare }),
      cell(bar.name, name, { align: 'left', borders: bare }),
      ...spanned([...lines, end]).map(({ from, to, span }) => {
        const isBar = to <= end
        const shading = isBar ? { shading: solid(bar.isProvisional ? paleTone : barTone) } : {}
        const borders = { top: apart, bottom: apart, left: edge(from), right: right(to) }
        return cell('', to - from, { columnSpan: span, borders, ...shading })
      }),
      cell(bar.label, label, {
        align: 'left',
        borders: { ...bare, left: right(barsWidth) },
        margins: { left: mm(2), marginUnitType: WidthType.DXA },
      }),
    ])
  }
  const widths = [no, name, ...grid.map(({ from, to }) => to - from), label]
  return tableOf(widths, [header, ...bars.map(barRow)], 0.5)
}

function heatTable({ columns, rows }: HeatChart): Table {
  const width = heatColumn(columns.length)
  const header = row(
    [
      cell('', no, { borders: bare }),
      cell('', name, { borders: bare }),
      ...columns.map((title) =>
        cell(title, width, {
          bold: true,
          borders: { ...bare, bottom: { ...dashed, style: BorderStyle.SINGLE, size: 4 } },
        }),
      ),
    ],
    true,
  )
  const body = rows.map((one) =>
    row([
      cell(one.no, no, { borders: bare }),
      cell(one.name, name, { align: 'left', borders: bare }),
      ...one.cells.map(({ text, share }) => cell(text, width, share === null ? {} : { shading: solid(toneOf(share)) })),
    ]),
  )
  return tableOf([no, name, ...columns.map(() => width)], [header, ...body], 0.5)
}

/** A chart as a table of shaded cells: Word's own content, which opens anywhere and can be edited. */
export const docxChart = (chart: PaperChart): Table => (chart.type === 'bars' ? barsTable(chart) : heatTable(chart))
