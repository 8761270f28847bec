import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import type { NomineeKind } from '#domain/office/records'
import { templateMessages } from '#shared/messages/template-texts'
import { type ChoiceLists, numberCheck } from './choice-lists'
import type { SheetTitles } from './score-sheet'
import { addTitleLine, borders, dress, fills, font, heightFor, lock, setUpPrinting } from './template-look'

type Content = 'index' | 'text' | 'title' | 'birth' | 'award' | 'count'

interface ListColumn {
  readonly header: string
  readonly width: number
  readonly content: Content
}

interface ListSheet {
  readonly name: string
  readonly title: string
  readonly kind: NomineeKind | null
  readonly ruledRows: number
  readonly columns: readonly ListColumn[]
}

const column = (header: string, width: number, content: Content = 'text'): ListColumn => ({ header, width, content })
const index = column('STT', 6, 'index')
const achievement = column('Tóm tắt thành tích', 44)
const award = column('Hình thức đề nghị khen thưởng', 22, 'award')
const note = column('Ghi chú', 16)

const listSheets: readonly ListSheet[] = [
  {
    name: 'Tập thể',
    title: 'DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG',
    kind: 'collective',
    ruledRows: 15,
    columns: [index, column('Tên tập thể', 46), achievement, award, note],
  },
  {
    name: 'Cá nhân',
    title: 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
    kind: 'individual',
    ruledRows: 25,
    columns: [
      index,
      column('Ông/Bà', 9, 'title'),
      column('Họ và tên', 28),
      column('Ngày sinh', 14, 'birth'),
      column('Chức vụ', 22),
      column('Đơn vị công tác', 26),
      achievement,
      award,
      note,
    ],
  },
  {
    name: 'Hộ gia đình',
    title: 'DANH SÁCH HỘ GIA ĐÌNH ĐỀ NGHỊ KHEN THƯỞNG',
    kind: 'household',
    ruledRows: 15,
    columns: [index, column('Họ và tên chủ hộ', 30), column('Địa chỉ', 36), achievement, award, note],
  },
  {
    name: 'Điển hình',
    title: 'GƯƠNG ĐIỂN HÌNH TIÊN TIẾN, MÔ HÌNH MỚI',
    kind: null,
    ruledRows: 15,
    columns: [index, column('Tên gương điển hình, mô hình', 44), column('Nội dung', 70), note],
  },
  {
    name: 'Hoạt động',
    title: 'CÁC HOẠT ĐỘNG, CÔNG TRÌNH, PHẦN VIỆC TRONG ĐỢT THI ĐUA',
    kind: null,
    ruledRows: 15,
    columns: [
      index,
      column('Nội dung hoạt động', 50),
      column('Thời gian', 18),
      column('Địa điểm', 28),
      column('Số người tham gia', 12, 'count'),
      column('Kết quả', 36),
      note,
    ],
  },
]

/** Rows below the header that take the unit's lines and offer their choices. */
const OPEN_ROWS = 500

/** Award names to choose from, by whom they are for. */
export type AwardChoices = Readonly<Record<NomineeKind, readonly string[]>>

/** Adds the sheets for nominations, exemplars and activities. */
export function addListSheets(workbook: Workbook, titles: SheetTitles, lists: ChoiceLists, awards: AwardChoices): void {
  for (const list of listSheets) addListSheet(workbook, list, titles, lists, awards)
}

function addListSheet(
  workbook: Workbook,
  list: ListSheet,
  titles: SheetTitles,
  lists: ChoiceLists,
  awards: AwardChoices,
): void {
  const sheet = workbook.addWorksheet(list.name, { properties: { defaultRowHeight: 22 } })
  const { columns } = list
  // The whole column is open and dressed, so that the unit may go on below the ruled rows.
  sheet.columns = columns.map(({ width, content }) => ({
    width,
    style: {
      font: { name: font, size: 13 },
      alignment: { vertical: 'middle', wrapText: true, horizontal: isCentred(content) ? 'center' : 'left' },
      protection: { locked: false },
      ...(content === 'index' || content === 'count' ? {} : { numFmt: '@' }),
    },
  }))
  addTitleLine(sheet, columns.length, list.title, { size: 16, bold: true })
  const room = columns.reduce((sum, { width }) => sum + width, 0)
  addTitleLine(sheet, columns.length, titles.campaign, { size: 14, bold: true }).height = heightFor(
    [titles.campaign],
    [room * 0.85],
  )
  addTitleLine(sheet, columns.length, titles.unitLine, { size: 14, bold: true })
  const header = sheet.addRow(columns.map(({ header: text }) => text))
  header.height = 40
  header.eachCell((cell) => dress(cell, { bold: true, fill: fills.header, horizontal: 'center' }))
  for (let at = 1; at <= list.ruledRows; at++) addRuledRow(sheet, columns, at)
  const [first, last] = [header.number + 1, header.number + OPEN_ROWS]
  for (const [at, { content }] of columns.entries()) {
    const check = checkOf(content, list.kind, lists, awards)
    if (check !== null) validate(sheet, `${letterOf(at)}${first}:${letterOf(at)}${last}`, check)
  }
  ruleFurtherRows(sheet, columns.length, first + list.ruledRows, last)
  sheet.views = [{ state: 'frozen', ySplit: header.number, zoomScale: 100 }]
  setUpPrinting(sheet, header.number, 'landscape')
  lock(sheet, true)
}

const isCentred = (content: Content): boolean => content !== 'text'
const letterOf = (at: number): string => String.fromCharCode(65 + at)

function addRuledRow(sheet: Worksheet, columns: readonly ListColumn[], number: number): void {
  const row = sheet.addRow([number])
  row.height = 26
  for (const [at, { content }] of columns.entries()) {
    dress(row.getCell(at + 1), {
      fill: fills.input,
      isOpen: true,
      horizontal: isCentred(content) ? 'center' : 'left',
      ...(content === 'index' || content === 'count' ? {} : { format: '@' }),
    })
  }
}

/** Rows below the ruled ones get their lines as soon as something is written there. */
function ruleFurtherRows(sheet: Worksheet, columns: number, first: number, last: number): void {
  const end = letterOf(columns - 1)
  sheet.addConditionalFormatting({
    ref: `A${first}:${end}${last}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`COUNTA($A${first}:$${end}${first})>0`],
        style: { border: borders, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFFBE6' } } },
      },
    ],
  })
}

function checkOf(
  content: Content,
  kind: NomineeKind | null,
  lists: ChoiceLists,
  awards: AwardChoices,
): DataValidation | null {
  switch (content) {
    case 'title':
      return lists.dropdown(['Ông', 'Bà'], 'Ông/Bà', templateMessages.titlePrompt)
    case 'award': {
      const choices = kind === null ? [] : awards[kind]
      return choices.length === 0
        ? null
        : lists.dropdown(choices, templateMessages.awardTitle, templateMessages.awardPrompt, 'asked')
    }
    case 'birth':
      return {
        type: 'textLength',
        operator: 'between',
        formulae: [4, 40],
        allowBlank: true,
        showInputMessage: true,
        promptTitle: templateMessages.birthTitle,
        prompt: templateMessages.birthPrompt,
      }
    case 'count':
      return numberCheck('whole', null, {
        title: 'Số người tham gia',
        prompt: templateMessages.wrongCount,
        error: templateMessages.wrongCount,
      })
    case 'index':
    case 'text':
      return null
  }
}

/** exceljs keeps validations of ranges, though its types do not say so. */
function validate(sheet: Worksheet, range: string, check: DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { add(range: string, check: DataValidation): void }
  }
  dataValidations.add(range, check)
}
