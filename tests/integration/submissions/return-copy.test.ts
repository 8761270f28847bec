import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import ExcelJs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { legalData } from '#main/documents/legal-data'
import { writeReturnCopy } from '#main/services/return-copy'
import { openReturn, withdrawReturn } from '#main/services/returns'
import { findingsOfFile } from '#main/services/submissions/file-findings'
import { campaign, office, type Rows, readFileFor, receive, workbook } from './receiving'

const asked = { code: 'B.4', title: 'Tuyên truyền (tin, bài, buổi phát thanh, pano)', max: 5 }
const other = { code: 'D.2', title: 'Mô hình mới, nhân tố mới', max: 6 }

let context: Awaited<ReturnType<typeof office>>
beforeEach(async () => {
  context = await office()
})
afterEach(() => context.close())

const sheet = (
  points: readonly (readonly [{ readonly code: string; readonly title: string; readonly max: number }, number])[],
): Rows => [
  ['PHƯỜNG BẮC SƠN'],
  ['BẢNG TỰ CHẤM ĐIỂM'],
  [],
  ['Mã', 'Nội dung tiêu chí', 'Điểm tối đa', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Điểm tự chấm', 'Minh chứng'],
  ...points.map(([{ code, title, max }, claimed]) => [code, title, max, null, null, claimed, 'Báo cáo số 5']),
]
const ask = async (): Promise<string> => {
  const items = [{ criterion: asked.code, note: 'Thiếu biên bản' }]
  const opened = await openReturn(context, campaign, { unit: 'P01', items, note: '', deadline: null })
  return opened.ok ? opened.value.id : ''
}
const copyOf = async (id: string) => {
  const saved = await writeReturnCopy(context, campaign, id, context.folder, { legal: legalData, withFixList: true })
  if (!saved.ok) throw new Error(saved.error.code)
  return saved.value
}
const selfScores = () =>
  context.store.state
    .campaign(campaign)
    .all('scores')
    .map(({ criterion, points }) => [criterion, points])

/** Both criteria sent in a file that cannot be marked; asked for one of them, the unit has a template of it alone. */
async function limitedForm(): Promise<{ readonly id: string; readonly path: string }> {
  const plain = [
    'PHƯỜNG BẮC SƠN',
    '',
    `Mã;Nội dung tiêu chí;Điểm tối đa;Điểm tự chấm;Minh chứng`,
    ...[asked, other].map(({ code, title, max }) => `${code};${title};${max};2;Báo cáo số 5`),
  ]
  const path = `${context.folder}/a.csv`
  await writeFile(path, plain.join('\n'))
  await receive(context, await readFileFor(context, { path, name: 'a.csv' }))
  const id = await ask()
  const copy = await copyOf(id)
  expect([basename(copy.path), copy.kind]).toEqual(['P01 - Phường Bắc Sơn - bo sung.xlsx', 'template'])
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(copy.path)
  let filled = 0
  for (const one of book.worksheets)
    one.eachRow((row) => {
      if (row.getCell(1).text !== asked.code) return
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false && filled === 0) {
          cell.value = 3
          filled += 1
        }
      })
    })
  expect(filled).toBe(1)
  await book.xlsx.writeFile(copy.path)
  return { id, path: copy.path }
}

describe('the file that goes with a request for more', () => {
  it('is the unit’s own, marked at the flagged criteria; when it comes back the rest is ignored, and that is said', async () => {
    const file = await workbook(context.folder, 'a.xlsx', {
      Điểm: sheet([
        [asked, 1],
        [other, 2],
      ]),
    })
    await receive(context, await readFileFor(context, file))
    const copy = await copyOf(await ask())
    expect([basename(copy.path), copy.kind]).toEqual(['a - can sua.xlsx', 'marked'])
    const book = new ExcelJs.Workbook()
    await book.xlsx.readFile(copy.path)
    const marked = book.getWorksheet('Điểm')
    expect(JSON.stringify(marked?.getCell('F5').note)).toContain('Thiếu biên bản')
    expect(marked?.getCell('F6').note).toBeUndefined()
    if (marked === undefined) return
    marked.getCell('F5').value = 3
    marked.getCell('F6').value = 4
    await book.xlsx.writeFile(copy.path)
    const back = await readFileFor(context, { path: copy.path, name: 'a - can sua.xlsx' })
    expect(back.differences.map(({ key, notes }) => [key, notes])).toEqual([
      [asked.code, undefined],
      [other.code, ['NOT_ASKED']],
    ])
    await receive(context, back)
    expect(selfScores()).toEqual([
      [asked.code, '3'],
      [other.code, '2'],
    ])
    expect(context.store.state.campaign(campaign).all('returns')[0]?.status).toBe('answered')
  })

  it('is a template with these criteria alone where nothing that can be marked was sent', async () => {
    const { path } = await limitedForm()
    const back = await readFileFor(context, { path, name: basename(path) })
    expect(back.unit).toBe('P01')
    expect(back.reading?.criteria.map(({ code }) => code)).toEqual([asked.code])
    const unasked = ['CRITERION_MISSING', 'OLD_TEMPLATE']
    expect(findingsOfFile(back).filter(({ code }) => unasked.includes(code))).toEqual([])
    await receive(context, back)
    const stored = context.store.state.campaign(campaign).all('scores')
    expect(stored.map(({ criterion, points, value }) => [criterion, points, value])).toEqual([
      [asked.code, null, { count: '3' }],
      [other.code, '2', null],
    ])
  })

  it('brings its own criteria only, and says so, though the request was withdrawn before it came back', async () => {
    const { id, path } = await limitedForm()
    await withdrawReturn(context, campaign, id, 'Đã đủ tài liệu')
    const back = await readFileFor(context, { path, name: basename(path) })
    expect([back.asked, back.replaces]).toEqual([[asked.code], false])
    const told = findingsOfFile(back).filter(({ code }) =>
      ['LIMITED_FORM', 'CRITERION_MISSING', 'OLD_TEMPLATE'].includes(code),
    )
    expect(told.map(({ code, facts }) => [code, facts])).toEqual([['LIMITED_FORM', { codes: asked.code }]])
    await receive(context, back)
    const stored = context.store.state.campaign(campaign).all('scores')
    expect(stored.map(({ criterion, points, value }) => [criterion, points, value])).toEqual([
      [asked.code, null, { count: '3' }],
      [other.code, '2', null],
    ])
  })
})
