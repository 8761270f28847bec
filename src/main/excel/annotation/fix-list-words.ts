import { foldHeader } from '#domain/text/fold'
import type { SheetGrid } from '#domain/workbook/grid'
import { displayText, rowsWithValues } from '../recognition/cell-text'

export const fixListName = 'Cần sửa'
export const fixListTitle = 'NHỮNG CHỖ ĐỀ NGHỊ ĐƠN VỊ SỬA'
export const fixListHint = 'Sửa ngay ở các trang tính của đơn vị rồi gửi lại cả tệp; không cần sửa ở trang này.'
/** Two columns only: three would make the list look like data when the file comes back. */
export const fixListHeaders = ['Chỗ cần sửa', 'Có gì chưa đúng và cách sửa'] as const
/** Stands in the list when everything has been put right. */
export const nothingToFix = 'Không còn chỗ nào phải sửa.'

/** True for the title of our list; a unit may have a sheet of its own that is named like it. */
export const isFixListTitle = (text: string): boolean => foldHeader(text) === foldHeader(fixListTitle)

/** True for the sheet “Cần sửa” that we added to a unit's workbook and that came back with it. */
export function isFixList(sheet: SheetGrid): boolean {
  const first = rowsWithValues(sheet)[0]?.cells[0]
  return first !== undefined && isFixListTitle(displayText(first.value))
}
