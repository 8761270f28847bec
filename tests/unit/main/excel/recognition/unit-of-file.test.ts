import { describe, expect, it } from 'vitest'
import { identityValues } from '#main/excel/templates/template-identity'
import { findingSentence } from '#shared/messages/finding-sentence'
import { madeGrid, type Typed } from './made-grid'
import { list, read, unitOf } from './read-file'

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
