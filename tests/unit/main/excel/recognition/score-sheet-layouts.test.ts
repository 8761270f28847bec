import { describe, expect, it } from 'vitest'
import { type MadeSheet, merged } from './made-grid'
import { body, header, read, readValues, title, values, waitingOf } from './read-scores'

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
