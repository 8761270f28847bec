import type { CellClassParams, ColDef, ColGroupDef, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community'
import type { Round } from '#domain/scoring/score'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'
import type { ResultKind } from '../../explanation/explanation-place'
import { reportedText, roundNames } from '../../explanation/reported-text'
import { type Bounds, contains } from './block'
import {
  type CellKind,
  cellKind,
  contradicts,
  countedPoints,
  type Difference,
  differenceOf,
  isComputed,
} from './cell-state'
import { entryKey, type Pending } from './pending-entries'
import { type ColumnSection, columnId, type SheetCriterion } from './sheet-columns'
import { pointsText } from './typed-points'

/** What the cells look at besides their row; one object that changes in place, so that columns stay the same. */
export interface GridContext {
  pending: Pending
  twoPersons: boolean
  bounds: Bounds | null
  indexOf: ReadonlyMap<string, number>
}

const differenceMark: Readonly<Record<Difference, string>> = {
  none: '',
  higher: '▲ ',
  lower: '▼ ',
  changed: '≠ ',
}

type Row = ScoreSheetRow

/** ↩ on the unit's own score: sent back to be put right. ✎ on the review: the unit explains, and waits for an answer. */
function flagOf(row: Row | undefined, criterion: string, round: Round): string {
  if (round === 'self') return row?.returned?.[criterion] === undefined ? '' : '↩ '
  if (round !== 'review') return ''
  const explanation = row?.explanations?.[criterion]
  return explanation === undefined || explanation.answer !== null ? '' : '✎ '
}

const numberText = (text: string | null): string => (text === null ? '' : text.replace('.', ','))

const scoreColumn = (criterion: SheetCriterion, round: Round, header: string, width: number): ColDef<Row> => {
  const id = columnId(criterion.code, round)
  const pendingOf = (row: Row | undefined, context: GridContext) =>
    row === undefined ? undefined : context.pending.get(entryKey({ unit: row.unit, criterion, round }))
  const cellOf = (row: Row | undefined) => row?.cells[criterion.code]?.[round]
  const kindIs =
    (kind: CellKind) =>
    ({ data }: CellClassParams<Row>): boolean =>
      cellKind(cellOf(data)) === kind
  const differs =
    (difference: Difference) =>
    ({ data }: CellClassParams<Row>): boolean =>
      differenceOf(data?.cells[criterion.code], round) === difference
  return {
    colId: id,
    headerName: header,
    headerTooltip: `${criterion.code}. ${criterion.title} – ${roundNames[round].toLowerCase()}`,
    width,
    resizable: false,
    editable: true,
    valueGetter: ({ data, context }: ValueGetterParams<Row, string>) =>
      pendingOf(data, context)?.text ?? pointsText(countedPoints(cellOf(data))),
    valueFormatter: ({ data, context, value }: ValueFormatterParams<Row, string>) => {
      const pending = pendingOf(data, context)
      if (pending !== undefined) return pending.status === 'saving' ? (value ?? '') : `⚠ ${value ?? ''}`
      const cell = cellOf(data)
      const flag = flagOf(data, criterion.code, round)
      switch (cellKind(cell)) {
        case 'blank':
          return flag.trimEnd()
        case 'not-applicable':
          return `${flag}${differenceMark[differenceOf(data?.cells[criterion.code], round)]}KPS`
        case 'reported':
          return reportedText(criterion.item, cell?.value ?? null)
        default:
          return `${flag}${contradicts(cell) ? '! ' : ''}${differenceMark[differenceOf(data?.cells[criterion.code], round)]}${value ?? ''}`
      }
    },
    tooltipValueGetter: ({ data, context }) =>
      pendingOf(data, context)?.problem ?? contradictionText(cellOf(data)) ?? flagText(data, criterion.code, round),
    cellClass: ['score', `round-${round}`, ...(criterion.role === 'deduction' ? ['deduction'] : [])],
    cellClassRules: {
      pending: ({ data, context }) => (pendingOf(data, context)?.status ?? 'saving') !== 'saving',
      saving: ({ data, context }) => pendingOf(data, context)?.status === 'saving',
      blank: kindIs('blank'),
      kps: kindIs('not-applicable'),
      zero: kindIs('zero'),
      reported: kindIs('reported'),
      computed: ({ data }) => isComputed(cellOf(data)),
      contradicted: ({ data }) => contradicts(cellOf(data)),
      higher: differs('higher'),
      lower: differs('lower'),
      changed: differs('changed'),
      unconfirmed: ({ context, data }) =>
        round === 'appraisal' &&
        (context as GridContext).twoPersons &&
        cellOf(data) !== undefined &&
        cellOf(data)?.confirmed === undefined,
      chosen: ({ context, rowIndex }) => {
        const { bounds, indexOf } = context as GridContext
        const column = indexOf.get(id)
        return bounds !== null && column !== undefined && contains(bounds, { row: rowIndex, column })
      },
    },
  }
}

function flagText(row: Row | undefined, criterion: string, round: Round): string | null {
  const note = round === 'self' ? row?.returned?.[criterion] : undefined
  if (note !== undefined) return note === '' ? 'Đã trả lại để bổ sung.' : `Đã trả lại để bổ sung: ${note}`
  const explanation = round === 'review' ? row?.explanations?.[criterion] : undefined
  return explanation === undefined ? null : `Đơn vị giải trình: ${explanation.text}`
}

function contradictionText(cell: ScoreCell | undefined): string | null {
  if (!contradicts(cell)) return null
  return `Ghi ${pointsText(cell?.points ?? null)} điểm, nhưng tính từ số liệu được ${pointsText(cell?.computed ?? null)} điểm.`
}

const maximumText = (criterion: SheetCriterion): string =>
  criterion.maximum === null ? '' : ` (${numberText(criterion.maximum)})`

const heading = (criterion: SheetCriterion): string => `${criterion.code} ${criterion.title}${maximumText(criterion)}`

const criterionColumns = (criterion: SheetCriterion, rounds: readonly Round[]): ColDef<Row> | ColGroupDef<Row> => {
  const [only, ...others] = rounds
  if (only !== undefined && others.length === 0) return scoreColumn(criterion, only, heading(criterion), 108)
  return {
    groupId: criterion.code,
    headerName: heading(criterion),
    headerTooltip: heading(criterion),
    marryChildren: true,
    headerClass: 'criterion',
    children: rounds.map((round) => scoreColumn(criterion, round, roundNames[round], 76)),
  }
}

const main = (colId: string, headerName: string, width: number, text: (row: Row) => string): ColDef<Row> => ({
  colId,
  headerName,
  width,
  pinned: 'left',
  headerClass: 'frozen',
  valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
  tooltipValueGetter: ({ value }) => value,
})

/** True of the columns that say what a unit came to. */
export const isResultColumn = (id: string | undefined): id is ResultKind =>
  id === 'total' || id === 'band' || id === 'rank'

/** The whole table: unit with total, band and rank frozen at the left, then section by section the criteria. */
export const gridColumns = (
  sections: readonly ColumnSection[],
  rounds: readonly Round[],
): (ColDef<Row> | ColGroupDef<Row>)[] => [
  { ...main('unit', 'Đơn vị', 196, ({ name }) => name), cellClass: 'unit' },
  { ...main('total', 'Tổng điểm', 68, ({ total }) => numberText(total)), cellClass: 'total' },
  { ...main('band', 'Xếp loại', 78, ({ band }) => band ?? '') },
  {
    ...main('rank', 'Hạng', 54, ({ rank }) => (rank === null ? '–' : String(rank))),
    cellClass: 'rank',
    tooltipValueGetter: ({ data }) =>
      data === undefined || data.official ? null : 'Chưa thẩm định xong nên chưa xếp hạng; tổng điểm là tạm tính.',
  },
  ...sections.map(
    (section): ColGroupDef<Row> => ({
      groupId: `section-${section.code}`,
      headerName: `${section.code}. ${section.title}`,
      headerClass: 'section',
      marryChildren: true,
      children: section.criteria.map((criterion) => criterionColumns(criterion, rounds)),
    }),
  ),
]
