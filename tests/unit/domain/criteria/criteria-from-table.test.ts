import { describe, expect, it } from 'vitest'
import { criteriaFromTable } from '#domain/criteria/criteria-from-table'
import type { CriteriaGroup } from '#domain/criteria/criteria-set'

const facts = { id: 'bang', title: 'Bảng điểm', source: 'Hướng dẫn 01/HD' }
type Line = readonly [string, string, string?]
const rows = (...lines: readonly Line[]) =>
  lines.map(([marker, title, points = ''], index) => ({ row: index + 5, marker, title, points }))
const shape = ({ code, max, items, groups }: CriteriaGroup): unknown => [
  code,
  max,
  ...items.map((item) => `${item.code}=${item.max}`),
  ...groups.map(shape),
]
const shapes = (...lines: readonly Line[]) => {
  const { set, findings } = criteriaFromTable(facts, rows(...lines))
  return {
    groups: set?.groups.map(shape),
    scale: set?.scale,
    findings: findings.map(({ code, criterion, row }) => [code, criterion, row]),
  }
}

describe('a criteria set from an office’s table', () => {
  it('nests roman numerals, numbers and letters as the table does', () => {
    expect(
      shapes(
        ['I', 'Nhiệm vụ chính trị', '60'],
        ['1', 'Kinh tế', '40 điểm'],
        ['a)', 'Thu ngân sách', '25,5'],
        ['b)', 'Đầu tư', '14,5'],
        ['2', 'Xã hội', '20'],
        ['II.', 'Phong trào', '40'],
        ['1', 'Phát động', '15'],
        ['2', 'Sơ kết', '25'],
      ),
    ).toEqual({
      groups: [
        ['I', '60', 'I.2=20', ['I.1', '40', 'I.1.a=25.5', 'I.1.b=14.5']],
        ['II', '40', 'II.1=15', 'II.2=25'],
      ],
      scale: '100',
      findings: [],
    })
  })

  it('understands A, B, C with 1.1 and dashes, and I after H as a letter', () => {
    const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map(
      (letter) => [letter, `Nhóm ${letter}`, '1'] as const,
    )
    expect(shapes(...letters).groups).toEqual(letters.map(([letter]) => [letter, '1', `${letter}.1=1`]))
    expect(
      shapes(['A', 'Nhóm'], ['A.1', 'Một'], ['-', 'Ý một', '2'], ['-', 'Ý hai', '3'], ['A.2', 'Hai', '5']).groups,
    ).toEqual([['A', '10', 'A.2=5', ['A.1', '5', 'A.1.1=2', 'A.1.2=3']]])
  })

  it('sets bonus and deductions apart from the base', () => {
    const { set } = criteriaFromTable(
      facts,
      rows(
        ['I', 'Nội dung', '10'],
        ['II', 'Điểm thưởng', '5'],
        ['1', 'Cờ thi đua', '5'],
        ['III', 'Điểm trừ', '10'],
        ['1', 'Báo cáo chậm', '1'],
      ),
    )
    expect([set?.scale, set?.bonus, set?.deductions]).toEqual([
      '10',
      {
        code: 'II',
        title: 'Điểm thưởng',
        max: '5',
        items: [{ code: 'II.1', title: 'Cờ thi đua', type: 'manual', max: '5' }],
      },
      {
        code: 'III',
        title: 'Điểm trừ',
        max: '10',
        items: [{ code: 'III.1', title: 'Báo cáo chậm', type: 'count', per: '1', cap: null }],
      },
    ])
  })

  it('reports points that are missing or do not add up, with their rows', () => {
    expect(shapes(['I', 'Nội dung', '10'], ['1', 'Một', '4'], ['2', 'Hai', 'tùy mức'], ['3', 'Ba'])).toEqual({
      groups: [['I', '10', 'I.1=4', 'I.2=0', 'I.3=0']],
      scale: '10',
      findings: [
        ['CRITERIA_POINTS_UNREAD', 'I.2', 7],
        ['CRITERIA_POINTS_UNREAD', 'I.3', 8],
        ['CRITERIA_SUM_MISMATCH', 'I', undefined],
      ],
    })
  })
})
