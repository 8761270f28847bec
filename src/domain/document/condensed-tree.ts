import { hundredthsOf, pointsText } from '../scoring/points'
import type { WordedNode } from './printed-ranking'
import { fill, type PaperWording } from './wording'

/** Kind of the line that stands for the criteria left out of a group. */
export const restKind = 'rest'

/** Named by their codes up to so many. */
const fewCodes = 10

interface Leaf {
  readonly node: WordedNode
  /** Points lost, in hundredths; what bonus or deductions brought. What is 0 needs no account. */
  readonly weight: number
}

const leavesOf = (node: WordedNode): readonly WordedNode[] =>
  node.children === undefined ? [node] : node.children.flatMap(leavesOf)

const hundredths = (points: string | null): number =>
  points === null || points === 'N/A' ? 0 : hundredthsOf(points as Parameters<typeof hundredthsOf>[0])

function weigh(node: WordedNode, isExtra: boolean): number {
  if (isExtra) return Math.abs(hundredths(node.points))
  if (node.points === 'N/A') return 0
  return Math.max(0, hundredths(node.max) - hundredths(node.points))
}

function rest(leaves: readonly Leaf[], isExtra: boolean, wording: PaperWording): WordedNode {
  const words = wording.explanation
  const full = leaves.filter(({ weight }) => weight === 0)
  const codes = leaves.map(({ node }) => node.code).join(', ')
  const n = String(leaves.length)
  const title = isExtra
    ? fill(words.restExtra, { n })
    : full.length < leaves.length
      ? fill(words.restSome, { n, full: String(full.length) })
      : leaves.length <= fewCodes
        ? fill(words.restCodes, { codes })
        : fill(words.restFull, { n })
  const points = pointsText(leaves.reduce((sum, { node }) => sum + hundredths(node.points), 0))
  return {
    code: '',
    title,
    kind: restKind,
    max: null,
    points,
    self: null,
    review: null,
    appraisal: null,
    formula: '',
  }
}

/**
 * Ever shorter accounts of a unit's points: all criteria; those where points were lost, a line per group for the rest;
 * then those of the most points lost, as many as the reader has room for.
 */
export function* condensedTrees(tree: WordedNode, wording: PaperWording): Generator<WordedNode> {
  yield tree
  const groups = (tree.children ?? []).map((group) => {
    const isExtra = group.kind === 'bonus' || group.kind === 'deductions'
    return { group, isExtra, leaves: leavesOf(group).map((node): Leaf => ({ node, weight: weigh(node, isExtra) })) }
  })
  const heavy = groups
    .flatMap(({ leaves }) => leaves.filter(({ weight }) => weight > 0))
    .toSorted((a, b) => b.weight - a.weight)
  for (let shown = heavy.length; shown >= 0; shown -= 1) {
    const kept = new Set(heavy.slice(0, shown))
    yield {
      ...tree,
      children: groups.map(({ group, isExtra, leaves }) => {
        const left = leaves.filter((leaf) => !kept.has(leaf))
        const children = leaves.filter((leaf) => kept.has(leaf)).map(({ node }) => node)
        return { ...group, children: left.length === 0 ? children : [...children, rest(left, isExtra, wording)] }
      }),
    }
  }
}
