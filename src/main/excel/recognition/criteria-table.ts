import type { Decimal } from '#domain/core/decimal'
import { foldBare, foldHeader } from '#domain/text/fold'
import { parseTypedNumber } from '#domain/text/typed-number'
import type { RowAside, TableReading } from '#domain/workbook/file-reading'
import type { GridRow, WorkbookGrid } from '#domain/workbook/grid'
import { displayText, filledCells, textAt } from './cell-text'
import { type OutlineNode, outline } from './criteria-outline'
import { findTables, isRepeatedHeader } from './find-tables'
import { leftoverTables } from './leftover-rows'
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

interface CriteriaRow {
  readonly number: string
  readonly title: string
  readonly max: Decimal | null
  readonly type: string
  readonly per: Decimal | null
  readonly options: readonly { readonly label: string; readonly points: Decimal }[]
  readonly unit: string
  readonly needsEvidence: boolean
  readonly mayBeNotApplicable: boolean
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/so voi don vi dan dau|leaderrelative|tuong doi/u, 'leaderRelative'],
  [/chi tieu|ty le|ratio|dinh luong/u, 'ratio'],
  [/dat khong dat|co khong|boolean|dinh tinh/u, 'boolean'],
  [/muc|lua chon|choice|phuong an/u, 'choice'],
  [/tru/u, 'minus'],
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

/** "Đúng hạn: 5; Chậm: 3; Không ban hành: 0". */
const optionsOf = (text: string) =>
  text.split(/[;\n]/u).flatMap((part) => {
    const match = /^(.+?)\s*[:=–-]\s*([\d.,]+)\s*(?:điểm|đ)?\s*$/u.exec(part.trim())
    const points = match === null ? null : numberOf(match[2] ?? '')
    return points === null ? [] : [{ label: (match?.[1] ?? '').trim(), points }]
  })

function readRow(layout: TableLayout, row: GridRow): RowOutcome<CriteriaRow> {
  const aside = notACriterion(layout, row)
  if (aside !== null) return aside
  const text = (field: string): string => fieldText(layout, row, field)
  const number = textAt(row, fieldColumn(layout, 'code') ?? fieldColumn(layout, 'index'))
  const leading =
    number === '' ? /^((?:[IVXLC]+|\p{Lu}|[a-zđ]|\d+(?:\.\d+)*)[.)]|[-+])\s+(.+)$/u.exec(text('title')) : null
  const title = leading?.[2] ?? text('title')
  const maxText = text('max')
  const max = numberOf(maxText)
  const findings: RowFinding[] = []
  if (title === '')
    findings.push(
      aboutRow(layout.sheet.name, row, 'ROW_INCOMPLETE', 'error', { missing: 'title' }, fieldColumn(layout, 'title')),
    )
  if (maxText !== '' && max === null)
    findings.push(
      aboutRow(layout.sheet.name, row, 'NUMBER_ODD', 'error', { value: maxText }, fieldColumn(layout, 'max')),
    )
  const label = leading?.[1] ?? number
  if (maxText === '' && /^[-+]?$/u.test(label.trim())) return skipped('NOTE')
  const options = optionsOf(text('options'))
  const type =
    TYPES.find(([words]) => words.test(foldBare(text('type'))))?.[1] ?? (options.length > 1 ? 'choice' : 'manual')
  const evidence = text('evidence')
  const item = {
    number: label,
    title,
    max,
    type,
    per: numberOf(text('per')),
    options,
    unit: text('unitOfMeasure'),
    needsEvidence: evidence !== '' && !says(evidence, 'no'),
    mayBeNotApplicable: says(text('notApplicable'), 'yes'),
  }
  return settle<CriteriaRow>(item, findings)
}

type Node = OutlineNode<CriteriaRow>
const titled = (node: Node, words: RegExp): boolean => words.test(foldHeader(node.row.title))
const isBonus = (node: Node): boolean => titled(node, /^(?:điểm )?(?:thưởng|cộng)(?: |$)|điểm thưởng|điểm cộng/u)
const isDeduction = (node: Node): boolean => titled(node, /^(?:điểm )?trừ(?: |$)|điểm trừ|điểm phạt/u)

function itemJson({ code, row }: Node): object {
  const base = {
    code,
    title: row.title,
    ...(row.max === null ? {} : { max: row.max }),
    ...(row.unit === '' ? {} : { unit: row.unit }),
    ...(row.needsEvidence ? { evidenceRequired: true } : {}),
    ...(row.mayBeNotApplicable ? { mayBeNotApplicable: true } : {}),
  }
  const { type, per } = row
  if (type === 'choice') return { ...base, type: row.options.length > 1 ? 'choice' : 'manual', options: row.options }
  // Without the points of one count the points can only be given by hand.
  if (type === 'count' || type === 'minus') return per === null ? { ...base, type: 'manual' } : { ...base, type, per }
  return { ...base, type }
}

const nodeJson = (node: Node): object =>
  node.children.length === 0
    ? itemJson(node)
    : { code: node.code, title: node.row.title, max: node.row.max ?? undefined, children: node.children.map(nodeJson) }

const leavesOf = (node: Node): readonly Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)

const deductionJson = (node: Node): object => ({
  code: node.code,
  title: node.row.title,
  type: 'count',
  per: node.row.per ?? node.row.max ?? '1',
  cap: node.row.max,
})

const slug = (text: string): string =>
  foldBare(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '')

/** Deductions whose points for each time are not given: the whole maximum is taken, and that is asked. */
const unsureDeductions = (deductions: Node | undefined, sheet: string): readonly RowFinding[] =>
  (deductions === undefined ? [] : leavesOf(deductions))
    .filter((leaf) => leaf !== deductions && leaf.row.per === null)
    .map(({ code, row }) => ({
      code: 'ROW_INCOMPLETE',
      severity: 'warning',
      sheet,
      criterion: code,
      facts: { missing: 'per', name: row.title },
    }))

function setOf(layout: TableLayout, rows: readonly CriteriaRow[]) {
  const roots = outline(rows.map((row) => ({ number: row.number, row })))
  const bonus = roots.find(isBonus)
  const deductions = roots.find((node) => node !== bonus && isDeduction(node))
  const groups = roots.filter((node) => node !== bonus && node !== deductions)
  const lines = layout.titleRows.flatMap((row) => row.cells.map(({ value }) => displayText(value)))
  const title = lines.find((line) => /tiêu chí|thang điểm|bảng điểm|chấm điểm/iu.test(line)) ?? 'Bộ tiêu chí'
  const scale = groups.reduce((sum, { row }) => sum + Number(row.max ?? 0) * 1000, 0) / 1000
  const extra = (node: Node, child: (node: Node) => object) => ({
    code: node.code,
    title: node.row.title,
    max: node.row.max,
    items: leavesOf(node)
      .filter((leaf) => leaf !== node)
      .map(child),
  })
  const wrapped = (node: Node): object =>
    node.children.length === 0
      ? {
          code: node.code,
          title: node.row.title,
          max: node.row.max,
          children: [itemJson({ ...node, code: `${node.code}.1` })],
        }
      : nodeJson(node)
  const json = {
    id: slug(title),
    title,
    status: 'illustrative',
    source: lines.join(' – '),
    scale,
    notApplicable: 'rescale',
    groups: groups.map(wrapped),
    ...(bonus === undefined ? {} : { bonus: extra(bonus, itemJson) }),
    ...(deductions === undefined ? {} : { deductions: extra(deductions, deductionJson) }),
    bands: [],
  }
  return { json, findings: unsureDeductions(deductions, layout.sheet.name) }
}

/** Reads an office's criteria table (STT, nội dung, điểm chuẩn, with I, 1, a) or A, A.1 levels). */
export function readCriteriaTable(grid: WorkbookGrid): CriteriaTableReading {
  const layouts = grid.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((sheet) => findTables(sheet, ['criteria']))
  const [layout] = layouts
  if (layout === undefined) {
    const aside = leftoverTables(grid, []).flatMap((content) => content.aside)
    return { json: null, table: null, aside, findings: [...grid.findings, { code: 'NO_TABLE', severity: 'error' }] }
  }
  const outcomes = layout.bodyRows.map((row) => [row, readRow(layout, row)] as const)
  const content = contentOf(layout, 'criteria', outcomes, [], undefined)
  const rows = outcomes.flatMap(([, outcome]) => (outcome.fate === 'accepted' ? [outcome.item] : []))
  const set = rows.length === 0 ? null : setOf(layout, rows)
  return {
    json: set?.json ?? null,
    table: content.table,
    aside: content.aside,
    findings: [...grid.findings, ...content.findings, ...(set?.findings ?? [])],
  }
}
