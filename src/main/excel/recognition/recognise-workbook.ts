import type { ClusterBook } from '#domain/workbook/cluster-book'
import type {
  ActivityReading,
  CollectiveReading,
  CriterionReading,
  ExemplarReading,
  FileReading,
  HouseholdReading,
  IndividualReading,
  RowAside,
  TableReading,
} from '#domain/workbook/file-reading'
import type { SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import type { AppliedMapping } from '#domain/workbook/table-mapping'
import { isFixList } from '../annotation/fix-list-words'
import { readClusterBook } from '../templates/read-cluster-book'
import {
  isMadeFrom,
  onlyOfStamp,
  statedIdentity,
  templateIdentity,
  versionOfStamp,
} from '../templates/template-identity'
import { campaignFindings } from './campaign-of-title'
import { leftoverTables } from './leftover-rows'
import { mappedTables } from './mapped-tables'
import { readTable, type TableContent } from './read-table'
import type { RecognitionContext } from './recognition-context'
import type { RowFinding } from './row-account'
import { holdBack } from './row-holds'
import { isTable, type TableLayout } from './table-layout'

/** Makes of a workbook's plain values what it says: whose it is, its tables, their rows, and what stands aside and why. */
export function recogniseWorkbook(grid: WorkbookGrid, context: RecognitionContext): FileReading {
  const clusterBook = readClusterBook(grid)
  if (clusterBook === 'altered') return clusterReading(grid, null)
  if (clusterBook !== null) return clusterReading(grid, clusterBook)
  const visible = grid.sheets.filter((sheet) => sheet.visibility === 'visible' && !isFixList(sheet))
  const { layouts, owner, mappings } = mappedTables(grid, visible, context)
  const held = (content: TableContent): TableContent => holdBack(content, grid, owner, context)
  const contents = [...layouts.map((layout) => held(readTable(layout, context))), ...leftoverTables(grid, layouts)]
  const inSheetOrder = grid.sheets.flatMap((sheet) => contents.filter(({ table }) => table.sheet === sheet.name))
  const aside = inSheetOrder.flatMap((content) => content.aside)
  const unitName = context.units.find(({ code }) => code === owner.unit)?.name ?? ''
  const only = onlyOfStamp(templateIdentity(grid)?.criteria ?? '')
  const all = <T>(pick: (content: TableContent) => readonly T[]): readonly T[] => inSheetOrder.flatMap(pick)
  const individuals: readonly IndividualReading[] = all((content) => content.individuals).map((person) =>
    person.unit === '' ? { ...person, unit: unitName } : person,
  )
  const tables: readonly TableReading[] = inSheetOrder.map(({ table }) => table)
  const households: readonly HouseholdReading[] = all((content) => content.households)
  const collectives: readonly CollectiveReading[] = all((content) => content.collectives)
  const criteria: readonly CriterionReading[] = all((content) => content.criteria)
  const exemplars: readonly ExemplarReading[] = all((content) => content.exemplars)
  const activities: readonly ActivityReading[] = all((content) => content.activities)
  return {
    format: grid.format,
    encoding: grid.encoding ?? null,
    unit: owner.unit,
    unitFrom: owner.unitFrom,
    unitText: owner.unitText,
    ...campaignOf(grid),
    ...(only === null ? {} : { limitedTo: only }),
    findings: [
      ...readerFindings(grid, aside),
      ...identityFindings(grid, context),
      ...limitedForm(only),
      ...titleFindings(grid, layouts.filter(isTable), context),
      ...(needsUnit(tables) ? owner.findings : []),
      ...severalTables(grid, tables),
      ...rememberedFindings(mappings),
      ...all((content) => content.findings),
      ...nothingFound(tables),
    ],
    tables,
    criteria,
    collectives,
    individuals,
    households,
    exemplars,
    activities,
    aside,
    ...(mappings.length === 0 ? {} : { mappings }),
  }
}

/**
 * A cluster's workbook says nothing of one unit; what its rows come to is found by whoever knows the scores. null: it
 * does not say any more whose it is, and nothing of it is taken.
 */
const clusterReading = (grid: WorkbookGrid, clusterBook: ClusterBook | null): FileReading => ({
  format: grid.format,
  encoding: grid.encoding ?? null,
  unit: null,
  unitFrom: null,
  unitText: null,
  findings: clusterBook === null ? [{ code: 'CLUSTER_BOOK_ALTERED', severity: 'error' }] : [],
  tables: [],
  criteria: [],
  collectives: [],
  individuals: [],
  households: [],
  exemplars: [],
  aside: [],
  ...(clusterBook === null ? {} : { campaign: clusterBook.campaign, clusterBook }),
})

/** What was remembered is used, and said. */
const rememberedFindings = (mappings: readonly AppliedMapping[]): readonly RowFinding[] =>
  mappings.flatMap(({ sheet, remembered }): readonly RowFinding[] =>
    remembered === undefined
      ? []
      : [
          {
            code: 'COLUMNS_REMEMBERED',
            severity: 'info',
            sheet,
            facts: { file: remembered.file, day: remembered.at.slice(0, 10).split('-').reverse().join('/') },
          },
        ],
  )

const campaignOf = (grid: WorkbookGrid): { readonly campaign?: string } => {
  const campaign = templateIdentity(grid)?.campaign ?? ''
  return campaign === '' ? {} : { campaign }
}

const isTemplateSheet = ({ visibility }: SheetGrid): boolean => visibility === 'veryHidden'

/** The reader's findings, without those about rows that are no data (an empty total, a pre-filled #N/A) and our own hidden sheets. */
function readerFindings(grid: WorkbookGrid, aside: readonly RowAside[]): readonly RowFinding[] {
  const noData = new Set(
    aside
      .filter(({ fate, code }) => fate === 'skipped' && code !== 'HIDDEN_SHEET')
      .map(({ sheet, row }) => `${sheet}!${row}`),
  )
  const { identity, isAltered } = statedIdentity(grid)
  const ownSheets = identity === null && !isAltered ? [] : grid.sheets.filter(isTemplateSheet).map(({ name }) => name)
  return grid.findings.filter(({ code, sheet, row, cell }) => {
    if (code === 'HIDDEN' && sheet !== undefined && ownSheets.includes(sheet)) return false
    if (code !== 'NO_CACHED' && code !== 'CELL_ERR') return true
    const at = row ?? Number(/\d+$/u.exec(cell ?? '')?.[0] ?? Number.NaN)
    return !noData.has(`${sheet}!${at}`)
  })
}

const nameOfUnit = ({ units }: RecognitionContext, code: string): string =>
  units.find((unit) => unit.code === code)?.name ?? code

function identityFindings(grid: WorkbookGrid, context: RecognitionContext): readonly RowFinding[] {
  const { identity, isAltered } = statedIdentity(grid)
  const { campaign = '', criteria = '' } = identity ?? {}
  const { campaign: expected, criteriaVersion, criteriaSet } = context
  const isOther = campaign !== '' && expected !== undefined && campaign !== expected
  const isOlder =
    !isOther && criteria !== '' && criteriaVersion != null && !isMadeFrom(criteria, criteriaVersion, criteriaSet)
  return [
    ...(isAltered
      ? [
          {
            code: 'TEMPLATE_ALTERED' as const,
            severity: 'warning' as const,
            ...(identity === null ? {} : { facts: { unit: nameOfUnit(context, identity.unit) } }),
          },
        ]
      : []),
    ...(isOther
      ? [{ code: 'WRONG_CAMPAIGN' as const, severity: 'error' as const, facts: { campaign, expected } }]
      : []),
    ...(isOlder
      ? [
          {
            code: 'OLD_TEMPLATE' as const,
            severity: 'warning' as const,
            facts: { version: versionOfStamp(criteria), expected: criteriaVersion },
          },
        ]
      : []),
  ]
}

/** A form that asks for some criteria only is told from a whole report. */
const limitedForm = (only: readonly string[] | null): readonly RowFinding[] =>
  only === null ? [] : [{ code: 'LIMITED_FORM', severity: 'info', facts: { codes: only.join(', ') } }]

/** A template says itself which campaign it is for; of any other file only its titles do. */
const titleFindings = (
  grid: WorkbookGrid,
  layouts: readonly TableLayout[],
  { names }: RecognitionContext,
): readonly RowFinding[] =>
  names === undefined || (templateIdentity(grid)?.campaign ?? '') !== '' ? [] : campaignFindings(layouts, names)

const severalTables = (grid: WorkbookGrid, tables: readonly TableReading[]): readonly RowFinding[] =>
  grid.sheets.flatMap((sheet): readonly RowFinding[] => {
    const count = tables.filter(
      (table) => table.sheet === sheet.name && table.kind !== 'unknown' && table.kind !== 'ignored',
    ).length
    return count > 1 ? [{ code: 'MULTI_TABLE', severity: 'info', sheet: sheet.name, facts: { count } }] : []
  })

/** Unit lists and criteria tables belong to the office, not to a unit. */
const needsUnit = (tables: readonly TableReading[]): boolean =>
  !tables.some(({ kind }) => kind === 'units' || kind === 'criteria') ||
  tables.some(({ kind, accepted, waiting }) => kind !== 'units' && kind !== 'criteria' && accepted + waiting > 0)

/** No rows is never a success; a list of ours that came back alone is told from a file without tables. */
function nothingFound(tables: readonly TableReading[]): readonly RowFinding[] {
  if (tables.some(({ accepted, waiting }) => accepted + waiting > 0)) return []
  const isListAlone = tables.length > 0 && tables.every(({ skippedReasons }) => 'OUR_LIST' in skippedReasons)
  return [{ code: isListAlone ? 'ONLY_FIX_LIST' : 'NO_TABLE', severity: 'error' }]
}
