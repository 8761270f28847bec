import type { FileReading, TableReading } from '#domain/workbook/file-reading'
import type { ImportFileLine, ImportView, RowAccount } from '#shared/ipc/views'
import type { Light } from '../../components/status-light'

/** How far receiving files has come; kept while the officer visits other screens. */
export type ImportJob =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading'
      readonly job: string
      readonly done: number
      readonly total: number
      readonly label: string
      readonly isStopping: boolean
    }
  | { readonly kind: 'read'; readonly view: ImportView; readonly outcome: Outcome | null }

/** What storing brought, and where the journal stood before it. */
export interface Outcome {
  readonly sentence: string
  /** Files that did not go in, each with why. */
  readonly failed: readonly string[]
  readonly mark: number | null
}

export const idle: ImportJob = { kind: 'idle' }

export const newJobName = (): string => `nhan-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`

const isOwnerKnown = ({ unit, cluster }: ImportFileLine): boolean => unit !== null || cluster !== undefined

/** A file can be stored: it was read, it is known whose it is, and it is not stored yet. */
export const canReceive = (file: ImportFileLine): boolean =>
  (file.status === 'ready' || file.status === 'partial') && !file.applied && isOwnerKnown(file)

/** The state of a file as a light and a word. */
export function fileLight(file: ImportFileLine): { readonly light: Light; readonly word: string } {
  if (file.applied) return { light: 'done', word: 'Đã nhận' }
  if (file.isRead && !isOwnerKnown(file) && (file.status === 'ready' || file.status === 'partial'))
    return { light: 'attention', word: 'Chọn đơn vị' }
  switch (file.status) {
    case 'ready':
      return { light: 'done', word: 'Nhận được' }
    case 'partial':
      return { light: 'attention', word: 'Nhận một phần' }
    case 'refused':
      return { light: 'wrong', word: 'Không nhận được' }
    case 'skipped':
      return { light: 'aside', word: 'Bỏ qua' }
    case 'unchanged':
      return { light: 'aside', word: 'Đã có, không đổi' }
  }
}

export const accountInWords = ({ seen, accepted, waiting, skipped }: RowAccount): string =>
  `Đã đọc ${seen} dòng = nhận ${accepted} + chờ ${waiting} + bỏ qua ${skipped}`

/** Below this confidence the officer is asked to look at a column. */
export const sureFrom = 0.75

/** The first table that the program did not understand, or not surely; -1 when there is none. */
export function firstDoubtful({ tables }: FileReading): number {
  const isUnclear = (table: TableReading): boolean =>
    (table.kind === 'unknown' && table.waiting > 0) ||
    Object.entries(table.confidence).some(([field, sure]) => table.columns[field] !== undefined && sure < sureFrom)
  const found = tables.findIndex(isUnclear)
  if (found !== -1) return found
  const isNothing = tables.every(({ accepted, waiting }) => accepted + waiting === 0)
  return isNothing && tables.length > 0 ? 0 : -1
}
