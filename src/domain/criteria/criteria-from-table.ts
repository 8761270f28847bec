import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import { add, exactOf, zero } from '../scoring/exact'
import { pointsText, roundPoints, toHundredths } from '../scoring/points'
import { parseTypedNumber } from '../text/typed-number'
import type { CriteriaFindingCode } from './criteria-findings'
import { type CriteriaTableRow, type OutlineNode, outlineOf } from './outline'
import { type ParsedCriteriaSet, parseCriteriaSet } from './parse-criteria-set'

/** What a table does not say about the set that is made of it. */
export interface TableSetFacts {
  readonly id: string
  readonly title: string
  readonly source: string
}

const pointsOf = ({ points }: CriteriaTableRow): Decimal | null => parseTypedNumber(points, 'points')?.value ?? null

const partOf = ({ title }: CriteriaTableRow): 'base' | 'bonus' | 'deductions' => {
  const text = title.normalize('NFC').toLowerCase()
  if (text.includes('điểm trừ')) return 'deductions'
  return text.includes('điểm thưởng') || text.includes('điểm cộng') ? 'bonus' : 'base'
}

const sumOf = (amounts: readonly Decimal[]): Decimal =>
  pointsText(roundPoints(amounts.map(exactOf).reduce(add, zero), toHundredths))

/** Points of a row as written, else what its children come to. */
const maxOf = (node: OutlineNode): Decimal =>
  pointsOf(node.source) ?? (node.children.length === 0 ? ('0' as Decimal) : sumOf(node.children.map(maxOf)))

const leavesOf = (node: OutlineNode): readonly OutlineNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)

const headed = ({ code, source }: OutlineNode) => ({ code, title: source.title.trim() })
const itemJson = (node: OutlineNode) => ({ ...headed(node), type: 'manual', max: maxOf(node) })

function groupJson(node: OutlineNode): object {
  const children = node.children.length === 0 ? [{ ...node, code: `${node.code}.1` }] : node.children
  return {
    ...headed(node),
    max: maxOf(node),
    items: children.filter((child) => child.children.length === 0).map(itemJson),
    groups: children.filter((child) => child.children.length > 0).map(groupJson),
  }
}

/**
 * A criteria set from an office's own table (STT, nội dung, điểm chuẩn). Every criterion is scored directly and every
 * deduction counted by its points, until the office says otherwise; the set is a draft and stays `illustrative`.
 */
export function criteriaFromTable(facts: TableSetFacts, rows: readonly CriteriaTableRow[]): ParsedCriteriaSet {
  const tops = outlineOf(rows.filter(({ title }) => title.trim() !== ''))
  const base = tops.filter(({ source }) => partOf(source) === 'base')
  const bonus = tops.find(({ source }) => partOf(source) === 'bonus')
  const deductions = tops.find(({ source }) => partOf(source) === 'deductions')
  const extra = (node: OutlineNode, itemOf: (leaf: OutlineNode) => object) => ({
    ...headed(node),
    max: pointsOf(node.source),
    items: node.children.flatMap(leavesOf).map(itemOf),
  })
  const parsed = parseCriteriaSet({
    ...facts,
    status: 'illustrative',
    notApplicable: 'rescale',
    scale: sumOf(base.map(maxOf)),
    groups: base.map(groupJson),
    ...(bonus === undefined ? {} : { bonus: extra(bonus, itemJson) }),
    ...(deductions === undefined
      ? {}
      : { deductions: extra(deductions, (leaf) => ({ ...headed(leaf), type: 'count', per: maxOf(leaf), cap: null })) }),
  })
  return { set: parsed.set, findings: [...unreadPoints(tops), ...parsed.findings] }
}

/** Criteria whose points are missing or are no number: they count 0 until someone writes them. */
const unreadPoints = (tops: readonly OutlineNode[]): readonly Finding<CriteriaFindingCode>[] =>
  tops.flatMap(leavesOf).flatMap(({ code, source }): readonly Finding<CriteriaFindingCode>[] =>
    pointsOf(source) !== null
      ? []
      : [
          {
            code: 'CRITERIA_POINTS_UNREAD',
            severity: 'warning',
            criterion: code,
            row: source.row,
            facts: { name: code, title: source.title.trim(), value: source.points.trim() },
          },
        ],
  )
