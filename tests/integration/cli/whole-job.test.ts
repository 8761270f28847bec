import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const samples = join(root, 'resources/sample')
const expectedFile = join(root, 'tests/fixtures/workbooks/wards/expected.json')

interface ExpectedUnit {
  readonly file: string
  readonly code: string
  readonly criteria: readonly unknown[]
  readonly collectives: readonly unknown[]
  readonly individuals: readonly unknown[]
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are JSON from outside, compared field by field.
type Json = any

let parent: string
let data: string

/** Runs one command line as a person would, and gives its JSON and its exit code. */
function cli(...args: readonly string[]): {
  readonly status: number | null
  readonly json: Json
  readonly said: string
} {
  const run = spawnSync(process.execPath, [join(root, 'scripts/cli.mjs'), ...args, '--data', data, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, SO_THI_DUA_USER: 'Nguyễn Thị Hoa' },
  })
  return { status: run.status, json: run.stdout === '' ? null : JSON.parse(run.stdout), said: run.stderr }
}

const done = (...args: readonly string[]): Json => {
  const { status, json, said } = cli(...args)
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' })
  return json
}

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-job-'))
  data = join(parent, 'so-lieu')
})
afterAll(() => rmSync(parent, { recursive: true, force: true }))

describe('the whole job from the command line', () => {
  it('founds an office, takes in its units, a campaign and its criteria', () => {
    done('office-init')
    expect(done('units-import', join(samples, 'danh-sach-don-vi.xlsx'))).toMatchObject({
      added: 20,
      changed: 0,
      unchanged: 0,
    })
    expect(done('units')[0]).toEqual({
      code: 'P01',
      name: 'Phường Bắc Sơn',
      kind: 'phường',
      cluster: 'Khối phường',
      aliases: [],
    })
    const plan = join(samples, 'plan.json')
    expect(done('campaign-create', plan)).toEqual({ campaign: 'dot-75-nam' })
    const criteria = join(root, 'resources/criteria/dot-75-nam.json')
    expect(done('criteria-import', criteria, '--official')).toMatchObject({
      criteriaSet: 'mau-dot-75-nam',
      version: 1,
      status: 'official',
    })
  })

  it('stores every row of all twenty workbooks under its unit', () => {
    const { files, totals } = done('import', join(samples, 'workbooks'), '--apply')
    const { units }: { units: readonly ExpectedUnit[] } = JSON.parse(readFileSync(expectedFile, 'utf8'))
    expect(totals.rowsSeen).toBe(totals.accepted + totals.waiting + totals.skipped)
    const counts = (one: Json) => [one.criteria.length, one.collectives.length, one.individuals.length]
    const byFile = (a: Json, b: Json) => (a.file < b.file ? -1 : 1)
    expect(
      files
        .map((one: Json) => ({ file: one.file, unit: one.unit, applied: one.applied, rows: counts(one) }))
        .sort(byFile),
    ).toEqual(units.map((one) => ({ file: one.file, unit: one.code, applied: true, rows: counts(one) })).sort(byFile))
  })

  it('adds nothing when the same files come again', () => {
    const before = done('log').length
    const { files } = done('import', join(samples, 'workbooks'), '--apply')
    expect(new Set(files.map(({ status }: Json) => status))).toEqual(new Set(['unchanged']))
    expect(done('log').length).toBe(before)
  })

  it('ranks the units that sent scores, explains and freezes', () => {
    expect(done('accept-self', '--reason', 'Đã kiểm tra minh chứng')).toMatchObject({ units: 18 })
    const ranking = done('ranking', '--freeze')
    expect(ranking.frozen).toMatchObject({ version: 1, stale: false })
    const wards = ranking.clusters.find(({ cluster }: Json) => cluster === 'Khối phường')
    expect(wards.units).toHaveLength(10)
    expect(wards.units.map(({ rank }: Json) => rank)).not.toContain(null)
    const first = wards.units[0]
    const explained = done('explain', '--unit', first.unit)
    expect({ total: explained.total, band: explained.band, rank: explained.rank }).toEqual({
      total: first.total,
      band: first.band,
      rank: 1,
    })
  })

  it('writes “Vì sao điểm này?” of a unit as the file that its name asks for', () => {
    const out = join(parent, 'vi-sao.docx')
    const { file, unit } = done('explain', '--unit', 'P01', '--out', out)
    expect({ unit, path: file.path, format: file.format }).toEqual({ unit: 'P01', path: out, format: 'docx' })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })

  it('lists those to be commended with money, and makes papers that agree', () => {
    const list = done('list', '--freeze')
    expect(list.entries).toHaveLength(list.counts.collective + list.counts.individual + list.counts.household)
    expect(list.total).toBe(list.entries.reduce((sum: number, { amount }: Json) => sum + amount, 0))
    expect({ baseSalary: list.baseSalary, profile: list.profile, stale: list.frozen.stale }).toEqual({
      baseSalary: 1_490_000,
      profile: 'R1',
      stale: false,
    })
    const out = join(parent, 'van-ban')
    const { documents } = done('documents', '--out', out, '--number', '5', '--date', '2023-06-09')
    const perCluster = Array.from({ length: 4 }, () => ['clusterScores', 'scoreSheet']).flat()
    expect(documents.map(({ kind }: Json) => kind)).toEqual(['proposal', 'decision', 'list', 'ranking', ...perCluster])
    const names = documents.flatMap(({ files }: Json) => files.map(({ path }: Json) => path))
    expect(new Set(names).size).toBe(names.length)
    for (const { files } of documents) for (const { path } of files) expect(existsSync(path)).toBe(true)
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).documents).toEqual(documents)
    const printed = done('documents', '--out', out, '--form', 'a4-ngang', '--first-number', '12').documents.at(-1)
    expect([printed.kind, printed.pages, printed.files.length]).toEqual(['certificates', list.entries.length, 1])
    const someone = list.entries.find(({ kind }: Json) => kind === 'individual')
    expect(done('awards-search', someone.name)).toContainEqual(
      expect.objectContaining({ name: someone.name, decision: '05/QĐ-UBND', date: '2023-06-09' }),
    )
  })

  it('verifies, backs up and restores', () => {
    expect(done('verify')).toMatchObject({ ok: true, journal: { chain: 'ok' }, originals: 20 })
    const backup = join(parent, 'ban-sao.stdbackup')
    const { records } = done('backup', '--out', backup)
    expect(done('restore', backup)).toMatchObject({ records })
    expect(done('verify')).toMatchObject({ ok: true })
  })
})

describe('refusals', () => {
  it('name what is wrong, as JSON and in Vietnamese, with exit code 1', () => {
    const { status, json, said } = cli('explain', '--unit', 'P99')
    expect(status).toBe(1)
    expect(json.error).toMatchObject({ code: 'UNIT_NOT_FOUND', unit: 'P99' })
    expect(said).toContain('Không có đơn vị nào mang mã “P99”')
  })
  it('say how a command is used, with exit code 2', () => {
    expect(cli('khong-co-lenh-nay')).toMatchObject({ status: 2, json: null })
    expect(cli('units-import')).toMatchObject({ status: 2, json: null })
    expect(cli('explain')).toMatchObject({ status: 2, json: null })
    expect(cli('templates')).toMatchObject({ status: 2, json: null })
  })
  it('name every score that cannot be, store none, and say so on standard error too', () => {
    const file = join(parent, 'diem.json')
    const scores = ['P99', 'P98'].map((unit) => ({ unit, criterion: 'Z', points: '1' }))
    writeFileSync(file, JSON.stringify({ reason: 'thử', scores }))
    const { status, json, said } = cli('appraise', file)
    expect(status).toBe(1)
    expect(json).toMatchObject({ scores: 0, error: { code: 'SCORES_INVALID' } })
    expect(json.findings.map(({ code, unit }: Json) => [code, unit])).toEqual([
      ['SCORED_UNIT_UNKNOWN', 'P99'],
      ['SCORED_CRITERION_UNKNOWN', 'P99'],
      ['SCORED_UNIT_UNKNOWN', 'P98'],
      ['SCORED_CRITERION_UNKNOWN', 'P98'],
    ])
    expect(said).toContain('Không có đơn vị nào mang mã “P98”')
  })
  it('refuse a plan that is not one, and keep what there was', () => {
    const file = join(parent, 'ke-hoach.json')
    writeFileSync(file, '{"slogan": 3}')
    expect(cli('campaign-create', file)).toMatchObject({ status: 1, json: { error: { code: 'JSON_INVALID' } } })
    expect(done('campaigns')).toHaveLength(1)
  })
})
