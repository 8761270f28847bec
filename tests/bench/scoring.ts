// Scores, ranks and explains a large campaign; times an edited cell; shows that cost grows linearly; and sets all of it
// beside LibreOffice recalculating a workbook with the same sums, where LibreOffice is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { type Decimal, decimalOfNumber } from '#domain/core/decimal'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { explainUnit } from '#domain/scoring/explanation'
import { rankCampaign, rankCluster } from '#domain/scoring/ranking'
import type { ClusterRanking, RankingInput } from '#domain/scoring/ranking-result'
import type { Score } from '#domain/scoring/score'

const size = { units: 1000, criteria: 200, perCluster: 20 }
const repeats = Number(process.env.REPEATS ?? 5)
const groups = 10
const perGroup = size.criteria / groups

const kinds = [{ type: 'ratio' }, { type: 'count', per: 0.25 }, { type: 'minus', per: 0.5 }, { type: 'leaderRelative' }]
const parsed = parseCriteriaSet({
  id: 'lon',
  title: 'Bộ tiêu chí lớn',
  status: 'official',
  scale: size.criteria * 5,
  notApplicable: 'rescale',
  groups: Array.from({ length: groups }, (_, group) => ({
    code: `G${group}`,
    max: perGroup * 5,
    items: Array.from({ length: perGroup }, (_, item) => ({
      code: `G${group}.${item}`,
      max: 5,
      ...kinds[item % kinds.length],
    })),
  })),
  bands: [
    { name: 'Xuất sắc', atLeast: size.criteria * 4 },
    { name: 'Tốt', atLeast: size.criteria * 3 },
    { name: 'Khá', atLeast: null },
  ],
  quota: { band: 'Xuất sắc', share: 0.25, mode: 'down', overflowTo: 'Tốt' },
  tieBreak: ['group:G0', 'group:G1'],
})
const { set } = parsed
if (set === null) throw new Error(JSON.stringify(parsed.findings))

let seed = 75
const random = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}
const decimal = (value: number): Decimal => decimalOfNumber(value)

function campaign(unitCount: number): RankingInput {
  const units = Array.from({ length: unitCount }, (_, index) => ({
    code: `U${index}`,
    name: `Đơn vị ${index}`,
    cluster: `cụm ${Math.floor(index / size.perCluster)}`,
  }))
  const scores = units.flatMap(({ code }) =>
    Array.from({ length: size.criteria }, (_, index): Score => {
      const item = index % perGroup
      const criterion = `G${Math.floor(index / perGroup)}.${item}`
      const isRatio = item % 4 === 0 || item % 4 === 3
      const value = isRatio
        ? { target: decimal(100 + random(900)), actual: decimal(100 + random(900)) }
        : { count: decimal(random(20)) }
      const base = { campaign: 'lon', unit: code, criterion, evidence: 'BC số 1', who: 'A', at: '', reason: null }
      return { ...base, id: `${code}|${criterion}|appraisal`, round: 'appraisal', points: null, value }
    }),
  )
  // as the store hands them out: read from JSON
  return JSON.parse(JSON.stringify({ set, units, scores, councilOrders: [] })) as RankingInput
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
function timed(work: () => unknown, times = repeats): number {
  const taken = Array.from({ length: times }, () => {
    const from = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - from) / 1e6
  })
  return median(taken)
}
const show = (name: string, ms: number, note = ''): void =>
  console.log(`${name.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms ${note}`)

const whole = (input: RankingInput) => () => {
  const ranking = rankCampaign(input)
  for (const { code } of input.units) explainUnit(ranking, code)
}
const [half, large] = [campaign(size.units / 2), campaign(size.units)]
whole(half)()
// in turn, so that both meet the same machine
const taken = Array.from({ length: repeats }, () => [
  timed(whole(half), 1),
  timed(() => rankCampaign(large), 1),
  timed(whole(large), 1),
])
const [halfMs = 0, rankMs = 0, allMs = 0] = [0, 1, 2].map((column) => median(taken.map((row) => row[column] ?? 0)))
show(`rank ${size.units} units × ${size.criteria} criteria`, rankMs)
show('the same with every unit explained', allMs)
show('half as many units, explained', halfMs, `ratio ${(allMs / halfMs).toFixed(2)} (2 is linear)`)

for (const [count, criteria] of [
  [size.perCluster, size.criteria],
  [200, 60],
] as const) {
  const { set: rules, units, scores } = campaign(count)
  const inCluster = scores.filter((_, index) => index % size.criteria < criteria)
  const input = { set: rules, cluster: 'cụm', units, councilOrders: [] }
  const byUnit = new Map(units.map(({ code }) => [code, inCluster.filter(({ unit }) => unit === code)]))
  const rank = (previous: ClusterRanking | null) =>
    rankCluster({ ...input, scoresOf: (unit) => byUnit.get(unit) ?? [] }, previous)
  let present = rank(null)
  let edited = 0
  const edit = () => {
    edited = (edited + 61) % inCluster.length
    const one = inCluster[edited]
    const own = byUnit.get(one?.unit ?? '') ?? []
    const scoresNow = own.map((score) => (score.id === one?.id ? { ...score, points: decimal(random(5)) } : score))
    byUnit.set(one?.unit ?? '', scoresNow)
    present = rank(present)
  }
  show(`one edited cell: a cluster of ${count} units × ${criteria} criteria`, timed(edit, 40), 'goal ≤ 16 ms')
}

const yardstick = await recalculatedByLibreOffice(large)
if (yardstick === null) console.log('LibreOffice is not installed: no comparison')
else
  show('the same sums recalculated by LibreOffice', yardstick, `ratio ${(allMs / yardstick).toFixed(3)} (goal ≤ 0.1)`)

/** Time that LibreOffice takes to open, recalculate and save a workbook with the same sums, less its bare start. */
async function recalculatedByLibreOffice(input: RankingInput): Promise<number | null> {
  if (spawnSync('soffice', ['--version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'scoring-bench-'))
  const convert = (file: string): number =>
    timed(
      () =>
        spawnSync('soffice', [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'ods',
          '--outdir',
          join(folder, 'out'),
          file,
        ]),
      1,
    )
  try {
    const empty = new ExcelJS.Workbook()
    empty.addWorksheet('a').addRow([1])
    await empty.xlsx.writeFile(join(folder, 'empty.xlsx'))
    const full = new ExcelJS.Workbook()
    fillSheet(full.addWorksheet('Điểm'), input)
    await full.xlsx.writeFile(join(folder, 'full.xlsx'))
    convert(join(folder, 'empty.xlsx'))
    const bare = convert(join(folder, 'empty.xlsx'))
    return convert(join(folder, 'full.xlsx')) - bare
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One row per unit: what was reported, the points as formulas, group sums, the total and the rank in its cluster. */
function fillSheet(sheet: ExcelJS.Worksheet, { units, scores }: RankingInput): void {
  const columns = Array.from(
    { length: size.criteria * 4 + groups + 2 },
    (_, index) => sheet.getColumn(index + 1).letter,
  )
  const at = (column: number, row: number): string => `${columns[column]}${row}`
  for (const [index] of units.entries()) {
    const row = index + 1
    const first = index - (index % size.perCluster) + 1
    const last = Math.min(first + size.perCluster - 1, units.length)
    const cells: ExcelJS.CellValue[] = []
    for (let item = 0; item < size.criteria; item += 1) {
      const value = scores[index * size.criteria + item]?.value
      const [a, t, r] = [at(item * 4, row), at(item * 4 + 1, row), at(item * 4 + 2, row)]
      const best = `MAX(${at(item * 4 + 2, first)}:${at(item * 4 + 2, last)})`
      const formulas = [
        `ROUND(MIN(${a}/${t},1)*5,2)`,
        `ROUND(MIN(${a}*0.25,5),2)`,
        `ROUND(MAX(0,5-${a}*0.5),2)`,
        `ROUND(IF(${r}<=1,2.5*${r},2.5+2.5*(${r}-1)/(${best}-1)),2)`,
      ]
      const kind = (item % perGroup) % 4
      cells.push(Number(value?.actual ?? value?.count), Number(value?.target ?? 1))
      cells.push(kind === 3 ? { formula: `${a}/${t}` } : 0, { formula: formulas[kind] ?? '' })
    }
    const base = size.criteria * 4
    for (let group = 0; group < groups; group += 1) {
      const points = Array.from({ length: perGroup }, (_, item) => at((group * perGroup + item) * 4 + 3, row))
      cells.push({ formula: `SUM(${points.join(',')})` })
    }
    cells.push({ formula: `ROUND(SUM(${at(base, row)}:${at(base + groups - 1, row)}),2)` })
    cells.push({ formula: `RANK(${at(base + groups, row)},${at(base + groups, first)}:${at(base + groups, last)})` })
    sheet.addRow(cells)
  }
}
