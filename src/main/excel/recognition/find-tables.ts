import { foldHeader } from '#domain/text/fold'
import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import { bodyHints } from './body-hints'
import { displayText, filledCells, rowsWithValues, textAt } from './cell-text'
import { phraseWords } from './header-hints'
import { type MergesByRow, mergesByRow } from './header-texts'
import { readHeader } from './read-header'
import { groupKind, headingText, isHeadingNumber, isNumberRow, isSignatureRow, isTotalRow } from './row-words'
import { type HeaderFamily, headerFamilies, headerWords, kindCellWords, knownAward } from './synonyms'
import type { HeaderReading, TableLayout } from './table-layout'
import { UNIT_LINE } from './unit-of-file'

const knownWords = new Set(
  headerFamilies.flatMap((family) =>
    headerWords[family].flatMap(({ folded, bare }) => [folded, bare]).concat(phraseWords(family)),
  ),
)

const LONGEST_WORD = 160
const LONGEST_START = 5
const HIGHEST_HEADER = 4
const TITLE_ROWS = 12

/** True when a text is a known header word, or begins with one ("Kết quả thực hiện đến 31/5"). */
function isHeaderWord(text: string): boolean {
  const words = foldHeader(text).split(' ').slice(0, LONGEST_START)
  return words.some((_, at) => knownWords.has(words.slice(0, at + 1).join(' ')))
}

/** A running number, the code of a criterion, the number of a heading: no header begins with one. */
const NUMBERING = /^(?:\p{L}|[IVXLC]{1,4}|\p{L}{0,3}[.-]?\d+(?:[.,-]\d+)*)[.)]?$/u

/** "1. …", "II. …", "a) …": the text of a row under the header. */
const NUMBERED = /^(?:\d+[.)]?|(?:[IVXLC]+|\p{Lu}|\p{Ll}(?=\)))[.)])(?: |$)/u

/** Cheap test before the real reading: no numbers or dates, and cells that begin with known header words. */
function couldBeHeader(row: GridRow, next: GridRow | undefined): boolean {
  if (row.cells.some(({ value }) => value.kind === 'date' || value.kind === 'number')) return false
  const [first] = row.cells
  if (first?.value.kind === 'text' && NUMBERING.test(first.value.text)) return false
  const known = knownCells(row)
  if (filledCells(row).length < 2) return false
  if (known >= 2) return true
  return known >= 1 && next !== undefined && next.row === row.row + 1 && knownCells(next) >= 2
}

const knownCells = (row: GridRow): number =>
  row.cells.filter(
    ({ value }) => value.kind === 'text' && value.text.length <= LONGEST_WORD && isHeaderWord(value.text),
  ).length

const EMPTY = { kind: 'text', text: '' } as const

/** A further header row stands right below, holds words only, and says something other than the row above. */
function couldBeLowerHeader(row: GridRow, upper: GridRow): boolean {
  if (row.row !== upper.row + 1) return false
  const words = filledCells(row)
  const above = new Set(filledCells(upper).map(({ value }) => displayText(value)))
  return (
    words.every(
      ({ value }) => value.kind === 'text' && !NUMBERED.test(value.text) && value.text.length <= LONGEST_WORD,
    ) &&
    words.some(({ value }) => !above.has(displayText(value))) &&
    !isNumberRow(row) &&
    !isHeadingNumber(displayText(words[0]?.value ?? row.cells[0]?.value ?? EMPTY)) &&
    groupKind(headingText(row)) === null
  )
}

interface Found {
  readonly header: HeaderReading
  readonly from: number
  /** Rows of the header, its row of column numbers included. */
  readonly rows: number
}

interface HeaderSearch {
  readonly rows: readonly GridRow[]
  readonly merges: MergesByRow
  readonly families: readonly HeaderFamily[]
}

/**
 * True when every text of a row stands under a text that spans several columns, or under none: such a row can only be the
 * lower part of the header.
 */
function isContinued(uppers: readonly GridRow[], lower: GridRow, merges: MergesByRow): boolean {
  const nearest = uppers.at(-1)
  if (nearest === undefined) return false
  // Most of the header reaches down over this row.
  const reaching = (merges.get(nearest.row) ?? []).filter(({ bottom }) => bottom >= lower.row).length
  if (reaching * 2 >= filledCells(nearest).length && reaching > 0) return true
  const below = new Set(filledCells(lower).map(({ column }) => column))
  const filled = uppers.map((row) => ({ row, columns: new Set(filledCells(row).map(({ column }) => column)) }))
  return [...below].every((column) => {
    for (const { row, columns } of [...filled].reverse()) {
      const area = (merges.get(row.row) ?? []).find(({ left, right }) => left <= column && column <= right)
      if (area !== undefined) return area.right > area.left && area.bottom < lower.row
      // Without merges a parent stands over its first child only; the next one may be further right, under nothing.
      if (columns.has(column)) return row === nearest && hasChildBeside(column, columns, below)
    }
    return true
  })
}

/** True when another text of the lower row stands to the right of a column, before the upper row's next text. */
function hasChildBeside(column: number, upper: ReadonlySet<number>, below: ReadonlySet<number>): boolean {
  const next = Math.min(...[...upper].filter((other) => other > column))
  return [...below].some((other) => column < other && other < next)
}

/** Two fields at least are told by their words; among the rows of a table a header has to be told by nearly all of them. */
function isSure({ fields, unknown }: HeaderReading, isInBody: boolean): boolean {
  const sure = [...fields].filter(
    ([field, { confidence }]) => field !== 'awardMark' && confidence >= (isInBody ? 0.88 : 0.78),
  ).length
  return sure >= 2 && (!isInBody || (sure >= unknown.length && (sure > 2 || unknown.length === 0)))
}

/** A row of the list above: it names its kind where that list has kinds, or its award beside a name. */
function isOfList(row: GridRow, { family, fields }: HeaderReading): boolean {
  if (family !== 'list') return false
  const text = (field: string): string => textAt(row, fields.get(field)?.columns[0])
  if (kindCellWords.has(foldHeader(text('kind')))) return true
  const name = ['name', 'mixedName', 'collective', 'household'].map(text).find((one) => one !== '') ?? ''
  return name !== '' && !isHeaderWord(name) && knownAward(text('award')) !== null
}

/** The header that begins at a row, with as many rows as make most sense of it; `isUnder` tells whether that is in another table's body. */
function headerAt(
  { rows, merges, families }: HeaderSearch,
  at: number,
  titleOf: () => string,
  isUnder: () => boolean,
): Found | null {
  const [row, next] = [rows[at], rows[at + 1]]
  if (row === undefined || !couldBeHeader(row, next)) return null
  const title = titleOf()
  const isInBody = isUnder()
  const hints = bodyHints(rows, at + 1)
  let best: { readonly header: HeaderReading; readonly height: number } | null = null
  for (let height = 1; height <= HIGHEST_HEADER; height++) {
    const [lower, upper] = [rows[at + height - 1], rows[at + height - 2]]
    if (lower === undefined || (height > 1 && (upper === undefined || !couldBeLowerHeader(lower, upper)))) break
    const isPart = height === 1 || isContinued(rows.slice(at, at + height - 1), lower, merges)
    if (isPart) best = null
    const header = readHeader(rows.slice(at, at + height), merges, title, families, hints)
    const isBetter = header !== null && isSure(header, isInBody) && header.score > (best?.header.score ?? 0)
    if (isBetter) best = { header, height }
    if (!isPart && !isBetter) break
  }
  if (best === null) return null
  const { header, height } = best
  // A row that adds nothing to the header below it is no part of it.
  const lower = height === 1 ? null : readHeader(rows.slice(at + 1, at + height), merges, title, families, hints)
  if (lower !== null && lower.score >= header.score) return null
  const below = rows[at + height]
  return { header, from: at, rows: below !== undefined && isNumberRow(below) ? height + 1 : height }
}

const foldedText = (row: GridRow): string => foldHeader(row.cells.map(({ value }) => displayText(value)).join(' '))

const sameHeader = (left: HeaderReading, right: HeaderReading): boolean =>
  left.texts.join('|') === right.texts.join('|')

/** True for a header whose every row says, column by column, what the rows of the table's header say from the first on. */
function isUpperPart(rows: readonly GridRow[], { from, rows: height }: Found, again: Found): boolean {
  return rows.slice(again.from, again.from + again.rows).every((row, at) => {
    const upper = rows[from + at]
    return (
      upper !== undefined &&
      at < height &&
      filledCells(row).length === filledCells(upper).length &&
      filledCells(row).every(
        ({ column, value }) => foldHeader(displayText(value)) === foldHeader(textAt(upper, column)),
      )
    )
  })
}

const TABLE_TITLE =
  /(?:^| )(?:danh sách|bảng|biểu|phiếu|phụ lục|tổng hợp|kết quả|các (?:hoạt động|mô hình)|gương|danh mục)(?: |$)/u
const LETTERHEAD =
  /cộng hoà xã hội|độc lập|^số |^số$|uỷ ban nhân dân|^ubnd|ngày .*tháng|đơn vị tính|^đvt|^(?:biểu|mẫu|phụ lục)(?: số)? (?:\d|[ivxlc]+(?: |$))/u

/** "Tên đơn vị: | Phường Bắc Sơn": what the unit's own line begins with. */
const UNIT_LABEL = /^(?:tên )?(?:đơn vị|cơ quan)(?: (?:báo cáo|gửi|đề nghị|lập biểu))?$/u

/** A row that may stand above a table: one text, the two halves of a letterhead, or a unit beside its label. */
function isTitleRow(row: GridRow): boolean {
  const filled = filledCells(row)
  if (!row.cells.every(({ value }) => value.kind === 'text') || isTotalRow(row)) return false
  const isLetterhead = filled.some(({ value }) => LETTERHEAD.test(foldHeader(displayText(value))))
  if (filled.length === 2) return isLetterhead || UNIT_LABEL.test(foldHeader(displayText(filled[0]?.value ?? EMPTY)))
  return filled.length < 2 && (isLetterhead || !isSignatureRow(row)) && !/^\d/u.test(foldedText(row))
}

/**
 * Rows above a header that are its titles, up to the table before. A row that stands right under that table's rows belongs
 * to them, unless it says that it is a title.
 */
export function titleStart(rows: readonly GridRow[], headerFrom: number, floor: number): number {
  let start = headerFrom
  while (start > floor && headerFrom - start < TITLE_ROWS) {
    const [row, below] = [rows[start - 1], rows[start]]
    if (row === undefined || below === undefined || below.row - row.row > 4 || !isTitleRow(row)) break
    start--
  }
  if (floor === 0) return start
  while (start < headerFrom) {
    const [row, before] = [rows[start], rows[start - 1]]
    const isApart = before === undefined || row === undefined || row.row - before.row > 1
    if (isApart || (row !== undefined && isTitle(row))) break
    start++
  }
  return start
}

const NAMED_TITLE = /(?:^| )(?:danh sách|bảng|biểu|phiếu|phụ lục)(?: |$)/u

const isTitle = (row: GridRow, words = TABLE_TITLE): boolean =>
  row.cells.some(({ value }) => {
    const folded = foldHeader(displayText(value))
    if (NAMED_TITLE.test(folded)) return true
    return (
      (words.test(folded) && groupKind(headingText(row)) === null) ||
      LETTERHEAD.test(folded) ||
      UNIT_LINE.test(folded) ||
      UNIT_LABEL.test(folded)
    )
  })

/** A header under a title of its own begins a table; one under a group's row is the same header on the next page. */
const hasOwnTitle = (rows: readonly GridRow[], at: number, floor: number): boolean =>
  rows.slice(titleStart(rows, at, floor), at).some((row) => isTitle(row, NAMED_TITLE))

/** The tables of a sheet in order. Every row from the first title to the last footer belongs to exactly one of them. */
export function findTables(
  sheet: SheetGrid,
  families: readonly HeaderFamily[] = headerFamilies,
): readonly TableLayout[] {
  const rows = rowsWithValues(sheet)
  const merges = mergesByRow(sheet)
  const found: Found[] = []
  for (let at = 0; at < rows.length; at++) {
    const last = found.at(-1)
    const floor = last === undefined ? 0 : last.from + last.rows
    const titleOf = (): string =>
      [
        foldHeader(sheet.name),
        ...rows.slice(last === undefined ? 0 : titleStart(rows, at, floor), at).map(foldedText),
      ].join(' ')
    const isUnder = (): boolean => last !== undefined && !hasOwnTitle(rows, at, floor)
    const header = headerAt({ rows, merges, families }, at, titleOf, isUnder)
    if (header === null || (last !== undefined && isOfList(rows[at] as GridRow, last.header))) continue
    // Of a header of several rows a printed page may repeat the upper ones only; they mean what they meant.
    const isPart = last !== undefined && isUpperPart(rows, last, header)
    const isSame = last !== undefined && (isPart || sameHeader(last.header, header.header))
    if (!(isSame && isUnder())) found.push(isPart ? { ...header, header: last.header } : header)
    at += header.rows - 1
  }
  return found.map((table, index) => {
    const next = found[index + 1]
    const before = found[index - 1]
    const start = index === 0 ? 0 : titleStart(rows, table.from, (before?.from ?? 0) + (before?.rows ?? 0))
    const bodyFrom = table.from + table.rows
    const end = next === undefined ? rows.length : titleStart(rows, next.from, bodyFrom)
    return {
      sheet,
      header: table.header,
      titleRows: rows.slice(start, table.from),
      headerRows: rows.slice(table.from, bodyFrom),
      bodyRows: rows.slice(bodyFrom, end),
    }
  })
}

/** The words of each header row, folded once for all rows of the table that may repeat them. */
const repeatedWords = new WeakMap<TableLayout, readonly ReadonlySet<string>[]>()

function repeatedWordsOf(layout: TableLayout): readonly ReadonlySet<string>[] {
  const known = repeatedWords.get(layout)
  if (known !== undefined) return known
  const words = layout.headerRows.map(({ cells }) => new Set(cells.map(({ value }) => foldHeader(displayText(value)))))
  repeatedWords.set(layout, words)
  return words
}

/** True when a row says again what the table's header says (a header repeated on each printed page). */
export function isRepeatedHeader(layout: TableLayout, row: GridRow): boolean {
  const filled = filledCells(row)
  if (filled.length < 2) return false
  return repeatedWordsOf(layout).some((words) => filled.every(({ value }) => words.has(foldHeader(displayText(value)))))
}
