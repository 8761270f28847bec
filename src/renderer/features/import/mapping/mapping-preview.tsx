import { Spin } from 'antd'
import type { FileReading, TableReading } from '#domain/workbook/file-reading'
import type { MappingProblem } from '#domain/workbook/table-mapping'
import { sentenceWithoutPlace } from '#shared/messages/unit-message'
import { formatDate, formatDecimal } from '../../../messages/format'
import { fieldWords, reportedWords, skippedInWords } from '../../../messages/workbook-words'
import type { TableDraft } from './table-draft'

const shownRows = 8
const shownReasons = 5

interface UnderstoodRow {
  readonly row: number
  readonly text: string
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

/** The rows of a sheet as they were understood, in the order of the sheet. */
export function understoodRows(reading: FileReading, sheet: string): readonly UnderstoodRow[] {
  const on = <T extends { readonly sheet: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.sheet === sheet)
  return [
    ...on(reading.criteria).map(({ row, code, value, claimed, evidence }) => ({
      row,
      text: joined(
        code,
        reportedWords(value),
        claimed === null ? '' : `tự chấm ${claimed === 'N/A' ? claimed : formatDecimal(claimed)}`,
        evidence,
      ),
    })),
    ...on(reading.collectives).map(({ row, name, achievement, award }) => ({
      row,
      text: joined(name, achievement, award),
    })),
    ...on(reading.individuals).map(({ row, title, name, dob, position, unit, achievement, award }) => ({
      row,
      text: joined(
        [title, name].filter((part) => part !== null).join(' '),
        formatDate(dob),
        position,
        unit,
        achievement,
        award,
      ),
    })),
    ...on(reading.households).map(({ row, name, address, achievement, award }) => ({
      row,
      text: joined(name, address, achievement, award),
    })),
    ...on(reading.exemplars).map(({ row, name, content }) => ({ row, text: joined(name, content) })),
    ...on(reading.activities ?? []).map(({ row, content, time, place }) => ({
      row,
      text: joined(content, time, place),
    })),
  ].sort((a, b) => a.row - b.row)
}

/** Why rows of a sheet wait, each reason once with its number of rows. */
export function waitingReasons(reading: FileReading, sheet: string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const row of reading.aside) {
    if (row.sheet !== sheet || row.fate !== 'waiting') continue
    const sentence = row.findings.map(sentenceWithoutPlace).join(' ')
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** What is still to be said, as the officer is told. */
export function problemSentence(problem: MappingProblem, draft: TableDraft): string {
  const words = (field: string): string => `“${fieldWords(field, draft.kind ?? 'unknown')}”`
  if (problem.code === 'FIELD_MISSING') {
    return `Chưa chỉ cột ${problem.anyOf.map(words).join(' hoặc ')}; bảng loại này cần có cột đó.`
  }
  return `Các cột ${problem.columns.join(', ')} cùng được hiểu là ${words(problem.field)}. Mỗi ý nghĩa chỉ dùng cho một cột; đổi lại hoặc bỏ qua cột thừa.`
}

export interface MappingPreviewProps {
  readonly draft: TableDraft
  readonly table: TableReading | undefined
  readonly reading: FileReading | null
  readonly problems: readonly MappingProblem[]
  readonly isReading: boolean
}

/** What comes out of the table as it is said now. */
export function MappingPreview({ draft, table, reading, problems, isReading }: MappingPreviewProps) {
  const rows = reading === null ? [] : understoodRows(reading, draft.sheet)
  const reasons = reading === null ? [] : waitingReasons(reading, draft.sheet)
  return (
    <section className="mapping-preview" aria-label="Kết quả đọc thử" aria-busy={isReading}>
      <h3>Kết quả đọc thử {isReading && <Spin size="small" />}</h3>
      {problems.length > 0 && (
        <div role="alert" className="mapping-problems">
          {problems.map((problem) => (
            <p key={JSON.stringify(problem)}>{problemSentence(problem, draft)}</p>
          ))}
        </div>
      )}
      {table === undefined ? (
        <p>Chưa đọc được dòng nào. Chỉ dòng tên cột, loại bảng và ý nghĩa các cột.</p>
      ) : (
        <p role="status">
          <b>
            Đọc {table.rowsSeen} dòng = nhận {table.accepted} + chờ {table.waiting} + bỏ qua {table.skipped}
          </b>
          {table.skipped > 0 && <span className="quiet"> ({skippedInWords(table.skippedReasons)})</span>}
        </p>
      )}
      {rows.length > 0 && (
        <>
          <h4>Những dòng đầu được hiểu là</h4>
          <ol className="mapping-understood">
            {rows.slice(0, shownRows).map(({ row, text }) => (
              <li key={row}>
                <b>Dòng {row}</b> {text}
              </li>
            ))}
          </ol>
          {rows.length > shownRows && <p className="quiet">và {rows.length - shownRows} dòng nữa.</p>}
        </>
      )}
      {reasons.length > 0 && (
        <>
          <h4>Vì sao có dòng chờ</h4>
          <ul className="mapping-understood">
            {reasons.slice(0, shownReasons).map(([sentence, count]) => (
              <li key={sentence}>
                <b>{count} dòng</b> {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
