import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { makeWorkbook } from '../../unit/main/excel/reading/packages'

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Hữu', 'Thanh', 'Quốc']
const names = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Hương', 'Khánh', 'Lan', 'Phương', 'Quyên', 'Tuấn', 'Yến']
const achievements = [
  'đã có thành tích xuất sắc trong công tác chuyển đổi số, cải cách hành chính',
  'hoàn thành xuất sắc nhiệm vụ giữ gìn an ninh trật tự',
  'có nhiều đóng góp trong phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”',
]
const headers = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Chức vụ',
  'Đơn vị',
  'Thành tích',
  'Hình thức đề nghị',
  'Số tiền',
  'CCCD',
]

const pick = <T>(items: readonly T[], at: number): T => items[at % items.length] as T

export function person(seed: number): readonly (string | number | Date)[] {
  return [
    seed + 1,
    `${pick(surnames, seed)} ${pick(middles, seed >> 3)} ${pick(names, seed >> 6)} ${pick(names, (seed >> 2) * 5 + 3)}`,
    new Date(Date.UTC(1960 + (seed % 45), seed % 12, 1 + (seed % 28))),
    `Công chức số ${seed % 17}`,
    `Phường Bắc Sơn, tổ ${seed % 40}`,
    pick(achievements, seed),
    'Giấy khen',
    500_000 + (seed % 9) * 100_000 + 0.5,
    String(31_000_000_000 + seed * 977).padStart(12, '0'),
  ]
}

/** Workbooks as offices save them: shared strings, dates, numbers, an id number as text. */
export async function makeWorkbooks(folder: string, files: number, rows: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const paths: string[] = []
  for (let file = 0; file < files; file++) {
    const path = join(folder, `${file + 1}.xlsx`)
    paths.push(path)
    if (existsSync(path)) continue
    const workbook = new exceljs.Workbook()
    const sheet = workbook.addWorksheet('Cá nhân')
    sheet.addRow(['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'])
    sheet.addRow([])
    sheet.addRow(headers)
    for (let row = 0; row < rows; row++) sheet.addRow([...person(file * rows + row)])
    sheet.getColumn(3).numFmt = 'dd/mm/yyyy'
    await workbook.xlsx.writeFile(path)
  }
  return paths
}

const styles =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'

/** A workbook of 100 rows whose last column is formatted down to row 1,048,576. */
export async function makeFormattedWorkbook(folder: string): Promise<string> {
  const path = join(folder, 'formatted.xlsx')
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const people = Array.from({ length: 100 }, (_, row) => {
    const [number, name] = person(row)
    return `<row r="${row + 1}"><c r="A${row + 1}"><v>${number}</v></c><c r="B${row + 1}" t="inlineStr"><is><t>${name}</t></is></c></row>`
  })
  const ghosts = Array.from({ length: 1_048_476 }, (_, row) => {
    const number = row + 101
    return `<row r="${number}" spans="3:3"><c r="C${number}" s="1"/></row>`
  })
  const sheet = `<sheetData>${people.join('')}${ghosts.join('')}</sheetData>`
  writeFileSync(path, makeWorkbook({ sheet, styles }))
  return path
}
