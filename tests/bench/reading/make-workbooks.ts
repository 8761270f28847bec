import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'

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

function person(seed: number): readonly (string | number | Date)[] {
  return [
    seed + 1,
    `${pick(surnames, seed)} ${pick(middles, seed * 7 + 1)} ${pick(names, seed * 5 + 3)} ${seed}`,
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
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  writeFileSync(
    path,
    zip({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${relations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${people.join('')}${ghosts.join('')}</sheetData></worksheet>`,
    }),
  )
  return path
}

/** A plain zip of the given parts. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(bytes), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(bytes.length, 18)
    header.writeUInt16LE(nameBytes.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, nameBytes, packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, place, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, entries, end])
}
