import type { Block } from './paper'
import type { WordedNode } from './printed-ranking'

/** What is said at so many criteria is said once under the table. */
const often = 2

const leavesOf = (node: WordedNode): readonly WordedNode[] =>
  node.children === undefined ? [node] : node.children.flatMap(leavesOf)

const saidOf = ({ rounding, reason }: WordedNode): readonly string[] => [
  ...(rounding === undefined ? [] : [rounding]),
  ...(reason === undefined ? [] : reason.split('; ')),
]

/** Roundings and reasons that repeat: a number beside each criterion, the text once under the table. */
export interface RepeatedNotes {
  /** How the points came about: the formula, what is said of it here only, and the numbers of the rest. */
  readonly wayOf: (node: WordedNode, formula: string) => string
  readonly below: readonly Block[]
}

/** Finds what a unit's criteria say over and over. */
export function repeatedNotes(tree: WordedNode): RepeatedNotes {
  const times = new Map<string, number>()
  for (const node of leavesOf(tree)) for (const text of saidOf(node)) times.set(text, (times.get(text) ?? 0) + 1)
  const repeated = [...times].filter(([, count]) => count >= often).map(([text]) => text)
  const signOf = (text: string): string => `(${repeated.indexOf(text) + 1})`
  const lineOf = (text: string): string => `${signOf(text)} ${text}`
  return {
    wayOf: (node, formula) => {
      const said = saidOf(node)
      const here = [formula, ...said.filter((text) => !repeated.includes(text))].filter(Boolean).join('; ')
      const signs = said.filter((text) => repeated.includes(text)).map(signOf)
      return [here, signs.join(' ')].filter(Boolean).join(' ')
    },
    below:
      repeated.length === 0
        ? []
        : [{ kind: 'caption', align: 'left', runs: [{ text: `${repeated.map(lineOf).join('; ')}.`, italic: true }] }],
  }
}
