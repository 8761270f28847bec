import { describe, expect, it } from 'vitest'
import type { Block } from '#domain/document/paper'
import { claimsBlocks, ratersBlocks, unitChartsAnnex } from '#domain/document/score-charts'
import { paperWording } from '#main/documents/paper-wording'
import { block, clusterOf, criteria, rank, score, unitOf } from '../scoring/small-campaign'

const set = criteria({ scale: 20, groups: [block('A', 10), block('B', 10)], bands: [{ name: 'Tốt', atLeast: null }] })
const ranking = rank(set, [
  ...['a', 'b'].flatMap((unit) => [score(unit, 'A.1', '10', 'self'), score(unit, 'B.1', '8', 'self')]),
  score('a', 'A.1', '9.5'),
  score('a', 'B.1', '8'),
  score('b', 'A.1', '10'),
  score('b', 'B.1', { points: '9', who: 'Trần Thị B' }),
])
const cluster = clusterOf(ranking)

const barsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((one) =>
    one.kind === 'chart' && one.chart.type === 'bars'
      ? one.chart.bars.map(({ name, label, share, isProvisional }) => [name, label, share, isProvisional])
      : [],
  )

describe('charts of scores in papers', () => {
  it('draw what each unit claimed under what it officially has', () => {
    expect(barsOf(claimsBlocks(cluster, paperWording))).toEqual([
      ['b', 'chính thức 19', 1, false],
      ['', 'tự chấm 18 (−1)', 18 / 19, true],
      ['a', 'chính thức 17,5', 17.5 / 19, false],
      ['', 'tự chấm 18 (+0,5)', 18 / 19, true],
    ])
  })

  it('tell those who score more strictly than the units themselves from those who do not', () => {
    const [first, second] = barsOf(ratersBlocks(cluster, paperWording))
    expect([first?.[0], first?.[1], first?.[3]]).toEqual(['Nguyễn Văn A (thẩm định)', '−1,7% (chặt hơn), 3 điểm', true])
    expect(second).toEqual(['Trần Thị B (thẩm định)', '+10%, 1 điểm', 1, false])
  })

  it('draw a unit beside the mean of its cluster, and over the campaigns once there are two', () => {
    const point = { campaign: 'x', total: '17.5', scale: '20', share: 0.875, rank: 2, of: 2 } as const
    const trendOf = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...point, title: `Đợt ${index + 1}` })) as unknown as Parameters<
        typeof unitChartsAnnex
      >[2]
    const bars = (count: number) =>
      barsOf(unitChartsAnnex(cluster, unitOf(ranking, 'a'), trendOf(count), paperWording)?.blocks ?? [])
    expect(bars(1)).toEqual([
      ['A: Nhóm A', 'đơn vị 95%', 0.95, false],
      ['', 'bình quân 97%', 0.975, true],
      ['B: Nhóm B', 'đơn vị 80%', 0.8, false],
      ['', 'bình quân 85%', expect.closeTo(0.85), true],
    ])
    expect(bars(2).slice(4)).toEqual([
      ['Đợt 1', '17,5/20 điểm, hạng 2/2', 0.875, false],
      ['Đợt 2', '17,5/20 điểm, hạng 2/2', 0.875, false],
    ])
  })
})
