import type { FileReading } from '#domain/workbook/file-reading'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, type Typed } from './made-grid'

export const title: readonly (readonly Typed[])[] = [['UBND QUẬN KIẾN AN'], ['PHƯỜNG BẮC SƠN'], ['BẢNG TỰ CHẤM ĐIỂM']]
export const header = [
  'STT',
  'Nội dung tiêu chí',
  'Điểm chuẩn',
  'Chỉ tiêu',
  'Kết quả thực hiện',
  'Điểm tự chấm',
  'Minh chứng',
]
export const body: readonly (readonly Typed[])[] = [
  ['A', 'Nhiệm vụ chính trị', 20],
  ['A.1', 'Thu ngân sách so với chỉ tiêu', 10, 3600, 3542, 9.84, 'BC 12'],
  ['A.2', 'Tỷ lệ giải quyết đơn thư đúng hạn', 5, 100, 97.25, 4.86],
  ['A.3', 'Giữ vững an ninh trật tự', 5, null, 0, 5],
  ['B', 'Phong trào thi đua', 15],
  ['B.1', 'Ban hành kế hoạch phát động', 5, null, 'Chậm', 3],
  ['B.2', 'Tổ chức ký giao ước thi đua', 5, null, 'Có', 5],
  ['B.3', 'Tin, bài tuyên truyền', 5, null, 4, 2],
  ['P', 'Điểm trừ', 10],
  ['P.1', 'Nộp báo cáo chậm', 5, null, 0, 0],
  [null, 'Tổng cộng', null, null, null, 29.7],
]
export const values: Readonly<Record<string, object>> = {
  'A.1': { target: '3600', actual: '3542' },
  'A.2': { target: '100', actual: '97.25' },
  'A.3': { count: '0' },
  'B.1': { option: 'Chậm' },
  'B.2': { yes: true },
  'B.3': { count: '4' },
  'P.1': { count: '0' },
}

export const read = (sheet: Partial<MadeSheet> & { readonly rows: MadeSheet['rows'] }): FileReading =>
  recogniseWorkbook(madeGrid([{ name: 'Tự chấm', ...sheet }]), madeContext())
export const readValues = (reading: FileReading) =>
  Object.fromEntries(reading.criteria.map(({ code, value }) => [code, value]).sort())
export const waitingOf = (reading: FileReading) =>
  reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row, code }) => [row, code])
export const codesOf = (reading: FileReading) => reading.findings.map(({ code }) => code)

/** Replaces cells of one criterion's row and reads that row. */
export function oneRow(code: string, cells: Readonly<Record<number, Typed>>): FileReading {
  const rows = body.map((row) =>
    row[0] === code ? [...Array(7).keys()].map((at) => (at in cells ? (cells[at] ?? null) : (row[at] ?? null))) : row,
  )
  return read({ rows: [...title, header, ...rows] })
}
