import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import ExcelJs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '#main/services/history'
import { saveNominee, setNomineeStatus } from '#main/services/nominees'
import { besideEachOther, comparedAgain } from '#main/services/submissions/compare-files'
import { findingsOfFile } from '#main/services/submissions/file-findings'
import { sendBack } from '#main/services/submissions/send-back'
import { correctTrayRow, dismissTrayRow } from '#main/services/submissions/tray'
import { campaign, office, type Rows, reader, readFileFor, receive, workbook } from './receiving'

let context: Awaited<ReturnType<typeof office>>
beforeEach(async () => {
  context = await office()
})
afterEach(() => context.close())

const ward = ['PHƯỜNG BẮC SƠN']
const people = (...rows: Rows): Rows => [
  ward,
  ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
  [],
  ['STT', 'Ông/Bà', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị công tác', 'Tóm tắt thành tích', 'Hình thức đề nghị'],
  ...rows.map((row, at) => [at + 1, ...row]),
]
const person = (title: string | null, name: string, dob = '02/03/1980', position = 'Công chức'): Rows[number] => [
  title,
  name,
  dob,
  position,
  'Phường Bắc Sơn',
  'Có sáng kiến',
  'Giấy khen',
]
const scores = (...rows: Rows): Rows => [
  ward,
  ['BẢNG TỰ CHẤM ĐIỂM'],
  [],
  ['Mã', 'Nội dung tiêu chí', 'Điểm tối đa', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Điểm tự chấm', 'Minh chứng'],
  ...rows,
]
const score = (code: string, title: string, max: number, claimed: number | string | null): Rows[number] => [
  code,
  title,
  max,
  null,
  null,
  claimed,
  'Báo cáo số 5',
]

const records = () => context.store.state.campaign(campaign)
const names = (): readonly string[] =>
  records()
    .all('nominees')
    .map(({ name }) => name)
const claimed = (): unknown =>
  records()
    .all('scores')
    .map(({ criterion, points }) => [criterion, points])

describe('receiving several files at once', () => {
  it('stores them in one step, which undo takes back whole and redo brings again', async () => {
    const first = await workbook(context.folder, 'BC Phuong Bac Son.xlsx', {
      'Cá nhân': people(person('Bà', 'Lý Ngọc Hà')),
    })
    const second = await workbook(context.folder, 'BC Phuong Nam Son.xlsx', {
      'Cá nhân': people(person('Ông', 'Vũ Văn Lâm')).map((row, at) => (at === 0 ? ['PHƯỜNG NAM SƠN'] : row)),
    })
    const files = [await readFileFor(context, first), await readFileFor(context, second)]
    expect(files.map(({ unit, status }) => [unit, status])).toEqual([
      ['P01', 'ready'],
      ['P02', 'ready'],
    ])
    expect(await receive(context, ...files)).toMatchObject({ nominees: 2, waiting: 0, failed: [] })
    expect(names()).toEqual(['Lý Ngọc Hà', 'Vũ Văn Lâm'])
    expect(await undo(context, 0)).toEqual({ ok: true, value: 'import.apply' })
    expect([names(), records().all('submissions')]).toEqual([[], []])
    expect(await redo(context, 0)).toEqual({ ok: true, value: 'import.apply' })
    expect(names().toSorted()).toEqual(['Lý Ngọc Hà', 'Vũ Văn Lâm'])
  })

  it('keeps the scores of one file and the list of another of the same unit, and undo takes both back', async () => {
    const sheet = await workbook(context.folder, 'Diem Phuong Bac Son.xlsx', {
      Điểm: scores(
        score('B.4', 'Tuyên truyền (tin, bài, buổi phát thanh, pano)', 5, 5),
        score('D.2', 'Mô hình mới, nhân tố mới', 6, 4),
      ),
    })
    const list = await workbook(context.folder, 'DS Phuong Bac Son.xlsx', {
      'Cá nhân': people(person('Bà', 'Lý Ngọc Hà')),
    })
    await receive(context, await readFileFor(context, sheet), await readFileFor(context, list))
    expect(names()).toEqual(['Lý Ngọc Hà'])
    expect(claimed()).toEqual([
      ['B.4', '5'],
      ['D.2', '4'],
    ])
    await undo(context, 0)
    expect([names(), claimed()]).toEqual([[], []])
  })

  it('takes the same file once, whatever its name, and says so', async () => {
    const list = people(person('Bà', 'Lý Ngọc Hà'))
    const one = await readFileFor(context, await workbook(context.folder, 'a.xlsx', { 'Cá nhân': list }))
    const copy = { ...one, name: 'a (1).xlsx' }
    expect(besideEachOther([one, copy]).map(({ status }) => status)).toEqual(['ready', 'unchanged'])
    await receive(context, one)
    const again = comparedAgain(context.store.state, campaign, copy)
    expect(again.status).toBe('unchanged')
    expect(findingsOfFile(again).filter(({ severity }) => severity !== 'warning')).toEqual([
      { code: 'SAME_FILE', severity: 'info', file: 'a (1).xlsx', unit: 'P01' },
    ])
  })

  it('says of two different files of one unit that the later takes the place of the earlier', async () => {
    const one = await readFileFor(
      context,
      await workbook(context.folder, 'a.xlsx', { 'Cá nhân': people(person('Bà', 'Lý Ngọc Hà')) }),
    )
    const other = await readFileFor(
      context,
      await workbook(context.folder, 'b.xlsx', { 'Cá nhân': people(person('Ông', 'Vũ Văn Lâm')) }),
    )
    expect(besideEachOther([one, other]).map(({ notices }) => notices)).toEqual([
      [{ code: 'SAME_UNIT_FILES', severity: 'warning', facts: { count: 1, list: 'b.xlsx' } }],
      [{ code: 'SAME_UNIT_FILES', severity: 'warning', facts: { count: 1, list: 'a.xlsx' } }],
    ])
    await receive(context, one)
    const now = comparedAgain(context.store.state, campaign, other)
    expect(now.differences.map(({ key, before, after }) => [key, before === null, after === null])).toEqual([
      ['Vũ Văn Lâm', true, false],
      ['Lý Ngọc Hà', false, true],
    ])
  })

  it('stores the others when one file has gone, and names it', async () => {
    const gone = await workbook(context.folder, 'gone.xlsx', { 'Cá nhân': people(person('Bà', 'Lý Ngọc Hà')) })
    const stays = await workbook(context.folder, 'stays.xlsx', {
      'Cá nhân': people(person('Ông', 'Vũ Văn Lâm')).map((row, at) => (at === 0 ? ['PHƯỜNG NAM SƠN'] : row)),
    })
    const files = [await readFileFor(context, gone), await readFileFor(context, stays)]
    await rm(gone.path)
    const done = await receive(context, ...files)
    expect(done.failed.map(({ file, error }) => [file.name, error.code])).toEqual([['gone.xlsx', 'FILE_UNREADABLE']])
    expect(names()).toEqual(['Vũ Văn Lâm'])
  })
})

describe('waiting rows', () => {
  const collectives: Rows = [
    ward,
    ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG'],
    [],
    ['STT', 'Tên tập thể', 'Tóm tắt thành tích', 'Hình thức đề nghị'],
    [1, 'Công an phường', 'Giữ gìn trật tự', null],
  ]
  const households: Rows = [
    ward,
    ['DANH SÁCH HỘ GIA ĐÌNH ĐỀ NGHỊ KHEN THƯỞNG'],
    [],
    ['STT', 'Họ và tên chủ hộ', 'Địa chỉ', 'Tóm tắt thành tích', 'Hình thức đề nghị'],
    [1, 'Đỗ Văn An', 'Tổ 5', 'Hiến đất mở đường', null],
  ]
  const all = {
    Điểm: scores(
      score('B.4', 'Tuyên truyền (tin, bài, buổi phát thanh, pano)', 5, 'nhiều'),
      score('D.2', 'Mô hình mới, nhân tố mới', 6, 4),
    ),
    'Tập thể': collectives,
    'Cá nhân': people(person(null, 'Lý Ngọc Hà', '31/02/1980')),
    'Hộ gia đình': households,
  }
  const waiting = () =>
    records()
      .all('tray')
      .filter(({ status }) => status === 'waiting')
  const rowOn = (sheet: string) => {
    const row = waiting().find(({ aside }) => aside.sheet === sheet)
    if (row === undefined) throw new Error(`nothing waits on ${sheet}`)
    return row
  }
  const fix = (sheet: string, cells: Readonly<Record<string, string>>) =>
    correctTrayRow(context, reader, campaign, rowOn(sheet).id, cells)

  it('are put right in place, whatever they are, and come into the records one by one', async () => {
    await receive(context, await readFileFor(context, await workbook(context.folder, 'a.xlsx', all)))
    expect(waiting().map(({ aside }) => aside.sheet)).toEqual(['Điểm', 'Tập thể', 'Cá nhân', 'Hộ gia đình'])
    const still = await fix('Cá nhân', { B: 'Bà' })
    expect(still).toMatchObject({ ok: false, error: { code: 'TRAY_STILL_WRONG' } })
    for (const [sheet, cells] of [
      ['Điểm', { F: '4,5' }],
      ['Tập thể', { D: 'Giấy khen' }],
      ['Hộ gia đình', { E: 'Giấy khen' }],
      ['Cá nhân', { B: 'Bà', D: '28/02/1980' }],
    ] as const)
      expect(await fix(sheet, cells)).toEqual({ ok: true, value: null })
    expect(
      records()
        .all('nominees')
        .map(({ kind, name, award, dob }) => [kind, name, award, dob]),
    ).toEqual([
      ['collective', 'Công an phường', 'Giấy khen', null],
      ['household', 'Đỗ Văn An', 'Giấy khen', null],
      ['individual', 'Lý Ngọc Hà', 'Giấy khen', '1980-02-28'],
    ])
    expect(claimed()).toEqual([
      ['D.2', '4'],
      ['B.4', '4.5'],
    ])
    expect(waiting()).toEqual([])
  })

  it('go back to the unit in its own file, without those that were put right or put aside', async () => {
    await receive(context, await readFileFor(context, await workbook(context.folder, 'a.xlsx', all)))
    await fix('Tập thể', { D: 'Giấy khen' })
    await dismissTrayRow(context, campaign, rowOn('Cá nhân').id, 'Đơn vị báo ghi nhầm')
    const sent = await sendBack(context, campaign, null, context.folder, true)
    if (!sent.ok) throw new Error(sent.error.code)
    expect(sent.value.map(({ sender, path, kind }) => [sender, basename(path), kind])).toEqual([
      ['P01', 'a - can sua.xlsx', 'marked'],
    ])
    const [copy] = sent.value
    const book = new ExcelJs.Workbook()
    await book.xlsx.readFile(copy?.path ?? '')
    const noted = book.worksheets.flatMap((sheet) => {
      const cells: string[] = []
      sheet.eachRow((row) =>
        row.eachCell(
          { includeEmpty: true },
          (cell) => cell.note !== undefined && cells.push(`${sheet.name}!${cell.address}`),
        ),
      )
      return cells
    })
    expect(noted).toEqual(['Điểm!F5', 'Hộ gia đình!E5'])
    expect(copy?.message.split('\n').filter((line) => /^\d+\. .*dòng \d/.test(line))).toEqual([
      expect.stringContaining('Trang tính “Điểm”, dòng 5, cột F (ô F5)'),
      expect.stringContaining('Trang tính “Hộ gia đình”, dòng 5, cột E (ô E5)'),
    ])
    expect(await sendBack(context, campaign, 'P02', context.folder, true)).toEqual({ ok: true, value: [] })
  })

  it('are not read from the marks of a copy that comes back: only what the unit changed shows', async () => {
    await receive(context, await readFileFor(context, await workbook(context.folder, 'a.xlsx', all)))
    const sent = await sendBack(context, campaign, 'P01', context.folder, true)
    const path = sent.ok ? (sent.value[0]?.path ?? '') : ''
    const book = new ExcelJs.Workbook()
    await book.xlsx.readFile(path)
    const sheet = book.getWorksheet('Hộ gia đình')
    if (sheet === undefined) throw new Error('the sheet is gone')
    sheet.getCell('E5').value = 'Giấy khen'
    await book.xlsx.writeFile(path)
    const back = await readFileFor(context, { path, name: 'a - can sua.xlsx' })
    expect(back.differences.map(({ what, key, before }) => [what, key, before])).toEqual([
      ['household', 'Đỗ Văn An', null],
    ])
    expect(back.reading?.aside.filter(({ fate }) => fate === 'waiting').map(({ sheet: name }) => name)).toEqual([
      'Điểm',
      'Tập thể',
      'Cá nhân',
    ])
  })

  it('put right once stay right when the unit sends the same rows again, and the rest shows as it changed', async () => {
    await receive(context, await readFileFor(context, await workbook(context.folder, 'a.xlsx', all)))
    await fix('Tập thể', { D: 'Giấy khen' })
    const row = rowOn('Cá nhân')
    await dismissTrayRow(context, campaign, row.id, 'Đơn vị báo ghi nhầm')
    const again = await readFileFor(
      context,
      await workbook(context.folder, 'b.xlsx', {
        ...all,
        'Hộ gia đình': [...households.slice(0, 4), [1, 'Đỗ Văn An', 'Tổ 5', 'Hiến đất mở đường', 'Giấy khen']],
      }),
    )
    expect(again.notices.map(({ code, facts }) => [code, facts])).toEqual([['CORRECTIONS_KEPT', { count: 1 }]])
    expect(again.differences.map(({ what, key, before }) => [what, key, before])).toEqual([
      ['household', 'Đỗ Văn An', null],
    ])
    await receive(context, again)
    expect(names().toSorted()).toEqual(['Công an phường', 'Đỗ Văn An'])
    expect(waiting().map(({ aside }) => aside.sheet)).toEqual(['Điểm'])
  })
})

describe('what the officer did between two files', () => {
  it('outlives the correction of another row and a newer file', async () => {
    const list = people(person('Bà', 'Lý Ngọc Hà'), person('Ông', 'Vũ Văn Lâm', '31/02/1980'))
    await receive(context, await readFileFor(context, await workbook(context.folder, 'a.xlsx', { 'Cá nhân': list })))
    const [first] = records().all('nominees')
    if (first === undefined) throw new Error('nothing was stored')
    const { id, campaign: _c, status: _s, reason: _r, order: _o, source: _f, ...typed } = first
    await saveNominee(context, campaign, id, { ...typed, position: 'Phó Chủ tịch UBND phường' })
    await setNomineeStatus(context, campaign, [id], 'approved', null)
    const [row] = records().all('tray')
    expect(await correctTrayRow(context, reader, campaign, row?.id ?? '', { D: '01/02/1980' })).toEqual({
      ok: true,
      value: null,
    })
    const now = () =>
      records()
        .all('nominees')
        .map(({ name, position, status }) => [name, position, status])
    const both = [
      ['Lý Ngọc Hà', 'Phó Chủ tịch UBND phường', 'approved'],
      ['Vũ Văn Lâm', 'Công chức', 'proposed'],
    ]
    expect(now()).toEqual(both)
    const newer = people(
      person('Bà', 'Lý Ngọc Hà'),
      person('Ông', 'Vũ Văn Lâm', '01/02/1980'),
      person('Ông', 'Đỗ Văn An'),
    )
    await receive(context, await readFileFor(context, await workbook(context.folder, 'b.xlsx', { 'Cá nhân': newer })))
    expect(now()).toEqual([...both, ['Đỗ Văn An', 'Công chức', 'proposed']])
  })
})
