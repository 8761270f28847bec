import type { Decimal } from '#domain/core/decimal'
import type { CriteriaGroup, CriteriaSet } from '#domain/criteria/criteria-set'
import { itemsOfGroup } from '#domain/criteria/walk-criteria'
import type { GivenPoints } from '#domain/scoring/score'
import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'

/** What a unit claimed beside what it was given, over the criteria that have both; hundredths, so that sums are exact. */
export interface ClaimBar {
  readonly unit: string
  readonly name: string
  readonly self: number
  readonly official: number
  /** "−3,5", "+1", "0". */
  readonly difference: string
}

interface Leaf {
  readonly code: string
  readonly title: string
  readonly max: Decimal | null
  readonly sign: 1 | -1
}

const inGroup = (group: CriteriaGroup): readonly Leaf[] =>
  itemsOfGroup(group).map(({ code, title, max }) => ({ code, title, max, sign: 1 as const }))

/** Every criterion of the set in order; deductions count against. */
export const leavesOf = (set: CriteriaSet): readonly Leaf[] => [
  ...set.groups.flatMap(inGroup),
  ...(set.bonus?.items ?? []).map(({ code, title, max }) => ({ code, title, max, sign: 1 as const })),
  ...(set.deductions?.items ?? []).map(({ code, title, cap }) => ({ code, title, max: cap, sign: -1 as const })),
]

const countedPoints = (cell: ScoreCell | undefined): GivenPoints =>
  cell?.counted ?? cell?.points ?? cell?.computed ?? null

const hundredths = (decimal: Decimal): number => {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const magnitude = Number(whole.replace('-', '')) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2))
  return decimal.startsWith('-') ? -magnitude : magnitude
}

/** Hundredths as officers write points: 950 → "9,5". */
export const hundredthsText = (value: number): string => {
  const whole = Math.floor(Math.abs(value) / 100)
  const rest = String(Math.abs(value) % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${value < 0 ? '−' : ''}${whole}${rest === '' ? '' : `,${rest}`}`
}

export function claimBars(set: CriteriaSet, rows: readonly ScoreSheetRow[]): readonly ClaimBar[] {
  const leaves = leavesOf(set)
  return rows.map(({ unit, name, cells }) => {
    let [self, official] = [0, 0]
    for (const { code, sign } of leaves) {
      const [claimed, given] = [
        cells[code]?.self?.points ?? countedPoints(cells[code]?.self),
        countedPoints(cells[code]?.appraisal),
      ]
      if (claimed === null || given === null || claimed === 'N/A' || given === 'N/A') continue
      self += sign * hundredths(claimed)
      official += sign * hundredths(given)
    }
    const gap = official - self
    return { unit, name, self, official, difference: `${gap > 0 ? '+' : ''}${hundredthsText(gap)}` }
  })
}

/** A cell of the heat map: the points that count as a share of the maximum (0–1); null without points or maximum. */
export interface HeatCell {
  readonly code: string
  readonly text: string
  readonly share: number | null
}

export interface HeatRow {
  readonly unit: string
  readonly name: string
  readonly cells: readonly HeatCell[]
}

export const heatRows = (leaves: readonly Leaf[], rows: readonly ScoreSheetRow[]): readonly HeatRow[] =>
  rows.map(({ unit, name, cells }) => ({
    unit,
    name,
    cells: leaves.map(({ code, max }) => {
      const scores = cells[code]
      const points = countedPoints(scores?.appraisal) ?? countedPoints(scores?.review) ?? countedPoints(scores?.self)
      if (points === null) return { code, text: '', share: null }
      if (points === 'N/A') return { code, text: 'KPS', share: null }
      const most = max === null ? 0 : hundredths(max)
      return { code, text: points.replace('.', ','), share: most === 0 ? null : hundredths(points) / most }
    }),
  }))
