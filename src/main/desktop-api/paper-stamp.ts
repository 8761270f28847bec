import { parseLocalDate } from '#domain/core/local-date'
import type { PaperStamp } from '#domain/document/paper-input'

/** Number and date of a paper as the window types them. */
export const stampOf = ({
  number,
  date,
}: {
  readonly number: string | null
  readonly date: string | null
}): PaperStamp => ({
  number: number === '' ? null : number,
  date: date === null ? null : parseLocalDate(date),
})
