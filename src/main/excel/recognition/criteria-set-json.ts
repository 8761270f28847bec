import type { Decimal } from '#domain/core/decimal'
import { sumOfPoints } from '#domain/criteria/draft/draft-numbers'
import { foldBare, foldHeader } from '#domain/text/fold'
import { displayText } from './cell-text'
import { type OutlineNode, outline } from './criteria-outline'
import type { RowFinding } from './row-account'
import type { TableLayout } from './table-layout'

/** A row of a criteria table as read. */
export interface CriteriaRow {
  readonly number: string
  readonly title: string
  readonly max: Decimal | null
  /** The points count each time, as of deductions. */
  readonly isEach: boolean
  readonly type: string
  readonly per: Decimal | null
  readonly options: readonly { readonly label: string; readonly points: Decimal }[]
  readonly unit: string
  readonly needsEvidence: boolean
  readonly mayBeNotApplicable: boolean
  /** Code of the group it stands in, where the table names it; '' at the top. */
  readonly parent: string
  readonly note: string
}

type Node = OutlineNode<CriteriaRow>
const titled = (node: Node, words: RegExp): boolean => words.test(foldHeader(node.row.title))
const isBonus = (node: Node): boolean => titled(node, /^(?:điểm )?(?:thưởng|cộng)(?: |$)|điểm thưởng|điểm cộng/u)
const isDeduction = (node: Node): boolean => titled(node, /^(?:điểm )?trừ(?: |$)|điểm trừ|điểm phạt/u)

const namedJson = ({ code, row }: Node) => ({
  code,
  title: row.title,
  ...(row.unit === '' ? {} : { unit: row.unit }),
  ...(row.needsEvidence ? { evidenceRequired: true } : {}),
  ...(row.mayBeNotApplicable ? { mayBeNotApplicable: true } : {}),
})

function itemJson(node: Node): object {
  const { row } = node
  const base = { ...namedJson(node), ...(row.max === null ? {} : { max: row.max }) }
  const { type, per } = row
  if (type === 'choice') return { ...base, type: row.options.length > 1 ? 'choice' : 'manual', options: row.options }
  // Without the points of one count the points can only be given by hand.
  if (type === 'count' || type === 'minus') return per === null ? { ...base, type: 'manual' } : { ...base, type, per }
  return { ...base, type }
}

const nodeJson = (node: Node): object =>
  node.children.length === 0
    ? itemJson(node)
    : { code: node.code, title: node.row.title, max: maxOf(node) ?? undefined, children: node.children.map(nodeJson) }

/** Points as written; a group without any has what its children come to, if each of them says. */
function maxOf({ row, children }: Node): Decimal | null {
  if (row.max !== null || children.length === 0) return row.max
  const maxima = children.map(maxOf)
  const read = maxima.filter((max) => max !== null)
  return read.length === maxima.length ? sumOfPoints(read) : null
}

const isDash = ({ row }: Node): boolean => /^[-+•*–]?$/u.test(row.number.trim())

/**
 * Dashes under a criterion that each give points of their own, the best of them its maximum, are its levels: "- Đúng hạn 5,
 * - Chậm 3". Dashes that add up to it are parts of it.
 */
function withLevels(node: Node): Node {
  const children = node.children.map(withLevels)
  const maxima = children.map(({ row }) => row.max).filter((max) => max !== null)
  const isLevels =
    children.length > 1 &&
    children.every((child) => isDash(child) && child.children.length === 0) &&
    maxima.length === children.length &&
    node.row.max !== null &&
    maxima.includes(node.row.max) &&
    maxima.every((max) => Number(max) <= Number(node.row.max)) &&
    sumOfPoints(maxima) !== node.row.max
  if (!isLevels) return { ...node, children }
  const options = children.map(({ row }) => ({ label: row.title, points: row.max ?? ('0' as Decimal) }))
  return { ...node, row: { ...node.row, type: 'choice', options }, children: [] }
}

const leavesOf = (node: Node): readonly Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)

const deductionJson = (node: Node): object => ({
  ...namedJson(node),
  type: 'count',
  per: node.row.per ?? node.row.max ?? '1',
  cap: node.row.isEach ? null : node.row.max,
})

const slug = (text: string): string =>
  foldBare(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '')

/** Deductions whose points for each time are not given: the whole maximum is taken, and that is asked. */
const unsureDeductions = (deductions: Node | undefined, sheet: string): readonly RowFinding[] =>
  (deductions === undefined ? [] : leavesOf(deductions))
    .filter((leaf) => leaf !== deductions && leaf.row.per === null && !leaf.row.isEach)
    .map(({ code, row }) => ({
      code: 'ROW_INCOMPLETE',
      severity: 'warning',
      sheet,
      criterion: code,
      facts: { missing: 'per', name: row.title },
    }))

/** Groups whose points are not written: their children's sum is taken, and that is said. */
const sumsTaken = (nodes: readonly Node[], sheet: string): readonly RowFinding[] =>
  nodes.flatMap((node) => [
    ...(node.children.length > 0 && node.row.max === null && maxOf(node) !== null
      ? [
          {
            code: 'ROW_INCOMPLETE',
            severity: 'warning',
            sheet,
            criterion: node.code,
            facts: { missing: 'groupMax', name: node.row.title },
          } as const,
        ]
      : []),
    ...sumsTaken(node.children, sheet),
  ])

/** A heading of the bonus or the deductions ("Điểm trừ"), which offices leave without number and points. */
export const namesExtra = (title: string): boolean =>
  /^(?:(?:phần|mục|nhóm|các) )?(?:điểm )?(?:thưởng|cộng|trừ|phạt)(?: điểm)?$/u.test(foldHeader(title))

/** The rows of a table as the JSON of a set, with what the table leaves in doubt. */
export function setOf(
  layout: TableLayout,
  rows: readonly CriteriaRow[],
): { readonly json: object; readonly findings: readonly RowFinding[] } {
  const roots = outline(
    rows.map((row) => ({ number: row.number, row })),
    ({ title }) => namesExtra(title),
  ).map(withLevels)
  const bonus = roots.find(isBonus)
  const deductions = roots.find((node) => node !== bonus && isDeduction(node))
  const groups = roots.filter((node) => node !== bonus && node !== deductions)
  const lines = layout.titleRows.flatMap((row) => row.cells.map(({ value }) => displayText(value)))
  const title = lines.find((line) => /tiêu chí|thang điểm|bảng điểm|chấm điểm/iu.test(line)) ?? 'Bộ tiêu chí'
  const scale = sumOfPoints(groups.map(maxOf).filter((max) => max !== null))
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
  const findings = [...sumsTaken(groups, layout.sheet.name), ...unsureDeductions(deductions, layout.sheet.name)]
  return { json, findings }
}
