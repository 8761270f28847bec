import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import { annotateWorkbook } from '#main/excel/annotation/annotate-workbook'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { ZipPackage } from '#main/excel/writing/zip-package'
import { askOpenpyxl, makeWithOpenpyxl, throughLibreOffice } from '../other-programs'
import { hardPackages, withConversation } from './hard-packages'
import { partsOf } from './zip-parts'

const cellError = (cell: string, sheet = 'Chấm điểm'): Finding => ({
  code: 'CELL_ERR',
  severity: 'error',
  sheet,
  cell,
  row: Number(/\d+/.exec(cell)?.[0]),
  facts: { name: '#N/A' },
})
const SENTENCE = 'Ô đang báo lỗi #N/A. Sửa công thức hoặc nhập lại giá trị.'
const NOTE = `[Cần sửa] ${SENTENCE}`

function marked(bytes: Uint8Array, cells: readonly (string | Finding)[]): Uint8Array {
  const done = annotateWorkbook(
    bytes,
    cells.map((cell) => (typeof cell === 'string' ? cellError(cell) : cell)),
  )
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

const plainWorkbook = (more = ''): Promise<Uint8Array> =>
  makeWithOpenpyxl(`
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color
wb = openpyxl.Workbook(); ws = wb.active; ws.title = 'Chấm điểm'
ws.append(['Mã', 'Nội dung', 'Điểm'])
for i in range(1, 21): ws.append([f'A.{i}', f'Tiêu chí {i}', i])
ws.column_dimensions['B'].width = 40
ws['C3'].fill = PatternFill('solid', fgColor='FFFFFF00')
ws['C5'].fill = PatternFill('solid', fgColor=Color(theme=5, tint=0.4))
${more}
wb.save(target)`)

const marksOf = `
wb = openpyxl.load_workbook(source)
answer = [[ws.title, c.coordinate, c.comment.text if c.comment else None]
  for ws in wb if not ws.title.startswith('Cần sửa') for row in ws.iter_rows() for c in row
  if c.comment or (c.fill.patternType == 'solid' and c.fill.fgColor.rgb == 'FFFFC7CD')]
`

/** What is wrong with a package: parts that are no XML, have no type, or are pointed at without being there. */
const packageFaults = `
import zipfile, posixpath
import xml.etree.ElementTree as tree
z = zipfile.ZipFile(source); names = {n.lower() for n in z.namelist()}; answer = []
if z.testzip() is not None or len(names) != len(z.namelist()): answer.append('zip')
types = tree.fromstring(z.read('[Content_Types].xml'))
overrides = {e.get('PartName').lower() for e in types if e.get('PartName')}; endings = {e.get('Extension').lower() for e in types if e.get('Extension')}
answer += ['no part ' + o for o in overrides if o[1:] not in names]
for n in z.namelist():
    if n.endswith(('.xml', '.rels', '.vml')): tree.fromstring(z.read(n))
    if n != '[Content_Types].xml' and '/' + n.lower() not in overrides and n.rsplit('.', 1)[-1].lower() not in endings: answer.append('no type ' + n)
    if not n.endswith('.rels'): continue
    folder = posixpath.dirname(posixpath.dirname(n)); links = list(tree.fromstring(z.read(n)))
    if len({e.get('Id') for e in links}) != len(links): answer.append('same id twice ' + n)
    for e in links:
        target = e.get('Target'); path = target[1:] if target.startswith('/') else posixpath.normpath(posixpath.join(folder, target))
        if e.get('TargetMode') != 'External' and path.lower() not in names: answer.append('nothing at ' + path)
`

const soundAndMarked = `${packageFaults}
faults = answer${marksOf}
answer = {'faults': faults, 'marks': answer}`

const MAY_CHANGE =
  /^(?:\[Content_Types\]|_rels|xl\/(?:_rels\/workbook|workbook|styles|comments|drawings\/(?:vml|comments)Drawing|worksheets\/))/

describe('a workbook of a form that libraries break', () => {
  let plain: Uint8Array
  beforeAll(async () => {
    plain = await plainWorkbook()
  })

  it.each(Object.keys(hardPackages))(
    '%s: is marked soundly, keeps every other part, and loses its marks again',
    async (form) => {
      const original = hardPackages[form]?.(plain) ?? plain
      const once = marked(original, ['A2', 'C3', 'C5', 'F40'])
      expect(await askOpenpyxl(once, soundAndMarked)).toEqual({
        faults: [],
        marks: ['A2', 'C3', 'C5', 'F40'].map((cell) => ['Chấm điểm', cell, NOTE]),
      })
      const [before, after] = [partsOf(original), partsOf(once)]
      const changed = [...before].filter(([name, part]) => !part.equals(after.get(name) ?? Buffer.alloc(0)))
      expect(changed.map(([name]) => name).filter((name) => !MAY_CHANGE.test(name))).toEqual([])
      const cleared = marked(once, ['A2'])
      expect(await askOpenpyxl(cleared, soundAndMarked)).toEqual({ faults: [], marks: [['Chấm điểm', 'A2', NOTE]] })
      const [read, again] = [readWorkbook(original, 'a.xlsx'), readWorkbook(cleared, 'a.xlsx')]
      expect(again.ok && again.value.sheets.filter(({ name }) => name !== 'Cần sửa')).toEqual(
        read.ok && read.value.sheets,
      )
    },
  )
})

describe('marking a workbook that was marked before', () => {
  it('gives a cell that was put right its own colour back', async () => {
    const cleared = marked(marked(await plainWorkbook(), ['C2', 'C3', 'C5']), ['A2'])
    const colours = `
ws = openpyxl.load_workbook(source)['Chấm điểm']
answer = [[ws[c].fill.patternType, ws[c].fill.fgColor.value, round(ws[c].fill.fgColor.tint, 2)] for c in ('C2', 'C3', 'C5')]`
    expect(await askOpenpyxl(cleared, colours)).toEqual([
      [null, '00000000', 0],
      ['solid', 'FFFFFF00', 0],
      ['solid', 5, 0.4],
    ])
  })

  it('writes the same styles the second time', async () => {
    const once = marked(await plainWorkbook(), ['C2', 'C3'])
    const styles = (bytes: Uint8Array) => ZipPackage.open(bytes).read('xl/styles.xml')?.toString()
    expect(styles(marked(once, ['C2', 'C3']))).toBe(styles(once))
  })

  it('knows its marks after LibreOffice has saved the file', async () => {
    const original = await plainWorkbook(`
ws['C7'].comment = Comment('Ý kiến của phường', 'Phường'); ws['C8'].comment = Comment('Xem lại', 'Phường')`)
    const saved = await throughLibreOffice(marked(original, ['C2', 'C7', 'C9']), ['xlsx'])
    expect(await askOpenpyxl(marked(saved, ['C2']), marksOf)).toEqual([
      ['Chấm điểm', 'C2', NOTE],
      ['Chấm điểm', 'C7', 'Ý kiến của phường'],
      ['Chấm điểm', 'C8', 'Xem lại'],
    ])
    // LibreOffice keeps its texts in a part of their own; our list is known all the same.
    const names = 'answer = openpyxl.load_workbook(source).sheetnames'
    expect(await askOpenpyxl(marked(saved, ['C7']), names)).toEqual(['Chấm điểm', 'Cần sửa'])
    expect(await askOpenpyxl(marked(saved, ['C7']), marksOf)).toEqual([
      ['Chấm điểm', 'C7', `Ý kiến của phường\n${NOTE}`],
      ['Chấm điểm', 'C8', 'Xem lại'],
    ])
  })

  it('writes its list anew after another program has saved it, and says when nothing is left', async () => {
    const once = marked(await plainWorkbook(), ['C2', 'C3'])
    const saved = await makeWithOpenpyxl('wb = openpyxl.load_workbook(source); wb.save(target)', null, once)
    const list = `
wb = openpyxl.load_workbook(source)
answer = [wb.sheetnames, [c.value for c in wb[wb.sheetnames[-1]]['A'][4:]]]`
    expect(await askOpenpyxl(marked(saved, ['C3']), list)).toEqual([['Chấm điểm', 'Cần sửa'], ['Chấm điểm, ô C3']])
    expect(await askOpenpyxl(marked(saved, []), list)).toEqual([
      ['Chấm điểm', 'Cần sửa'],
      ['Không còn chỗ nào phải sửa.'],
    ])
  })
})

describe('marking a workbook with something of the unit’s in the way', () => {
  it('never writes over a sheet of the unit that is named like our list', async () => {
    const once = marked(await plainWorkbook("wb.create_sheet('Cần sửa').append(['Nhà văn hóa tổ 3', 'dột', 12])"), [
      'C2',
      cellError('B1', 'Cần sửa'),
    ])
    const sheets = `
wb = openpyxl.load_workbook(source)
answer = [wb.sheetnames, [c.value for c in wb['Cần sửa'][1]], wb['Cần sửa']['B1'].fill.fgColor.rgb, wb[wb.sheetnames[-1]]['A1'].value]`
    const expected = [
      ['Chấm điểm', 'Cần sửa', 'Cần sửa (2)'],
      ['Nhà văn hóa tổ 3', 'dột', 12],
      'FFFFC7CD',
      'NHỮNG CHỖ ĐỀ NGHỊ ĐƠN VỊ SỬA',
    ]
    expect(await askOpenpyxl(once, sheets)).toEqual(expected)
    expect(await askOpenpyxl(marked(once, [cellError('B1', 'Cần sửa')]), sheets)).toEqual(expected)
  })

  it('marks a merged area at the cell that shows', async () => {
    const once = marked(await plainWorkbook("ws.merge_cells('A10:B12')"), ['B11'])
    expect(await askOpenpyxl(once, marksOf)).toEqual([['Chấm điểm', 'A10', NOTE]])
  })

  it('answers in a conversation at the cell, where newer Excel shows no other note', async () => {
    const original = withConversation(
      await plainWorkbook(
        "ws['C3'].comment = Comment('[Threaded comment]\\n\\nComment:\\n    Số này lấy từ đâu?', 'tc={C0}')",
      ),
    )
    const texts = (bytes: Uint8Array): readonly string[] => {
      const zip = ZipPackage.open(bytes)
      const part = zip.read('xl/threadedComments/threadedComment1.xml')?.toString() ?? ''
      const people = zip.read('xl/persons/person.xml')?.toString() ?? ''
      return [...part.matchAll(/personId="([^"]*)"[^>]*?(?:parentId="([^"]*)")?><text>([^<]*)</g)].map(
        ([, person = '', parent = '', text = '']) =>
          `${people.includes(`displayName="Sổ Thi Đua" id="${person}"`) ? 'ta' : 'phường'} ${parent} ${text}`,
      )
    }
    const once = marked(original, ['C3'])
    expect(await askOpenpyxl(once, packageFaults)).toEqual([])
    expect(texts(once)).toEqual(['phường  Số này lấy từ đâu?', `ta {C0} ${NOTE}`])
    expect(texts(marked(once, ['C3']))).toEqual(texts(once))
    expect(texts(marked(once, ['C4']))).toEqual(['phường  Số này lấy từ đâu?'])
  })
})
