import { foldBare, foldHeader } from '#domain/text/fold'
import type { CampaignNames } from '#domain/workbook/campaign-names'
import { displayText } from './cell-text'
import { aboutRow, type RowFinding } from './row-account'
import type { TableLayout } from './table-layout'
import { SENT_TO } from './unit-of-file'

const word = (pattern: string): RegExp => new RegExp(`(?<=^| )(?:${pattern})(?= |$)`, 'gu')

/** Lines that tell what the file is; others quote laws, dates and places. */
const TITLE_WORDS = word(
  'thi đua|khen thưởng|chấm điểm|tự chấm|bảng điểm|báo cáo|phong trào|đợt|kỷ niệm|chào mừng|lập thành tích',
)
const YEAR_ALONE = /^(?:đợt \S{1,4} )?(?:6 tháng (?:đầu |cuối )?)?(?:năm )?(?:19|20)\d\d$/u
const QUOTES = /^(?:kèm theo|ban hành|căn cứ|theo|thực hiện|ghi chú|lưu ý|số)(?: |$)/u

/** Years that are no word on the campaign: of a law, a span of years, a date, a comparison, somebody's birth. */
const OTHER_YEARS: readonly RegExp[] = [
  word(
    '(?:luật|pháp lệnh|hiến pháp|nghị định|thông tư|nghị quyết|chỉ thị|(?:quyết định|công văn|hướng dẫn|kế hoạch|tờ trình|báo cáo) số)(?: (?!năm )\\S+){0,14} (?:năm )?\\d{4}',
  ),
  word('(?:giai đoạn|nhiệm kỳ|từ năm|trong các năm)(?: từ)?(?: năm)? \\d{4}(?: đến)?(?: năm)?(?: \\d{4})?'),
  word('năm học \\d{4} \\d{4}'),
  word('tháng \\d{1,2} năm \\d{4}'),
  word('\\d{1,2} \\d{1,2} \\d{4}'),
  word('(?:so với|cùng kỳ|so với cùng kỳ|sinh|thành lập|trước|đến|sau)(?: năm)? \\d{4}'),
]
const YEAR =
  /(?<=(?:^| )(?:năm|đợt \S{1,4}|quý \S{1,3}) )(?:19|20)\d\d(?: (?:19|20)\d\d)?(?= |$)|(?<=\p{L} )(?:19|20)\d\d$|^(?:19|20)\d\d$/gu
const ANNIVERSARY =
  /(?<=kỷ niệm (?:lần thứ )?)\d{1,3}(?= năm| ngày)|(?<=^| )\d{1,3}(?= năm (?:ngày|cách mạng|thành lập|giải phóng|chiến thắng|đại thắng|quốc khánh|khởi nghĩa|truyền thống)(?: |$))/gu

const yearsOf = (folded: string): readonly number[] => {
  const left = OTHER_YEARS.reduce((text, pattern) => text.replace(pattern, ' · '), folded)
  return [...left.matchAll(YEAR)].flatMap(([years]) => years.split(' ').map(Number))
}

const anniversariesOf = (folded: string): readonly string[] => [...folded.matchAll(ANNIVERSARY)].map(([count]) => count)

/** A campaign's title without the words that all of them share; empty when too little is left to know it by. */
function coreOf(title: string): string {
  const core = foldBare(title).replace(/^(?:(?:dot|phong trao|thi dua|cao diem|to chuc|phat dong) )+/u, '')
  return core.split(' ').length >= 3 ? core : ''
}

const contains = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `)

interface TitleLine {
  readonly layout: TableLayout
  readonly row: TableLayout['titleRows'][number]
  readonly column: number
  readonly text: string
  readonly folded: string
}

const linesOf = (layout: TableLayout): readonly TitleLine[] =>
  layout.titleRows.flatMap((row) =>
    row.cells.flatMap(({ column, value }) =>
      (value.kind === 'text' ? displayText(value) : '').split('\n').flatMap((text): readonly TitleLine[] => {
        const folded = foldHeader(text)
        return folded === '' || SENT_TO.test(folded) || QUOTES.test(folded)
          ? []
          : [{ layout, row, column, text, folded }]
      }),
    ),
  )

const LONGEST_TITLE = 220
const isTitle = ({ folded }: TitleLine): boolean =>
  folded.length <= LONGEST_TITLE && (folded.search(TITLE_WORDS) !== -1 || YEAR_ALONE.test(folded))

/**
 * A form of another campaign or another year that carries no mark of its template: said where the titles say it, and
 * never decided, since a unit may have copied an old title over the right numbers.
 */
export function campaignFindings(layouts: readonly TableLayout[], names: CampaignNames): readonly RowFinding[] {
  const lines = layouts.flatMap(linesOf)
  const odd = lines.find(isOfOtherYear(names)) ?? otherCampaign(lines, names)
  if (odd === undefined) return []
  const { layout, row, column, text } = odd
  return [aboutRow(layout.sheet.name, row, 'WRONG_CAMPAIGN', 'warning', { text, title: names.title }, column)]
}

const isOfOtherYear =
  ({ years }: CampaignNames) =>
  (line: TitleLine): boolean => {
    if (years.length === 0 || !isTitle(line)) return false
    const said = yearsOf(line.folded)
    return said.length > 0 && !said.some((year) => years.includes(year))
  }

function otherCampaign(lines: readonly TitleLine[], names: CampaignNames): TitleLine | undefined {
  const own = coreOf(names.title)
  const others = names.others.map(coreOf).filter((other) => other !== '' && !contains(own, other))
  const whole = foldBare(lines.map(({ text }) => text).join(' '))
  // The open campaign's name standing inside another's longer one says nothing for it.
  const rest = others.reduce((text, other) => text.replaceAll(other, ' '), whole)
  if (contains(rest.replace(/ +/gu, ' ').trim(), own)) return undefined
  const other = others.find((name) => contains(whole, name))
  if (other !== undefined) {
    const [first = ''] = other.split(' ', 1)
    return (
      lines.find(({ text }) => contains(foldBare(text), other)) ??
      lines.find((line) => isTitle(line) && foldBare(line.text).includes(first))
    )
  }
  const ownTitle = anniversariesOf(foldHeader(names.title))
  if (ownTitle.length === 0) return undefined
  const known = new Set([...ownTitle, ...names.texts.flatMap((text) => anniversariesOf(foldHeader(text)))])
  const said = lines.filter(isTitle).map((line) => ({ line, counts: anniversariesOf(line.folded) }))
  if (said.some(({ counts }) => counts.some((count) => known.has(count)))) return undefined
  return said.find(({ counts }) => counts.length > 0)?.line
}
