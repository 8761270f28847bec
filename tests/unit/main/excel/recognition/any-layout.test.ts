import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeUnits } from './made-campaign'
import { type MadeSheet, madeGrid, merged, type Typed } from './made-grid'

const resource = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../../resources', path), 'utf8'))
const headers: { readonly score: Record<string, string[]>; readonly list: Record<string, string[]> } =
  resource('synonyms/headers.json')
const { set } = parseCriteriaSet(resource('criteria/dot-75-nam.json'))
if (set === null) throw new Error('The sample criteria do not parse')
const items = allItems(set).map(({ item }) => item)
const groups = [...set.groups, ...(set.bonus ? [set.bonus] : []), ...(set.deductions ? [set.deductions] : [])]

/** Header words that mean one thing only in a sheet that has all columns. */
const wordOf = (family: 'score' | 'list', field: string) =>
  fc.constantFrom(...(headers[family][field] ?? []).filter((word) => word !== 'Điểm' && word !== 'Mục'))
const recased = (text: string) =>
  fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), `${text}:`, text.replace(' ', '\n'))
const headerOf = (family: 'score' | 'list', field: string) => wordOf(family, field).chain(recased)

interface Line {
  readonly cells: Readonly<Record<string, Typed>>
}
const comma = (value: number): string => String(value).replace('.', ',')

/** What a unit reports for a criterion, as cells and as the reading that must come of it. */
const reportOf = (item: (typeof items)[number]) => {
  const claimed = fc.integer({ min: 0, max: 8 }).map((quarters) => quarters / 4)
  const evidence = fc.constantFrom('BC số 12/BC-UBND', 'Ảnh, bài đăng')
  const number = (value: number) => fc.constantFrom<Typed>(value, comma(value))
  const value = (() => {
    switch (item.type) {
      case 'ratio':
        return fc
          .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 3600 }))
          .chain(([target, quarters]) =>
            fc.tuple(number(target), number(quarters / 4)).map(([shownTarget, shownActual]) => ({
              cells: { target: shownTarget, actual: shownActual },
              value: { target: String(target), actual: String(quarters / 4) },
            })),
          )
      case 'choice':
        return fc
          .constantFrom(...item.options)
          .chain(({ label }) =>
            recased(label).map((shown) => ({ cells: { actual: shown.replace(':', '') }, value: { option: label } })),
          )
      case 'boolean':
        return fc
          .constantFrom(['Có', true], ['x', true], ['Không', false], ['Chưa', false])
          .map(([shown, yes]) => ({ cells: { actual: shown as Typed }, value: { yes } }))
      default:
        return fc
          .integer({ min: 0, max: 30 })
          .chain((count) =>
            number(count).map((shown) => ({ cells: { actual: shown }, value: { count: String(count) } })),
          )
    }
  })()
  return fc.tuple(value, claimed, evidence).chain(([report, points, proof]) =>
    number(points).map((shown) => ({
      line: {
        cells: {
          code: item.code,
          title: item.title,
          max: 'max' in item ? Number(item.max) : Number(item.cap),
          ...report.cells,
          claimed: shown,
          evidence: proof,
        },
      } as Line,
      expected: { code: item.code, value: report.value, claimed: String(points), evidence: proof },
    })),
  )
}

const person = fc.record({
  title: fc.constantFrom('Ông', 'Bà'),
  name: fc.constantFrom(
    'Nguyễn Văn An',
    'Trần Thị Bình',
    "K'Brêu",
    'Đàm A Páo',
    'Lê Hoà',
    'Đỗ Thị Thu Hương',
    'Ng. Văn Tư',
    'Võ Tổng',
  ),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 1950, max: 2000 }),
  isYearOnly: fc.boolean(),
  position: fc.constantFrom('Chủ tịch UBND phường', 'Giáo viên', 'Tổ trưởng Tổ dân phố số 3'),
  unit: fc.constantFrom('Phường Bắc Sơn', 'Trường Tiểu học Bắc Sơn'),
  achievement: fc.uuid().map((id) => `hoàn thành tốt việc ${id}`),
  award: fc.constantFrom('Giấy khen', 'Bằng khen'),
  dateStyle: fc.constantFrom('/', '.', '-', 'cell'),
})
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never
const two = (value: number): string => String(value).padStart(2, '0')

function birthCell({ day, month, year, isYearOnly, dateStyle }: Person): Typed {
  if (isYearOnly) return dateStyle === 'cell' ? year : String(year)
  return dateStyle === 'cell'
    ? { kind: 'date', year, month, day }
    : `${two(day)}${dateStyle}${month}${dateStyle}${year}`
}

/** Lays lines out as rows: fields in any order, with columns of the ward's own between them. */
const laidOut = (
  fields: readonly string[],
  header: Readonly<Record<string, string>>,
  extra: string,
  left: number,
  lines: readonly (Line | readonly Typed[])[],
): readonly (readonly Typed[])[] => {
  const shift = (row: readonly Typed[]): readonly Typed[] => [...Array<Typed>(left).fill(null), ...row]
  const columns = [...fields, 'extra']
  return [
    shift(columns.map((field) => (field === 'extra' ? extra : (header[field] ?? '')))),
    ...lines.map((line) => shift('cells' in line ? columns.map((field) => line.cells[field] ?? null) : line)),
  ]
}

const headerRecord = (family: 'score' | 'list', fields: readonly string[]) =>
  fc
    .tuple(...fields.map((field) => headerOf(family, field)))
    .map((words) => Object.fromEntries(fields.map((field, at) => [field, words[at] ?? ''])))
const anyOrder = (fields: readonly string[]) =>
  fc.shuffledSubarray([...fields], { minLength: fields.length, maxLength: fields.length })
const ownColumn = fc.constantFrom('Màu áo', 'Số điện thoại', 'Người theo dõi', 'Dân tộc')
const above = fc.constantFrom<readonly (readonly Typed[])[]>(
  [['UBND QUẬN KIẾN AN'], ['PHƯỜNG BẮC SƠN'], [], ['BÁO CÁO ĐỢT THI ĐUA'], []],
  [
    ['PHƯỜNG BẮC SƠN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số: 12/BC', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    ['DANH SÁCH'],
    ['(Kèm theo Báo cáo số 12/BC-UBND ngày 5/6/2023)'],
  ],
  [['Đơn vị: Phường Bắc Sơn']],
)
const below = fc.constantFrom<readonly (readonly Typed[])[]>(
  [],
  [[null, 'Tổng cộng']],
  [[null, 'Cộng: 3'], [], [null, 'NGƯỜI LẬP BIỂU', null, 'CHỦ TỊCH'], [], [null, 'Lê Thị Mai', null, 'Trần Văn Bình']],
  [
    ['Ghi chú: số liệu đến 31/5.'],
    [null, null, null, 'Bắc Sơn, ngày 1 tháng 6 năm 2023'],
    [null, null, null, 'TM. ỦY BAN NHÂN DÂN'],
    [null, null, null, 'KT. CHỦ TỊCH'],
    [null, null, null, 'PHÓ CHỦ TỊCH'],
  ],
)

const scoreFields = ['code', 'title', 'max', 'target', 'actual', 'claimed', 'evidence']
const scoreSheet = fc
  .record({
    reports: fc.tuple(...items.map(reportOf)),
    order: anyOrder(items.map(({ code }) => code)),
    isOrdered: fc.boolean(),
    numbering: fc.constantFrom('codes', 'running', 'none'),
    fields: anyOrder(scoreFields),
    header: headerRecord('score', scoreFields),
    extra: ownColumn,
    left: fc.integer({ min: 0, max: 2 }),
    above,
    below,
    isNumbered: fc.boolean(),
  })
  .map((layout) => {
    const byCode = new Map(layout.reports.map((report) => [report.expected.code, report]))
    const codes = layout.isOrdered ? items.map(({ code }) => code) : layout.order
    const lines = codes.flatMap((code, at): (Line | readonly Typed[])[] => {
      const report = byCode.get(code)
      const group = groups.find(({ items: own }) => own[0]?.code === code)
      const shown = layout.numbering === 'codes' ? code : layout.numbering === 'running' ? at + 1 : null
      const heading: Line[] =
        group === undefined
          ? []
          : [
              {
                cells: {
                  code: layout.numbering === 'codes' ? group.code : null,
                  title: group.title.toUpperCase(),
                  max: group.max === null ? null : Number(group.max),
                },
              },
            ]
      return report === undefined ? [] : [...heading, { cells: { ...report.line.cells, code: shown } }]
    })
    const numbers = layout.isNumbered ? [[...layout.fields, 'extra'].map((_, at): Typed => `(${at + 1})`)] : []
    const rows = [
      ...layout.above,
      ...laidOut(layout.fields, layout.header, layout.extra, layout.left, [...numbers, ...lines, ...layout.below]),
    ]
    return { rows, expected: codes.map((code) => byCode.get(code)?.expected) }
  })

const listFields = ['index', 'title', 'name', 'birth', 'position', 'unit', 'achievement', 'award']
const peopleList = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 6 }),
    isTitleApart: fc.boolean(),
    isCapital: fc.boolean(),
    fields: anyOrder(listFields),
    header: headerRecord('list', listFields),
    extra: ownColumn,
    left: fc.integer({ min: 0, max: 2 }),
    above,
    below,
    blanks: fc.integer({ min: 0, max: 3 }),
  })
  .map((layout) => {
    const fields = layout.isTitleApart ? layout.fields : layout.fields.filter((field) => field !== 'title')
    const lines = layout.people.map((one, at): Line => {
      const name = layout.isCapital ? one.name.toUpperCase() : one.name
      return {
        cells: {
          index: at + 1,
          title: one.title,
          name: layout.isTitleApart ? name : `${one.title} ${name}`,
          birth: birthCell(one),
          position: one.position,
          unit: one.unit,
          achievement: one.achievement,
          award: one.award,
        },
      }
    })
    const empty = Array.from(
      { length: layout.blanks },
      (_, at): Line => ({ cells: { index: lines.length + at + 1, award: '#N/A' } }),
    )
    const rows = [
      ...layout.above,
      ...laidOut(fields, layout.header, layout.extra, layout.left, [...lines, ...empty, ...layout.below]),
    ]
    const expected = layout.people.map(
      ({ title, name, day, month, year, isYearOnly, position, unit, achievement, award }) => ({
        title,
        name,
        sex: title === 'Bà' ? 'Nữ' : 'Nam',
        dob: isYearOnly ? String(year) : `${year}-${two(month)}-${two(day)}`,
        position,
        unit,
        achievement,
        award,
      }),
    )
    return { rows, expected }
  })

const read = (sheets: readonly MadeSheet[]) =>
  recogniseWorkbook(madeGrid(sheets), { fileName: 'bao cao.xlsx', units: madeUnits, criteriaSet: set })

it('reads a score sheet and a list laid out in any way, and accounts for every row', () => {
  fc.assert(
    fc.property(scoreSheet, peopleList, fc.boolean(), (score, list, isOneSheet) => {
      const apart = [
        { name: 'Sheet1', rows: score.rows },
        { name: 'Sheet2', rows: list.rows },
      ]
      const sheets: readonly MadeSheet[] = isOneSheet
        ? [{ name: 'BC', rows: [...score.rows, [], ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'], ...list.rows] }]
        : apart
      const reading = read(sheets)
      expect(
        reading.criteria.map(({ code, value, claimed, evidence }) => ({ code, value, claimed, evidence })),
      ).toEqual(score.expected)
      expect(reading.individuals.map(({ sheet: _, row: __, ...individual }) => individual)).toEqual(list.expected)
      expect(reading.unit).toBe('P01')
      const rows = sheets
        .flatMap((sheet) => sheet.rows)
        .filter((row) => row.some((cell) => cell !== null && cell !== '')).length
      expect(reading.tables.reduce((sum, { rowsSeen }) => sum + rowsSeen, 0)).toBe(rows)
      expect(
        reading.tables.reduce((sum, { accepted, waiting, skipped }) => sum + accepted + waiting + skipped, 0),
      ).toBe(rows)
      expect(reading.aside.filter(({ fate }) => fate === 'waiting')).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
})

it('keeps the areas of a merged header apart from its neighbours, wherever the columns stand', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 2 }), (people, before) => {
      const lead = Array<Typed>(before).fill(null)
      const at = (offset: number): string => String.fromCharCode(65 + before + offset)
      const rows = [
        ['PHƯỜNG BẮC SƠN'],
        [...lead, 'STT', 'Họ và tên', 'Ngày sinh', null, 'Khen thưởng', null],
        [...lead, null, null, 'Nam', 'Nữ', 'Thành tích', 'Hình thức'],
        ...people.map((one, index) => [
          ...lead,
          index + 1,
          one.name,
          one.title === 'Ông' ? birthCell(one) : null,
          one.title === 'Bà' ? birthCell(one) : null,
          one.achievement,
          one.award,
        ]),
      ]
      const merges = [`${at(0)}2:${at(0)}3`, `${at(1)}2:${at(1)}3`, `${at(2)}2:${at(3)}2`, `${at(4)}2:${at(5)}2`].map(
        merged,
      )
      const reading = read([{ rows, merges }])
      expect(
        reading.individuals.map(({ name, sex, award, achievement, title }) => [name, sex, award, achievement, title]),
      ).toEqual(
        people.map(({ name, title, award, achievement }) => [
          name,
          title === 'Bà' ? 'Nữ' : 'Nam',
          award,
          achievement,
          null,
        ]),
      )
    }),
    { numRuns: 30 },
  )
})
