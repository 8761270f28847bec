import type { RowAside } from '#domain/workbook/file-reading'
import type { WorkbookNoticeCode } from '#domain/workbook/finding-codes'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { templateIdentity } from '../templates/template-identity'
import type { FileUnit } from './file-unit'
import { emptyContent, type TableContent } from './read-table'
import type { RecognitionContext } from './recognition-context'
import { aboutRow, asideOf } from './row-account'

/** Turns every accepted row of a table into a waiting one, under one code. */
function hold(content: TableContent, code: WorkbookNoticeCode, facts: Record<string, string>): TableContent {
  const { layout, table } = content
  if (layout === null || table.accepted === 0) return content
  const standing = new Set(content.aside.map(({ row }) => row))
  const held = layout.bodyRows
    .filter(({ row }) => !standing.has(row))
    .map(
      (row): RowAside =>
        asideOf(
          table.sheet,
          row,
          'waiting',
          code,
          [aboutRow(table.sheet, row, code, 'error', facts)],
          layout.sheet.part,
        ),
    )
  const rows = new Set(held.map(({ row }) => row))
  return {
    ...content,
    ...emptyContent,
    table: { ...table, accepted: 0, waiting: table.waiting + held.length },
    aside: [...content.aside, ...held].sort((a, b) => a.row - b.row),
    findings: content.findings.filter(({ row }) => row === undefined || !rows.has(row)),
  }
}

/** Rows that are sound but not for this campaign, or not of this unit, wait. */
export function holdBack(
  content: TableContent,
  grid: WorkbookGrid,
  owner: FileUnit,
  context: RecognitionContext,
): TableContent {
  const campaign = templateIdentity(grid)?.campaign ?? ''
  if (campaign !== '' && context.campaign !== undefined && campaign !== context.campaign)
    return hold(content, 'WRONG_CAMPAIGN', { campaign, expected: context.campaign })
  const own = content.layout === null ? undefined : owner.ofTables.get(content.layout)
  if (owner.several.length > 0 && owner.unit !== null && own !== undefined && own !== owner.unit) {
    const name = context.units.find(({ code }) => code === own)?.name ?? own
    return hold(content, 'UNIT_UNKNOWN', { reason: 'other', text: name })
  }
  return content
}
