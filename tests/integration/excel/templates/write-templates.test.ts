import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '#domain/core/local-date'
import { ok } from '#domain/core/result'
import { campaignChange, officeChange } from '#domain/office/change'
import type { Campaign, Unit } from '#domain/office/records'
import { legalData } from '#main/documents/legal-data'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { criteriaStamp, templateIdentity } from '#main/excel/templates/template-identity'
import { writeTemplates } from '#main/services/templates'
import { memoryContext } from '../../../unit/main/services/memory-context'
import { askOpenpyxl } from '../other-programs'
import { template } from './sample-template'

const campaign = {
  id: 'dot-75-nam',
  title: template.campaign.title,
  from: '2023-04-01',
  to: '2023-06-11',
  legalProfile: 'R1',
  agency: { level: 'district', place: 'Kiến An' },
} as unknown as Campaign

const unit = (code: string, name: string, validTo: string | null = null): Unit => ({
  id: code,
  code,
  name,
  kind: '',
  cluster: null,
  aliases: [],
  validFrom: null,
  validTo: validTo as LocalDate | null,
  note: '',
})

const today = '2023-05-01' as LocalDate
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-templates-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function office(units: readonly Unit[], hasCriteria = true) {
  const context = memoryContext()
  const criteria = { id: 'dot-75-nam@3', campaign: campaign.id, version: 3, set: template.criteria.set }
  const records = [
    officeChange('campaigns', null, campaign),
    ...units.map((one) => officeChange('units', null, one)),
    ...(hasCriteria ? [campaignChange(campaign.id, 'criteriaSets', null, criteria)] : []),
  ]
  await context.store.commit<never>(context.actor, () => ok({ action: 'test', records }))
  return context.store.state
}

const write = (state: Awaited<ReturnType<typeof office>>) =>
  writeTemplates(state, campaign.id, join(folder, 'out'), { legal: legalData, today })

describe('writeTemplates', () => {
  it('writes one workbook per unit of the campaign, each with its own identity, and answers their hashes', async () => {
    const units = [unit('P/1', 'Phường “Bắc” Sơn: A&B'), unit('P2', 'Phường Nam Sơn'), unit('X', 'Xã cũ', '2020-01-01')]
    const written = await write(await office(units))
    if (!written.ok) throw new Error(written.error.code)
    expect(written.value.map((one) => [one.unit, one.path.slice(folder.length)])).toEqual([
      ['P/1', '/out/P 1 - Phường “Bắc” Sơn A&B.xlsx'],
      ['P2', '/out/P2 - Phường Nam Sơn.xlsx'],
    ])
    for (const { unit: code, path, sha256, bytes } of written.value) {
      const content = await readFile(path)
      expect({ sha256, bytes }).toEqual({
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: content.length,
      })
      const grid = readWorkbook(content, path)
      if (!grid.ok) throw new Error(grid.error.code)
      const identity = {
        unit: code,
        campaign: 'dot-75-nam',
        criteria: criteriaStamp('dot-75-nam@3', template.criteria.set),
      }
      expect(templateIdentity(grid.value)).toEqual(identity)
      expect(templateIdentity({ ...grid.value, properties: {} })).toEqual(identity)
      const title = grid.value.sheets.find(({ name }) => name === 'Cá nhân')?.rows[2]?.cells[0]?.value
      expect(title).toMatchObject({ text: `Đơn vị: ${units.find((one) => one.code === code)?.name}` })
    }
  })

  it('makes 200 in one go', async () => {
    const units = Array.from({ length: 200 }, (_, at) => unit(`P${at}`, `Phường ${at}`))
    expect((await write(await office(units))).ok).toBe(true)
    expect(await readdir(join(folder, 'out'))).toHaveLength(200)
  })

  it('never writes over a workbook that somebody has filled in', async () => {
    const state = await office([unit('P2', 'Phường Nam Sơn')])
    const [first] = [await write(state)]
    if (!first.ok || first.value[0] === undefined) throw new Error('not written')
    expect(await write(state)).toEqual(first)
    await writeFile(first.value[0].path, 'đã điền')
    const again = await write(state)
    if (!again.ok) throw new Error(again.error.code)
    expect(again.value.map(({ path }) => path.slice(folder.length))).toEqual(['/out/P2 - Phường Nam Sơn (2).xlsx'])
    expect(await readFile(first.value[0].path, 'utf8')).toBe('đã điền')
  })

  it('is refused while the campaign has no criteria', async () => {
    expect(await write(await office([unit('P2', 'Phường Nam Sơn')], false))).toEqual({
      ok: false,
      error: { code: 'CRITERIA_MISSING' },
    })
  })

  it('guards what may be typed: dropdowns from hidden ranges, whole and decimal numbers, locked cells, notes, print set-up', async () => {
    const written = await write(await office([unit('P2', 'Phường Nam Sơn')]))
    if (!written.ok || written.value[0] === undefined) throw new Error('not written')
    const script = `
wb = openpyxl.load_workbook(source)
ws = wb['Chấm điểm']
rows = {ws.cell(r, 1).value: r for r in range(1, ws.max_row + 1)}
def check(sheet, cell):
    for dv in sheet.data_validations.dataValidation:
        if cell in dv.sqref: return [dv.type, dv.formula1, dv.formula2]
def choices(sheet, cell):
    name, area = check(sheet, cell)[1].split('!')
    return [wb[name].sheet_state] + [c[0].value for c in wb[name][area.replace('$', '')]]
people = wb['Cá nhân']
answer = {
  'choice': choices(ws, f"G{rows['B.1']}"), 'yes': choices(ws, f"G{rows['B.2']}"), 'title': choices(people, 'B5'),
  'award': choices(people, 'H5')[1:3], 'later': choices(people, 'B400'),
  'count': check(ws, f"G{rows['B.4']}"), 'points': check(ws, f"H{rows['B.4']}"), 'cap': check(ws, f"H{rows['P.2']}"),
  'none': check(ws, f"G{rows['A.5']}"),
  'locked': [ws.cell(rows['B.1'], c).protection.locked for c in range(1, 11)],
  'protected': [bool(s.protection.sheet) for s in wb if s.sheet_state == 'visible'],
  'open': people['C10'].protection.locked or people.column_dimensions['C'].protection.locked,
  'notes': sum(1 for r in ws.iter_rows() for c in r if c.comment),
  'note': ws.cell(rows['A.1'], 2).comment.text,
  'print': [ws.print_title_rows, ws.page_setup.paperSize, ws.page_setup.orientation, ws.page_setup.fitToHeight, ws.sheet_properties.pageSetUpPr.fitToPage, ws.freeze_panes],
  'font': [ws.cell(rows['B.1'], 2).font.name, ws.cell(rows['B.1'], 2).font.sz],
  'sheets': [[s.title, s.sheet_state] for s in wb],
}
`
    expect(await askOpenpyxl(await readFile(written.value[0].path), script)).toEqual({
      choice: ['veryHidden', 'Đúng hạn', 'Chậm', 'Không ban hành'],
      yes: ['veryHidden', 'Có', 'Không'],
      title: ['veryHidden', 'Ông', 'Bà'],
      award: expect.arrayContaining(['Chiến sĩ thi đua cơ sở']),
      later: ['veryHidden', 'Ông', 'Bà'],
      count: ['whole', '0', null],
      points: ['decimal', '0', '5'],
      cap: ['decimal', '0', '4'],
      none: ['custom', expect.stringContaining('Không phát sinh'), null],
      locked: [true, true, true, true, true, true, false, false, false, false],
      protected: [true, true, true, true, true, true, true],
      open: false,
      notes: 21,
      note: 'A.1. Kết quả chia cho chỉ tiêu giao, nhân 10 điểm.\nBắt buộc ghi minh chứng; không có minh chứng thì không được tính điểm.\nGhi kết quả bằng số (triệu đồng).',
      print: ['$5:$5', 9, 'landscape', 0, true, 'C6'],
      font: ['Times New Roman', 13],
      sheets: [
        ['Hướng dẫn', 'visible'],
        ['DanhMuc', 'veryHidden'],
        ['Chấm điểm', 'visible'],
        ['Tập thể', 'visible'],
        ['Cá nhân', 'visible'],
        ['Hộ gia đình', 'visible'],
        ['Điển hình', 'visible'],
        ['Hoạt động', 'visible'],
        ['SoThiDua', 'veryHidden'],
      ],
    })
  })
})
