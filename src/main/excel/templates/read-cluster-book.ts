import type { ClusterBook, ClusterBookRow } from '#domain/workbook/cluster-book'
import type { GridRow, SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { displayText } from '../recognition/cell-text'
import { clusterName, identityNames, type Stated, seal, statedIn, type Values } from './template-identity'

// What writes workbooks stays out of here: the reading process would load it for every file that it reads.

/** The columns of a cluster's score workbook. */
export const bookColumns = [
  { header: 'Mã đơn vị', width: 11 },
  { header: 'Đơn vị', width: 24 },
  { header: 'Mã', width: 8 },
  { header: 'Nội dung tiêu chí', width: 38 },
  { header: 'Điểm tối đa', width: 9 },
  { header: 'Số liệu báo cáo', width: 18 },
  { header: 'Minh chứng', width: 22 },
  { header: 'Điểm tự chấm', width: 10 },
  { header: 'Điểm cụm chấm', width: 10 },
  { header: 'Lý do, nhận xét', width: 32 },
] as const
/** Where what the lead fills in stands. */
export const bookPlaces = { unit: 1, criterion: 3, points: 9, reason: 10 } as const

const names = {
  cluster: clusterName,
  campaign: identityNames.campaign,
  criteria: identityNames.criteria,
  checksum: identityNames.checksum,
} as const

type ClusterIdentity = Omit<ClusterBook, 'rows'>

const checksum = ({ cluster, campaign, criteria }: ClusterIdentity): string =>
  seal(['so-thi-dua-cum', cluster, campaign, criteria])

/** Whose the workbook is, as names and values, the checksum included. */
export const bookValues = (identity: ClusterIdentity): Values => ({
  [names.cluster]: identity.cluster,
  [names.campaign]: identity.campaign,
  [names.criteria]: identity.criteria,
  [names.checksum]: checksum(identity),
})

function identityIn(values: Values): Stated<ClusterIdentity> {
  const cluster = values[names.cluster] ?? ''
  if (cluster === '') return { identity: null, isAltered: false }
  const identity = { cluster, campaign: values[names.campaign] ?? '', criteria: values[names.criteria] ?? '' }
  const isConfirmed = values[names.checksum] === checksum(identity)
  return { identity: isConfirmed ? identity : null, isAltered: !isConfirmed }
}

const textAt = ({ cells }: GridRow, column: number): string => {
  const cell = cells.find((one) => one.column === column)
  return cell === undefined ? '' : displayText(cell.value).trim()
}

const isHeader = (row: GridRow): boolean =>
  textAt(row, bookPlaces.unit) === bookColumns[0].header && textAt(row, bookPlaces.points) === bookColumns[8].header

function rowsOf(sheet: SheetGrid): readonly ClusterBookRow[] {
  const at = sheet.rows.findIndex(isHeader)
  if (at === -1) return []
  return sheet.rows.slice(at + 1).map((row) => ({
    sheet: sheet.name,
    row: row.row,
    unit: textAt(row, bookPlaces.unit),
    criterion: textAt(row, bookPlaces.criterion),
    points: textAt(row, bookPlaces.points),
    reason: textAt(row, bookPlaces.reason),
  }))
}

/**
 * The cluster's score workbook in a grid: null for any other workbook, 'altered' for one whose identity was changed by
 * hand in every place that says it.
 */
export function readClusterBook(grid: WorkbookGrid): ClusterBook | 'altered' | null {
  const { identity, isAltered } = statedIn(grid, identityIn, checksum)
  if (identity === null) return isAltered ? 'altered' : null
  const visible = grid.sheets.filter(({ visibility }) => visibility === 'visible')
  return { ...identity, rows: visible.flatMap(rowsOf) }
}
