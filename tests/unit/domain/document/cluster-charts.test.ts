import { describe, expect, it } from 'vitest'
import { barsChart, chartsAnnex, heatChart } from '#domain/document/cluster-charts'
import { rankingPapersAgree } from '#domain/document/ranking-paper-checks'
import { paperWording } from '#main/documents/paper-wording'
import { block, clusterOf, criteria, rank, scoresOf, value } from '../scoring/small-campaign'
import { frozenPlaces, printedRanking, scoresPaper } from './sample-ranking'

const set = criteria({
  scale: 20,
  groups: [block('A', 10), block('B', 10)],
  bands: [
    { name: 'Tốt', atLeast: 15 },
    { name: 'Khá', atLeast: 7.5 },
    { name: 'Đạt', atLeast: null },
  ],
})
const scores = scoresOf({ a: { 'A.1': '10', 'B.1': '9.96' }, b: { 'A.1': '4', 'B.1': 'N/A' }, c: { 'A.1': '5' } })
const ranking = rank(set, scores, ['a', 'b', 'c', 'd'])
const cluster = clusterOf(ranking)

describe('charts of a cluster', () => {
  it('draw every unit on an axis from 0, provisional totals marked, and where the grades begin', () => {
    const { bars, cutOffs } = barsChart(cluster, paperWording)
    expect(
      bars.map(({ unit, rank: place, label, share, isProvisional }) => [
        unit,
        place,
        label,
        share.toFixed(2),
        isProvisional,
      ]),
    ).toEqual([
      ['a', '1', '19,96 – Tốt', '1.00', false],
      ['b', '2', '4 – Đạt', '0.20', false],
      ['c', '', '5 – tạm tính', '0.25', true],
      ['d', '', '–', '0.00', true],
    ])
    expect(cutOffs.map(({ text, share }) => [text, share.toFixed(2)])).toEqual([
      ['7,5', '0.38'],
      ['15', '0.75'],
    ])
  })

  it('never draw a total below 0 to the left of the axis', () => {
    const minus = criteria({
      scale: 10,
      groups: [block('A', 10)],
      deductions: { code: 'P', max: null, items: [{ code: 'P.1', title: 'Nộp chậm', type: 'count', per: 1, cap: 20 }] },
      bands: [{ name: 'Đạt', atLeast: null }],
    })
    const below = rank(minus, scoresOf({ a: { 'A.1': '2', 'P.1': value({ count: 12 }) } }))
    const [bar] = barsChart(clusterOf(below), paperWording).bars
    expect([bar?.total, bar?.share]).toEqual(['-10', 0])
  })

  it('give the whole percents of each group, 100 only for the full maximum, unscored and not applicable without a tone', () => {
    const { columns, rows } = heatChart(cluster, paperWording)
    expect(columns).toEqual(['A', 'B'])
    expect(rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
      ['a', '100', '99'],
      ['b', '40', 'KPS'],
      ['c', '50', expect.anything()],
      ['d', '–', '–'],
    ])
    expect(rows[1]?.cells.map(({ share }) => share)).toEqual([0.4, null])
  })

  it('end the paper of the cluster, and name the cut-offs in words', () => {
    const last = scoresPaper(printedRanking(ranking)).sections.at(-1)
    expect(last?.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(2)
    expect(JSON.stringify(last)).toContain('Tốt từ 15; Khá từ 7,5.')
  })

  it('are left out of a cluster without units', () => {
    expect(chartsAnnex({ ...cluster, units: [] }, 'Khối phường', paperWording)).toBeNull()
  })

  it('are compared with what was frozen like every table', () => {
    const paper = scoresPaper(printedRanking(ranking))
    expect(rankingPapersAgree(frozenPlaces(ranking), [paper], paperWording)).toEqual([])
    const forged = JSON.parse(JSON.stringify(paper), (key, value) =>
      key === 'bars' ? value.map((bar: { unit: string }) => (bar.unit === 'a' ? { ...bar, total: '18' } : bar)) : value,
    )
    expect(rankingPapersAgree(frozenPlaces(ranking), [forged], paperWording)).toMatchObject([
      { code: 'PAPER_RANKING_DIFFERS', facts: { name: 'a', fact: 'unitTotal', printed: '18', expected: '19,96' } },
    ])
  })
})
