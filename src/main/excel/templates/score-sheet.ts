import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { type CriterionPart, childrenOf } from '#domain/criteria/walk-criteria'
import {
  notApplicableWord,
  resultPrompt,
  ruleInWords,
  ruleNote,
  templateMessages,
  yesNoWords,
} from '#shared/messages/template-texts'
import { type ChoiceLists, numberCheck } from './choice-lists'
import { addTitleLine, dress, fills, heightFor, lock, setUpPrinting } from './template-look'

export const scoreSheetName = 'Chấm điểm'

const columns = [
  { header: 'Mã', width: 8 },
  { header: 'Nội dung tiêu chí', width: 38 },
  { header: 'Cách tính điểm', width: 31 },
  { header: 'Điểm tối đa', width: 9 },
  { header: 'Đơn vị tính', width: 11 },
  { header: 'Chỉ tiêu giao', width: 12 },
  { header: 'Kết quả thực hiện', width: 17 },
  { header: 'Điểm tự chấm', width: 10 },
  { header: 'Minh chứng', width: 25 },
  { header: 'Ghi chú', width: 15 },
] as const
const widths = columns.map(({ width }) => width)
const [CODE, TITLE, RULE, MAX, UNIT, TARGET, RESULT, CLAIMED, EVIDENCE, NOTE] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** The lines above the table; their unit is filled in for each copy. */
export interface SheetTitles {
  readonly campaign: string
  readonly unitLine: string
  readonly codeLine: string
  readonly place: string
}

interface ScoreSheet {
  readonly sheet: Worksheet
  readonly lists: ChoiceLists
  /** Rule of each criterion, by the cell that its note stands at. */
  readonly notes: Map<string, string>
}

/** Adds the score sheet: every group and criterion of the set in its order, open where the unit writes. */
export function addScoreSheet(
  workbook: Workbook,
  set: CriteriaSet,
  titles: SheetTitles,
  lists: ChoiceLists,
): ReadonlyMap<string, string> {
  const sheet = workbook.addWorksheet(scoreSheetName, { properties: { defaultRowHeight: 20 } })
  sheet.columns = widths.map((width) => ({ width }))
  addTitleLine(sheet, columns.length, 'BẢNG TỰ CHẤM ĐIỂM THI ĐUA', { size: 16, bold: true })
  addTitleLine(sheet, columns.length, titles.campaign, { size: 14, bold: true }).height = heightFor(
    [titles.campaign],
    [150],
  )
  addTitleLine(sheet, columns.length, titles.unitLine, { size: 14, bold: true })
  addTitleLine(sheet, columns.length, titles.codeLine, { italic: true })
  const header = sheet.addRow(columns.map(({ header: text }) => text))
  header.height = 40
  header.eachCell((cell) => dress(cell, { bold: true, fill: fills.header, horizontal: 'center' }))
  const context: ScoreSheet = { sheet, lists, notes: new Map() }
  const base = set.groups.map((group) => addGroup(context, group, 0))
  const bonus = set.bonus === undefined ? null : addItems(context, set.bonus, 'bonus', set.bonus.items)
  const deductions =
    set.deductions === undefined ? null : addItems(context, set.deductions, 'deductions', set.deductions.items)
  addTotal(sheet, set, base, bonus, deductions)
  addSignatures(sheet, titles.place)
  sheet.views = [{ state: 'frozen', xSplit: TITLE, ySplit: header.number, zoomScale: 100 }]
  setUpPrinting(sheet, header.number, 'landscape')
  lock(sheet, false)
  return context.notes
}

interface GroupHead {
  readonly code: string
  readonly title: string
  readonly max: string | null
}

function addHead({ sheet }: ScoreSheet, head: GroupHead, depth: number): number {
  const row = sheet.addRow([head.code, head.title])
  for (let column = 1; column <= columns.length; column++) {
    const isNumber = column === MAX || column === CLAIMED
    dress(row.getCell(column), {
      bold: true,
      fill: fills.group,
      horizontal: isNumber || column === CODE ? 'center' : 'left',
    })
  }
  if (head.max !== null) row.getCell(MAX).value = Number(head.max)
  row.height = heightFor([head.title], [columns[1].width - depth])
  return row.number
}

/** Adds a group with all below it; answers the row that holds its sum. */
function addGroup(context: ScoreSheet, group: CriteriaGroup, depth: number): number {
  const head = addHead(context, group, depth)
  const rows = childrenOf(group).map((child) =>
    'type' in child ? addCriterion(context, child, 'base') : addGroup(context, child, depth + 1),
  )
  sumInto(context.sheet, head, rows)
  return head
}

function addItems(
  context: ScoreSheet,
  head: GroupHead,
  part: CriterionPart,
  items: readonly (Criterion | DeductionItem)[],
): number {
  const row = addHead(context, head, 0)
  sumInto(
    context.sheet,
    row,
    items.map((item) => addCriterion(context, item, part)),
  )
  return row
}

const claimedCell = (row: number): string => `H${row}`

function sumInto(sheet: Worksheet, row: number, from: readonly number[]): void {
  if (from.length > 0 && from.length <= 200)
    sheet.getCell(row, CLAIMED).value = { formula: `SUM(${from.map(claimedCell).join(',')})`, result: 0 }
}

const takesTarget = ({ type }: Criterion | DeductionItem): boolean => type === 'ratio' || type === 'leaderRelative'

function addCriterion(context: ScoreSheet, item: Criterion | DeductionItem, part: CriterionPart): number {
  const { sheet, notes } = context
  const rule = ruleInWords(item, part)
  const max = 'max' in item ? item.max : item.cap
  const row = sheet.addRow([item.code, item.title, rule, max === null ? null : Number(max), item.unit ?? ''])
  const open = { fill: fills.input, isOpen: true } as const
  const closed = { fill: fills.unused } as const
  dress(row.getCell(CODE), { horizontal: 'center', format: '@' })
  dress(row.getCell(TITLE), {})
  dress(row.getCell(RULE), { size: 12 })
  dress(row.getCell(MAX), { horizontal: 'center' })
  dress(row.getCell(UNIT), { horizontal: 'center' })
  dress(row.getCell(TARGET), { ...(takesTarget(item) ? open : closed), horizontal: 'center' })
  dress(row.getCell(RESULT), { ...(item.type === 'manual' ? closed : open), horizontal: 'center' })
  dress(row.getCell(CLAIMED), { ...open, horizontal: 'center' })
  dress(row.getCell(EVIDENCE), open)
  dress(row.getCell(NOTE), open)
  row.height = heightFor([item.title, rule], [columns[1].width, columns[2].width * 1.08])
  if (takesTarget(item))
    row.getCell(TARGET).dataValidation = numberCheck('decimal', null, {
      title: templateMessages.targetTitle,
      prompt: templateMessages.targetPrompt,
      error: templateMessages.wrongNumber,
    })
  const result = resultCheck(context.lists, item, `G${row.number}`)
  if (result !== null) row.getCell(RESULT).dataValidation = result
  row.getCell(CLAIMED).dataValidation = claimedCheck(item, part, max)
  notes.set(`B${row.number}`, `${item.code}. ${ruleNote(item, part)}\n${resultPrompt(item)}`)
  return row.number
}

const words = (prompt: string, error: string) => ({ title: templateMessages.resultTitle, prompt, error })

function resultCheck(lists: ChoiceLists, item: Criterion | DeductionItem, cell: string): DataValidation | null {
  const prompt = resultPrompt(item)
  const mayBeNone = item.mayBeNotApplicable === true
  const orNone = mayBeNone ? [notApplicableWord] : []
  switch (item.type) {
    case 'manual':
      return null
    case 'boolean':
      return lists.dropdown([...yesNoWords, ...orNone], templateMessages.resultTitle, prompt)
    case 'choice':
      return lists.dropdown(
        [...item.options.map(({ label }) => label), ...orNone],
        templateMessages.resultTitle,
        prompt,
      )
    default: {
      const isWhole = item.type === 'count' || item.type === 'minus'
      const error = isWhole ? templateMessages.wrongCount : templateMessages.wrongNumber
      const check = numberCheck(isWhole ? 'whole' : 'decimal', null, words(prompt, error))
      if (!mayBeNone) return check
      const number = isWhole
        ? `AND(ISNUMBER(${cell}),${cell}>=0,INT(${cell})=${cell})`
        : `AND(ISNUMBER(${cell}),${cell}>=0)`
      const { operator: _, ...rest } = check
      return { ...rest, type: 'custom', formulae: [`OR(${cell}="${notApplicableWord}",${number})`] } as DataValidation
    }
  }
}

function claimedCheck(item: Criterion | DeductionItem, part: CriterionPart, max: string | null): DataValidation {
  const mayExceed = item.type === 'ratio' && item.mayExceedMax
  const limit = mayExceed ? null : max
  const prompt = part === 'deductions' ? templateMessages.deductedPrompt(limit) : templateMessages.claimedPrompt(limit)
  const title = templateMessages.claimedTitle
  return numberCheck('decimal', limit, { title, prompt, error: templateMessages.wrongPoints(limit) })
}

function addTotal(
  sheet: Worksheet,
  set: CriteriaSet,
  base: readonly number[],
  bonus: number | null,
  deductions: number | null,
): void {
  const row = sheet.addRow(['', 'Tổng cộng', '', Number(set.scale)])
  for (let column = 1; column <= columns.length; column++)
    dress(row.getCell(column), {
      bold: true,
      fill: fills.header,
      horizontal: column === MAX || column === CLAIMED ? 'center' : 'left',
    })
  const capped = (at: number | null, sign: string, max: string | null | undefined): string =>
    at === null ? '' : `${sign}${max == null ? claimedCell(at) : `MIN(${claimedCell(at)},${max})`}`
  const formula = `SUM(${base.map(claimedCell).join(',')})${capped(bonus, '+', set.bonus?.max)}${capped(deductions, '-', set.deductions?.max)}`
  if (base.length > 0 && base.length <= 200) row.getCell(CLAIMED).value = { formula, result: 0 }
  row.height = 24
}

function addSignatures(sheet: Worksheet, place: string): void {
  sheet.addRow([])
  const day = sheet.addRow([])
  const titles = sheet.addRow([])
  const block = (
    row: number,
    from: number,
    to: number,
    text: string,
    look: { bold?: boolean; italic?: boolean },
  ): void => {
    sheet.mergeCells(row, from, row, to)
    const cell = sheet.getCell(row, from)
    cell.value = text
    dress(cell, { ...look, horizontal: 'center', hasBorder: false, isOpen: true })
  }
  block(day.number, EVIDENCE - 2, NOTE, `${place === '' ? '' : `${place}, `}ngày … tháng … năm …`, { italic: true })
  block(titles.number, TITLE, RULE, 'NGƯỜI LẬP BIỂU', { bold: true })
  block(titles.number, EVIDENCE - 2, NOTE, 'THỦ TRƯỞNG ĐƠN VỊ', { bold: true })
  const names = titles.number + 4
  block(names, TITLE, RULE, '', {})
  block(names, EVIDENCE - 2, NOTE, '', {})
}
