import type { ClusterRanking } from '../scoring/ranking-result'
import { groupSpreads, rankingBars } from '../statistics/cluster-series'
import type { Block, Section } from './paper'
import type { BarsChart, HeatCell, HeatChart } from './paper-chart'
import { decimalComma } from './phrases'
import { pointsOnPaper } from './printed-ranking'
import { claimsBlocks, ratersBlocks } from './score-charts'
import { fill, type PaperWording } from './wording'

const note = (text: string): Block => ({ kind: 'caption', align: 'left', runs: [{ text, italic: true }] })

const within = (share: number): number => Math.min(1, Math.max(0, share))

/** Totals in order of rank on an axis from 0, and where the grades begin. */
export function barsChart(cluster: ClusterRanking, wording: PaperWording): BarsChart {
  const { bars, cutOffs } = rankingBars(cluster)
  const longest = Math.max(0, ...bars.map(({ length }) => length), ...cutOffs.map(({ at }) => Number(at)))
  const share = (length: number): number => (longest === 0 ? 0 : within(length / longest))
  return {
    type: 'bars',
    bars: bars.map(({ unit, name, rank, band, total, length, official }) => ({
      unit,
      name,
      rank: rank === null ? '' : String(rank),
      total: pointsOnPaper(total, wording),
      band: band ?? '',
      label: [
        pointsOnPaper(total, wording),
        ...(band === null ? [] : [band]),
        ...(official || total === null ? [] : [wording.clusterScores.provisional]),
      ].join(' – '),
      share: share(length),
      isProvisional: !official,
    })),
    cutOffs: cutOffs
      .map(({ at }) => ({ text: decimalComma(at), share: share(Number(at)) }))
      .toSorted((a, b) => a.share - b.share),
  }
}

/** Whole percents cut off, not rounded: 100 is the full maximum, and the figure fits the tone of its cell. */
const percent = (share: number): string => String(Math.floor(share * 100 + 1e-9))

/** Shares of the maximum by unit and top group of criteria. */
export function heatChart(cluster: ClusterRanking, wording: PaperWording): HeatChart {
  const spreads = groupSpreads(cluster)
  return {
    type: 'heat',
    columns: spreads.map(({ code }) => code),
    rows: cluster.units.map(({ name }, index) => ({
      no: String(index + 1),
      name,
      cells: spreads.map(({ cells }): HeatCell => {
        const { points, share } = cells[index] ?? { points: null, share: null }
        return { text: share === null ? pointsOnPaper(points, wording) : percent(share), share }
      }),
    })),
  }
}

/** Phụ lục biểu đồ of one cluster; null when it has nothing to draw. */
export function chartsAnnex(cluster: ClusterRanking, name: string, wording: PaperWording): Section | null {
  if (cluster.units.length === 0) return null
  const words = wording.clusterScores
  const cuts = rankingBars(cluster).cutOffs.map(({ band, at }) => fill(words.barsCut, { band, at: decimalComma(at) }))
  const groups = groupSpreads(cluster).map(({ code, title }) => fill(wording.ranking.group, { code, title }))
  return {
    orientation: 'landscape',
    blocks: [
      { kind: 'annexTitle', label: null, title: words.charts, subject: name, attachedTo: '' },
      { kind: 'section', text: words.barsChart },
      note(words.barsNote),
      ...(cuts.length === 0 ? [] : [note(fill(words.barsCuts, { cuts: cuts.join('; ') }))]),
      { kind: 'chart', chart: barsChart(cluster, wording) },
      // With one group the heat map would say again what the bars say.
      ...(groups.length < 2
        ? []
        : ([
            { kind: 'section', text: words.heatChart },
            note(`${words.heatNote} ${wording.status.signs}`),
            note(fill(words.groups, { groups: groups.join('; ') })),
            { kind: 'chart', chart: heatChart(cluster, wording) },
          ] as const)),
      ...claimsBlocks(cluster, wording),
      ...ratersBlocks(cluster, wording),
    ],
  }
}
