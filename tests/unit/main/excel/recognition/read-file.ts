import type { WorkbookGrid } from '#domain/workbook/grid'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import type { RecognitionContext } from '#main/excel/recognition/recognition-context'
import { madeContext } from './made-campaign'
import { madeGrid, type Typed } from './made-grid'

export const header = ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức khen thưởng']
export const row: readonly Typed[] = [1, 'Tổ dân phố số 3', 'đoàn kết', 'Giấy khen']
export const list = (...above: readonly (readonly Typed[])[]) => [...above, header, row]
export const read = (grid: WorkbookGrid, more: Partial<RecognitionContext> = {}) =>
  recogniseWorkbook(grid, madeContext({ fileName: 'bao cao.xlsx', ...more }))
export const unitOf = (above: readonly (readonly Typed[])[], more: Partial<RecognitionContext> = {}) => {
  const { unit, unitFrom } = read(madeGrid([{ rows: list(...above) }]), more)
  return [unit, unitFrom]
}
