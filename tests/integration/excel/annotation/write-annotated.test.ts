import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import type { FileReading } from '#domain/workbook/file-reading'
import type { WorkbookFormat } from '#domain/workbook/grid'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { campaignTemplate } from '#main/excel/templates/campaign-template'
import { needsReturn, writeAnnotated } from '#main/services/annotate'
import { askOpenpyxl, makeWithOpenpyxl } from '../other-programs'
import { importWorkbook, template } from '../templates/sample-template'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-annotate-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const reading = (format: WorkbookFormat, aside: FileReading['aside'] = []): FileReading => ({
  format,
  encoding: null,
  unit: null,
  unitFrom: null,
  unitText: null,
  findings: [],
  tables: [],
  criteria: [],
  collectives: [],
  individuals: [],
  households: [],
  exemplars: [],
  aside,
})

const wrong: Finding = {
  code: 'CRITERION_UNKNOWN',
  severity: 'error',
  sheet: 'Sheet1',
  cell: 'B3',
  row: 3,
  facts: { code: 'Z.1', title: 'Lạ' },
}
const waiting: FileReading['aside'][number] = {
  sheet: 'Sheet1',
  row: 3,
  fate: 'waiting',
  code: 'CRITERION_UNKNOWN',
  cells: { A: 'Z.1', B: 'Lạ', C: '5' },
  findings: [],
}

async function write(
  name: string,
  content: Uint8Array,
  format: WorkbookFormat,
  findings: readonly Finding[] = [wrong],
  withFixList = true,
) {
  const path = join(folder, name)
  await writeFile(path, content)
  const file = { path, name, reading: reading(format, [waiting]), findings, unitName: 'Phường Bắc Sơn', withFixList }
  const done = await writeAnnotated(join(folder, 'out'), file)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const textsOf = async (path: string): Promise<readonly (readonly string[])[]> => {
  const grid = readWorkbook(await readFile(path), path)
  if (!grid.ok) throw new Error(grid.error.code)
  return (grid.value.sheets.find(({ name }) => name === 'Cần sửa')?.rows ?? []).map(({ cells }) =>
    cells.map(({ value }) => (value.kind === 'text' ? value.text : '')),
  )
}

describe('writeAnnotated', () => {
  it('leaves the sheet “Cần sửa” out where it is not wanted; the message then does not speak of it', async () => {
    const own = await makeWithOpenpyxl(
      "wb = openpyxl.Workbook(); ws = wb.active; ws.title = 'Sheet1'; ws['B3'] = 'Lạ'; wb.save(target)",
    )
    const place = { ...wrong, sheet: 'Sheet1' }
    const [listed, bare] = [
      await write('a.xlsx', own, 'xlsx', [place]),
      await write('b.xlsx', own, 'xlsx', [place], false),
    ]
    const sheets = 'answer = openpyxl.load_workbook(source).sheetnames'
    expect(await askOpenpyxl(await readFile(listed.path), sheets)).toEqual(['Sheet1', 'Cần sửa'])
    expect(await askOpenpyxl(await readFile(bare.path), sheets)).toEqual(['Sheet1'])
    expect([listed, bare].map(({ message }) => message.includes('“Cần sửa”'))).toEqual([true, false])
    expect(bare.message).toContain('Bản gửi kèm đã tô đỏ các ô cần sửa, có ghi chú tại ô.')
  })

  it('makes a list of its own for a file that cannot be marked, with the row as it stands', async () => {
    const written = await write('Biểu phường.csv', Buffer.from('Z.1,Lạ,5'), 'csv')
    expect({ path: written.path.slice(folder.length), kind: written.kind }).toEqual({
      path: '/out/Biểu phường - can sua.xlsx',
      kind: 'report',
    })
    expect(await textsOf(written.path)).toEqual([
      ['NHỮNG CHỖ ĐỀ NGHỊ ĐƠN VỊ SỬA'],
      ['Tệp: Biểu phường.csv. Sửa ngay trên tệp đó, lưu lại (nên lưu dạng .xlsx) rồi gửi lại cả tệp.'],
      ['Chỗ cần sửa', 'Có gì chưa đúng và cách sửa'],
      [
        'Sheet1, ô B3',
        'Tiêu chí “Z.1 Lạ” không có trong bộ tiêu chí của đợt này. Sửa mã hoặc tên tiêu chí.\nĐang ghi: Z.1 | Lạ | 5',
      ],
    ])
    expect(written.message).toBe(`Kính gửi Phường Bắc Sơn,

Tệp “Biểu phường.csv” đã nhận được; còn 1 chỗ đề nghị đơn vị xem và sửa giúp:

1. Trang tính “Sheet1”, dòng 3, cột B (ô B3): Tiêu chí “Z.1 Lạ” không có trong bộ tiêu chí của đợt này. Sửa mã hoặc tên tiêu chí.

Đề nghị đơn vị sửa ngay trên tệp, lưu lại và gửi lại cả tệp; những dòng khác không cần làm lại.
Trân trọng cảm ơn.`)
  })

  it('names the copy of a copy like the copy', async () => {
    const { path } = await write('Biểu phường - can sua (2).csv', Buffer.from('Z.1,Lạ,5'), 'csv')
    expect(path.slice(folder.length)).toBe('/out/Biểu phường - can sua.xlsx')
  })

  it('makes a list of its own for a workbook whose package cannot be followed', async () => {
    expect((await write('hong.xlsx', Buffer.from('PK'), 'xlsx')).kind).toBe('report')
  })

  it('marks a template that came back, keeps its own notes, and the copy imports as before', async () => {
    const stamp = await campaignTemplate(template)
    const bytes = stamp({ code: 'P-BS', name: 'Phường Bắc Sơn' })
    const place = { sheet: 'Chấm điểm', cell: 'B7', row: 7 }
    const written = await write('bieu.xlsx', bytes, 'xlsx', [{ ...wrong, ...place }])
    expect(written.kind).toBe('marked')
    const copy = await readFile(written.path)
    const script = `
ws = openpyxl.load_workbook(source)['Chấm điểm']
answer = [sum(1 for r in ws.iter_rows() for c in r if c.comment), ws['B7'].comment.text.split('\\n')[-1], ws['B7'].fill.fgColor.rgb]`
    expect(await askOpenpyxl(copy, script)).toEqual([
      21,
      '[Cần sửa] Tiêu chí “Z.1 Lạ” không có trong bộ tiêu chí của đợt này. Sửa mã hoặc tên tiêu chí.',
      'FFFFC7CD',
    ])
    const before = importWorkbook(bytes, 'bieu.xlsx')
    const after = importWorkbook(copy, 'bieu.xlsx')
    const list = after.tables.filter(({ sheet }) => sheet === 'Cần sửa')
    expect(list.map(({ accepted, waiting: held, skippedReasons }) => ({ accepted, held, skippedReasons }))).toEqual([
      { accepted: 0, held: 0, skippedReasons: { OUR_LIST: 4 } },
    ])
    expect({
      ...after,
      tables: after.tables.filter(({ sheet }) => sheet !== 'Cần sửa'),
      aside: after.aside.filter(({ sheet }) => sheet !== 'Cần sửa'),
    }).toEqual(before)
  })

  it('gives a workbook with macros back under its own ending, and never writes over a file', async () => {
    const stamp = await campaignTemplate(template)
    const bytes = stamp({ code: 'P-BS', name: 'Phường Bắc Sơn' })
    const paths = [
      await write('a.xlsm', bytes, 'xlsm'),
      await write('a.xlsm', bytes, 'xlsm', [{ ...wrong, cell: 'B4' }]),
    ]
    expect(paths.map(({ path }) => path.slice(folder.length))).toEqual([
      '/out/a - can sua.xlsm',
      '/out/a - can sua (2).xlsm',
    ])
  })
})

describe('needsReturn', () => {
  it('says yes for waiting rows and for findings with a place, and no for what is the officer’s', () => {
    expect(needsReturn({ reading: reading('xlsx', [waiting]), findings: [] })).toBe(true)
    expect(needsReturn({ reading: reading('xlsx'), findings: [wrong] })).toBe(true)
    const notes: readonly Finding[] = [
      { code: 'MACRO', severity: 'warning' },
      { code: 'CASE_PROPOSED', severity: 'info', sheet: 'Sheet1', cell: 'B3' },
      { code: 'OLD_TEMPLATE', severity: 'warning' },
    ]
    expect(needsReturn({ reading: reading('xlsx', [{ ...waiting, fate: 'skipped' }]), findings: notes })).toBe(false)
  })
})
