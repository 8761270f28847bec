import { beforeAll, describe, expect, it } from 'vitest'
import { campaignTemplate } from '#main/excel/templates/campaign-template'
import { makeWithOpenpyxl, throughLibreOffice } from '../other-programs'
import { importWorkbook, template } from './sample-template'

const filled = {
  criteria: {
    'A.1': { target: 1200.5, actual: 1320.75, claimed: 10, evidence: 'Báo cáo số 12/BC-UBND ngày 01/6/2023' },
    'A.2': { target: 100, actual: 97.5, claimed: 9.75 },
    'A.4': { actual: 2, claimed: 3 },
    'A.5': { actual: 'Không phát sinh' },
    'B.1': { actual: 'Chậm', claimed: 3, evidence: 'KH 15/KH-UBND' },
    'B.2': { actual: 'Có', claimed: 5 },
    'B.4': { actual: 12, claimed: 3 },
    'C.3': { actual: 'Không', claimed: 0 },
    'T.1': { actual: 1, claimed: 1 },
    'P.1': { actual: 2, claimed: 2 },
  },
  lists: {
    'Tập thể': [[1, 'Tổ dân phố số 3', 'Dẫn đầu phong trào chỉnh trang đô thị', 'Giấy khen']],
    'Cá nhân': [
      [
        1,
        'Ông',
        'Nguyễn Văn Hòa',
        '05/06/1986',
        'Công chức Văn phòng',
        'UBND phường',
        'Có nhiều sáng kiến',
        'Giấy khen',
      ],
      [2, 'Bà', 'Trần Thị Bích Ngọc', '1979', 'Chi hội trưởng', 'Hội Phụ nữ', 'Vận động tốt', 'Giấy khen'],
    ],
    'Hộ gia đình': [[1, 'Phạm Văn Sáng', 'Tổ 5, phường Bắc Sơn', 'Hiến đất mở đường', 'Giấy khen']],
    'Điển hình': [[1, 'Mô hình Tuyến phố hoa', 'Trồng hoa dọc 3 tuyến phố']],
    'Hoạt động': [[1, 'Ra quân tổng vệ sinh', '20/5/2023', 'Toàn phường', 150, 'Thu gom 5 tấn rác']],
  },
}

const fill = `
wb = openpyxl.load_workbook(source)
ws = wb['Chấm điểm']
rows = {ws.cell(r, 1).value: r for r in range(1, ws.max_row + 1)}
for code, v in facts['criteria'].items():
    for column, name in ((6, 'target'), (7, 'actual'), (8, 'claimed'), (9, 'evidence')):
        if name in v: ws.cell(rows[code], column).value = v[name]
for name, lines in facts['lists'].items():
    for r, line in enumerate(lines):
        for c, value in enumerate(line): wb[name].cell(5 + r, 1 + c).value = value
wb.save(target)
`

const evidenceOf = (code: string): string | null =>
  (filled.criteria as Record<string, { evidence?: string }>)[code]?.evidence ?? null

/** What the import must give of the filled-in workbook, whatever program saved it. */
function expectAll(bytes: Uint8Array, name: string): void {
  const reading = importWorkbook(bytes, name)
  expect({ unit: reading.unit, unitFrom: reading.unitFrom, campaign: reading.campaign }).toEqual({
    unit: 'P-BS',
    unitFrom: 'identity',
    campaign: 'dot-75-nam',
  })
  const reported = reading.criteria.filter(({ value, claimed }) => Object.keys(value).length > 0 || claimed !== null)
  expect(reported.map(({ code, value, claimed, evidence }) => ({ code, value, claimed, evidence }))).toEqual([
    { code: 'A.1', value: { target: '1200.5', actual: '1320.75' }, claimed: '10', evidence: evidenceOf('A.1') },
    { code: 'A.2', value: { target: '100', actual: '97.5' }, claimed: '9.75', evidence: null },
    { code: 'A.4', value: { count: '2' }, claimed: '3', evidence: null },
    { code: 'A.5', value: { notApplicable: true }, claimed: 'N/A', evidence: null },
    { code: 'B.1', value: { option: 'Chậm' }, claimed: '3', evidence: evidenceOf('B.1') },
    { code: 'B.2', value: { yes: true }, claimed: '5', evidence: null },
    { code: 'B.4', value: { count: '12' }, claimed: '3', evidence: null },
    { code: 'C.3', value: { yes: false }, claimed: '0', evidence: null },
    { code: 'T.1', value: { count: '1' }, claimed: '1', evidence: null },
    { code: 'P.1', value: { count: '2' }, claimed: '2', evidence: null },
  ])
  expect(reading.collectives).toEqual([
    {
      name: 'Tổ dân phố số 3',
      achievement: 'Dẫn đầu phong trào chỉnh trang đô thị',
      award: 'Giấy khen',
      sheet: 'Tập thể',
      row: 5,
    },
  ])
  expect(reading.individuals).toEqual([
    {
      title: 'Ông',
      name: 'Nguyễn Văn Hòa',
      sex: 'Nam',
      dob: '1986-06-05',
      position: 'Công chức Văn phòng',
      unit: 'UBND phường',
      achievement: 'Có nhiều sáng kiến',
      award: 'Giấy khen',
      sheet: 'Cá nhân',
      row: 5,
    },
    {
      title: 'Bà',
      name: 'Trần Thị Bích Ngọc',
      sex: 'Nữ',
      dob: '1979',
      position: 'Chi hội trưởng',
      unit: 'Hội Phụ nữ',
      achievement: 'Vận động tốt',
      award: 'Giấy khen',
      sheet: 'Cá nhân',
      row: 6,
    },
  ])
  expect(reading.households).toEqual([
    {
      name: 'Phạm Văn Sáng',
      address: 'Tổ 5, phường Bắc Sơn',
      achievement: 'Hiến đất mở đường',
      award: 'Giấy khen',
      sheet: 'Hộ gia đình',
      row: 5,
    },
  ])
  expect(reading.exemplars).toEqual([
    { name: 'Mô hình Tuyến phố hoa', content: 'Trồng hoa dọc 3 tuyến phố', sheet: 'Điển hình', row: 5 },
  ])
  expect(reading.aside.filter(({ fate }) => fate === 'waiting')).toEqual([])
  expect(reading.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(reading.tables.map(({ kind, accepted, waiting }) => ({ kind, accepted, waiting }))).toEqual([
    { kind: 'unknown', accepted: 0, waiting: 0 },
    { kind: 'unknown', accepted: 0, waiting: 0 },
    { kind: 'scoreSheet', accepted: 21, waiting: 0 },
    { kind: 'collectives', accepted: 1, waiting: 0 },
    { kind: 'individuals', accepted: 2, waiting: 0 },
    { kind: 'households', accepted: 1, waiting: 0 },
    { kind: 'exemplars', accepted: 1, waiting: 0 },
    { kind: 'activities', accepted: 1, waiting: 0 },
    { kind: 'unknown', accepted: 0, waiting: 0 },
  ])
}

describe('a template that a unit fills in', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    const stamp = await campaignTemplate(template)
    bytes = await makeWithOpenpyxl(fill, filled, stamp({ code: 'P-BS', name: 'Phường Bắc Sơn' }))
  })

  it('comes in whole without any mapping when openpyxl saved it', () => {
    expectAll(bytes, 'bieu.xlsx')
  })

  it('comes in whole when LibreOffice saved it as a workbook of Excel', async () => {
    expectAll(await throughLibreOffice(bytes, ['ods', 'xlsx']), 'bieu.xlsx')
  })

  it('comes in whole when LibreOffice saved it as an OpenDocument sheet', async () => {
    expectAll(await throughLibreOffice(bytes, ['ods']), 'bieu.ods')
  })

  it('comes in whole when LibreOffice saved it in the format of Excel 97', async () => {
    expectAll(await throughLibreOffice(bytes, ['xls']), 'bieu.xls')
  })
})
