import { fork, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { type DesktopSurroundings, desktopServices } from '#main/desktop-services'
import type { ForkChild } from '#main/ports/child-process'
import { FileTokens } from '#main/shell/file-tokens'
import type { Reply } from '#shared/ipc/api'
import type { Channel, Input, Output } from '#shared/ipc/contract'
import { writeStrangeWorkbook } from '../../e2e/strange-workbook'

const root = join(import.meta.dirname, '../../..')

/** As the desktop forks its reading process, but from the sources. */
const forkSources: ForkChild = (modulePath, { memoryMb }) => {
  const child = fork(modulePath, [], {
    cwd: root,
    execArgv: ['--import', 'tsx', `--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

let folder: string
let services: Awaited<ReturnType<typeof desktopServices>>
const files = new FileTokens()
const progress: string[] = []

const people = ['Bà Lê Thị Hoa', 'Ông Đỗ Văn Dũng', 'Bà Trần Thị Ánh']
const at = (name: string): string => join(folder, 'gui', name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-mapping-'))
  mkdirSync(join(folder, 'gui'))
  await writeStrangeWorkbook(at('1 Bắc Sơn.xlsx'), 'phường Bắc Sơn', people)
  await writeStrangeWorkbook(at('2 Đồng Hòa.xlsx'), 'phường Đồng Hòa', ['Ông Vũ Văn Tú', ...people])
  writeFileSync(at('3 hỏng.xlsx'), 'PK hỏng')
  const parts: Partial<DesktopSurroundings> = {
    dataFolder: join(folder, 'so-lieu'),
    settingsFolder: folder,
    version: '0.2.0',
    files,
    push: (event, payload) => {
      if (event === 'job.progress') progress.push((payload as { label: string }).label)
    },
    fork: forkSources,
    readingProcess: join(root, 'src/main/excel/reading/reading-process.ts'),
  }
  services = await desktopServices(parts as DesktopSurroundings)
})
afterAll(async () => {
  await services.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
  const answer = services.api[channel] as (input: Input<C>) => Promise<Reply<C>>
  const reply = await answer(input)
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<C>
}
const token = (path: string): string => files.offer(path)?.token ?? ''
const unit = (code: string, name: string): Input<'units.save'> => ({
  previousCode: null,
  unit: { code, name, kind: 'phường', cluster: null, aliases: [], validFrom: null, validTo: null, note: '' },
})
let campaign: string
const job = 'nhan-1'
const word: TableMapping = {
  sheet: 'Tháng 6',
  headerRows: [4],
  kind: 'individuals',
  columns: { index: 'A', name: 'B', position: 'C', achievement: 'D', award: 'E' },
  instead: [],
}
const tables = [{ ...word, headerRows: [...word.headerRows], instead: [], columns: { ...word.columns } }]
const lines = (view: Output<'import.read'>) =>
  view.files.map(({ file, status, unit: from, account }) => [file, status, from, account.accepted, account.waiting])

describe('a layout that nobody knows', () => {
  it('is not understood; a broken file beside it does not stop the others', async () => {
    await ask('units.save', unit('P01', 'Phường Bắc Sơn'))
    await ask('units.save', unit('P02', 'Phường Đồng Hòa'))
    const created = await ask('campaign.create', {
      title: 'Đợt thi đua',
      slogan: '',
      theme: '',
      from: null,
      to: null,
      legalProfile: 'R1',
      legalBasis: [],
      parentPlan: '',
      purposes: [],
      requirements: [],
      contents: [],
      movements: [],
      activities: [],
      tasks: [],
      budgetNote: '',
      recipients: [],
      plan: { number: '', date: null },
    })
    campaign = created.campaign.id
    const view = await ask('import.read', { job, campaign, tokens: [token(join(folder, 'gui'))] })
    expect(lines(view)).toEqual([
      ['1 Bắc Sơn.xlsx', 'partial', null, 0, 4],
      ['2 Đồng Hòa.xlsx', 'partial', null, 0, 5],
      ['3 hỏng.xlsx', 'refused', null, 0, 0],
    ])
    expect(progress.filter((label) => label !== '')).toEqual(['1 Bắc Sơn.xlsx', '2 Đồng Hòa.xlsx', '3 hỏng.xlsx'])
  })

  it('is shown as in Excel, and tried without anything changing', async () => {
    const sheet = await ask('import.sheet', { job, file: '0', sheet: null, from: 0, count: 3 })
    expect([sheet.sheet, sheet.lines, sheet.columns, sheet.page.length]).toEqual(['Tháng 6', 7, 5, 3])
    expect(sheet.fields.individuals).toContain('award')
    const tried = await ask('import.preview', { job, file: '0', tables })
    expect(tried.reading?.individuals.map(({ name, award, row }) => [name, award, row])).toEqual([
      ['Lê Thị Hoa', 'Giấy khen', 5],
      ['Đỗ Văn Dũng', 'Giấy khen', 6],
      ['Trần Thị Ánh', 'Giấy khen', 7],
    ])
    expect((await ask('import.file', { job, file: '0' })).account).toEqual({
      seen: 6,
      accepted: 0,
      waiting: 4,
      skipped: 2,
    })
    const unknown = await services.api['import.sheet']({ job, file: '0', sheet: 'Không có', from: 0, count: 1 })
    expect(unknown).toEqual({ ok: false, error: { code: 'RECORD_NOT_FOUND', what: 'Không có' } })
    const gone = await services.api['import.preview']({ job: 'khác', file: '0', tables })
    expect(gone).toEqual({ ok: false, error: { code: 'JOB_UNKNOWN' } })
  })

  it('once said, reads the file right, and every other file of the same layout with it', async () => {
    const kept = await ask('import.map', { job, file: '0', tables, remember: true })
    expect([kept.alike, kept.remembered]).toEqual([1, true])
    expect(lines(kept.view)).toEqual([
      ['1 Bắc Sơn.xlsx', 'ready', 'P01', 3, 0],
      ['2 Đồng Hòa.xlsx', 'ready', 'P02', 4, 0],
      ['3 hỏng.xlsx', 'refused', null, 0, 0],
    ])
    const other = await ask('import.file', { job, file: '1' })
    expect(other.reading?.mappings?.map(({ remembered }) => remembered?.file)).toEqual(['1 Bắc Sơn.xlsx'])
    expect(other.reading?.findings.map(({ code }) => code)).toContain('COLUMNS_REMEMBERED')
  })

  it('is forgotten on request, and one undo brings it back', async () => {
    const other = await ask('import.file', { job, file: '1' })
    const mapping = other.reading?.mappings?.[0]?.remembered?.id ?? ''
    expect(lines(await ask('import.forget', { job, mapping }))[1]).toEqual(['2 Đồng Hòa.xlsx', 'partial', null, 0, 5])
    expect(await ask('log.undo', undefined)).toEqual({ action: 'mapping.forget' })
    const listed = await ask('mappings.list', undefined)
    expect(listed.map(({ unit, file, kind }) => [unit, file, kind])).toEqual([['P01', '1 Bắc Sơn.xlsx', 'individuals']])
    expect(await ask('mappings.forget', { mappings: listed.map(({ id }) => id) })).toEqual([])
    expect(await ask('log.undo', undefined)).toEqual({ action: 'mapping.forget' })
    const again = await ask('import.read', { job: 'nhan-2', campaign, tokens: [token(at('2 Đồng Hòa.xlsx'))] })
    expect(lines(again)).toEqual([['2 Đồng Hòa.xlsx', 'ready', 'P02', 4, 0]])
  })

  it('is stored with the report, whatever is remembered later; a file that has gone does not stop the others', async () => {
    copyFileSync(at('1 Bắc Sơn.xlsx'), at('4 Bắc Sơn.xlsx'))
    const view = await ask('import.read', { job: 'nhan-3', campaign, tokens: [token(at('4 Bắc Sơn.xlsx'))] })
    expect(lines(view)).toEqual([['4 Bắc Sơn.xlsx', 'ready', 'P01', 3, 0]])
    rmSync(at('1 Bắc Sơn.xlsx'))
    const read = await ask('import.read', { job: 'nhan-4', campaign, tokens: [token(join(folder, 'gui'))] })
    rmSync(at('2 Đồng Hòa.xlsx'))
    const receivable = read.files.filter(({ status }) => status === 'ready').map(({ id }) => id)
    const applied = await ask('import.apply', { job: 'nhan-4', files: receivable })
    expect([applied.applied, applied.nominees]).toEqual([1, 3])
    expect(applied.failed).toEqual([
      { file: '2 Đồng Hòa.xlsx', error: { code: 'FILE_UNREADABLE', file: '2 Đồng Hòa.xlsx' } },
    ])
    const { nominees } = await ask('nominees.list', { campaign })
    expect(nominees.map(({ name, unit: from }) => [name, from])).toEqual([
      ['Lê Thị Hoa', 'P01'],
      ['Đỗ Văn Dũng', 'P01'],
      ['Trần Thị Ánh', 'P01'],
    ])
  })

  it('understood in another way is no unchanged file', async () => {
    const view = await ask('import.read', { job: 'nhan-5', campaign, tokens: [token(at('4 Bắc Sơn.xlsx'))] })
    expect(view.files[0]?.status).toBe('unchanged')
    const other = [{ ...tables[0], columns: { name: 'B', achievement: 'C', award: 'E' } }] as typeof tables
    const kept = await ask('import.map', { job: 'nhan-5', file: '0', tables: other, remember: false })
    expect([kept.remembered, kept.view.files[0]?.status, kept.view.files[0]?.changes]).toEqual([false, 'ready', 3])
  })

  it('is known to the command line too', async () => {
    await writeStrangeWorkbook(at('5 Đồng Hòa.xlsx'), 'phường Đồng Hòa', people)
    await services.close()
    const run = spawnSync(
      process.execPath,
      [join(root, 'scripts/cli.mjs'), 'import', at('5 Đồng Hòa.xlsx'), '--data', join(folder, 'so-lieu'), '--json'],
      { encoding: 'utf8' },
    )
    const [file] = JSON.parse(run.stdout).files
    expect(file.tables).toMatchObject([
      { kind: 'individuals', headerRows: [4], accepted: 3, waiting: 0, remembered: '1 Bắc Sơn.xlsx' },
    ])
    expect(file.findings.map(({ code }: { code: string }) => code)).toContain('COLUMNS_REMEMBERED')
  })
})
