import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import type { Unit } from '#domain/office/records'
import { person } from '../reading/make-workbooks'

const groups = 10
const perGroup = 6
const title = (group: number, item: number): string =>
  `Kết quả thực hiện nhiệm vụ số ${group + 1}.${item + 1} trên địa bàn, có hồ sơ minh chứng kèm theo`

/** Sixty criteria in ten groups. */
export function wardCriteria() {
  const json = {
    id: 'lon',
    title: 'Bộ tiêu chí lớn',
    status: 'official',
    scale: groups * perGroup * 5,
    notApplicable: 'rescale',
    groups: Array.from({ length: groups }, (_, group) => ({
      code: `G${group + 1}`,
      title: `Nhóm nội dung thứ ${group + 1}`,
      max: perGroup * 5,
      items: Array.from({ length: perGroup }, (_item, item) => ({
        code: `G${group + 1}.${item + 1}`,
        title: title(group, item),
        max: 5,
        type: 'manual',
      })),
    })),
    bands: [
      { name: 'Tốt', atLeast: 200 },
      { name: 'Khá', atLeast: null },
    ],
  }
  const { set, findings } = parseCriteriaSet(json)
  if (set === null) throw new Error(JSON.stringify(findings))
  return { set, json }
}

export const wardUnits = (count: number): readonly Unit[] =>
  Array.from({ length: count }, (_, index) => {
    const code = `P${String(index + 1).padStart(3, '0')}`
    const cluster = `cum-${Math.floor(index / 20) + 1}`
    return { id: code, code, name: `Phường Số ${index + 1}`, kind: 'phường', cluster, aliases: [] } as unknown as Unit
  })

/** What each ward sends: its own scores, collectives, individuals and households; `round` changes some of each. */
export async function writeWardWorkbooks(
  folder: string,
  units: readonly Unit[],
  round: number,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const paths: string[] = []
  for (const [index, unit] of units.entries()) {
    const book = new exceljs.Workbook()
    const sheet = (name: string, heading: string, header: readonly string[]) => {
      const made = book.addWorksheet(name)
      made.addRows([['ỦY BAN NHÂN DÂN QUẬN'], [unit.name.toUpperCase()], [], [heading], [], [...header]])
      return made
    }
    const scores = sheet('Tự chấm điểm', 'BẢNG TỰ CHẤM ĐIỂM ĐỢT THI ĐUA', [
      'STT',
      'Nội dung tiêu chí',
      'Điểm chuẩn',
      'Điểm tự chấm',
      'Minh chứng',
    ])
    for (let group = 0; group < groups; group += 1) {
      scores.addRow([`G${group + 1}`, `Nhóm nội dung thứ ${group + 1}`, perGroup * 5])
      for (let item = 0; item < perGroup; item += 1)
        scores.addRow([
          `G${group + 1}.${item + 1}`,
          title(group, item),
          5,
          ((index * 7 + group * 3 + item + (item === 0 ? round : 0)) % 11) / 2,
          'Báo cáo số 12/BC-UBND ngày 05/11/2023',
        ])
    }
    const collectives = sheet('Tập thể', 'DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG', [
      'STT',
      'Tên tập thể',
      'Tóm tắt thành tích',
      'Hình thức đề nghị khen thưởng',
    ])
    for (let row = 0; row < 8; row += 1)
      collectives.addRow([
        row + 1,
        `Tổ dân phố số ${row === 0 ? 20 + round : row + 1}`,
        'tiêu biểu trong học tập và làm theo tấm gương',
        'Giấy khen',
      ])
    const people = sheet('Cá nhân', 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG', [
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Chức vụ',
      'Đơn vị',
      'Tóm tắt thành tích',
      'Hình thức khen thưởng',
    ])
    for (let row = 0; row < 30; row += 1) {
      const [, name, born, position, , achievement, award] = person(index * 30 + row + (row < 3 ? round * 7000 : 0))
      people.addRow([row + 1, name, born, position, unit.name, achievement, award])
    }
    people.getColumn(3).numFmt = 'dd/mm/yyyy'
    const path = join(folder, `${unit.name} - báo cáo.xlsx`)
    await book.xlsx.writeFile(path)
    paths.push(path)
  }
  return paths
}
