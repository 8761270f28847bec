import type { FileReading } from '#domain/workbook/file-reading'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, type Typed } from './made-grid'

export const titles: readonly (readonly Typed[])[] = [
  ['UBND QUẬN KIẾN AN'],
  ['PHƯỜNG BẮC SƠN'],
  ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
]
export const mixedTitles: readonly (readonly Typed[])[] = [['PHƯỜNG BẮC SƠN'], ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG']]

export const read = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}): FileReading =>
  recogniseWorkbook(madeGrid([{ name: 'Danh sách', rows, ...more }]), madeContext())
export const people = (reading: FileReading) =>
  reading.individuals.map(({ title, name, sex, dob, position, unit, achievement, award }) => [
    title,
    name,
    sex,
    dob,
    position,
    unit,
    achievement,
    award,
  ])
export const waitingOf = (reading: FileReading) =>
  reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row, code }) => [row, code])
export const skippedOf = (reading: FileReading) => reading.tables[0]?.skippedReasons
export const codesOf = (reading: FileReading) => reading.findings.map(({ code }) => code)

export const an = ['Ông', 'Nguyễn Văn An', 'Nam', '1980-06-15', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen']
export const date = (year: number, month: number, day: number): Typed => ({ kind: 'date', year, month, day })
