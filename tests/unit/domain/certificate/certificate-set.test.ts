import { describe, expect, it } from 'vitest'
import { formFindings } from '#domain/certificate/blank-form'
import { noCalibration } from '#domain/certificate/calibration'
import { blockedSheet, blockingAll, certificateSet, certificatesAgree } from '#domain/certificate/certificate-checks'
import { achievedText, achievementText, certificateSheets, recipientText } from '#domain/certificate/certificate-set'
import type { ListEntry } from '#domain/office/records'
import { certificateWords, shippedForms } from '#main/documents/certificates/shipped-forms'
import { nominee, nominees } from '../document/sample-papers'
import { form, source } from './sample-certificates'

const words = certificateWords
const texts = (set: ReturnType<typeof certificateSheets>, field: 'recipient' | 'registerNumber' | 'position') =>
  set.map((sheet) => sheet.texts[field])

describe('what a certificate says', () => {
  it.each([
    ['individual', 'Ông', 'Nguyễn Văn An', 'Ông Nguyễn Văn An'],
    ['individual', null, 'Nguyễn Văn An', 'Nguyễn Văn An'],
    ['collective', null, 'Phòng Tư pháp', 'Tập thể Phòng Tư pháp'],
    ['collective', null, 'Tập thể Tổ dân phố số 5', 'Tập thể Tổ dân phố số 5'],
    ['collective', null, 'Cán bộ và Nhân dân phường Bắc Sơn', 'Cán bộ và Nhân dân phường Bắc Sơn'],
    ['household', 'Bà', 'Lê Thị Ổn', 'Hộ gia đình bà Lê Thị Ổn'],
    ['household', null, 'Gia đình ông Vũ Đức Duẩn', 'Gia đình ông Vũ Đức Duẩn'],
  ] as const)('addresses a %s (%s, %s) as %s', (kind, title, name, expected) => {
    expect(recipientText({ kind, title, name } as ListEntry, words)).toBe(expected)
  })

  it.each([
    ['Hoàn thành xuất sắc nhiệm vụ.', 'hoàn thành xuất sắc nhiệm vụ'],
    ['Đã có thành tích xuất sắc trong đợt thi đua', 'xuất sắc trong đợt thi đua'],
    ['Có thành tích tiêu biểu;', 'tiêu biểu'],
    ['UBND phường tuyên dương', 'UBND phường tuyên dương'],
  ])('goes on after “Đã có thành tích” with %s', (achievement, expected) => {
    expect(achievementText(achievement, words)).toBe(expected)
  })

  it.each([
    ['Tiêu biểu trong học tập', 'Đã có thành tích tiêu biểu trong học tập'],
    ['có nhiều sáng kiến', 'Đã có nhiều sáng kiến'],
    ['Có thành tích xuất sắc', 'Đã có thành tích xuất sắc'],
    [' ', ''],
  ])('words the achievement “%s”', (achievement, expected) => {
    expect(achievedText(achievement, words)).toBe(expected)
  })

  it('makes one sheet for each of the list, in its order, and counts the register on', () => {
    const sheets = certificateSheets(source(), form())
    expect(texts(sheets, 'recipient')).toEqual([
      'Tập thể Tổ dân phố số 1',
      'Tập thể Tổ dân phố số 2',
      'Ông Nguyễn Thị Quân',
      'Bà Trần Thanh Nguyệt',
      'Ông Lê Văn Ẩn',
      'Gia đình ông Nguyễn Thị Quân',
    ])
    expect(texts(sheets, 'registerNumber')).toEqual(['07', '08', '09', '10', '11', '12'].map((n) => `Số sổ vàng: ${n}`))
    expect(sheets[0]?.texts).toMatchObject({
      signerTitle: 'CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN KIẾN AN',
      award: 'GIẤY KHEN',
      decision: 'Quyết định số: 05/QĐ-UBND ngày 09 tháng 6 năm 2023',
      placeAndDate: 'Kiến An, ngày 09 tháng 6 năm 2023',
      signerPosition: 'CHỦ TỊCH',
      signerName: 'Nguyễn Trường Sơn',
    })
  })

  it('places a person by position and unit, and a collective not in itself', () => {
    const ward = nominee('collective', 0, { name: 'Phường Bắc Sơn', workplace: 'Phường Bắc Sơn' })
    const person = nominee('individual', 0, { position: 'Giáo viên', workplace: 'Trường Tiểu học Bắc Sơn' })
    expect(texts(certificateSheets(source([ward, person]), form()), 'position')).toEqual([
      '',
      'Giáo viên, Trường Tiểu học Bắc Sơn',
    ])
  })
})

const setOf = (...args: Parameters<typeof source>) => certificateSet(source(...args), form(), noCalibration, 'onForm')

describe('certificates before they are printed', () => {
  it('has nothing to say of sixty usual sheets on any shipped form, on the form or on plain paper', () => {
    for (const { id } of shippedForms)
      for (const mode of ['onForm', 'whole'] as const) {
        const { findings, placed } = certificateSet(source(nominees(12, 48)), form(id), noCalibration, mode)
        expect({ id, mode, findings, count: placed.length }).toEqual({ id, mode, findings: [], count: 60 })
      }
  })

  it('prints on the form only what the form does not say, and on plain paper everything', () => {
    const fields = (mode: 'onForm' | 'whole') =>
      new Set(certificateSet(source(), form(), noCalibration, mode).placed[2]?.lines.map(({ field }) => field))
    expect([...fields('onForm')]).toEqual([
      'recipient',
      'position',
      'achievement',
      'decision',
      'registerNumber',
      'placeAndDate',
      'signerPosition',
      'signerName',
    ])
    expect(fields('whole').size).toBe(13)
  })

  it('blocks the one sheet whose text does not fit, and prints nothing of that text', () => {
    const long = nominee('individual', 1, { achievement: 'vận động Nhân dân hiến đất mở đường '.repeat(30) })
    const { findings, placed } = setOf([nominee('individual', 0), long])
    expect(findings).toEqual([
      {
        code: 'CERTIFICATE_TOO_LONG',
        severity: 'error',
        facts: { sheet: 2, name: long.name, field: 'achievement' },
      },
    ])
    expect(findings.map(blockedSheet)).toEqual([2])
    expect(blockingAll(findings)).toEqual([])
    expect(placed[1]?.lines.some(({ field }) => field === 'achievement')).toBe(false)
  })

  it('names letters that the font lacks, a missing achievement and a missing title', () => {
    const strange = nominee('individual', 0, { name: 'Nguyễn 文 An', title: null, achievement: ' ' })
    expect(setOf([strange]).findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['CERTIFICATE_TITLE_MISSING', 'warning'],
      ['CERTIFICATE_ACHIEVEMENT_MISSING', 'error'],
      ['CERTIFICATE_LETTERS_UNKNOWN', 'error'],
    ])
  })

  it('says what is left to write by hand', () => {
    const blank = { decision: { number: null, date: null }, firstNumber: null }
    const { findings, sheets } = setOf(nominees(0, 1), blank)
    expect(findings.map(({ code }) => code)).toEqual(['CERTIFICATE_DECISION_BLANK', 'CERTIFICATE_NUMBER_BLANK'])
    expect(sheets[0]?.texts.placeAndDate).toMatch(/^Kiến An, ngày\s+tháng\s+năm 2023$/)
  })

  it('leaves those of another award to another form, and says how many', () => {
    const other = nominee('individual', 5, { award: 'Lao động tiên tiến' })
    const { findings, sheets } = setOf([...nominees(0, 2), other])
    expect(sheets).toHaveLength(2)
    expect(findings).toEqual([
      { code: 'CERTIFICATE_OTHER_AWARD', severity: 'info', facts: { award: 'Giấy khen', others: 1 } },
    ])
    expect(setOf([other]).findings.map(({ code }) => code)).toEqual(['CERTIFICATE_NOBODY'])
  })

  it('refuses a calibration that pushes a field off the sheet', () => {
    const { findings } = certificateSet(source(), form(), { ...noCalibration, offsetY: 18 }, 'onForm')
    expect(findings).toEqual([{ code: 'CERTIFICATE_OFF_PAGE', severity: 'error', facts: { field: 'signerName' } }])
    expect(blockingAll(findings)).toHaveLength(1)
  })

  it('finds a field placed over another', () => {
    const { fields } = form()
    const moved = fields.map((field) => (field.name === 'position' ? { ...field, y: 99 } : field))
    const { findings } = certificateSet(
      source(nominees(0, 1)),
      form('a4-ngang', { fields: moved }),
      noCalibration,
      'onForm',
    )
    expect(findings.map(({ code, facts }) => [code, facts?.field, facts?.other])).toEqual([
      ['CERTIFICATE_TEXTS_OVERLAP', 'recipient', 'position'],
    ])
  })
})

describe('the proof that sheets and list agree', () => {
  const { list } = source()
  const { sheets, placed } = setOf()
  const [first, second] = sheets
  const codes = (...args: [typeof sheets, typeof placed]) =>
    certificatesAgree(list.entries, form(), ...args).map(({ code }) => code)

  it('holds for what was made', () => expect(codes(sheets, placed)).toEqual([]))

  it('fails when a sheet is missing, twice or out of order', () => {
    if (first === undefined || second === undefined) throw new Error('two sheets are needed')
    expect(codes(sheets.slice(1), placed.slice(1))).toEqual(['CERTIFICATE_SHEETS_DIFFER'])
    expect(codes([first, ...sheets], [...placed.slice(0, 1), ...placed])).toEqual(['CERTIFICATE_SHEETS_DIFFER'])
    expect(codes([second, first, ...sheets.slice(2)], placed)).toEqual(['CERTIFICATE_SHEETS_DIFFER'])
  })

  it.each([
    ['a mark lost', (text: string) => text.replace('Quân', 'Quan')],
    ['the end cut', (text: string) => text.slice(0, -1)],
    ['a letter added', (text: string) => `${text}h`],
    ['another name', () => 'Ông Trần Văn B'],
  ])('fails on a name with %s', (_what, spoil) => {
    const spoiled = placed.map((one, index) => ({
      ...one,
      lines: one.lines.map((line) =>
        index === 2 && line.field === 'recipient' ? { ...line, text: spoil(line.text) } : line,
      ),
    }))
    expect(codes(sheets, spoiled)).toEqual(['CERTIFICATE_NAME_DIFFERS'])
  })
})

describe('a form', () => {
  it('is sound as shipped', () => expect(shippedForms.flatMap(formFindings)).toEqual([]))

  it.each([
    ['page', { width: 10 }],
    ['name', { name: ' ' }],
    ['recipient', { fields: form().fields.filter(({ name }) => name !== 'recipient') }],
    ['place', { fields: form().fields.map((field) => ({ ...field, text: field.text.replace('{place}', '{noi}') })) }],
    ['outside', { fields: form().fields.map((field) => (field.name === 'decision' ? { ...field, x: 250 } : field)) }],
    ['size', { fields: form().fields.map((field) => (field.name === 'decision' ? { ...field, minSize: 13 } : field)) }],
    ['room', { fields: form().fields.map((field) => (field.name === 'decision' ? { ...field, height: 3 } : field)) }],
  ] as const)('is refused for its %s', (problem, more) => {
    const findings = formFindings(form('a4-ngang', more))
    expect(findings.map(({ facts }) => facts?.problem)).toEqual([problem])
    expect(certificateSet(source(), form('a4-ngang', more), noCalibration, 'onForm').findings).toEqual(findings)
  })
})
