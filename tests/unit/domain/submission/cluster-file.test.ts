import { expect, it } from 'vitest'
import type { ClusterFile } from '#domain/office/records'
import { clusterFileChanges, clusterFileId, senderOf } from '#domain/submission/cluster-file'
import type { RowAside } from '#domain/workbook/file-reading'
import { memory } from './unit-files'

const fileOf = (sha256: string): ClusterFile => ({
  id: clusterFileId(sha256),
  campaign: 'dot-1',
  cluster: 'cum-1',
  file: { name: `${sha256}.xlsx`, format: 'xlsx', sha256, bytes: 1 },
  appliedAt: '2023-06-01T00:00:00.000Z',
  corrections: [],
})
const row = (unit: string, criterion: string, points: string): RowAside => ({
  sheet: 'Chấm điểm',
  row: 7,
  fate: 'waiting',
  code: 'SCORE_NOT_NUMBER',
  cells: { A: unit, C: criterion, I: points },
  findings: [],
})

it('settles rows of an earlier file only where the new one says something of the same criterion of the same unit', () => {
  const { state, apply } = memory()
  const rows = [row('P01', 'A.1', 'chín'), { ...row('P02', 'A.1', 'x'), row: 8 }]
  apply(clusterFileChanges(state, fileOf('mot'), rows, new Set()))
  apply(clusterFileChanges(state, fileOf('hai'), [], new Set(['P01|A.1', 'P02|A.2'])))
  expect(state.all('tray').map(({ aside, status }) => [aside.cells.A, status])).toEqual([
    ['P01', 'resolved'],
    ['P02', 'waiting'],
  ])
  expect(state.all('tray').map(senderOf)).toEqual(['cum-1', 'cum-1'])
})

it('keeps a row put aside that comes again, with its reason, and asks about one that says something else', () => {
  const { state, apply, put } = memory()
  const again = row('P01', 'A.1', 'chín')
  apply(clusterFileChanges(state, fileOf('mot'), [again], new Set()))
  const [first] = state.all('tray')
  if (first === undefined) throw new Error('no row waits')
  put('tray', { ...first, status: 'dismissed', reason: 'Trưởng cụm đã báo lại' })
  apply(clusterFileChanges(state, fileOf('hai'), [again, { ...row('P01', 'A.1', 'mười'), row: 8 }], new Set()))
  expect(
    state
      .all('tray')
      .flatMap(({ submission, status, reason }) => (submission === clusterFileId('hai') ? [[status, reason]] : [])),
  ).toEqual([
    ['dismissed', 'Trưởng cụm đã báo lại'],
    ['waiting', null],
  ])
})
