import { useCallback, useEffect, useRef, useState } from 'react'
import type { CellRange } from '#domain/workbook/grid'
import type { SheetLine } from '#domain/workbook/sheet-page'
import type { AppError } from '#shared/errors/app-error'
import type { SheetView } from '#shared/ipc/views'
import { useApi } from '../../../api/bridge-context'
import { callMain } from '../../../api/client'

const pageSize = 200

/** A sheet of which only the pages that were looked at are here. */
export interface SheetLines {
  /** The first page: sheets, widths and all else that holds for the whole sheet. */
  readonly view: SheetView | null
  readonly line: (index: number) => SheetLine | undefined
  readonly merges: readonly CellRange[]
  readonly error: AppError | null
  /** Says which lines are in view, so that their pages come. */
  readonly look: (from: number, to: number) => void
}

/** The lines of a sheet, page by page as they come into view. `sheet` null is the first one with values. */
export function useSheetLines(job: string, file: string, sheet: string | null): SheetLines {
  const { bridge } = useApi()
  const [pages, setPages] = useState<ReadonlyMap<number, SheetView>>(new Map())
  const [error, setError] = useState<AppError | null>(null)
  const asked = useRef(new Set<number>())
  const shown = useRef('')

  const ask = useCallback(
    async (page: number): Promise<void> => {
      if (asked.current.has(page)) return
      asked.current.add(page)
      const key = shown.current
      const reply = await callMain(bridge, 'import.sheet', { job, file, sheet, from: page * pageSize, count: pageSize })
      if (shown.current !== key) return
      if (reply.ok) setPages((known) => new Map(known).set(page, reply.value))
      else {
        asked.current.delete(page)
        setError(reply.error)
      }
    },
    [bridge, job, file, sheet],
  )
  useEffect(() => {
    shown.current = `${job}|${file}|${sheet ?? ''}`
    asked.current = new Set()
    setPages(new Map())
    setError(null)
    void ask(0)
    return () => {
      shown.current = ''
    }
  }, [job, file, sheet, ask])

  const look = useCallback(
    (from: number, to: number): void => {
      for (let page = Math.floor(from / pageSize); page * pageSize < to; page++) void ask(page)
    },
    [ask],
  )
  return {
    view: pages.get(0) ?? null,
    line: (index) => pages.get(Math.floor(index / pageSize))?.page[index % pageSize],
    merges: [...pages.values()].flatMap((page) => page.merges),
    error,
    look,
  }
}
