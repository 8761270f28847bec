import { columnLetters } from '#domain/submission/corrections'
import { columnOfCell, rowOfCell } from './sheet-cells'
import { attribute, tagsOf } from './xml-tags'

/** The cell that shows what stands at a place: the first of its merged area, else the cell itself. */
export function shownCells(xml: string): (cell: string) => string {
  const from = xml.search(/<(?:[\w.-]+:)?mergeCells\b/)
  if (from === -1) return (cell) => cell
  const areas: (readonly [number, number, number, number])[] = []
  for (const tag of tagsOf(xml.slice(from))) {
    if (tag.name !== 'mergeCell' || tag.kind === 'close') continue
    const [first = '', last = ''] = (attribute(tag.attributes, 'ref') ?? '').split(':')
    areas.push([columnOfCell(first), rowOfCell(first), columnOfCell(last), rowOfCell(last)])
  }
  return (cell) => {
    const [column, row] = [columnOfCell(cell), rowOfCell(cell)]
    const area = areas.find(
      ([left, top, right, bottom]) => left <= column && column <= right && top <= row && row <= bottom,
    )
    return area === undefined ? cell : `${columnLetters(area[0])}${area[1]}`
  }
}
