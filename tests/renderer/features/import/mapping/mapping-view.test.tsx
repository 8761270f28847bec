import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../../../src/domain/core/result'
import type { FileReading, RowAside } from '../../../../../src/domain/workbook/file-reading'
import { mappedKinds, type TableMapping } from '../../../../../src/domain/workbook/table-mapping'
import { ImportScreen } from '../../../../../src/renderer/features/import/import-screen'
import type { Api } from '../../../../../src/shared/ipc/api'
import type { ImportFileView, SheetView } from '../../../../../src/shared/ipc/views'
import { sampleApi } from '../../../support/sample-api'
import { campaign } from '../../../support/sample-office'
import { importView, peopleTable, readFileView, reading as sampleReading } from '../../../support/sample-reading'
import { showScreen } from '../../../support/show-screen'

afterEach(cleanup)

const texts = [
  ['BẢNG THEO DÕI'],
  ['Đồng chí', 'Vì sao', 'Được gì'],
  ['Bà Lê Thị Hoa', 'Dạy tốt', 'Giấy khen'],
  ['Ông Đỗ Văn Dũng', 'Giữ trật tự', 'Giấy khen'],
]
const individualFields = ['index', 'name', 'position', 'achievement', 'award']
const sheetView: SheetView = {
  sheets: [
    { name: 'T6', isHidden: false, rows: 4 },
    { name: 'Phụ', isHidden: true, rows: 1 },
  ],
  sheet: 'T6',
  lines: 4,
  columns: 3,
  widths: [20, 20, 20],
  hiddenColumns: [],
  from: 0,
  page: texts.map((cells, index) => ({
    kind: 'row',
    row: index + 1,
    isHidden: false,
    cells: cells.map((text, column) => ({ column: column + 1, text })),
  })),
  merges: [],
  fields: Object.fromEntries(mappedKinds.map((kind) => [kind, individualFields])) as unknown as SheetView['fields'],
}
const waits = (row: number): RowAside => ({
  sheet: 'T6',
  row,
  fate: 'waiting',
  code: 'NO_TABLE',
  cells: {},
  findings: [{ code: 'NO_TABLE', severity: 'error', sheet: 'T6', row }],
})
const skips = (row: number, code: string): RowAside => ({
  sheet: 'T6',
  row,
  fate: 'skipped',
  code,
  cells: {},
  findings: [],
})
const nothing = { headerRows: [], columns: {}, confidence: {} }
const notUnderstood: FileReading = {
  ...sampleReading,
  findings: [],
  criteria: [],
  collectives: [],
  individuals: [],
  tables: [
    {
      sheet: 'T6',
      kind: 'unknown',
      ...nothing,
      rowsSeen: 4,
      accepted: 0,
      waiting: 3,
      skipped: 1,
      skippedReasons: { NOTE: 1 },
    },
  ],
  aside: [skips(1, 'NOTE'), waits(2), waits(3), waits(4)],
}
const strange = readFileView('9', 'la.xlsx', { status: 'partial', reading: notUnderstood })

/** What main would make of the officer's word. */
function readAs(tables: readonly TableMapping[] | null): ImportFileView {
  const [mapping] = tables ?? []
  if (mapping === undefined) return strange
  const columns = mapping.columns ?? {}
  return {
    ...strange,
    reading: {
      ...notUnderstood,
      tables: [
        {
          ...peopleTable,
          sheet: 'T6',
          kind: mapping.kind,
          headerRows: mapping.headerRows,
          columns,
          confidence: {},
          rowsSeen: 4,
          accepted: columns.name === undefined ? 0 : 2,
          waiting: columns.name === undefined ? 2 : 0,
          skipped: 2,
          skippedReasons: { TITLE: 1, HEADER: 1 },
        },
      ],
      individuals:
        columns.name === undefined
          ? []
          : sampleReading.individuals.map((one, at) => ({ ...one, sheet: 'T6', row: 3 + at })),
      aside: [skips(1, 'TITLE'), skips(2, 'HEADER')],
      mappings: [{ ...mapping, columns, headers: ['A:đồng chí'] }],
    },
  }
}

const open = async (answers: Partial<Api> = {}) => {
  const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, {
    ...sampleApi,
    'import.read': async ({ job }) => ok({ ...importView, job, files: [strange] }),
    'import.file': async () => ok(strange),
    'import.sheet': async () => ok(sheetView),
    'import.preview': async ({ tables }) => ok(readAs(tables)),
    'import.map': async ({ job, tables }) =>
      ok({ view: { job, cancelled: false, files: [readAs(tables)] }, alike: 3, remembered: true }),
    ...answers,
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Chọn tệp' }))
  await userEvent.click(await screen.findByRole('button', { name: 'la.xlsx' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Chỉ cột giúp chương trình…' }))
  await screen.findByRole('grid', { name: 'Trang tính T6' })
  return bridge
}
const chooseKind = async (): Promise<void> => {
  await userEvent.click(screen.getByRole('combobox', { name: 'Loại bảng' }))
  await userEvent.click(await screen.findByTitle('Danh sách cá nhân'))
}
const header = async (row: number, words: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^Dòng ${row}\\b`) }))
  fireEvent.click(await screen.findByRole('menuitem', { name: words }))
}
const column = (letter: string) => screen.getByRole('button', { name: new RegExp(`^Cột ${letter}:`) })
const mean = async (letter: string, words: string): Promise<void> => {
  fireEvent.click(column(letter))
  fireEvent.click(await screen.findByTitle(words))
  await waitFor(() => column(letter))
}
const preview = () => screen.getByRole('region', { name: 'Kết quả đọc thử' })
const keep = () => screen.getByRole('button', { name: 'Dùng cách hiểu này' })

describe('the sheet', () => {
  it('shows Excel’s rows with what becomes of each, in words and marks', async () => {
    await open()
    expect(screen.getByRole('button', { name: 'Dòng 1, bỏ qua' }).textContent).toBe('–1')
    expect(screen.getByRole('button', { name: 'Dòng 3, chờ' }).title).toContain('Không tìm thấy bảng số liệu nào')
    expect(screen.getAllByRole('gridcell').map(({ textContent }) => textContent)).toContain('Bà Lê Thị Hoa')
    expect(column('A').getAttribute('aria-label')).toBe('Cột A: Chưa chỉ')
    expect(keep().hasAttribute('disabled')).toBe(true)
  })

  it('asks for the pages of another sheet when it is chosen', async () => {
    const bridge = await open()
    await userEvent.click(screen.getByRole('combobox', { name: 'Trang tính' }))
    await userEvent.click(await screen.findByTitle('Phụ (ẩn)'))
    await waitFor(() =>
      expect(bridge.inputsOf('import.sheet')).toContainEqual({
        job: expect.any(String),
        file: '9',
        sheet: 'Phụ',
        from: 0,
        count: 200,
      }),
    )
  })
})

describe('saying what a table is', () => {
  it('tries each change on the file, shows what comes out, and keeps it', async () => {
    const bridge = await open()
    await header(2, 'Dòng 2 là tên cột')
    await chooseKind()
    await waitFor(() => expect(bridge.inputsOf('import.preview')).toHaveLength(1))
    expect(within(preview()).getByRole('alert').textContent).toBe(
      'Chưa chỉ cột “Họ và tên” hoặc “Tên”; bảng loại này cần có cột đó.',
    )
    await mean('A', 'Họ và tên')
    await mean('C', 'Hình thức khen thưởng')
    await within(preview()).findByText('Đọc 4 dòng = nhận 2 + chờ 0 + bỏ qua 2')
    expect(preview().textContent).toContain('Dòng 3 Ông Nguyễn Văn Minh · 15/03/1978')
    expect(screen.getByRole('button', { name: 'Dòng 3, nhận' })).toBeTruthy()
    await userEvent.click(keep())
    expect(
      await screen.findByText('Đã dùng và ghi nhớ cách hiểu cột cho tệp cùng kiểu. Đã đọc lại 3 tệp khác cùng kiểu.'),
    ).toBeTruthy()
    const tables = [
      { sheet: 'T6', headerRows: [2], kind: 'individuals', columns: { name: 'A', award: 'C' }, instead: [] },
    ]
    expect(bridge.inputsOf('import.map')).toEqual([{ job: expect.any(String), file: '9', tables, remember: true }])
    expect(screen.queryByRole('grid', { name: 'Trang tính T6' })).toBeNull()
  })

  it('names the columns of a table without column names, from the row where its data begin', async () => {
    const bridge = await open()
    await header(3, 'Không có tên cột; số liệu bắt đầu từ dòng 3')
    await chooseKind()
    await mean('A', 'Họ và tên')
    await mean('C', 'Hình thức khen thưởng')
    const said = { sheet: 'T6', headerRows: [3], isHeadless: true, kind: 'individuals', instead: [] }
    await waitFor(() =>
      expect(bridge.inputsOf('import.preview').at(-1)).toMatchObject({
        tables: [{ ...said, columns: { name: 'A', award: 'C' } }],
      }),
    )
    await waitFor(() => expect(keep().hasAttribute('disabled')).toBe(false))
  })

  it('passes over what is no table, and says that its rows are counted', async () => {
    const bridge = await open()
    await userEvent.click(screen.getByRole('combobox', { name: 'Loại bảng' }))
    await userEvent.click(await screen.findByTitle('Không phải bảng (bỏ qua)'))
    const tables = [{ sheet: 'T6', headerRows: [1], kind: 'ignored', columns: {}, instead: [] }]
    await waitFor(() => expect(bridge.inputsOf('import.preview').at(-1)).toMatchObject({ tables }))
    expect(screen.getByText(/mọi dòng vẫn được đếm trong bản kê/)).toBeTruthy()
    await waitFor(() => expect(keep().hasAttribute('disabled')).toBe(false))
    await userEvent.click(keep())
    expect(bridge.inputsOf('import.map')).toMatchObject([{ tables }])
  })

  it('refuses one meaning for two columns with a sentence, beside the columns', async () => {
    const bridge = await open()
    await header(2, 'Dòng 2 là tên cột')
    await chooseKind()
    await mean('A', 'Họ và tên')
    const tried = bridge.inputsOf('import.preview').length
    await mean('B', 'Họ và tên')
    expect(within(preview()).getByRole('alert').textContent).toContain(
      'Các cột A, B cùng được hiểu là “Họ và tên”. Mỗi ý nghĩa chỉ dùng cho một cột',
    )
    expect(column('B').getAttribute('aria-label')).toBe('Cột B: Họ và tên, trùng nghĩa')
    expect(keep().hasAttribute('disabled')).toBe(true)
    expect(bridge.inputsOf('import.preview')).toHaveLength(tried)
    fireEvent.keyDown(column('B'), { key: 'Delete' })
    await waitFor(() => expect(keep().hasAttribute('disabled')).toBe(false))
  })

  it('keeps what was said when main refuses', async () => {
    await open({ 'import.map': async () => err({ code: 'STORE_DISK_FULL', file: 'journal.jsonl' }) })
    await header(2, 'Dòng 2 là tên cột')
    await chooseKind()
    await mean('A', 'Họ và tên')
    await waitFor(() => expect(keep().hasAttribute('disabled')).toBe(false))
    await userEvent.click(keep())
    expect((await screen.findAllByRole('alert')).map(({ textContent }) => textContent).join()).toContain(
      'journal.jsonl',
    )
    expect(column('A').getAttribute('aria-label')).toContain('Họ và tên')
  })

  it('goes back to what the program understands, and backs out only with a question', async () => {
    const bridge = await open()
    await header(2, 'Dòng 2 và 3 là tên cột')
    await chooseKind()
    await mean('A', 'Họ và tên')
    fireEvent.keyDown(column('A'), { key: 'Escape' })
    await screen.findByText('Bỏ các thay đổi về cột?')
    await userEvent.click(screen.getByRole('button', { name: 'Ở lại' }))
    await userEvent.click(screen.getByRole('button', { name: 'Trở về như chương trình hiểu' }))
    await waitFor(() => expect(bridge.inputsOf('import.preview').at(-1)).toMatchObject({ tables: [] }))
    await waitFor(() => expect(column('A').getAttribute('aria-label')).toBe('Cột A: Chưa chỉ'))
    fireEvent.keyDown(column('A'), { key: 'Escape' })
    expect(await screen.findByText('Đã đọc 4 dòng = nhận 0 + chờ 3 + bỏ qua 1')).toBeTruthy()
    expect(bridge.inputsOf('import.map')).toEqual([])
  })
})

describe('remembered columns', () => {
  const by = { id: 'P01|abc', file: 'cũ.xlsx', at: '2023-06-05T01:00:00.000Z' }
  const mapping: TableMapping = {
    sheet: 'T6',
    headerRows: [2],
    kind: 'individuals',
    columns: { name: 'A', award: 'C' },
    instead: [],
  }
  const known = readAs([mapping])
  const used: ImportFileView = {
    ...known,
    reading: {
      ...(known.reading as FileReading),
      mappings: [{ ...mapping, columns: mapping.columns ?? {}, headers: [], remembered: by }],
    },
  }

  it('are said, and can be forgotten', async () => {
    let isForgotten = false
    const { bridge } = showScreen(<ImportScreen campaign={campaign.id} />, {
      ...sampleApi,
      'import.read': async ({ job }) => ok({ job, cancelled: false, files: [used] }),
      'import.file': async () => ok(isForgotten ? strange : used),
      'import.forget': async ({ job }) => {
        isForgotten = true
        return ok({ job, cancelled: false, files: [strange] })
      },
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Chọn tệp' }))
    await userEvent.click(await screen.findByRole('button', { name: 'la.xlsx' }))
    expect(
      await screen.findByText('Trang tính “T6”: đã dùng cách hiểu cột đã ghi nhớ ngày 05/06/2023 từ tệp “cũ.xlsx”.'),
    ).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Quên cách hiểu này' }))
    expect(await screen.findByText(/Đã quên cách hiểu cột đó/)).toBeTruthy()
    expect(bridge.inputsOf('import.forget')).toEqual([{ job: expect.any(String), mapping: 'P01|abc' }])
    expect(await screen.findByRole('button', { name: 'Chỉ cột giúp chương trình…' })).toBeTruthy()
  })
})
