import type { Decimal } from '#domain/core/decimal'
import { sumOfPoints } from '#domain/criteria/draft/draft-numbers'
import type { SheetRules } from '#domain/criteria/sheet/read-rules'
import type { CriteriaRow } from './criteria-set-json'
import type { RowFinding } from './row-account'

interface Line {
  readonly code: string
  readonly row: CriteriaRow
  readonly children: readonly Line[]
}

const under = (rows: readonly CriteriaRow[], parent: string): readonly Line[] =>
  rows
    .filter((row) => row.parent === parent)
    .map((row) => ({ code: row.number, row, children: under(rows, row.number) }))

const named = ({ code, row }: Line) => ({
  code,
  title: row.title,
  ...(row.unit === '' ? {} : { unit: row.unit }),
  ...(row.needsEvidence ? { evidenceRequired: true } : {}),
  ...(row.mayBeNotApplicable ? { mayBeNotApplicable: true } : {}),
  ...(row.note === '' ? {} : { note: row.note }),
})

const itemJson = (line: Line): object => ({
  ...named(line),
  type: line.row.type,
  max: line.row.max ?? undefined,
  ...(line.row.type === 'choice' ? { options: line.row.options } : {}),
  ...(line.row.per === null ? {} : { per: line.row.per }),
})

const deductionJson = (line: Line): object => ({
  ...named(line),
  type: 'count',
  per: line.row.per ?? '1',
  cap: line.row.max,
})

const lineJson = (line: Line): object =>
  line.row.type === 'group' || line.children.length > 0
    ? { code: line.code, title: line.row.title, max: line.row.max, children: line.children.map(lineJson) }
    : itemJson(line)

/**
 * The JSON of a set whose table names each line's group ("Thuộc nhóm"), as our own export does: codes stand as they are, and
 * nothing is guessed from the numbering.
 */
export function linkedSet(
  sheet: string,
  rows: readonly CriteriaRow[],
  rules: SheetRules | null,
): { readonly json: object; readonly findings: readonly RowFinding[] } {
  const codes = new Set(rows.map(({ number }) => number))
  const isAstray = ({ parent, number }: CriteriaRow): boolean =>
    parent !== '' && (!codes.has(parent) || parent === number)
  const placed = rows.map((row) => (isAstray(row) ? { ...row, parent: '' } : row))
  const tops = under(placed, '')
  const extra = (code: string | null, child: (line: Line) => object) => {
    const line = tops.find((top) => top.code === code)
    if (line === undefined) return undefined
    return { code: line.code, title: line.row.title, max: line.row.max, items: line.children.map(child) }
  }
  const bonus = extra(rules?.bonus ?? null, itemJson)
  const deductions = extra(rules?.deductions ?? null, deductionJson)
  const groups = tops.filter(({ code }) => code !== rules?.bonus && code !== rules?.deductions)
  const maxima = groups.map(({ row }) => row.max).filter((max): max is Decimal => max !== null)
  const json = {
    id: 'bo-tieu-chi',
    title: 'Bộ tiêu chí',
    status: 'illustrative',
    source: '',
    scale: sumOfPoints(maxima),
    notApplicable: 'rescale',
    groups: groups.map(lineJson),
    ...(bonus === undefined ? {} : { bonus }),
    ...(deductions === undefined ? {} : { deductions }),
    bands: [],
  }
  const findings = rows.filter(isAstray).map(
    ({ number, title }): RowFinding => ({
      code: 'ROW_INCOMPLETE',
      severity: 'warning',
      sheet,
      criterion: number,
      facts: { missing: 'parent', name: title },
    }),
  )
  return { json, findings }
}
