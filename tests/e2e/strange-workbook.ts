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
