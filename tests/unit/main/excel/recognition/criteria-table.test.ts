import { describe, expect, it } from 'vitest'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { allGroups, allItems } from '#domain/criteria/walk-criteria'
import { outline } from '#main/excel/recognition/criteria-outline'
import { readCriteriaTable } from '#main/excel/recognition/criteria-table'
import { madeGrid, type Typed } from './made-grid'

const read = (rows: readonly (readonly Typed[])[]) => readCriteriaTable(madeGrid([{ name: 'Tiêu chí', rows }]))
const itemsOf = (rows: readonly (readonly Typed[])[]) => {
  const { set, findings } = parseCriteriaSet(read(rows).json)
  return {
    items: set === null ? null : allItems(set).map(({ part, item }) => [part, item.code, item.type]),
    findings: findings.map(({ code }) => code),
  }
}

describe('outline', () => {
  const codes = (numbers: readonly string[]) => {
    const flat = (nodes: ReturnType<typeof outline<string>>): string[] =>
      nodes.flatMap((node) => [node.code, ...flat(node.children)])
    return flat(outline(numbers.map((number) => ({ number, row: number }))))
  }

  it.each([
    [
      'roman, arabic and letters',
      ['I', '1', 'a)', 'b)', '2', 'II', '1.', 'III'],
      ['I', 'I.1', 'I.1.a', 'I.1.b', 'I.2', 'II', 'II.1', 'III'],
    ],
    [
      'dotted codes',
      ['A', 'A.1', 'A.1.1', 'A.1.2', 'A.2', 'B', 'B.1'],
      ['A', 'A.1', 'A.1.1', 'A.1.2', 'A.2', 'B', 'B.1'],
    ],
    [
      'letters that look roman',
      ['A', '1', 'B', '1', 'C', '1', 'D', '1'],
      ['A', 'A.1', 'B', 'B.1', 'C', 'C.1', 'D', 'D.1'],
    ],
    ['dotted numbers under numbers', ['1', '1.1', '1.2', '2', '2.1'], ['1', '1.1', '1.2', '2', '2.1']],
    [
      'letters over roman numbers',
      ['A', 'I', '1', 'II', '1', 'B', 'I'],
      ['A', 'A.I', 'A.I.1', 'A.II', 'A.II.1', 'B', 'B.I'],
    ],
  ])('reads %s', (_, numbers, expected) => expect(codes(numbers)).toEqual(expected))
})

describe('a criteria table', () => {
  const table: readonly (readonly Typed[])[] = [
    ['UBND QUẬN KIẾN AN'],
    ['BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA'],
    [
      'STT',
      'Nội dung tiêu chí',
      'Điểm chuẩn',
      'Loại',
      'Điểm mỗi lần',
      'Các mức',
      'ĐVT',
      'Minh chứng',
      'Không phát sinh',
    ],
    ['I', 'NHIỆM VỤ CHÍNH TRỊ', 15],
    ['1', 'Thu ngân sách', 10, 'Chỉ tiêu', null, null, 'triệu đồng', 'Có', 'x'],
    ['2', 'An ninh trật tự', 5, 'Trừ dần', '0,5', null, 'vụ'],
    [null, '- Trừ theo số vụ việc'],
    ['II', 'PHONG TRÀO', 10],
    ['1', 'Kế hoạch phát động', 5, 'Chọn mức', null, 'Đúng hạn: 5; Chậm: 2,5; Không: 0'],
    ['2', 'Ký giao ước', 5, 'Đạt/không đạt'],
    ['III', 'ĐIỂM THƯỞNG', 5],
    ['1', 'Được thành phố khen', 5, 'Đếm', 1],
    ['IV', 'ĐIỂM TRỪ', 10],
    ['1', 'Báo cáo chậm', 5, null, 1],
    ['2', 'Có người bị kỷ luật', 5],
    [null, 'Tổng cộng', 25],
  ]

  it('becomes a criteria set with types, options, bonus and deductions', () => {
    const { set } = parseCriteriaSet(read(table).json)
    expect(itemsOf(table)).toEqual({
      items: [
        ['base', 'I.1', 'ratio'],
        ['base', 'I.2', 'minus'],
        ['base', 'II.1', 'choice'],
        ['base', 'II.2', 'boolean'],
        ['bonus', 'III.1', 'count'],
        ['deductions', 'IV.1', 'count'],
        ['deductions', 'IV.2', 'count'],
      ],
      findings: [],
    })
    expect(set).toMatchObject({ title: 'BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA', status: 'illustrative', scale: '25' })
    expect(set?.groups[0]?.items[0]).toEqual({
      code: 'I.1',
      title: 'Thu ngân sách',
      type: 'ratio',
      max: '10',
      cap: '1',
      mayExceedMax: false,
      unit: 'triệu đồng',
      evidenceRequired: true,
      mayBeNotApplicable: true,
    })
  })

  it('accounts for every row and asks what it does not say', () => {
    const reading = read(table)
    expect(reading.table).toMatchObject({ kind: 'criteria', rowsSeen: 16, accepted: 11, waiting: 0, skipped: 5 })
    expect(reading.findings).toMatchObject([{ code: 'ROW_INCOMPLETE', criterion: 'IV.2', facts: { missing: 'per' } }])
  })

  it('leaves sums that do not add up to the check of the set', () => {
    expect(
      itemsOf([
        ['STT', 'Tiêu chí', 'Điểm tối đa'],
        ['I', 'Nhóm một', 10],
        ['1', 'Một', 4],
        ['2', 'Hai', 5],
      ]).findings,
    ).toContain('CRITERIA_SUM_MISMATCH')
  })

  const shape = (rows: readonly (readonly Typed[])[]) => {
    const reading = read(rows)
    const { set } = parseCriteriaSet(reading.json)
    return {
      lines:
        set === null
          ? null
          : [
              ...allGroups(set).map(({ code, title, max }) => `${code} ${title} ${max}`),
              ...allItems(set).map(({ item }) =>
                'max' in item ? `${item.code} ${item.type} ${item.max}` : `${item.code} trừ ${item.per}/${item.cap}`,
              ),
            ],
      asked: reading.findings.map(({ facts }) => facts?.missing),
    }
  }

  it('sums a group whose points are not written, and says so', () => {
    expect(
      shape([
        ['STT', 'Nội dung', 'Điểm chuẩn'],
        ['I', 'NHIỆM VỤ'],
        ['1', 'Một', 4],
        ['2', 'Hai', '6,5'],
      ]),
    ).toEqual({ lines: ['I NHIỆM VỤ 10.5', 'I.1 manual 4', 'I.2 manual 6.5'], asked: ['groupMax'] })
  })

  it('reads points at the end of a title', () => {
    expect(
      shape([
        ['STT', 'Nội dung', 'Điểm'],
        ['I', 'NHIỆM VỤ (40 điểm)'],
        ['1', 'Thu ngân sách (tối đa 15đ)'],
        ['2', 'Cải cách hành chính', 25],
      ]),
    ).toEqual({ lines: ['I NHIỆM VỤ 40', 'I.1 manual 15', 'I.2 manual 25'], asked: [] })
  })

  it('reads dashes with points of their own as levels, and dashes that add up as parts', () => {
    const rows = (points: readonly number[]): readonly (readonly Typed[])[] => [
      ['TT', 'Nội dung', 'Điểm tối đa'],
      ['I', 'NHIỆM VỤ', 10],
      ['1', 'Báo cáo', 5],
      ...points.map((one, at): readonly Typed[] => [null, `- Mức ${at + 1}`, one]),
      ['2', 'Khác', 5],
    ]
    expect(shape(rows([5, 3, 0])).lines).toEqual(['I NHIỆM VỤ 10', 'I.1 choice 5', 'I.2 manual 5'])
    expect(shape(rows([2, 3])).lines).toEqual([
      'I NHIỆM VỤ 10',
      'I.1 Báo cáo 5',
      'I.1.1 manual 2',
      'I.1.2 manual 3',
      'I.2 manual 5',
    ])
  })

  it('reads points in words, ranges, and deductions for every time', () => {
    expect(
      shape([
        ['STT', 'Nội dung', 'Điểm chuẩn'],
        ['I', 'NHIỆM VỤ', 'Tối đa 10 điểm'],
        ['1', 'Một', '0 - 4'],
        ['2', 'Hai', '6đ'],
        ['II', 'ĐIỂM TRỪ', '-10'],
        ['1', 'Nộp chậm', '-2 điểm/lần'],
      ]),
    ).toEqual({ lines: ['I NHIỆM VỤ 10', 'I.1 manual 4', 'I.2 manual 6', 'II.1 trừ 2/null'], asked: [] })
  })

  it('reads the points wherever their column stands, and numbers inside the titles', () => {
    expect(
      shape([
        ['Điểm tối đa', 'Nội dung'],
        [10, 'I. NHIỆM VỤ'],
        [4, '1. Một'],
        [6, '2) Hai'],
      ]).lines,
    ).toEqual(['I NHIỆM VỤ 10', 'I.1 manual 4', 'I.2 manual 6'])
  })

  it('is none without its columns', () => {
    expect(
      read([
        ['Họ và tên', 'Năm sinh'],
        ['An', 1980],
      ]),
    ).toMatchObject({ json: null, table: null, findings: [{ code: 'NO_TABLE' }] })
  })
})

it('keeps deductions apart whose heading has neither number nor points', () => {
  const { items } = itemsOf([
    ['STT', 'Nội dung', 'Điểm chuẩn'],
    ['I', 'Nhiệm vụ chính trị', 95],
    ['1', 'Thu ngân sách', 95],
    ['', 'Điểm thưởng', 5],
    ['1', 'Có mô hình mới', 5],
    ['', 'Điểm trừ', ''],
    ['1', 'Báo cáo chậm', '-2 điểm/lần'],
    ['', 'Tổng cộng', 100],
  ])
  expect(items?.map(([part]) => part)).toEqual(['base', 'bonus', 'deductions'])
})
