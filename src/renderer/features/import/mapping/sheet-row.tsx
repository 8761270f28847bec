import type { ReactNode } from 'react'
import { columnLetters } from '#domain/submission/corrections'
import type { SheetLine } from '#domain/workbook/sheet-page'
import { groupOf } from './field-groups'
import type { ShownFate } from './row-fates'
import { gutterWidth, type Range, textReach } from './sheet-geometry'

export interface SheetRowProps {
  readonly line: Extract<SheetLine, { kind: 'row' }>
  readonly top: number
  readonly width: number
  readonly edges: readonly number[]
  readonly columns: Range
  readonly fate: ShownFate | null
  readonly meanings: Readonly<Record<string, string>>
  readonly isScore: boolean
  readonly gutter: ReactNode
}

/** One row of the sheet; its colour and mark say what becomes of it, its columns what they mean. */
export function SheetRow({ line, top, width, edges, columns, fate, meanings, isScore, gutter }: SheetRowProps) {
  const wrong = new Set(
    fate?.fate === 'waiting' ? fate.aside?.findings.map(({ cell }) => cell).filter((cell) => cell !== undefined) : [],
  )
  const filled = line.cells.map(({ column }) => column)
  const isData = fate !== null && fate.fate !== 'skipped'
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, since only those in view are drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the row's number is its button
    <div
      role="row"
      className={`mapping-row is-${fate?.fate ?? 'blank'}${line.isHidden ? ' is-hidden' : ''}`}
      style={{ top, width }}
    >
      {gutter}
      {Array.from({ length: columns.to - columns.from }, (_, offset) => columns.from + offset).map((at) => {
        const letter = columnLetters(at + 1)
        const place = filled.indexOf(at + 1)
        const cell = line.cells[place]
        const [left = 0, right = 0] = [edges[at], edges[at + 1]]
        const group = isData ? groupOf(meanings[letter], isScore) : 'none'
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the row
          // biome-ignore lint/a11y/useFocusableInteractive: cells are looked at, not worked with
          <div
            key={letter}
            role="gridcell"
            className={`mapping-cell in-${group}${wrong.has(`${letter}${line.row}`) ? ' is-wrong' : ''}`}
            style={{ left: gutterWidth + left, width: right - left }}
          >
            {cell !== undefined && (
              <span
                className={cell.isRight === true ? 'is-right' : ''}
                title={cell.text}
                style={cell.isRight === true ? {} : { width: textReach(filled, place, edges) - 10 }}
              >
                {cell.text}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
