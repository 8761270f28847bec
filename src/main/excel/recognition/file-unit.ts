import type { FileReading, UnitName } from '#domain/workbook/file-reading'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { templateIdentity } from '../templates/template-identity'
import type { RecognitionContext } from './recognition-context'
import type { RowFinding } from './row-account'
import type { TableLayout } from './table-layout'
import { titleLines, unitInText, unitLine, unitOfFileName, unitOfTitle } from './unit-of-file'

/** Whose file it is, how that was found, and the unit of each table where one file holds several. */
export interface FileUnit {
  readonly unit: string | null
  readonly unitFrom: FileReading['unitFrom']
  readonly unitText: string | null
  /** For each table the unit that its own title block names; null where it names none. */
  readonly ofTables: ReadonlyMap<TableLayout, string>
  /** The units named by the tables, when they are more than one. */
  readonly several: readonly string[]
  readonly findings: readonly RowFinding[]
}

const unknown = (facts: Record<string, string>, severity: RowFinding['severity'] = 'error'): RowFinding => ({
  code: 'UNIT_UNKNOWN',
  severity,
  facts,
})

const nameOf = (units: readonly UnitName[], code: string): string =>
  units.find((unit) => unit.code === code)?.name ?? code

/** Unit of each table by its own title, and all codes that titles leave open. */
function readTitles(layouts: readonly TableLayout[], units: readonly UnitName[]) {
  const ofTables = new Map<TableLayout, string>()
  const open = new Set<string>()
  for (const layout of layouts) {
    const match = unitOfTitle(titleLines(layout), units)
    if (match.kind === 'one') ofTables.set(layout, match.code)
    if (match.kind === 'several') for (const code of match.codes) open.add(code)
  }
  return { ofTables, open }
}

/** Finds the unit: the officer's word, the template's identity, the title block, the file name; else it is asked, never guessed. */
export function fileUnit(grid: WorkbookGrid, layouts: readonly TableLayout[], context: RecognitionContext): FileUnit {
  const { units } = context
  const { ofTables, open } = readTitles(layouts, units)
  const named = [...new Set(ofTables.values())]
  const several = named.length > 1 ? named : []
  const lines = layouts.flatMap(titleLines)
  const identity = templateIdentity(grid)?.unit
  const [onlyTitle] = named.length === 1 ? named : []
  const text =
    onlyTitle === undefined ? unitLine(lines) : (lines.find((line) => unitInText(line, units).kind === 'one') ?? null)
  const done = (
    unit: string | null,
    unitFrom: FileUnit['unitFrom'],
    findings: readonly RowFinding[] = [],
  ): FileUnit => ({
    unit,
    unitFrom,
    unitText: text ?? (unit === null ? null : nameOf(units, unit)),
    ofTables,
    several,
    findings,
  })
  if (context.unitOption !== undefined) return done(context.unitOption, 'option')
  if (identity !== undefined) {
    const isOther = onlyTitle !== undefined && onlyTitle !== identity
    const findings = isOther
      ? [unknown({ reason: 'identity', text: nameOf(units, onlyTitle), other: nameOf(units, identity) }, 'warning')]
      : []
    if (units.some(({ code }) => code === identity)) return done(identity, 'identity', findings)
    return done(null, null, [unknown({ text: identity, from: 'identity' })])
  }
  if (several.length > 0) {
    const codes = several.join(', ')
    return done(null, null, [
      unknown({ reason: 'several', units: codes, text: several.map((code) => nameOf(units, code)).join(', ') }),
    ])
  }
  const byFile = unitOfFileName(context.fileName, units)
  if (onlyTitle !== undefined) {
    const disagrees = byFile.kind === 'one' && byFile.code !== onlyTitle
    const findings = disagrees
      ? [unknown({ reason: 'fileName', text: nameOf(units, onlyTitle), other: nameOf(units, byFile.code) }, 'warning')]
      : []
    return done(onlyTitle, 'title', findings)
  }
  if (byFile.kind === 'one' && (open.size === 0 || open.has(byFile.code))) return done(byFile.code, 'fileName')
  const choices = [...open, ...(byFile.kind === 'several' ? byFile.codes : [])]
  return done(null, null, [
    unknown({
      ...(text === null ? {} : { text }),
      ...(choices.length > 0 ? { units: choices.join(', ') } : text === null ? { reason: 'unnamed' } : {}),
    }),
  ])
}
