import { describe, expect, it } from 'vitest'
import type { FileReading } from '#domain/workbook/file-reading'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, merged, type Typed } from './made-grid'

const title: readonly (readonly Typed[])[] = [['UBND QUẬN KIẾN AN'], ['PHƯỜNG BẮC SƠN'], ['BẢNG TỰ CHẤM ĐIỂM']]
const header = ['STT', 'Nội dung tiêu chí', 'Điểm chuẩn', 'Chỉ tiêu', 'Kết quả thực hiện', 'Điểm tự chấm', 'Minh chứng']
const body: readonly (readonly Typed[])[] = [
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
const values: Readonly<Record<string, object>> = {
  'A.1': { target: '3600', actual: '3542' },
  'A.2': { target: '100', actual: '97.25' },
  'A.3': { count: '0' },
  'B.1': { option: 'Chậm' },
  'B.2': { yes: true },
  'B.3': { count: '4' },
  'P.1': { count: '0' },
}

const read = (sheet: Partial<MadeSheet> & { readonly rows: MadeSheet['rows'] }): FileReading =>
  recogniseWorkbook(madeGrid([{ name: 'Tự chấm', ...sheet }]), madeContext())
const readValues = (reading: FileReading) =>
  Object.fromEntries(reading.criteria.map(({ code, value }) => [code, value]).sort())
const waitingOf = (reading: FileReading) =>
  reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row, code }) => [row, code])
const codesOf = (reading: FileReading) => reading.findings.map(({ code }) => code)

/** Replaces cells of one criterion's row and reads that row. */
function oneRow(code: string, cells: Readonly<Record<number, Typed>>): FileReading {
  const rows = body.map((row) =>
    row[0] === code ? [...Array(7).keys()].map((at) => (at in cells ? (cells[at] ?? null) : (row[at] ?? null))) : row,
  )
  return read({ rows: [...title, header, ...rows] })
}

describe('a plain score sheet', () => {
  const reading = read({
    rows: [...title, header, ...body, ['NGƯỜI LẬP BIỂU', null, null, null, 'CHỦ TỊCH'], [null, 'Nguyễn Văn A']],
  })

  it('gives every criterion with values, claim, computed points and evidence', () => {
    expect(reading.criteria[0]).toEqual({
      code: 'A.1',
      value: { target: '3600', actual: '3542' },
      claimed: '9.84',
      computed: '9.84',
      evidence: 'BC 12',
      sheet: 'Tự chấm',
      row: 6,
    })
    expect(readValues(reading)).toEqual(values)
    expect(reading.criteria.map(({ computed }) => computed)).toEqual(['9.84', '4.86', '5', '3', '5', '2', '0'])
  })

  it('accounts for every row', () => {
    expect(reading.tables).toMatchObject([
      {
        kind: 'scoreSheet',
        headerRows: [4],
        columns: { code: 'A', title: 'B', max: 'C', target: 'D', actual: 'E', claimed: 'F', evidence: 'G' },
        rowsSeen: 17,
        accepted: 7,
        waiting: 0,
        skipped: 10,
        skippedReasons: { TITLE: 3, HEADER: 1, GROUP: 3, TOTAL: 1, FOOTER: 2 },
      },
    ])
    expect(codesOf(reading)).toEqual([])
  })
})

describe('layouts of a score sheet', () => {
  it.each<[string, Partial<MadeSheet> & { rows: MadeSheet['rows'] }]>([
    [
      'columns in another order, with columns of its own',
      {
        rows: [
          ...title,
          [
            'TT',
            'Đơn vị tự chấm',
            'Nội dung',
            'Cơ quan theo dõi',
            'Thang điểm',
            'Thực hiện',
            'Kế hoạch',
            'Tài liệu kiểm chứng',
          ],
          ...body.map(
            ([code = null, text = null, max = null, target = null, actual = null, claimed = null, evidence = null]) => [
              code,
              claimed,
              text,
              'PNV',
              max,
              actual,
              target,
              evidence,
            ],
          ),
        ],
      },
    ],
    [
      'running numbers instead of codes',
      {
        rows: [...title, header, ...body.map((row, at) => [at + 1, ...row.slice(1)])],
      },
    ],
    ['no number column at all', { rows: [...title, header.slice(1), ...body.map((row) => row.slice(1))] }],
    [
      'roman groups',
      {
        rows: [
          ...title,
          header,
          ...body.map(([code, ...rest]) => [
            code === 'A' ? 'I' : code === 'B' ? 'II' : code === 'P' ? 'III' : (code ?? null),
            ...rest,
          ]),
        ],
      },
    ],
    [
      'code and title in one cell',
      {
        rows: [
          ...title,
          header.slice(1),
          ...body.map(([code, text, ...rest]) => [code === null ? (text ?? null) : `${code}. ${text}`, ...rest]),
        ],
      },
    ],
    [
      'codes without their full stop',
      {
        rows: [
          ...title,
          header,
          ...body.map(([code, ...rest]) => [typeof code === 'string' ? code.replace('.', '') : null, ...rest]),
        ],
      },
    ],
    [
      'titles in capitals and with slips, codes missing',
      {
        rows: [
          ...title,
          header,
          ...body.map(([code, text, ...rest]) => [
            null,
            typeof text === 'string' ? (code === 'A.1' ? 'Thu ngân sách so vơi chỉ tiêu ' : text.toUpperCase()) : null,
            ...rest,
          ]),
        ],
      },
    ],
    ['another order of criteria', { rows: [...title, header, ...[...body.slice(0, -1)].reverse()] }],
    [
      'misspelt headers',
      {
        rows: [
          ...title,
          ['STT', 'Nội dung tiêu chi', 'Điểm chuân', 'Chỉ tiêu', 'Kết quả thục hiện', 'Điểm tự châm', 'Minh chứng'],
          ...body,
        ],
      },
    ],
    [
      'headers with line breaks, colons and remarks',
      {
        rows: [
          ...title,
          [
            'S TT',
            'NỘI DUNG\nTIÊU CHÍ',
            'Điểm\nchuẩn:',
            'Chỉ tiêu (giao)',
            'Kết quả thực hiện (đến 31/5)',
            'Điểm tự chấm',
            'Minh chứng',
          ],
          ...body,
        ],
      },
    ],
    [
      'a two-row header, merged, with column numbers',
      {
        rows: [
          ...title,
          ['Mã số', 'Tiêu chí', 'Điểm tối đa', 'Đơn vị báo cáo', null, null, 'Tài liệu minh chứng'],
          [null, null, null, 'Kế hoạch', 'Thực hiện', 'Tự chấm'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
          ...body,
        ],
        merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:F4', 'G4:G5'].map(merged),
      },
    ],
    [
      'the same without merges, as CSV gives it',
      {
        rows: [
          ...title,
          ['STT', 'Tiêu chí', 'Điểm', null, 'Kết quả', null, 'Ghi chú'],
          [null, null, 'Tối đa', 'Tự chấm', 'Chỉ tiêu', 'Thực hiện'],
          ...body.map(
            ([code = null, text = null, max = null, target = null, actual = null, claimed = null, evidence = null]) => [
              code,
              text,
              max,
              claimed,
              target,
              actual,
              evidence,
            ],
          ),
        ],
      },
    ],
    ['a header repeated on the next page', { rows: [...title, header, ...body.slice(0, 4), header, ...body.slice(4)] }],
    [
      'a letterhead on both sides and a table that starts lower and further right',
      {
        rows: [
          [null, 'UBND QUẬN KIẾN AN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          [null, 'PHƯỜNG BẮC SƠN', null, null, 'Độc lập - Tự do - Hạnh phúc'],
          [],
          [null, null, null, null, 'Kiến An, ngày 5 tháng 6 năm 2023'],
          [null, 'BẢNG TỰ CHẤM ĐIỂM'],
          [null, '(Kèm theo Báo cáo số 12/BC-UBND)'],
          [],
          [null, ...header],
          ...body.map((row) => [null, ...row]),
        ],
      },
    ],
    [
      'explanations under the criteria',
      {
        rows: [
          ...title,
          header,
          ...body.flatMap((row) =>
            row[0] === 'B.1'
              ? [row, [null, '- Đúng hạn: 5 điểm; chậm: 3 điểm'], [null, '+ Không ban hành: 0 điểm', 0]]
              : [row],
          ),
        ],
      },
    ],
    [
      'subtotals on the group rows',
      {
        rows: [
          ...title,
          header,
          ...body.map((row) => (row[0] === 'A' ? ['A', 'Nhiệm vụ chính trị', 20, null, null, 19.7] : row)),
        ],
      },
    ],
    [
      'a column of the appraiser left empty or filled',
      {
        rows: [
          ...title,
          [...header, 'Điểm thẩm định'],
          ...body.map((row) => [...[...Array(7).keys()].map((at) => row[at] ?? null), row[0] === 'A.1' ? 9 : null]),
        ],
      },
    ],
  ])('reads %s', (_, sheet) => {
    const reading = read(sheet)
    expect(readValues(reading)).toEqual(values)
    expect(waitingOf(reading)).toEqual([])
    expect(reading.unit).toBe('P01')
    const [table] = reading.tables
    expect(table?.rowsSeen).toBe((table?.accepted ?? 0) + (table?.waiting ?? 0) + (table?.skipped ?? 0))
    expect(table?.rowsSeen).toBe(sheet.rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length)
  })
})

describe('rows that do not fit the set', () => {
  it('keeps all criteria at their own rows when one is missing or added, and says so', () => {
    const rows = body.flatMap((row) =>
      row[0] === 'A.2' ? [] : row[0] === 'B.2' ? [['B.1a', 'Số buổi giao lưu văn nghệ', 5, null, 2, 2], row] : [row],
    )
    const reading = read({ rows: [...title, header, ...rows] })
    const { 'A.2': _, ...others } = values
    expect(readValues(reading)).toEqual(others)
    expect(waitingOf(reading)).toEqual([[10, 'CRITERION_UNKNOWN']])
    expect(reading.findings).toMatchObject([{ code: 'CRITERION_MISSING', criterion: 'A.2' }])
  })

  it('keeps a criterion waiting that stands twice', () => {
    const reading = read({ rows: [...title, header, ...body, ['A.1', 'Thu ngân sách so với chỉ tiêu', 10, 1, 1, 10]] })
    expect(readValues(reading)).toEqual(values)
    expect(waitingOf(reading)).toEqual([[16, 'CRITERION_TWICE']])
  })

  it('never shifts: codes that moved by one against their titles wait, or titles decide when most moved', () => {
    const oneMoved = body.map((row) =>
      row[0] === 'A.2' ? ['A.3', ...row.slice(1)] : row[0] === 'A.3' ? ['A.2', ...row.slice(1)] : row,
    )
    expect(waitingOf(read({ rows: [...title, header, ...oneMoved] }))).toEqual([
      [7, 'CRITERION_UNKNOWN'],
      [8, 'CRITERION_UNKNOWN'],
    ])
    const codes = body.map((row) => row[0] ?? null)
    const moved = body.slice(0, -1).map((row, at) => [at < 2 ? 'X' : (codes[at - 1] ?? null), ...row.slice(1)])
    expect(readValues(read({ rows: [...title, header, ...moved] }))).toEqual(values)
  })

  it('does not take a code for a criterion of quite another title', () => {
    const reading = read({
      rows: [
        ...title,
        header,
        ...body.map((row) => (row[0] === 'B.2' ? ['B.2', 'Xây dựng nhà văn hóa khu dân cư', 5, null, 'Có', 5] : row)),
      ],
    })
    expect(waitingOf(reading)).toEqual([[11, 'CRITERION_UNKNOWN']])
    expect(codesOf(reading)).toEqual(['CRITERION_MISSING'])
  })

  it("tells another year's form by its maxima", () => {
    const reading = read({
      rows: [...title, header, ...body.map((row) => (row[0] === 'A.3' ? ['A.3', row[1] ?? null, 8, null, 0, 5] : row))],
    })
    expect(reading.findings).toMatchObject([{ code: 'OLD_TEMPLATE', facts: { codes: 'A.3' } }])
  })

  it('leaves every row waiting when the campaign has no criteria yet', () => {
    const reading = recogniseWorkbook(
      madeGrid([{ rows: [...title, header, ...body] }]),
      madeContext({ criteriaSet: null }),
    )
    expect(reading.criteria).toEqual([])
    expect(waitingOf(reading).length).toBeGreaterThanOrEqual(7)
  })
})

describe('what stands in a cell', () => {
  const criterion = (reading: FileReading, code: string) => reading.criteria.find((row) => row.code === code)

  it.each<[string, string, Readonly<Record<number, Typed>>, object, string | null]>([
    ['decimal commas as text', 'A.2', { 3: '100', 4: '97,25', 5: '4,86' }, { target: '100', actual: '97.25' }, '4.86'],
    ['percent signs', 'A.2', { 3: '100%', 4: '97,25 %' }, { target: '100', actual: '97.25' }, '4.86'],
    [
      'percent formats',
      'A.2',
      { 3: { kind: 'number', value: 1, format: '0%' }, 4: { kind: 'number', value: 0.9725, format: '0.00%' } },
      { target: '100', actual: '97.25' },
      '4.86',
    ],
    [
      'units after the number',
      'A.1',
      { 3: '3.600 triệu đồng', 4: '3.542 triệu đồng' },
      { target: '3600', actual: '3542' },
      '9.84',
    ],
    ['không phát sinh', 'A.2', { 3: null, 4: 'Không phát sinh', 5: null }, { notApplicable: true }, 'N/A'],
    ['N/A as the claim', 'A.2', { 3: null, 4: null, 5: 'N/A' }, { notApplicable: true }, 'N/A'],
    ['a dash', 'A.2', { 3: null, 4: '-', 5: '-' }, { notApplicable: true }, 'N/A'],
    ['nothing at all: unscored, not zero', 'A.3', { 4: null, 5: null }, {}, null],
    ['a claim without a value', 'A.3', { 4: null, 5: 4 }, {}, '4'],
    ['no faults in words', 'A.3', { 4: 'Không', 5: 5 }, { count: '0' }, '5'],
    ['an option in other case and spelling', 'B.1', { 4: 'ĐÚNG HẠN ', 5: 5 }, { option: 'Đúng hạn' }, '5'],
    ['an option without diacritics', 'B.1', { 4: 'khong ban hanh', 5: 0 }, { option: 'Không ban hành' }, '0'],
    ['a tick', 'B.2', { 4: 'x', 5: 5 }, { yes: true }, '5'],
    ['đạt', 'B.2', { 4: 'Đạt', 5: 5 }, { yes: true }, '5'],
    ['chưa', 'B.2', { 4: 'Chưa có', 5: 0 }, { yes: false }, '0'],
    ['a boolean cell', 'B.2', { 4: true, 5: 5 }, { yes: true }, '5'],
    ['a number with its unit', 'B.3', { 4: '04 tin', 5: '2,0' }, { count: '4' }, '2'],
    ['binary dust', 'A.1', { 5: 9.840000000000002 }, { target: '3600', actual: '3542' }, '9.84'],
    ['a deduction typed as a loss', 'P.1', { 4: 2, 5: -2 }, { count: '2' }, '2'],
  ])('reads %s', (_, code, cells, value, claimed) => {
    const reading = oneRow(code, cells)
    expect(criterion(reading, code)).toMatchObject({ value, claimed })
    expect(criterion(reading, code)?.value).toEqual(value)
    expect(waitingOf(reading)).toEqual([])
  })

  it.each<[string, string, Readonly<Record<number, Typed>>, string]>([
    ['an option that the criterion does not have', 'B.1', { 4: 'Sớm' }, 'OPTION_UNKNOWN'],
    ['a sentence where yes or no is asked', 'B.2', { 4: 'Đã họp bàn' }, 'OPTION_UNKNOWN'],
    ['words where a number is asked', 'A.1', { 4: 'đạt khá' }, 'NUMBER_ODD'],
    ['an error value', 'A.1', { 5: '#REF!' }, 'CELL_ERR'],
    ['more than the maximum', 'B.3', { 5: 5.5 }, 'SCORE_ABOVE_MAX'],
    ['less than nothing', 'B.3', { 5: -1 }, 'NUMBER_ODD'],
    ['không phát sinh where that is not allowed', 'A.1', { 4: 'Không phát sinh' }, 'NUMBER_ODD'],
  ])('keeps waiting %s', (_, code, cells, finding) => {
    const reading = oneRow(code, cells)
    expect(reading.aside.filter(({ fate }) => fate === 'waiting')).toMatchObject([
      { code: finding, findings: [{ code: finding }] },
    ])
    expect(reading.criteria.map((row) => row.code)).not.toContain(code)
    expect(reading.criteria).toHaveLength(6)
  })

  it('says when the claim differs from what the values give, and when evidence is missing', () => {
    expect(oneRow('A.3', { 4: 2, 5: 5 }).findings).toEqual([
      {
        code: 'SELF_SCORE_MISMATCH',
        severity: 'warning',
        sheet: 'Tự chấm',
        row: 8,
        cell: 'F8',
        criterion: 'A.3',
        facts: { title: 'Giữ vững an ninh trật tự', claimed: '5', computed: '3' },
      },
    ])
    expect(codesOf(oneRow('A.1', { 6: null }))).toEqual(['EVIDENCE_MISSING'])
  })
})
