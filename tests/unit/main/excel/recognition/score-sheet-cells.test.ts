import { describe, expect, it } from 'vitest'
import type { FileReading } from '#domain/workbook/file-reading'
import type { Typed } from './made-grid'
import { codesOf, oneRow, waitingOf } from './read-scores'

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
    ['points out of the maximum', 'A.1', { 5: '9,84/10' }, { target: '3600', actual: '3542' }, '9.84'],
    ['points out of the maximum in words', 'B.3', { 4: 4, 5: '2đ / 5đ' }, { count: '4' }, '2'],
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
    ['billions where millions are asked', 'A.1', { 4: '3,5 tỷ' }, 'NUMBER_ODD'],
    ['đồng where millions are asked', 'A.1', { 3: '3.600.000.000 đồng', 5: null }, 'NUMBER_ODD'],
    ['a share of what is counted', 'A.3', { 4: '97%' }, 'NUMBER_ODD'],
    ['points out of another maximum', 'A.1', { 5: '9,84/20' }, 'NUMBER_ODD'],
    ['a share for points', 'A.1', { 5: '95%' }, 'NUMBER_ODD'],
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
