import { FileRefused } from '../reading/file-refused'
import { columnOfCell, rowOfCell } from './sheet-cells'

const NAMESPACES =
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'
const noteType = (namespaces: string): string =>
  `<v:shapetype${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
const EMPTY = `<xml${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`

/** A note to draw: its cell, and how long its text is. */
export interface NoteBox {
  readonly cell: string
  readonly letters: number
}

function shape({ cell, letters }: NoteBox, number: number, namespaces: string): string {
  const [row, column] = [rowOfCell(cell) - 1, columnOfCell(cell) - 1]
  const height = Math.min(14, Math.max(3, Math.ceil(letters / 34) + 1))
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 40, Math.max(0, row - 1) + height, 4].join(', ')
  return `<v:shape${namespaces} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:240pt;height:${height * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}

const SHAPES = /<((?:[\w.-]+:)?)shape\b(?:(?!<\1shape\b)[\s\S])*?<\/\1shape>/g

function isNoteOf(written: string, cells: ReadonlySet<string>): boolean {
  if (!/ObjectType\s*=\s*["']Note["']/.test(written)) return false
  const number = (name: string): number =>
    Number(new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)\\s*<`).exec(written)?.[1] ?? Number.NaN)
  return cells.has(`${number('Column')},${number('Row')}`)
}

/**
 * The drawing of a sheet's notes with shapes added and others taken out. Excel's own drawings are not always
 * well-formed XML, so that they are changed as text.
 */
export function withNoteShapes(drawing: string | null, added: readonly NoteBox[], removed: readonly string[]): string {
  let vml = drawing ?? EMPTY
  if (removed.length > 0) {
    const cells = new Set(removed.map((cell) => `${columnOfCell(cell) - 1},${rowOfCell(cell) - 1}`))
    vml = vml.replace(SHAPES, (written) => (isNoteOf(written, cells) ? '' : written))
  }
  const end = vml.lastIndexOf('</xml>')
  if (end === -1) throw new FileRefused('CORRUPT', { part: 'vmlDrawing' })
  const root = /<xml\b[^>]*>/.exec(vml)?.[0] ?? ''
  const hasNames = ['v', 'o', 'x'].every((prefix) => root.includes(`xmlns:${prefix}="urn:schemas-microsoft-com:`))
  const namespaces = hasNames ? '' : NAMESPACES
  const used = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]))
  const first = Math.max(1024, ...used) + 1
  const type = vml.includes('"_x0000_t202"') ? '' : noteType(namespaces)
  const shapes = added.map((box, at) => shape(box, first + at, namespaces))
  return `${vml.slice(0, end)}${type}${shapes.join('')}${vml.slice(end)}`
}
