import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ClusterBook } from '#domain/workbook/cluster-book'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { readClusterBook } from '#main/excel/templates/read-cluster-book'
import { writeClusterBooks } from '#main/services/cluster-books'
import { saveClusterRoles } from '#main/services/cluster-roles'
import { clusterReviews } from '#main/services/submissions/cluster-reviews'
import { campaign, give, smallCluster } from './small-cluster'

type Fill = Readonly<Record<string, readonly [points: string | number | null, reason?: string]>>

/** The cluster's workbook as it comes back: "unit criterion" → points and reason. */
async function sent(fill: Fill) {
  const context = await smallCluster()
  await give(context, 'self', { 'P01 A.1': '9', 'P02 A.1': '10', 'P02 B.1': '20', 'P03 A.1': '8' })
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-cum-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const saved = await writeClusterBooks(context.store.state, campaign, folder)
  if (!saved.ok) throw new Error(saved.error.code)
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.readFile(join(folder, readdirSync(folder)[0] ?? ''))
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => {
      const given = fill[`${row.getCell(1).text} ${row.getCell(3).text}`]
      if (given === undefined) return
      row.getCell(9).value = given[0]
      row.getCell(10).value = given[1] ?? ''
    })
  const path = join(folder, 'gui-lai.xlsx')
  await workbook.xlsx.writeFile(path)
  const grid = readWorkbook(new Uint8Array(readFileSync(path)), 'gui-lai.xlsx')
  const book = grid.ok ? readClusterBook(grid.value) : null
  if (book === null || book === 'altered') throw new Error('The workbook is not known again')
  return { context, book, sheets: workbook.worksheets.map(({ name }) => name), saved: saved.value }
}
const reviews = ({
  context,
  book,
}: {
  readonly context: Awaited<ReturnType<typeof smallCluster>>
  readonly book: ClusterBook
}) => clusterReviews(context.store.state, campaign, book, context.actor)

describe('a cluster’s score workbook', () => {
  it('is one per cluster, with the lead’s own unit on the deputy’s sheet, and self-scores beside the open columns', async () => {
    const { book, sheets, saved } = await sent({})
    expect(saved.map(({ units }) => units)).toEqual([3])
    expect(sheets.slice(0, 2)).toEqual(['Trưởng chấm', 'Phó chấm'])
    expect(book.rows.map(({ sheet, unit, criterion }) => `${sheet}: ${unit} ${criterion}`)).toEqual([
      'Trưởng chấm: P02 A.1',
      'Trưởng chấm: P02 B.1',
      'Trưởng chấm: P03 A.1',
      'Trưởng chấm: P03 B.1',
      'Phó chấm: P01 A.1',
      'Phó chấm: P01 B.1',
    ])
  })

  it('follows the lead whom the campaign names, not the cluster', async () => {
    const { context } = await sent({})
    const sheets = async (): Promise<readonly string[]> => {
      const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-cum-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      await writeClusterBooks(context.store.state, campaign, folder)
      const workbook = new ExcelJs.Workbook()
      await workbook.xlsx.readFile(join(folder, readdirSync(folder)[0] ?? ''))
      return workbook.worksheets.slice(0, 2).map((sheet) => `${sheet.getCell('A3').text}: ${sheet.getCell('A6').text}`)
    }
    const cluster = context.store.state.all('clusters')[0]?.id ?? ''
    await saveClusterRoles(context, campaign, cluster, { lead: 'P03', deputy: 'P01' })
    expect(await sheets()).toEqual([
      'Cụm 1 – trưởng cụm, khối (Phường Đồng Hòa) chấm các đơn vị khác: P01',
      'Cụm 1 – phó cụm, khối (Phường Bắc Sơn) chấm đơn vị của trưởng: P03',
    ])
  })

  it('comes back as review scores, every row accepted, waiting or skipped', async () => {
    const found = reviews(
      await sent({
        'P02 A.1': [10],
        'P02 B.1': ['18,5', 'Thiếu một minh chứng'],
        'P03 A.1': [7],
        'P03 B.1': [21, 'x'],
        'P01 A.1': ['chín'],
      }),
    )
    expect(
      found.tables.map(({ sheet, rowsSeen, accepted, waiting, skipped }) => [
        sheet,
        rowsSeen,
        accepted,
        waiting,
        skipped,
      ]),
    ).toEqual([
      ['Trưởng chấm', 4, 2, 2, 0],
      ['Phó chấm', 2, 0, 1, 1],
    ])
    expect(found.aside.map(({ code, cells }) => `${code} ${cells.A} ${cells.C}`)).toEqual([
      'SCORE_REASON_MISSING P03 A.1',
      'SCORE_ABOVE_MAX P03 B.1',
      'NUMBER_ODD P01 A.1',
      'BLANK P01 B.1',
    ])
    expect(found.differences).toEqual([
      { what: 'criterion', key: 'P02 A.1', before: null, after: '10' },
      { what: 'criterion', key: 'P02 B.1', before: null, after: '18.5 | Thiếu một minh chứng' },
    ])
    expect(found.changes.map(({ after }) => after)).toMatchObject([
      { round: 'review', points: '10', reason: null },
      { round: 'review', points: '18.5', reason: 'Thiếu một minh chứng' },
    ])
  })

  it('brings nothing a second time, and nothing at all to another campaign', async () => {
    const came = await sent({ 'P02 A.1': [10] })
    const { changes } = reviews(came)
    await came.context.store.commit(came.context.actor, () => ({
      ok: true,
      value: { action: 'import.apply', records: changes },
    }))
    expect(reviews(came).changes).toEqual([])
    const foreign = { ...came, book: { ...came.book, campaign: 'khac' } }
    expect(reviews(foreign)).toMatchObject({ tables: [], changes: [], findings: [{ code: 'WRONG_CAMPAIGN' }] })
  })
})
