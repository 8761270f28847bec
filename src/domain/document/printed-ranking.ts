import type { LocalDate } from '../core/local-date'
import type { Campaign, Office } from '../office/records'
import type { CampaignRanking, ClusterRanking, RankedUnit } from '../scoring/ranking-result'
import type { Score } from '../scoring/score'
import { foldBare } from '../text/fold'
import type { Block } from './paper'
import { decimalComma } from './phrases'
import { unbrokenWidth } from './text-width'
import { fill, type PaperWording } from './wording'

/** A node of "Vì sao điểm này?" in words. */
export interface WordedNode {
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly max: string | null
  readonly points: string | null
  readonly self: string | null
  readonly review: string | null
  readonly appraisal: string | null
  readonly formula: string
  readonly rounding?: string
  readonly reason?: string
  readonly scores?: readonly Score[]
  readonly children?: readonly WordedNode[]
}

/** Width of the column of codes, in which no code is broken, in millimetres. */
export const codesWidth = (tree: WordedNode, points: number): number => unbrokenWidth(codesUnder(tree), points)

const codesUnder = ({ children = [] }: WordedNode): readonly string[] =>
  children.flatMap((child) => [child.code, ...codesUnder(child)])

/** A unit's explanation in words. */
export interface WordedExplanation {
  readonly unit: string
  readonly name: string
  readonly tree: WordedNode
  readonly steps: readonly { readonly message: string }[]
}

/** A ranking as papers print it: the frozen one, or the present one as a draft. */
export interface PrintedRanking {
  readonly wording: PaperWording
  readonly office: Office
  readonly campaign: Pick<Campaign, 'title'>
  readonly ranking: CampaignRanking
  readonly clusterName: (cluster: string) => string
  readonly frozen: { readonly code: string; readonly version: number } | null
  readonly date: LocalDate | null
  /** Year for the room left when the date is open. */
  readonly year: number | null
}

/** "Khối phường" → "khoi-phuong", for names of files. */
export const plainName = (name: string): string =>
  foldBare(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Points on paper: a comma, and signs that keep "chưa chấm" and "không phát sinh" apart from 0. */
export const pointsOnPaper = (points: string | null, wording: PaperWording): string =>
  points === null ? wording.status.unscored : points === 'N/A' ? wording.status.notApplicable : decimalComma(points)

/** Under the title: which frozen ranking the paper prints, or that it is a draft. */
export function statusLine({ wording, frozen }: Pick<PrintedRanking, 'wording' | 'frozen'>): Block {
  const text =
    frozen === null
      ? wording.status.draft
      : fill(wording.status.frozen, { code: frozen.code, version: String(frozen.version) })
  const face = frozen === null ? { bold: true as const } : { italic: true as const }
  return { kind: 'caption', align: 'center', runs: [{ text, ...face }] }
}

/** Total, grade and rank of a unit as words of a sentence; a rank that is shared says so. */
export function placeInWords(unit: RankedUnit, wording: PaperWording) {
  const words = wording.scoreSheet
  return {
    total: unit.total === null ? words.noTotal : decimalComma(unit.total),
    band: unit.band ?? words.noBand,
    rank: unit.rank === null ? words.noRank : String(unit.rank),
  }
}

/** A cluster and one of its units, by the unit's code; null when it is not ranked. */
export function findRanked(
  ranking: CampaignRanking,
  unit: string,
): { readonly cluster: ClusterRanking; readonly ranked: RankedUnit } | null {
  for (const cluster of ranking.clusters) {
    const ranked = cluster.units.find((one) => one.unit === unit)
    if (ranked !== undefined) return { cluster, ranked }
  }
  return null
}
