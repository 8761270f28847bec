import { describe, expect, it } from 'vitest'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { mappableFields } from '#main/excel/recognition/column-mapping'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import type { RecognitionContext } from '#main/excel/recognition/recognition-context'
import { readUnitList } from '#main/excel/recognition/unit-list'
import { criteriaStamp, identityValues } from '#main/excel/templates/template-identity'
import { findingSentence } from '#shared/messages/finding-sentence'
import { madeContext } from './made-campaign'
import { madeGrid, type Typed } from './made-grid'

const header = ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức khen thưởng']
const row: readonly Typed[] = [1, 'Tổ dân phố số 3', 'đoàn kết', 'Giấy khen']
const list = (...above: readonly (readonly Typed[])[]) => [...above, header, row]
const read = (grid: WorkbookGrid, more: Partial<RecognitionContext> = {}) =>
  recogniseWorkbook(grid, madeContext({ fileName: 'bao cao.xlsx', ...more }))
const unitOf = (above: readonly (readonly Typed[])[], more: Partial<RecognitionContext> = {}) => {
  const { unit, unitFrom } = read(madeGrid([{ rows: list(...above) }]), more)
  return [unit, unitFrom]
}

describe('whose file it is', () => {
  it.each<[string, readonly (readonly Typed[])[], string, string | null, string | null]>([
    ['the title block', [['ỦY BAN NHÂN DÂN QUẬN KIẾN AN'], ['PHƯỜNG BẮC SƠN']], 'x.xlsx', 'P01', 'title'],
    ['tone marks of the other style', [['UBND PHƯỜNG ĐỒNG HOÀ']], 'x.xlsx', 'P02', 'title'],
    ['one cell for both lines', [['UBND QUẬN KIẾN AN\nPHƯỜNG NAM SƠN']], 'x.xlsx', 'P04', 'title'],
    ['a shortened name', [['UBND P. Bắc Sơn']], 'x.xlsx', 'P01', 'title'],
    ['an alias', [['MẶT TRẬN TỔ QUỐC QUẬN']], 'x.xlsx', 'MT01', 'title'],
    ['a slip of the pen', [['PHƯỜNG BẮC SƠNG']], 'x.xlsx', 'P01', 'title'],
    [
      'a name inside the list title',
      [['DANH SÁCH TẬP THỂ CỦA QUẬN ĐOÀN ĐỀ NGHỊ KHEN THƯỞNG']],
      'x.xlsx',
      'MT03',
      'title',
    ],
    ['the title before the file name', [['PHƯỜNG BẮC SƠN']], 'Phường Nam Sơn.xlsx', 'P01', 'title'],
    ['the file name', [['DANH SÁCH']], 'BC Phường Đồng Hòa.xlsx', 'P02', 'fileName'],
    ['a file name without diacritics', [], 'danh_sach_phuong_bac_son (1).xlsx', 'P01', 'fileName'],
    ['a file name in one word', [], 'PhuongNamSon.xlsx', 'P04', 'fileName'],
    ['not the addressee', [['Kính gửi: Văn phòng HĐND và UBND quận']], 'x.xlsx', null, null],
    ['not a unit that only begins alike', [['PHƯỜNG BẮC']], 'x.xlsx', null, null],
    ['nothing', [], 'x.xlsx', null, null],
  ])('is told by %s', (_, above, fileName, unit, from) => {
    expect(unitOf(above, { fileName })).toEqual([unit, from])
  })

  it('is what the officer says before all else, and what the template says before the title', () => {
    const grid = madeGrid([{ rows: list(['PHƯỜNG BẮC SƠN']) }], { properties: { 'SoThiDua.Unit': 'P02' } })
    expect(read(grid)).toMatchObject({ unit: 'P02', unitFrom: 'identity' })
    // The template has no checksum, and its title names another unit: both are said.
    expect(read(grid).findings).toEqual([
      { code: 'TEMPLATE_ALTERED', severity: 'warning', facts: { unit: 'Phường Đồng Hòa' } },
      {
        code: 'UNIT_UNKNOWN',
        severity: 'warning',
        facts: { reason: 'identity', text: 'Phường Bắc Sơn', other: 'Phường Đồng Hòa' },
      },
    ])
    expect(read(grid, { unitOption: 'P04' })).toMatchObject({ unit: 'P04', unitFrom: 'option' })
  })

  it('is asked when the template names a unit that the office does not have', () => {
    const grid = madeGrid([{ rows: list(['PHƯỜNG BẮC SƠN']) }], {
      properties: identityValues({ unit: 'X9', campaign: '', criteria: '' }),
    })
    expect(read(grid)).toMatchObject({ unit: null, findings: [{ code: 'UNIT_UNKNOWN', severity: 'error' }] })
  })

  it('is asked without giving the name of the file for words of the file', () => {
    const [finding] = read(madeGrid([{ rows: list() }]), { fileName: 'd1.xlsx' }).findings
    if (finding === undefined) throw new Error('nothing was said')
    expect(finding).toMatchObject({ code: 'UNIT_UNKNOWN', severity: 'error' })
    expect(findingSentence(finding)).not.toContain('d1.xlsx')
    expect(findingSentence(finding)).toContain('trong tệp và tên tệp đều không có tên đơn vị')
  })

  it('says when title and file name disagree', () => {
    expect(
      read(madeGrid([{ rows: list(['PHƯỜNG BẮC SƠN']) }]), { fileName: 'Phường Nam Sơn.xlsx' }).findings,
    ).toMatchObject([
      { code: 'UNIT_UNKNOWN', severity: 'warning', facts: { text: 'Phường Bắc Sơn', other: 'Phường Nam Sơn' } },
    ])
  })

  it('keeps two units of one file apart: asked without a choice, then only the chosen one goes in', () => {
    const grid = madeGrid([
      { name: 'BS', rows: list(['PHƯỜNG BẮC SƠN']) },
      { name: 'NS', rows: list(['PHƯỜNG NAM SƠN']) },
    ])
    expect(read(grid)).toMatchObject({ unit: null, findings: [{ code: 'UNIT_UNKNOWN', facts: { units: 'P01, P04' } }] })
    const chosen = read(grid, { unitOption: 'P04' })
    expect(chosen.collectives.map(({ sheet }) => sheet)).toEqual(['NS'])
    expect(
      chosen.tables.map(({ sheet, rowsSeen, accepted, waiting, skipped }) => [
        sheet,
        rowsSeen,
        accepted,
        waiting,
        skipped,
      ]),
    ).toEqual([
      ['BS', 3, 0, 1, 2],
      ['NS', 3, 1, 0, 2],
    ])
    expect(chosen.aside.filter(({ fate }) => fate === 'waiting')).toMatchObject([
      { sheet: 'BS', row: 3, code: 'UNIT_UNKNOWN' },
    ])
  })
})

describe('templates', () => {
  it('of another campaign leave all their rows waiting', () => {
    const grid = madeGrid([{ rows: list() }], {
      properties: identityValues({ unit: 'P01', campaign: 'nam-2022', criteria: '' }),
    })
    const reading = read(grid, { campaign: 'nam-2023' })
    expect(reading).toMatchObject({ campaign: 'nam-2022', collectives: [], tables: [{ accepted: 0, waiting: 1 }] })
    expect(reading.findings).toMatchObject([{ code: 'WRONG_CAMPAIGN', severity: 'error' }])
    expect(read(grid, { campaign: 'nam-2022' }).collectives).toHaveLength(1)
  })

  it('of an older criteria version are said', () => {
    const grid = madeGrid([{ rows: list() }], {
      properties: identityValues({ unit: 'P01', campaign: '', criteria: 'dot@1' }),
    })
    expect(read(grid, { criteriaVersion: 'dot@2' }).findings).toMatchObject([
      { code: 'OLD_TEMPLATE', severity: 'warning' },
    ])
    expect(read(grid, { criteriaVersion: 'dot@1' }).findings).toEqual([])
  })

  it('made before the criteria were edited in place are said, and of criteria that only read otherwise are not', () => {
    const { criteriaSet: set } = madeContext()
    if (set === null) throw new Error('The made campaign has no criteria')
    const grid = madeGrid([{ rows: list() }], {
      properties: identityValues({ unit: 'P01', campaign: '', criteria: criteriaStamp('dot@1', set) }),
    })
    const [first, ...others] = set.groups
    if (first === undefined) throw new Error('The made campaign has no groups')
    const edited = { ...set, groups: [{ ...first, max: set.scale }, ...others] }
    expect(read(grid, { criteriaVersion: 'dot@1', criteriaSet: edited }).findings).toEqual([
      { code: 'OLD_TEMPLATE', severity: 'warning', facts: { version: 'dot@1', expected: 'dot@1' } },
    ])
    expect(read(grid, { criteriaVersion: 'dot@1', criteriaSet: { ...set, title: 'Tên khác' } }).findings).toEqual([])
  })
})

describe('our list of what to put right', () => {
  const ours: readonly (readonly Typed[])[] = [
    ['NHỮNG CHỖ ĐỀ NGHỊ ĐƠN VỊ SỬA'],
    ['Chỗ cần sửa', 'Có gì chưa đúng và cách sửa'],
    ['Cá nhân, ô C3', 'Sai'],
  ]

  it('is skipped with its reason when it comes back with the workbook, whatever its sheet is called', () => {
    const reading = read(madeGrid([{ rows: list() }, { name: 'Cần sửa (2)', rows: ours }]))
    expect(reading.tables).toMatchObject([
      { kind: 'collectives', accepted: 1 },
      { kind: 'unknown', accepted: 0, waiting: 0, skipped: 3, skippedReasons: { OUR_LIST: 3 } },
    ])
  })

  it('is told from a file without tables when it comes back alone', () => {
    expect(read(madeGrid([{ rows: ours }])).findings.map(({ code }) => code)).toEqual(['UNIT_UNKNOWN', 'ONLY_FIX_LIST'])
    expect(read(madeGrid([{ rows: [['Kính gửi']] }])).findings.map(({ code }) => code)).toContain('NO_TABLE')
  })

  it('is not a sheet of the unit that has its name', () => {
    expect(read(madeGrid([{ name: 'Cần sửa', rows: list() }])).collectives).toHaveLength(1)
  })
})

describe('tables of a file', () => {
  it('are found one under another, each with its own titles and account', () => {
    const reading = read(
      madeGrid([
        {
          rows: [
            ['PHƯỜNG BẮC SƠN'],
            ['DANH SÁCH TẬP THỂ'],
            header,
            row,
            ['Tổng cộng: 1 tập thể'],
            [null, 'NGƯỜI LẬP', null, 'CHỦ TỊCH'],
            [],
            ['DANH SÁCH CÁ NHÂN'],
            ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Hình thức khen thưởng'],
            [1, 'Bà Trần Thị Bình', 1975, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
          ],
        },
      ]),
    )
    expect(
      reading.tables.map(({ kind, headerRows, rowsSeen, skippedReasons }) => [
        kind,
        headerRows,
        rowsSeen,
        skippedReasons,
      ]),
    ).toEqual([
      ['collectives', [3], 6, { TITLE: 2, HEADER: 1, TOTAL: 1, FOOTER: 1 }],
      ['individuals', [9], 3, { TITLE: 1, HEADER: 1 }],
    ])
    expect([reading.collectives.length, reading.individuals.length]).toEqual([1, 1])
    expect(reading.findings.map(({ code }) => code)).toEqual(['MULTI_TABLE'])
  })

  it('exemplars and activities are known for what they are', () => {
    const reading = read(
      madeGrid([
        {
          name: 'Gương',
          rows: [
            ['PHƯỜNG BẮC SƠN'],
            ['STT', 'Tên gương điển hình', 'Nội dung', 'Đơn vị'],
            [1, 'Bà Lê Thị Hoa', 'nhặt được của rơi', 'Tổ 3'],
          ],
        },
        {
          name: 'Hoạt động',
          rows: [
            ['STT', 'Nội dung hoạt động', 'Thời gian', 'Địa điểm', 'Kết quả'],
            [1, 'Giải bóng chuyền', '1/5/2023', 'Nhà văn hóa', 'tốt'],
          ],
        },
      ]),
    )
    expect(reading.tables.map(({ kind, accepted }) => [kind, accepted])).toEqual([
      ['exemplars', 1],
      ['activities', 1],
    ])
    expect(reading.exemplars).toEqual([{ name: 'Bà Lê Thị Hoa', content: 'nhặt được của rơi', sheet: 'Gương', row: 3 }])
  })

  it('that are not recognised wait row by row, and a file with nothing is no success', () => {
    const data = [
      ['Alpha', 'Beta', 'Gamma'],
      ['a', 'b', 1],
      ['c', 'd', 2],
      ['e', 'f', 3],
    ]
    const reading = read(madeGrid([{ name: 'Lạ', rows: data }]), { fileName: 'Phường Bắc Sơn.xlsx' })
    expect(reading.tables).toMatchObject([{ kind: 'unknown', rowsSeen: 4, accepted: 0, waiting: 4, skipped: 0 }])
    expect(reading.findings).toMatchObject([{ code: 'NO_TABLE', sheet: 'Lạ' }])
    expect(read(madeGrid([{ rows: [['Thông báo']] }]), { fileName: 'Phường Bắc Sơn.xlsx' }).findings).toMatchObject([
      { code: 'NO_TABLE', severity: 'error' },
    ])
  })

  it('hidden rows are read, hidden sheets are left out row by row', () => {
    const hidden = (sheet: string) => ({ code: 'HIDDEN' as const, severity: 'info' as const, sheet })
    const sheets = [
      { name: 'Tập thể', rows: list(['PHƯỜNG BẮC SƠN']), hiddenRows: [3], hiddenColumns: [4] },
      { name: 'Nháp', visibility: 'hidden' as const, rows: [header, row] },
    ]
    const reading = read(madeGrid(sheets, { findings: [hidden('Tập thể'), hidden('Nháp')] }))
    expect(reading.collectives).toHaveLength(1)
    expect(reading.findings).toEqual([hidden('Tập thể'), hidden('Nháp')])
    expect(reading.tables[1]).toMatchObject({ sheet: 'Nháp', kind: 'unknown', skippedReasons: { HIDDEN_SHEET: 2 } })
  })

  it("of a template say nothing of the template's own hidden sheets", () => {
    const said = Object.entries(identityValues({ unit: 'P01', campaign: '', criteria: '' }))
    const sheets = [{ rows: list() }, { name: 'SoThiDua', visibility: 'veryHidden' as const, rows: said }]
    const findings = [{ code: 'HIDDEN' as const, severity: 'info' as const, sheet: 'SoThiDua' }]
    expect(read(madeGrid(sheets, { findings }))).toMatchObject({ unit: 'P01', unitFrom: 'identity', findings: [] })
  })

  it("keeps the reader's findings but for rows that are no data", () => {
    const finding = (code: 'NO_CACHED' | 'CELL_ERR', cell: string, at: number) => ({
      code,
      severity: 'warning' as const,
      sheet: 'Sheet1',
      cell,
      row: at,
    })
    const grid = madeGrid([{ rows: [header, row, [null, 'Tổng cộng'], [null, null, '#N/A', '#N/A']] }], {
      findings: [finding('NO_CACHED', 'C2', 2), finding('NO_CACHED', 'C3', 3), finding('CELL_ERR', 'C4', 4)],
    })
    expect(read(grid, { fileName: 'Phường Bắc Sơn.xlsx' }).findings).toEqual([finding('NO_CACHED', 'C2', 2)])
  })
})

describe("the officer's word on columns", () => {
  it('replaces what was recognised, and makes a table where none was', () => {
    const rows: readonly (readonly Typed[])[] = [
      ['STT', 'Tên tập thể', 'Việc làm', 'Hình thức khen thưởng'],
      [1, 'Tổ dân phố số 3', 'đoàn kết', 'Giấy khen'],
    ]
    const columns = { index: 'A', name: 'B', achievement: 'C', award: 'D' }
    const mapped = read(madeGrid([{ name: 'X', rows }]), {
      mappings: [{ sheet: 'X', headerRows: [1], kind: 'collectives', columns, instead: [] }],
    })
    expect(mapped.collectives).toMatchObject([{ name: 'Tổ dân phố số 3', achievement: 'đoàn kết', award: 'Giấy khen' }])
    const strange = [
      ['Bảng'],
      ['a', 'b', 'c'],
      ['Bà Lê Thị Hoa', 'dạy tốt', 'Giấy khen'],
      ['Ông Đỗ Văn Dũng', 'dạy tốt', 'Giấy khen'],
    ]
    const made = read(madeGrid([{ name: 'Y', rows: strange }]), {
      mappings: [
        {
          sheet: 'Y',
          headerRows: [2],
          kind: 'individuals',
          columns: { name: 'A', achievement: 'B', award: 'C' },
          instead: [],
        },
      ],
    })
    expect(made.individuals.map(({ title, name, award }) => [title, name, award])).toEqual([
      ['Bà', 'Lê Thị Hoa', 'Giấy khen'],
      ['Ông', 'Đỗ Văn Dũng', 'Giấy khen'],
    ])
    expect(made.tables).toMatchObject([{ kind: 'individuals', headerRows: [2], rowsSeen: 4, accepted: 2 }])
  })

  it('has the fields that make sense in each kind of table', () => {
    expect(mappableFields('collectives')).toEqual([
      'index',
      'name',
      'kind',
      'unit',
      'department',
      'achievement',
      'award',
      'note',
      'amount',
    ])
    expect(mappableFields('scoreSheet')).toContain('claimed')
    expect(mappableFields('individuals')).toContain('birth')
  })
})

describe('a unit list', () => {
  it('gives code, name, kind, cluster and aliases; groups give the cluster where no column does', () => {
    const withColumn = readUnitList(
      madeGrid([
        {
          rows: [
            ['DANH SÁCH ĐƠN VỊ'],
            ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Cụm, khối thi đua', 'Tên khác'],
            [1, 'P01', 'Phường Bắc Sơn', 'phường', 'Khối phường', 'P. Bắc Sơn; Bắc Sơn'],
          ],
        },
      ]),
    )
    expect(withColumn.units).toEqual([
      {
        code: 'P01',
        name: 'Phường Bắc Sơn',
        kind: 'phường',
        cluster: 'Khối phường',
        aliases: ['P. Bắc Sơn', 'Bắc Sơn'],
      },
    ])
    const withGroups = readUnitList(
      madeGrid([
        {
          rows: [
            ['STT', 'Mã', 'Tên đơn vị'],
            ['I', 'Khối phường'],
            [1, 'P01', 'Phường Bắc Sơn'],
            ['II. Khối đoàn thể'],
            [2, 'MT03', 'Quận đoàn'],
          ],
        },
      ]),
    )
    expect(withGroups.units.map(({ code, cluster }) => [code, cluster])).toEqual([
      ['P01', 'Khối phường'],
      ['MT03', 'Khối đoàn thể'],
    ])
  })

  it('lets rows without code or with a code used before wait, and is no list without its columns', () => {
    const reading = readUnitList(
      madeGrid([
        {
          rows: [
            ['STT', 'Mã đơn vị', 'Tên đơn vị'],
            [1, 'P01', 'Phường Bắc Sơn'],
            [2, null, 'Phường Nam Sơn'],
            [3, 'P01', 'Phường Đồng Hòa'],
          ],
        },
      ]),
    )
    expect(reading.units.map(({ code }) => code)).toEqual(['P01'])
    expect(reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row: at, code }) => [at, code])).toEqual([
      [3, 'ROW_INCOMPLETE'],
      [4, 'DUPLICATE_ROW'],
    ])
    expect(reading.table).toMatchObject({ kind: 'units', rowsSeen: 4, accepted: 1, waiting: 2, skipped: 1 })
    expect(readUnitList(madeGrid([{ rows: list() }])).findings).toMatchObject([{ code: 'NO_TABLE' }])
  })
})
