import type { Decimal } from '#domain/core/decimal'
import { readRules, type SheetRules, withRules } from '#domain/criteria/sheet/read-rules'
import { rulesColumns, rulesSheetName } from '#domain/criteria/sheet/rule-labels'
import { foldBare } from '#domain/text/fold'
import { parseTypedNumber } from '#domain/text/typed-number'
import type { RowAside, TableReading } from '#domain/workbook/file-reading'
import type { GridRow, WorkbookGrid } from '#domain/workbook/grid'
import { filledCells, textAt } from './cell-text'
import { pointsIn, titleAndPoints } from './criteria-points'
import { type CriteriaRow, namesExtra, setOf } from './criteria-set-json'
import { findTables, isRepeatedHeader } from './find-tables'
import { leftoverTables } from './leftover-rows'
import { linkedSet } from './linked-criteria'
import { contentOf } from './read-table'
import { aboutRow, type RowFinding, type RowOutcome, settle, skipped } from './row-account'
import { isErrorRow, isNoteRow, isNumberRow, isSignatureRow, isTotalRow } from './row-words'
import { says } from './synonyms'
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

/** A criteria table read as the JSON of a criteria set, which is then parsed and checked like any other. */
export interface CriteriaTableReading {
  readonly json: object | null
  readonly table: TableReading | null
  readonly aside: readonly RowAside[]
  readonly findings: readonly RowFinding[]
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^nhom$/u, 'group'],
  [/so voi don vi dan dau|leaderrelative|tuong doi/u, 'leaderRelative'],
  [/chi tieu|ty le|ratio|dinh luong/u, 'ratio'],
  [/dat khong dat|co khong|boolean|dinh tinh/u, 'boolean'],
  [/muc|lua chon|choice|phuong an/u, 'choice'],
  [/\btru\b/u, 'minus'],
  [/dem|cong don|so luong|count/u, 'count'],
]

const numberOf = (text: string): Decimal | null => parseTypedNumber(text, 'points')?.value ?? null

function notACriterion(layout: TableLayout, row: GridRow): RowOutcome<never> | null {
  if (filledCells(row).length === 0) return skipped('BLANK')
  if (isErrorRow(row)) return skipped('ERROR_ROW')
  if (isNumberRow(row)) return skipped('NUMBER_ROW')
  if (isRepeatedHeader(layout, row)) return skipped('REPEATED_HEADER')
  if (isTotalRow(row)) return skipped('TOTAL')
  if (isSignatureRow(row)) return skipped('FOOTER')
  return isNoteRow(row) ? skipped('NOTE') : null
}

/** "Đúng hạn: 5; Chậm: 3; Không ban hành: 0", or one to a line. */
const optionsOf = (text: string) =>
  text.split(text.includes('\n') ? '\n' : ';').flatMap((part) => {
    const match = /^(.+?)\s*[:=–-]\s*([\d.,]+)\s*(?:điểm|đ)?\s*$/u.exec(part.trim())
    const points = match === null ? null : numberOf(match[2] ?? '')
    return points === null ? [] : [{ label: (match?.[1] ?? '').trim(), points }]
  })

/** The table names the group of each line, as our own export does. */
const isLinked = (layout: TableLayout): boolean => layout.header.fields.has('parent')

function readRow(layout: TableLayout, row: GridRow): RowOutcome<CriteriaRow> {
  const isOurs = isLinked(layout) && textAt(row, fieldColumn(layout, 'code')) !== ''
  const aside = isOurs ? null : notACriterion(layout, row)
  if (aside !== null) return aside
  const text = (field: string): string => fieldText(layout, row, field)
  const number = textAt(row, fieldColumn(layout, 'code') ?? fieldColumn(layout, 'index'))
  const leading =
    number === '' && !isOurs
      ? /^((?:[IVXLC]+|\p{Lu}|[a-zđ]|\d+(?:\.\d+)*)[.)]|[-+])\s+(.+)$/u.exec(text('title'))
      : null
  const maxText = text('max')
  const fromTitle = titleAndPoints(leading?.[2] ?? text('title'))
  const isInTitle = maxText === '' && !isOurs
  const title = isInTitle ? fromTitle.title : (leading?.[2] ?? text('title'))
  const written = isInTitle ? fromTitle.written : pointsIn(maxText)
  const max = written?.points ?? null
  const findings: RowFinding[] = []
  if (title === '' && !isOurs)
    findings.push(
      aboutRow(layout.sheet.name, row, 'ROW_INCOMPLETE', 'error', { missing: 'title' }, fieldColumn(layout, 'title')),
    )
  if (maxText !== '' && max === null)
    findings.push(
      aboutRow(layout.sheet.name, row, 'NUMBER_ODD', 'error', { value: maxText }, fieldColumn(layout, 'max')),
    )
  const label = leading?.[1] ?? number
  if (!isOurs && max === null && maxText === '' && /^[-+]?$/u.test(label.trim()) && !namesExtra(title))
    return skipped('NOTE')
  const options = optionsOf(text('options'))
  const type =
    TYPES.find(([words]) => words.test(foldBare(text('type'))))?.[1] ?? (options.length > 1 ? 'choice' : 'manual')
  const evidence = text('evidence')
  const item = {
    number: label,
    title,
    max,
    isEach: written?.isEach === true,
    type,
    per: numberOf(text('per')),
    options,
    unit: text('unitOfMeasure'),
    needsEvidence: evidence !== '' && !says(evidence, 'no'),
    mayBeNotApplicable: says(text('notApplicable'), 'yes'),
    parent: text('parent'),
    note: text('note'),
  }
  return settle<CriteriaRow>(item, findings)
}

/** The rules of the workbook's own sheet, as our export writes them; null without one. */
function rulesIn(grid: WorkbookGrid): SheetRules | null {
  const sheet = grid.sheets.find(({ name }) => name === rulesSheetName)
  const rows = sheet?.rows.map((row) => rulesColumns.map((_, index) => textAt(row, index + 1))) ?? []
  const header = rows.findIndex(([name, about]) => name === rulesColumns[0] && about === rulesColumns[1])
  return header === -1 ? null : readRules(rows.slice(header + 1))
}

const unknownRules = (rules: SheetRules | null): readonly RowFinding[] =>
  (rules?.unknown ?? []).map((name) => ({
    code: 'ROW_INCOMPLETE',
    severity: 'warning',
    sheet: rulesSheetName,
    facts: { missing: 'rule', name },
  }))

/** Reads an office's criteria table (STT, nội dung, điểm chuẩn, with I, 1, a) or A, A.1 levels). */
export function readCriteriaTable(grid: WorkbookGrid): CriteriaTableReading {
  const rules = rulesIn(grid)
  const layouts = grid.sheets
    .filter(({ visibility, name }) => visibility === 'visible' && name !== rulesSheetName)
    .flatMap((sheet) => findTables(sheet, ['criteria']))
  const [layout] = layouts
  if (layout === undefined) {
    const aside = leftoverTables(grid, []).flatMap((content) => content.aside)
    return { json: null, table: null, aside, findings: [...grid.findings, { code: 'NO_TABLE', severity: 'error' }] }
  }
  const outcomes = layout.bodyRows.map((row) => [row, readRow(layout, row)] as const)
  const content = contentOf(layout, 'criteria', outcomes, [], undefined)
  const rows = outcomes.flatMap(([, outcome]) => (outcome.fate === 'accepted' ? [outcome.item] : []))
  const set =
    rows.length === 0 ? null : isLinked(layout) ? linkedSet(layout.sheet.name, rows, rules) : setOf(layout, rows)
  return {
    json: set === null ? null : rules === null ? set.json : withRules(set.json, rules),
    table: content.table,
    aside: content.aside,
    findings: [...grid.findings, ...content.findings, ...(set?.findings ?? []), ...unknownRules(rules)],
  }
}
