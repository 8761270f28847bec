import type { KeyboardEvent } from 'react'
import type { BlankForm, FieldName } from '#domain/certificate/blank-form'
import type { PlacedLine } from '#domain/certificate/placed-sheet'
import { pointMm } from '#domain/certificate/text-measure'
import './tinos.css'
import './certificates.css'

export interface SheetDrawingProps {
  readonly form: BlankForm
  readonly lines: readonly PlacedLine[]
  readonly label: string
  /** Fields that stand on the blank form already are drawn faintly. */
  readonly isOnForm: boolean
  /** Shows the rooms of the fields, this one chosen. */
  readonly selected?: FieldName
  readonly onSelect?: (field: FieldName) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A sheet as it will be printed: the very lines and places of the PDF, drawn in millimetres. */
export function SheetDrawing({ form, lines, label, isOnForm, selected, onSelect, onKeyDown }: SheetDrawingProps) {
  const preprinted = new Set(form.fields.filter((field) => field.preprinted).map(({ name }) => name))
  return (
    <svg
      className="sheet-drawing"
      viewBox={`0 0 ${form.width} ${form.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-label={label}
      role={onKeyDown === undefined ? 'img' : 'application'}
      tabIndex={onKeyDown === undefined ? undefined : 0}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      <rect width={form.width} height={form.height} fill="#fff" />
      {lines.map(({ field, text, x, baseline, anchor, size, bold, italic, colour }) => (
        <text
          key={`${field}|${baseline}`}
          className={isOnForm && preprinted.has(field) ? 'faded' : undefined}
          x={x}
          y={baseline}
          textAnchor={anchor}
          fontSize={size * pointMm}
          fontWeight={bold ? 700 : 400}
          fontStyle={italic ? 'italic' : 'normal'}
          fill={colour}
        >
          {text}
        </text>
      ))}
      {selected !== undefined &&
        form.fields.map(({ name, x, y, width, height }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of fields beside it does the same by keyboard
          <rect
            key={name}
            data-field={name}
            className={name === selected ? 'room selected' : 'room'}
            x={x}
            y={y}
            width={width}
            height={height}
            onMouseDown={() => onSelect?.(name)}
          />
        ))}
    </svg>
  )
}
