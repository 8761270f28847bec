import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, merged, type Typed } from './made-grid'

const read = (rows: MadeSheet['rows'], merges: readonly string[] = []) =>
  recogniseWorkbook(madeGrid([{ rows, merges: merges.map(merged) }]), madeContext())
type Reading = ReturnType<typeof read>

const short = <T extends { readonly name: string; readonly achievement: string; readonly award: string }>({
  name,
  achievement,
  award,
}: T) => ({ name, achievement, award })
const nominated = (reading: Reading) => ({
  collectives: reading.collectives.map(short),
  individuals: reading.individuals.map(short),
  households: reading.households.map(short),
})

/** Every row of the sheet, once in each part that it has cells in, is accounted for and none waits. */
function expectWhole(reading: Reading): void {
  for (const { rowsSeen, accepted, waiting, skipped } of reading.tables)
    expect(accepted + waiting + skipped).toBe(rowsSeen)
  expect(reading.aside.filter(({ fate }) => fate === 'waiting')).toEqual([])
}

const entry = fc.record({
  achievement: fc.uuid().map((id) => `hoàn thành tốt việc ${id}`),
  award: fc.constantFrom('Giấy khen', 'Bằng khen'),
})
const collective = fc.record({
  kind: fc.constant('collectives' as const),
  name: fc.constantFrom('Tổ dân phố số 3', 'Trạm Y tế phường', 'Chi hội Phụ nữ số 6', 'Công an phường'),
  entry,
})
const individual = fc.record({
  kind: fc.constant('individuals' as const),
  title: fc.constantFrom('Ông', 'Bà'),
  name: fc.constantFrom('Nguyễn Văn An', 'Trần Thị Bình', "K'Brêu", 'Đoàn Thị Hoa', 'Hồ Văn Tư', 'Tổng Văn Ba'),
  year: fc.integer({ min: 1950, max: 2000 }),
  position: fc.constantFrom('Chủ tịch UBND phường', 'Giáo viên', 'Tổ trưởng Tổ dân phố số 3'),
  entry,
})
const household = fc.record({
  kind: fc.constant('households' as const),
  name: fc.constantFrom('Hộ ông Lê Văn Sáu', 'Gia đình bà Vũ Thị Lan'),
  entry,
})
type Nominee =
  | (typeof collective extends fc.Arbitrary<infer T> ? T : never)
  | (typeof individual extends fc.Arbitrary<infer T> ? T : never)
  | (typeof household extends fc.Arbitrary<infer T> ? T : never)

const expectedOf = (nominees: readonly Nominee[]) => {
  const of = (kind: Nominee['kind']) =>
    nominees
      .filter((one) => one.kind === kind)
      .map(({ name, entry: { achievement, award } }) => ({ name, achievement, award }))
  return { collectives: of('collectives'), individuals: of('individuals'), households: of('households') }
}

const kindWords = fc.constantFrom(
  { collectives: 'Tập thể', individuals: 'Cá nhân', households: 'Hộ gia đình' },
  { collectives: 'TT', individuals: 'CN', households: 'HGĐ' },
  { collectives: 'TẬP THỂ', individuals: 'CÁ NHÂN', households: 'HỘ' },
)
const groupRows = fc.constantFrom(
  { collectives: ['I', 'TẬP THỂ'], individuals: ['II', 'CÁ NHÂN'], households: ['III', 'HỘ GIA ĐÌNH'] },
  { collectives: ['I. Tập thể'], individuals: ['II. Cá nhân (3 cá nhân)'], households: ['III. Hộ gia đình: 1'] },
  { collectives: [null, 'a) Tập thể'], individuals: [null, 'b) Cá nhân'], households: [null, 'c) Hộ gia đình'] },
)
const nameWords = fc.constantFrom(
  'Tên tập thể, cá nhân',
  'Tên tập thể/cá nhân/hộ gia đình',
  'Đối tượng đề nghị khen thưởng',
  'Họ và tên cá nhân, tên tập thể',
)

it('reads a mixed list told by a kind column or by group rows, numbered or not, under a row of numbers or not', () => {
  const layout = fc.record({
    nominees: fc.array(fc.oneof(collective, individual, household), { minLength: 2, maxLength: 8 }),
    kinds: kindWords,
    groups: groupRows,
    isGrouped: fc.boolean(),
    isNumbered: fc.boolean(),
    hasNumberRow: fc.boolean(),
    kindHeader: fc.constantFrom('Phân loại', 'Loại đối tượng', 'Tập thể/Cá nhân', 'Đối tượng'),
    nameHeader: nameWords,
    below: fc.constantFrom<readonly (readonly Typed[])[]>([], [[null, 'Tổng cộng: 5']], [[], [null, null, 'CHỦ TỊCH']]),
  })
  fc.assert(
    fc.property(layout, ({ nominees, kinds, groups, ...made }) => {
      // Without numbers a group's row has no column of its own to stand in.
      const isNumbered = made.isNumbered || made.isGrouped
      const own = [
        ...(isNumbered ? ['STT'] : []),
        ...(made.isGrouped ? [] : [made.kindHeader]),
        made.nameHeader,
        'Năm sinh',
        'Chức vụ',
        'Thành tích',
        'Hình thức khen thưởng',
      ]
      const row = (one: Nominee, index: number): readonly Typed[] => [
        ...(isNumbered ? [index + 1] : []),
        ...(made.isGrouped ? [] : [kinds[one.kind]]),
        one.kind === 'individuals' ? `${one.title} ${one.name}` : one.name,
        one.kind === 'individuals' ? String(one.year) : null,
        one.kind === 'individuals' ? one.position : null,
        one.entry.achievement,
        one.entry.award,
      ]
      const body = made.isGrouped
        ? (['collectives', 'individuals', 'households'] as const).flatMap((kind) => [
            groups[kind],
            ...nominees.filter((one) => one.kind === kind).map(row),
          ])
        : nominees.map(row)
      const numbers = made.hasNumberRow ? [own.map((_, at): Typed => at + 1)] : []
      const rows = [['PHƯỜNG BẮC SƠN'], ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'], own, ...numbers, ...body, ...made.below]
      const reading = read(rows)
      expect(nominated(reading)).toEqual(expectedOf(nominees))
      expectWhole(reading)
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
})

it('reads a list under three header rows, merged or not', () => {
  const people = fc.uniqueArray(individual, { minLength: 1, maxLength: 5, selector: ({ name }) => name })
  fc.assert(
    fc.property(people, fc.boolean(), fc.boolean(), (nominees, isMerged, hasNumberRow) => {
      const rows: readonly (readonly Typed[])[] = [
        ['PHƯỜNG BẮC SƠN'],
        ['STT', 'Thông tin cá nhân', null, null, null, 'Đề nghị khen thưởng', null],
        [null, 'Họ và tên', 'Năm sinh', null, 'Chức vụ', 'Thành tích', 'Hình thức khen'],
        [null, null, 'Nam', 'Nữ', null, null, null],
        ...(hasNumberRow ? [[1, 2, 3, 4, 5, 6, 7]] : []),
        ...nominees.map((one, at) => [
          at + 1,
          one.name,
          one.title === 'Ông' ? one.year : null,
          one.title === 'Bà' ? one.year : null,
          one.position,
          one.entry.achievement,
          one.entry.award,
        ]),
      ]
      const merges = ['A2:A4', 'B2:E2', 'F2:G2', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4']
      const reading = read(rows, isMerged ? merges : [])
      expect(
        reading.individuals.map(({ name, sex, dob, position, award }) => [name, sex, dob, position, award]),
      ).toEqual(
        nominees.map(({ name, title, year, position, entry: { award } }) => [
          name,
          title === 'Bà' ? 'Nữ' : 'Nam',
          String(year),
          position,
          award,
        ]),
      )
      expectWhole(reading)
    }),
    { numRuns: 40 },
  )
})

const scoreRows: readonly (readonly Typed[])[] = [
  ['BẢNG TỰ CHẤM ĐIỂM'],
  ['Mã số', 'Nội dung tiêu chí', 'Điểm tối đa', 'Chỉ tiêu', 'Kết quả', 'Điểm tự chấm', 'Minh chứng'],
  ['A.1', 'Thu ngân sách so với chỉ tiêu', 10, 100, 90, 9, 'BC số 1'],
]

it('reads two lists side by side, of any heights, with a score sheet above them, below them or nowhere', () => {
  const layout = fc.record({
    left: fc.uniqueArray(collective, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    right: fc.uniqueArray(individual, { minLength: 1, maxLength: 6, selector: ({ name }) => name }),
    gap: fc.integer({ min: 0, max: 1 }),
    lower: fc.integer({ min: 0, max: 1 }),
    score: fc.constantFrom('above', 'below', 'nowhere'),
  })
  fc.assert(
    fc.property(layout, ({ left, right, gap, lower, score }) => {
      const width = 4
      const pad = (cells: readonly Typed[]): readonly Typed[] => [
        ...cells,
        ...Array<Typed>(width + gap - cells.length).fill(null),
      ]
      const ofLeft: readonly (readonly Typed[])[] = [
        ['DANH SÁCH TẬP THỂ'],
        ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức khen thưởng'],
        ...left.map(({ name, entry: { achievement, award } }, at) => [at + 1, name, achievement, award]),
      ]
      const ofRight: readonly (readonly Typed[])[] = [
        ...Array<readonly Typed[]>(lower).fill([]),
        ['DANH SÁCH CÁ NHÂN'],
        ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Đề nghị'],
        ...right.map(({ title, name, year, position, entry: { achievement, award } }, at) => [
          at + 1,
          `${title} ${name}`,
          year,
          position,
          achievement,
          award,
        ]),
      ]
      const lists = Array.from({ length: Math.max(ofLeft.length, ofRight.length) }, (_, at) => [
        ...pad(ofLeft[at] ?? []),
        ...(ofRight[at] ?? []),
      ])
      const reading = read([
        ['PHƯỜNG BẮC SƠN'],
        ...(score === 'above' ? [...scoreRows, []] : []),
        ...lists,
        ...(score === 'below' ? [[], ...scoreRows] : []),
      ])
      expect(nominated(reading)).toEqual(expectedOf([...left, ...right]))
      expect(reading.criteria.map(({ code, evidence }) => [code, evidence])).toEqual(
        score === 'nowhere' ? [] : [['A.1', 'BC số 1']],
      )
      expectWhole(reading)
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
})
