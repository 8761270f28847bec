import { createHash } from 'node:crypto'
import type { ClusterBook, ClusterBookRow } from '#domain/workbook/cluster-book'
import type { GridRow, SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { displayText } from '../recognition/cell-text'
import { clusterName, identitySheet } from './template-identity'

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

/** Names under which the workbook's hidden sheet says whose it is. */
export const bookNames = {
  cluster: clusterName,
  campaign: 'SoThiDua.Campaign',
  criteria: 'SoThiDua.Criteria',
  checksum: 'SoThiDua.Checksum',
} as const

export const bookChecksum = ({ cluster, campaign, criteria }: Omit<ClusterBook, 'rows'>): string =>
  createHash('sha256')
    .update(['so-thi-dua-cum', cluster, campaign, criteria].join('\n').normalize('NFC'))
    .digest('hex')
    .slice(0, 16)

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

/** The cluster's score workbook in a grid; null for any other workbook, and for one whose identity was tampered with. */
export function readClusterBook(grid: WorkbookGrid): ClusterBook | null {
  const hidden = grid.sheets.find(({ name, visibility }) => name === identitySheet && visibility !== 'visible')
  const values = new Map((hidden?.rows ?? []).map((row) => [textAt(row, 1), textAt(row, 2)]))
  const identity = {
    cluster: values.get(bookNames.cluster) ?? '',
    campaign: values.get(bookNames.campaign) ?? '',
    criteria: values.get(bookNames.criteria) ?? '',
  }
  if (identity.cluster === '' || values.get(bookNames.checksum) !== bookChecksum(identity)) return null
  const visible = grid.sheets.filter(({ visibility }) => visibility === 'visible')
  return { ...identity, rows: visible.flatMap(rowsOf) }
}
