import type { Finding } from '../core/finding'
import type { RankedUnit } from '../scoring/ranking-result'
import type { Block, Paper, RankingFact, Section } from './paper'
import { decimalComma } from './phrases'
import type { PaperWording } from './wording'

/** What comparing the papers of a ranking with what was frozen can say; sentences in messages/document-sentences. */
export type RankingPaperFindingCode =
  | 'PAPER_OTHER_RANKING'
  | 'PAPER_UNIT_MISSING'
  | 'PAPER_UNIT_TWICE'
  | 'PAPER_UNIT_UNKNOWN'
  | 'PAPER_RANKING_DIFFERS'
  | 'FROZEN_COUNTED_OTHERWISE'

type RankingPaperFinding = Finding<RankingPaperFindingCode>

type Place = Pick<RankedUnit, 'unit' | 'name' | 'total' | 'band' | 'rank'>

/** What was frozen: its version, and every unit's place cluster by cluster. */
export interface FrozenPlaces {
  readonly code: string
  readonly version: number
  readonly clusters: readonly { readonly cluster: string; readonly units: readonly Place[] }[]
}

/** Proves that names, totals, grades and ranks in papers are those that were frozen: no finding means that they agree. */
export function rankingPapersAgree(
  frozen: FrozenPlaces,
  papers: readonly Paper[],
  wording: PaperWording,
): readonly RankingPaperFinding[] {
  return papers.flatMap((paper) => paperAgrees(frozen, paper, wording))
}

function paperAgrees(frozen: FrozenPlaces, paper: Paper, wording: PaperWording): readonly RankingPaperFinding[] {
  const places = new Map(frozen.clusters.flatMap(({ units }) => units.map((unit) => [unit.unit, unit] as const)))
  const findings: RankingPaperFinding[] = []
  const say = (code: RankingPaperFindingCode, facts: Readonly<Record<string, string>> = {}): void => {
    findings.push({ code, severity: 'error', facts: { paper: paper.title, ...facts } })
  }
  if (paper.source?.code !== frozen.code || paper.source.version !== frozen.version) say('PAPER_OTHER_RANKING')
  const compare = (unit: string, fact: RankingFact, printed: string): void => {
    const place = places.get(unit)
    if (place === undefined) return
    const expected = printedForms(place, fact, wording)
    if (!expected.includes(printed)) {
      say('PAPER_RANKING_DIFFERS', { name: place.name, fact, printed, expected: expected[0] ?? '' })
    }
  }
  const printed = new Map<string, number>()
  for (const section of paper.sections) {
    if (section.unit !== undefined) {
      count(printed, section.unit)
      const name = places.get(section.unit)?.name ?? ''
      const isNamed = section.blocks.some((block) => block.kind === 'title' && block.subject.includes(name))
      if (!isNamed) compare(section.unit, 'unitName', '')
    }
    for (const { unit, fact, text } of figuresOf(section)) {
      if (fact === 'unitName' && section.unit === undefined) count(printed, unit)
      compare(unit, fact, text)
    }
  }
  for (const unit of printed.keys()) if (!places.has(unit)) say('PAPER_UNIT_UNKNOWN', { name: unit })
  for (const [unit, times] of printed) {
    if (times > 1) say('PAPER_UNIT_TWICE', { name: places.get(unit)?.name ?? unit })
  }
  if (paper.kind !== 'explanation') {
    for (const { units } of frozen.clusters) {
      const isCovered = units.some(({ unit }) => printed.has(unit))
      const isOne = paper.kind === 'scoreSheet' && printed.size === 1
      if (!isCovered || isOne) continue
      for (const { unit, name } of units) if (!printed.has(unit)) say('PAPER_UNIT_MISSING', { name })
    }
  }
  return findings
}

const count = (times: Map<string, number>, unit: string): unknown => times.set(unit, (times.get(unit) ?? 0) + 1)

interface Figure {
  readonly unit: string
  readonly fact: RankingFact
  readonly text: string
}

const figuresOf = (section: Section): readonly Figure[] =>
  section.blocks.flatMap((block) => [...rowFigures(block), ...chartFigures(block), ...runFigures(block, section.unit)])

function rowFigures(block: Block): readonly Figure[] {
  if (block.kind !== 'table') return []
  return block.rows.flatMap((row) => {
    if (row.kind !== 'data' || row.unit === undefined) return []
    const { unit, cells } = row
    return block.columns.flatMap(({ fact }, index) =>
      fact === undefined ? [] : [{ unit, fact, text: cells[index] ?? '' }],
    )
  })
}

function chartFigures(block: Block): readonly Figure[] {
  if (block.kind !== 'chart' || block.chart.type !== 'bars') return []
  return block.chart.bars.flatMap(({ unit, total, band, rank }): readonly Figure[] => [
    { unit, fact: 'unitTotal', text: total },
    { unit, fact: 'unitBand', text: band },
    { unit, fact: 'unitRank', text: rank },
  ])
}

function runFigures(block: Block, unit: string | undefined): readonly Figure[] {
  if (unit === undefined || !('runs' in block)) return []
  return block.runs.flatMap(({ fact, text }) => (fact === undefined ? [] : [{ unit, fact, text }]))
}

/** How a figure may be printed: in a table nothing stands for an absent one, in a sentence words do. */
function printedForms(place: Place, fact: RankingFact, { scoreSheet, status }: PaperWording): readonly string[] {
  switch (fact) {
    case 'unitName':
      return [place.name]
    case 'unitTotal':
      return place.total === null ? ['', status.unscored, scoreSheet.noTotal] : [decimalComma(place.total)]
    case 'unitRank':
      return place.rank === null ? ['', scoreSheet.noRank] : [String(place.rank)]
    case 'unitBand':
      return place.band === null ? ['', scoreSheet.noBand] : [place.band]
  }
}
