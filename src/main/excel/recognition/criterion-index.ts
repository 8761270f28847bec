import { type Decimal, parseDecimal } from '#domain/core/decimal'
import type { CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { allGroups, allItems } from '#domain/criteria/walk-criteria'
import { foldBare, foldHeader } from '#domain/text/fold'
import { nearness } from '#domain/text/nearness'
import { titleWrittenOut } from './synonyms'

/** A criterion or deduction that a score sheet has a row for. */
export interface ScoredItem {
  readonly code: string
  readonly title: string
  /** The most points that may be claimed; null without limit. */
  readonly max: Decimal | null
  readonly isDeduction: boolean
  readonly item: Criterion | DeductionItem
}

/** What a row of a score sheet stands for. */
export type RowMatch =
  | { readonly kind: 'item'; readonly item: ScoredItem; readonly by: 'code' | 'title' | 'both' }
  | { readonly kind: 'group' }
  /** The code says one criterion, the title another (or none that is like it). */
  | { readonly kind: 'conflict'; readonly byCode: ScoredItem; readonly byTitle: ScoredItem | null }
  | { readonly kind: 'unknown' }

interface Title {
  readonly folded: string
  /** Without brackets and diacritics, usual abbreviations written out. */
  readonly bare: string
  readonly words: ReadonlySet<string>
}

const titleOf = (text: string): Title => {
  const plain = titleWrittenOut(text.replace(/\([^)]*\)/gu, ' '))
  return { folded: foldHeader(text), bare: foldBare(plain), words: new Set(foldBare(plain).split(' ')) }
}
const codeKey = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/,/gu, '.')
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.+$/u, '')
/** "A1" for "A.1"; used only where no two codes share it. */
const looseKey = (text: string): string => codeKey(text).replace(/\./gu, '')

const NEAR_TITLE = 0.82
const NEAR_MARGIN = 0.06
const SHARED_WORDS = 0.72
const SHARED_MARGIN = 0.2
/** A shorter beginning could be that of anything. */
const FEWEST_WORDS = 4

/** The one item that is near enough, and clearly nearer than any other. */
function clearlyFirst<T extends { readonly item: ScoredItem }>(
  titles: readonly T[],
  near: (title: T) => number,
  enough: number,
  margin: number,
): ScoredItem | null {
  const ranked = titles.map((title) => ({ item: title.item, near: near(title) })).sort((a, b) => b.near - a.near)
  const [first, second] = ranked
  return first === undefined || first.near < enough || first.near - (second?.near ?? 0) < margin ? null : first.item
}

/** Words that stand in few of the titles tell more than those that stand in many. */
function wordWeights(titles: readonly Title[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => 1 / (counts.get(word) ?? 1)
}

/** How much of two titles' words is the same, 0…1, by their weights. */
function sharedWeight(left: ReadonlySet<string>, right: ReadonlySet<string>, weight: (word: string) => number): number {
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0)
  return sum([...left].filter((word) => right.has(word))) / sum(new Set([...left, ...right]))
}

/** All items of a set in its order: groups, bonus, deductions. */
const scoredItems = (set: CriteriaSet): readonly ScoredItem[] =>
  allItems(set).map(({ part, item }) => ({
    code: item.code,
    title: item.title,
    max: 'max' in item ? item.max : item.cap,
    isDeduction: part === 'deductions',
    item,
  }))

/** A set's items, findable by code and by title. */
export interface CriterionIndex {
  readonly items: readonly ScoredItem[]
  byCode(text: string): ScoredItem | null
  byTitle(text: string): ScoredItem | null
  /** The one item whose title this text begins, or nearly is and clearly nearer than any other. */
  nearTitle(text: string): ScoredItem | null
  isGroup(code: string, title: string): boolean
}

/** True when two wordings could be one criterion's: near as letters, or sharing half of their words. */
function areAlike(left: string, right: string): boolean {
  const [a, b] = [foldBare(left), foldBare(right)]
  if (a === b || nearness(a, b, 0.6) > 0) return true
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...words].filter((word) => others.has(word)).length
  return shared / Math.min(words.size, others.size) >= 0.5
}

function unique<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T | null>()
  for (const item of items) found.set(key(item), found.has(key(item)) ? null : item)
  return new Map([...found].filter((entry): entry is [string, T] => entry[1] !== null))
}

const indexes = new WeakMap<CriteriaSet, CriterionIndex>()

export function criterionIndex(set: CriteriaSet): CriterionIndex {
  const index = indexes.get(set) ?? buildIndex(set)
  indexes.set(set, index)
  return index
}

function buildIndex(set: CriteriaSet): CriterionIndex {
  const items = scoredItems(set)
  const exactCodes = unique(items, ({ code }) => codeKey(code))
  const looseCodes = unique(items, ({ code }) => looseKey(code))
  const titles = items.map((item) => ({ item, ...titleOf(item.title) }))
  const byFolded = unique(titles, ({ folded }) => folded)
  const byBare = unique(titles, ({ bare }) => bare)
  const groups = [...allGroups(set), ...(set.bonus ? [set.bonus] : []), ...(set.deductions ? [set.deductions] : [])]
  const groupCodes = new Map(groups.map(({ code, title }) => [codeKey(code), title]))
  const groupTitles = new Set(groups.map(({ title }) => foldBare(title)))
  const weights = wordWeights(titles)
  /** The one item that a cut title begins; none where another title or a group begins like that too. */
  const begun = ({ bare }: Title): ScoredItem | null => {
    if (bare.split(' ').length < FEWEST_WORDS) return null
    const isBegun = (whole: string): boolean => whole.startsWith(`${bare} `)
    const [only, ...others] = titles.filter((title) => isBegun(title.bare))
    return others.length > 0 || [...groupTitles].some(isBegun) ? null : (only?.item ?? null)
  }
  const nearest = (title: Title): ScoredItem | null =>
    begun(title) ??
    clearlyFirst(titles, ({ bare }) => nearness(bare, title.bare, NEAR_TITLE - NEAR_MARGIN), NEAR_TITLE, NEAR_MARGIN) ??
    clearlyFirst(titles, ({ words }) => sharedWeight(words, title.words, weights), SHARED_WORDS, SHARED_MARGIN)
  return {
    items,
    byCode: (text) => (text === '' ? null : (exactCodes.get(codeKey(text)) ?? looseCodes.get(looseKey(text)) ?? null)),
    byTitle: (text) => {
      const { folded, bare } = titleOf(text)
      return bare === '' ? null : (byFolded.get(folded)?.item ?? byBare.get(bare)?.item ?? null)
    },
    nearTitle: (text) => {
      const title = titleOf(text)
      return title.bare === '' ? null : nearest(title)
    },
    isGroup: (code, title) => {
      const bare = foldBare(title)
      if (groupTitles.has(bare) || [...groupTitles].some((other) => nearness(other, bare, 0.9) > 0)) return true
      const known = groupCodes.get(codeKey(code))
      return known !== undefined && (bare === '' || areAlike(known, title))
    },
  }
}

const HEADING_NUMBER = /^(?:phần\s+)?(?:\p{Lu}|[IVXLC]+|\d{1,2})\s*[.):-]\s*(?=\p{L})/iu
const LEADING_CODE = /^((?:\p{Lu}{1,3}|[IVXLC]+)[.-]?\d+(?:\.\d+)*|\d+(?:\.\d+)+)[.):\s-]+(?=\p{L})/u

/** A title cell that begins with its code: "A.1. Thu ngân sách" → A.1 + Thu ngân sách. */
function splitLeadingCode(text: string): { readonly code: string; readonly title: string } {
  const match = LEADING_CODE.exec(text)
  return match === null ? { code: '', title: text } : { code: match[1] ?? '', title: text.slice(match[0].length) }
}

/** What a row stands for. Code and title must agree; where `trustCodes` is false only titles count. */
export function matchRow(index: CriterionIndex, codeText: string, titleText: string, trustCodes: boolean): RowMatch {
  const split = splitLeadingCode(titleText)
  const code = codeText === '' ? split.code : codeText
  const byCode = trustCodes ? index.byCode(code) : null
  const byWords = index.byTitle(titleText) ?? (split.code === '' ? null : index.byTitle(split.title))
  if (byCode === null && byWords === null) {
    const heading = titleText.replace(HEADING_NUMBER, '')
    if (index.isGroup(code, titleText) || (heading !== titleText && index.isGroup('', heading)))
      return { kind: 'group' }
  }
  const byTitle = byWords ?? index.nearTitle(split.title.replace(HEADING_NUMBER, ''))
  if (byCode !== null && byTitle !== null)
    return byCode.code === byTitle.code
      ? { kind: 'item', item: byCode, by: 'both' }
      : { kind: 'conflict', byCode, byTitle }
  if (byCode !== null) {
    const isSame = split.title.trim() === '' || areAlike(byCode.title, split.title)
    return isSame ? { kind: 'item', item: byCode, by: 'code' } : { kind: 'conflict', byCode, byTitle: null }
  }
  return byTitle === null ? { kind: 'unknown' } : { kind: 'item', item: byTitle, by: 'title' }
}

/** Compares two decimals; points never need more than 15 digits. */
export const isAbove = (left: Decimal, right: Decimal): boolean => Number(left) > Number(right)
export const isNegative = (value: Decimal): boolean => value.startsWith('-')
export const withoutSign = (value: Decimal): Decimal => parseDecimal(value.replace(/^-/u, '')) ?? value
