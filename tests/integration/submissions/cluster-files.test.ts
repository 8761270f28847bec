import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allItems } from '#domain/criteria/walk-criteria'
import { officeInvariants } from '#domain/office/invariants'
import { ZipPackage } from '#main/excel/writing/zip-package'
import { writeClusterBooks } from '#main/services/cluster-books'
import { undo } from '#main/services/history'
import { comparedAgain } from '#main/services/submissions/compare-files'
import { sendBack } from '#main/services/submissions/send-back'
import { correctTrayRow, dismissTrayRow } from '#main/services/submissions/tray'
import { importUnits } from '#main/services/units'
import { template } from '../excel/templates/sample-template'
import { campaign, office, reader, readFileFor, receive } from './receiving'

const [first = '', second = ''] = allItems(template.criteria.set).map(({ item }) => item.code)

let context: Awaited<ReturnType<typeof office>>
let blank: string
beforeEach(async () => {
  context = await office()
  const row = (code: string, name: string) => ({ code, name, kind: 'phường', cluster: 'Cụm 1', aliases: [] })
  await importUnits(context, [row('P01', 'Phường Bắc Sơn'), row('P02', 'Phường Nam Sơn')])
  const saved = await writeClusterBooks(context.store.state, campaign, context.folder)
  blank = saved.ok ? (saved.value[0]?.path ?? '') : ''
})
afterEach(() => context.close())

/** The cluster's workbook as the lead sends it: "unit criterion" → points. */
async function filled(name: string, points: Readonly<Record<string, string | number>>) {
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(blank)
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      const given = points[`${row.getCell(1).text} ${row.getCell(3).text}`]
      if (given !== undefined) row.getCell(9).value = given
    })
  const path = join(context.folder, name)
  await book.xlsx.writeFile(path)
  return readFileFor(context, { path, name })
}

const records = () => context.store.state.campaign(campaign)
const waiting = () =>
  records()
    .all('tray')
    .filter(({ status }) => status === 'waiting')
const rowOf = (unit: string) => {
  const row = waiting().find(({ aside }) => aside.cells.A === unit)
  if (row === undefined) throw new Error(`no waiting row of ${unit}`)
  return row
}
const reviews = (): unknown =>
  records()
    .all('scores')
    .map(({ unit, criterion, points }) => [unit, criterion, points])
const wrong = { [`P01 ${first}`]: 1, [`P01 ${second}`]: 'chín', [`P02 ${first}`]: 'x' }

describe('waiting rows of a cluster’s score workbook', () => {
  it('wait in the tray of the cluster, are put right in place, and one undo takes it back', async () => {
    const { scores, waiting: count } = await receive(context, await filled('cum.xlsx', wrong))
    expect([scores, count]).toEqual([1, 2])
    expect(waiting().map(({ cluster, unit, file, aside }) => [cluster, unit, file, aside.cells.A, aside.code])).toEqual(
      [
        ['Cụm 1', '', 'cum.xlsx', 'P01', 'NUMBER_ODD'],
        ['Cụm 1', '', 'cum.xlsx', 'P02', 'NUMBER_ODD'],
      ],
    )
    expect(officeInvariants(context.store.state)).toEqual([])
    const row = rowOf('P01')
    expect(await correctTrayRow(context, reader, campaign, row.id, { I: 'vẫn sai' })).toMatchObject({
      error: { code: 'TRAY_STILL_WRONG', findings: [{ code: 'NUMBER_ODD' }] },
    })
    expect(await correctTrayRow(context, reader, campaign, row.id, { I: '2' })).toMatchObject({ ok: true })
    expect(reviews()).toEqual([
      ['P01', first, '1'],
      ['P01', second, '2'],
    ])
    expect(waiting()).toHaveLength(1)
    await undo(context, 0)
    expect(reviews()).toEqual([['P01', first, '1']])
    expect(waiting()).toHaveLength(2)
    await undo(context, 0)
    expect([reviews(), records().all('tray'), records().all('clusterFiles')]).toEqual([[], [], []])
  })

  it('are sent back to the cluster in its own workbook, marked, without those put aside', async () => {
    await receive(context, await filled('cum.xlsx', wrong))
    await dismissTrayRow(context, campaign, rowOf('P02').id, 'Trưởng cụm báo ghi nhầm')
    const sent = await sendBack(context, campaign, 'Cụm 1', context.folder, true)
    if (!sent.ok) throw new Error(sent.error.code)
    const [copy] = sent.value
    expect([copy?.sender, copy?.kind, copy?.message.includes('chín'), copy?.message.includes('“x”')]).toEqual([
      'Cụm 1',
      'marked',
      true,
      false,
    ])
    const back = await readFileFor(context, { path: copy?.path ?? '', name: 'cum - can sua.xlsx' })
    expect(back.reading?.clusterBook?.cluster).toBe('Cụm 1')
  })

  it('of a unit that is none of the cluster are marked for its lead too', async () => {
    const file = await filled('cum.xlsx', { [`P01 ${first}`]: 1, [`P02 ${first}`]: 2 })
    const book = new ExcelJs.Workbook()
    await book.xlsx.readFile(file.path)
    const cells: ExcelJs.Cell[] = []
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => {
        if (row.getCell(1).text === 'P02' && row.getCell(3).text === first) cells.push(row.getCell(1))
      })
    const [unit] = cells
    if (unit === undefined) throw new Error('no row of P02')
    unit.value = 'P77'
    await book.xlsx.writeFile(file.path)
    await receive(context, await readFileFor(context, { path: file.path, name: 'cum.xlsx' }))
    expect(waiting().map(({ aside }) => aside.code)).toEqual(['UNIT_UNKNOWN'])
    const sent = await sendBack(context, campaign, 'Cụm 1', context.folder, true)
    if (!sent.ok) throw new Error(sent.error.code)
    expect(sent.value[0]?.message).toContain('Đơn vị “P77” không thuộc cụm, khối của bảng này')
    const copy = new ExcelJs.Workbook()
    await copy.xlsx.readFile(sent.value[0]?.path ?? '')
    const marked = copy.getWorksheet(unit.worksheet.name)?.getCell(`I${unit.row}`)
    expect(marked?.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CD' } })
    expect(JSON.stringify(marked?.note)).toContain('P77')
  })

  it('are settled by a newer workbook that gives the same criterion, and a row put aside stays aside', async () => {
    await receive(context, await filled('cum.xlsx', wrong))
    await dismissTrayRow(context, campaign, rowOf('P02').id, 'Ghi nhầm')
    const newer = await filled('cum-2.xlsx', { ...wrong, [`P01 ${second}`]: 3 })
    expect(newer.differences).toEqual([{ what: 'criterion', key: `P01 ${second}`, before: null, after: '3' }])
    await receive(context, newer)
    expect(waiting()).toEqual([])
    expect(reviews()).toEqual([
      ['P01', first, '1'],
      ['P01', second, '3'],
    ])
    expect(comparedAgain(context.store.state, campaign, newer).status).toBe('unchanged')
  })
})

describe('the identity of a cluster’s score workbook', () => {
  const without = async (drop: (zip: ZipPackage) => void) => {
    const zip = ZipPackage.open(new Uint8Array(readFileSync(blank)))
    drop(zip)
    const path = join(context.folder, 'sua.xlsx')
    writeFileSync(path, zip.toBytes())
    return readFileFor(context, { path, name: 'sua.xlsx' })
  }
  const replaceIn = (zip: ZipPackage, part: string, from: string, to: string): void => {
    const text = new TextDecoder().decode(zip.read(part) ?? new Uint8Array())
    expect(text).toContain(from)
    zip.write(part, text.replaceAll(from, to))
  }
  const strings = 'xl/sharedStrings.xml'
  const properties = 'docProps/custom.xml'

  it('stands in the properties too, so that losing the hidden sheet does not matter', async () => {
    const file = await without((zip) => replaceIn(zip, strings, 'SoThiDua.Cluster', 'x'))
    expect(file.reading?.clusterBook).toMatchObject({ cluster: 'Cụm 1', campaign })
  })

  it('is not believed once it was changed by hand: nothing is taken, and it says so', async () => {
    const file = await without((zip) => {
      for (const part of [strings, properties]) replaceIn(zip, part, `${campaign}@1`, `${campaign}@2`)
    })
    expect(file).toMatchObject({
      status: 'refused',
      reading: { tables: [], findings: [{ code: 'CLUSTER_BOOK_ALTERED', severity: 'error' }] },
    })
  })
})
