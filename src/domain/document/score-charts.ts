import type { ClusterRanking } from '../scoring/ranking-result'
import { claimComparisons } from '../statistics/claims'
import { groupSpreads, unitProfile } from '../statistics/cluster-series'
import type { RankPoint } from '../statistics/rank-trend'
import { leniencies } from '../statistics/rater-series'
import type { Block, Section } from './paper'
import type { BarsChart, ChartBar } from './paper-chart'
import { decimalComma } from './phrases'
import { fill, type PaperWording } from './wording'

/** A campaign of the trend by its title. */
export interface TitledRankPoint extends RankPoint {
  readonly title: string
}

const note = (text: string): Block => ({ kind: 'caption', align: 'left', runs: [{ text, italic: true }] })
const within = (share: number): number => Math.min(1, Math.max(0, share))

/** A bar that stands for no unit's place, so that it is not compared with one. */
const bar = (name: string, label: string, share: number, isPale: boolean): ChartBar => ({
  unit: '',
  name,
  rank: '',
  total: '',
  band: '',
  label,
  share: within(share),
  isProvisional: isPale,
})

const titled = (title: string, said: string, bars: readonly ChartBar[]): readonly Block[] => {
  const chart: BarsChart = { type: 'bars', bars, cutOffs: [] }
  return bars.length === 0 ? [] : [{ kind: 'section', text: title }, note(said), { kind: 'chart', chart }]
}

/** Self-scores beside official ones, over the criteria that have both. */
export function claimsBlocks(cluster: ClusterRanking, wording: PaperWording): readonly Block[] {
  const words = wording.clusterScores
  const claims = claimComparisons(cluster)
  const longest = Math.max(0, ...claims.flatMap(({ claimed, official }) => [Number(claimed), Number(official)]))
  const share = (points: string): number => (longest === 0 ? 0 : Number(points) / longest)
  const bars = claims.flatMap(({ name, claimed, official, difference }) => [
    bar(name, fill(words.official, { points: decimalComma(official) }), share(official), false),
    bar(
      '',
      fill(words.claimed, { points: decimalComma(claimed), difference: signed(decimalComma(difference)) }),
      share(claimed),
      true,
    ),
  ])
  return titled(words.claimsChart, words.claimsNote, bars)
}

const signed = (number: string): string =>
  number.startsWith('-') ? `−${number.slice(1)}` : number === '0' ? number : `+${number}`

/** How those who review and appraise score beside the self-scores of the cluster. */
export function ratersBlocks(cluster: ClusterRanking, wording: PaperWording): readonly Block[] {
  const words = wording.clusterScores
  const raters = leniencies([cluster])
  const most = Math.max(0, ...raters.map(({ meanDifference }) => Math.abs(meanDifference)))
  const bars = raters.map(({ scorer, round, criteria, meanDifference }) => {
    const percent = (Math.round(meanDifference * 1000) / 10).toString()
    const facts = { difference: signed(decimalComma(percent)), n: String(criteria) }
    const name = fill(words.rater, { who: scorer, round: wording.explanation[round] })
    const label = fill(meanDifference < 0 ? words.strict : words.lenient, facts)
    return bar(name, label, most === 0 ? 0 : Math.abs(meanDifference) / most, meanDifference < 0)
  })
  return titled(words.ratersChart, words.ratersNote, bars)
}

const percentOf = (share: number | null): string => (share === null ? '–' : `${Math.floor(share * 100 + 1e-9)}%`)

/** One unit against the mean of its cluster, and the same unit over the campaigns; null when there is nothing to draw. */
export function unitChartsAnnex(
  cluster: ClusterRanking,
  unit: { readonly unit: string; readonly name: string },
  trend: readonly TitledRankPoint[],
  wording: PaperWording,
): Section | null {
  const words = wording.scoreSheet
  const profile = unitProfile(groupSpreads(cluster), unit.unit)
  const spokes = profile.flatMap(({ code, title, unit: own, cluster: mean }) => [
    bar(fill(wording.ranking.group, { code, title }), fill(words.ownShare, { share: percentOf(own) }), own ?? 0, false),
    bar('', fill(words.meanShare, { share: percentOf(mean) }), mean ?? 0, true),
  ])
  const points = trend.map(({ title, share, total, scale, rank, of }) => {
    const facts = { total: decimalComma(total), scale: decimalComma(scale), rank: String(rank ?? ''), of: String(of) }
    return bar(title, fill(rank === null ? words.trendPoints : words.trendRank, facts), share, rank === null)
  })
  const blocks = [
    ...titled(words.profileChart, words.profileNote, cluster.units.length < 2 ? [] : spokes),
    // One campaign is no trend.
    ...titled(words.trendChart, words.trendNote, points.length < 2 ? [] : points),
  ]
  if (blocks.length === 0) return null
  const title: Block = {
    kind: 'annexTitle',
    label: null,
    title: wording.clusterScores.charts,
    subject: unit.name,
    attachedTo: '',
  }
  return { orientation: 'landscape', blocks: [title, ...blocks] }
}
