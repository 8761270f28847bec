import ExcelJS from 'exceljs'

/** A list of people under headers that no synonym knows, from a unit that its title names. */
export async function writeStrangeWorkbook(path: string, unit: string, people: readonly string[]): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Tháng 6')
  sheet.addRows([
    [`ỦY BAN NHÂN DÂN ${unit.toUpperCase()}`],
    ['BẢNG THEO DÕI ĐỒNG CHÍ TIÊU BIỂU'],
    [],
    ['Số', 'Đồng chí', 'Làm việc gì', 'Vì sao', 'Nên được gì'],
    ...people.map((name, index) => [
      index + 1,
      name,
      'Công chức Văn hóa - Xã hội',
      'Có nhiều cố gắng trong phong trào thi đua',
      'Giấy khen',
    ]),
  ])
  sheet.mergeCells('A1:E1')
  sheet.mergeCells('A2:E2')
  for (const [index, width] of [6, 24, 26, 40, 16].entries()) sheet.getColumn(index + 1).width = width
  await workbook.xlsx.writeFile(path)
}

/** Three people without any column names, and a sheet of notes that looks like a table. */
export async function writeBareWorkbook(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const people = workbook.addWorksheet('Đề nghị')
  people.addRows([
    ['PHƯỜNG NAM SƠN'],
    ['Bà Lê Thị Hoa', 'Công chức Văn hóa - Xã hội', 'Dạy tốt, học tốt', 'Giấy khen'],
    ['Ông Đỗ Văn Dũng', 'Công an viên', 'Giữ gìn trật tự', 'Giấy khen'],
    ['Bà Trần Thị Ánh', 'Tổ trưởng Tổ dân phố số 3', 'Vận động nhân dân', 'Giấy khen'],
  ])
  const notes = workbook.addWorksheet('Việc cần làm')
  notes.addRows([
    ['Việc', 'Ai lo', 'Khi nào'],
    ['Gọi điện cho tổ trưởng', 'Hoa', 'Thứ hai'],
    ['In danh sách', 'Dũng', 'Thứ ba'],
    ['Họp', 'Ánh', 'Thứ tư'],
  ])
  for (const sheet of [people, notes])
    for (const [index, width] of [26, 28, 26, 16].entries()) sheet.getColumn(index + 1).width = width
  await workbook.xlsx.writeFile(path)
}
