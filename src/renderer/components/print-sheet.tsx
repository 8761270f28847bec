import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { TableColumn } from './table-rows'
import './print-sheet.css'

export interface PrintSheetProps<Row> {
  readonly title: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** Written across every page. */
  readonly mark?: string | undefined
  readonly onDone: () => void
}

/** The whole list as a plain table that is on paper only; opens the print dialog once it is drawn. */
export function PrintSheet<Row>({ title, columns, rows, mark, onDone }: PrintSheetProps<Row>) {
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    const finish = (): void => done.current()
    window.addEventListener('afterprint', finish)
    window.print()
    return () => window.removeEventListener('afterprint', finish)
  }, [])
  return createPortal(
    <div className="print-sheet" aria-hidden>
      {mark !== undefined && <div className="print-mark">{mark}</div>}
      <h1>
        {mark !== undefined && `${mark} – `}
        {title}
      </h1>
      <table>
        <thead>
          <tr>
            <th>STT</th>
            {columns.map(({ key, title: heading }) => (
              <th key={key}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paper never changes
            <tr key={index}>
              <td>{index + 1}</td>
              {columns.map(({ key, text, align }) => (
                <td key={key} style={{ textAlign: align }}>
                  {text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}
